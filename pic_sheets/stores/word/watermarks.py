"""« BROUILLON » across every page of a document: Word's own kind of watermark, in the headers."""

import io
from functools import lru_cache

from docx.oxml.parser import parse_xml
from docx.section import Section, _BaseHeaderFooter

from pic_sheets.stores.word.packages import read_members
from pic_sheets.stores.word.templates import Template

WORD = "BROUILLON"

#: The drawing that Word makes by Création > Filigrane: turned by 45°, behind the text, in the middle of the margins.
_DRAWING = f"""
<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"
     xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w10="urn:schemas-microsoft-com:office:word">
  <w:rPr><w:noProof/></w:rPr>
  <w:pict>
    <v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">
      <v:formulas>
        <v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>
        <v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>
        <v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/>
        <v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/>
      </v:formulas>
      <v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800"
              o:connectangles="270,180,90,0"/>
      <v:textpath on="t" fitshape="t"/>
      <v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles>
      <o:lock v:ext="edit" text="t" shapetype="t"/>
    </v:shapetype>
    <v:shape id="PowerPlusWaterMarkObject{{number}}" o:spid="_x0000_s{{spid}}" type="#_x0000_t136" alt="{WORD}"
      style="position:absolute;margin-left:0;margin-top:0;width:500pt;height:110pt;rotation:315;z-index:-251658752;\
mso-position-horizontal:center;mso-position-horizontal-relative:margin;\
mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="silver" stroked="f">
      <v:fill opacity=".5"/>
      <v:textpath style="font-family:&quot;Calibri&quot;;font-size:1pt" string="{WORD}"/>
      <w10:wrap anchorx="margin" anchory="margin"/>
    </v:shape>
  </w:pict>
</w:r>
"""


@lru_cache(maxsize=32)
def watermarked(template: Template) -> Template:
    """The template whose every page says BROUILLON; a section without a header is given one."""
    document = template.opened()
    even = document.settings.odd_and_even_pages_header_footer
    seen: set[object] = set()
    for position, section in enumerate(document.sections):
        for header in _headers(section, even=even):
            if header.is_linked_to_previous:
                if position:  # it shows the header of the section before, already marked
                    continue
                header.is_linked_to_previous = False
            if header.part.partname not in seen:
                seen.add(header.part.partname)
                _mark(header, len(seen))
    stream = io.BytesIO()
    document.save(stream)
    return Template(template.name, read_members(template.name, stream.getvalue()))


def _headers(section: Section, *, even: bool) -> list[_BaseHeaderFooter]:
    """The headers that pages of this section can show."""
    headers: list[_BaseHeaderFooter] = [section.header]
    if section.different_first_page_header_footer:
        headers.append(section.first_page_header)
    if even:
        headers.append(section.even_page_header)
    return headers


def _mark(header: _BaseHeaderFooter, number: int) -> None:
    paragraph = header.paragraphs[0] if header.paragraphs else header.add_paragraph()
    drawing = _DRAWING.replace("{number}", str(number)).replace("{spid}", str(2048 + number))
    paragraph._p.append(parse_xml(drawing))  # noqa: SLF001 - python-docx has no public way to a paragraph's XML
