"""The fields to copy into the templates, as a Word document: three columns, one section a document, nothing to retype.

What is copied keeps its looks where it is pasted: tags are therefore in the plain text of the page, without a font or a
colour of their own.
"""

import io
from collections.abc import Sequence
from datetime import datetime

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from pic_sheets.plans import FieldGroup, FieldLine, FieldPages, FieldSection
from pic_sheets.stores.word.packages import packed, read_members
from pic_sheets.texts import typeset

_COLUMNS = (("À copier", 112), ("Ce que c'est", 80), ("Exemple", 65))
_INK, _GREY = RGBColor(0x1F, 0x38, 0x64), RGBColor(0x59, 0x59, 0x59)
_HEAD, _GROUP, _RULE = "1F3864", "E9EEF6", "B4C0D4"
_FOREVER = datetime(2025, 1, 1)  # noqa: DTZ001 - a document's dates have no time zone

_ADVICE = """\
Copiez une balise de la première colonne et collez-la à sa place dans votre modèle Word : elle y sera remplacée par ce que dit votre classeur.
Ce qui va de {%p for … %} à {%p endfor %} se répète ; ces deux balises restent seules dans leur paragraphe. Pour répéter la ligne d'un tableau, écrivez {%tr à la place de {%p, et mettez chacune seule dans une ligne, avant et après celle qui se répète.
Ce qui va de {% if … %} à {% endif %} n'est imprimé que si c'est vrai : remplacez les points de suspension par vos mots.
Pour relire vos modèles, tapez pic-sheets modeles verifier."""


def field_pages_bytes(pages: FieldPages) -> bytes:
    """The .docx of the fields; the same pages give the same bytes."""
    document = _blank(pages.title)
    document.add_heading(pages.title, 0)
    for sentence in _ADVICE.splitlines():
        document.add_paragraph(typeset(sentence), style="List Bullet")
    for section in pages.sections:
        _add_section(document, section)
    stream = io.BytesIO()
    document.save(stream)
    return packed(read_members(pages.path, stream.getvalue()))


def _blank(title: str) -> Document:
    """A landscape page in French, its styles plain."""
    document = docx.Document()
    page = document.sections[0]
    page.orientation, page.page_width, page.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    page.left_margin = page.right_margin = Mm(20)
    page.top_margin = page.bottom_margin = Mm(16)
    normal = document.styles["Normal"]
    _set_font(normal.element.get_or_add_rPr(), "Arial")
    normal.font.size = Pt(9.5)
    normal.paragraph_format.space_after = Pt(2)
    for name, size in (("Title", 20), ("Heading 1", 14), ("Heading 2", 10)):
        style = document.styles[name]
        _set_font(style.element.get_or_add_rPr(), "Arial")
        style.font.size, style.font.bold, style.font.color.rgb = Pt(size), True, _INK
    document.styles["Heading 2"].paragraph_format.space_before = Pt(2)
    _number_pages(page.footer.paragraphs[0])
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "fr-FR")
    core = document.core_properties
    core.title, core.author, core.last_modified_by, core.language = title, "PIC Sheets", "PIC Sheets", "fr-FR"
    core.comments, core.created, core.modified = "", _FOREVER, _FOREVER
    return document


def _number_pages(paragraph: Paragraph) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    paragraph.add_run("Page ")
    field = OxmlElement("w:fldSimple", {qn("w:instr"): "PAGE"})
    field.append(OxmlElement("w:r"))
    paragraph._p.append(field)  # noqa: SLF001 - python-docx writes no field


def _set_font(properties: object, name: str) -> None:
    """Give a style one font for every script."""
    fonts = properties.get_or_add_rFonts()  # type: ignore[attr-defined]  # python-docx's elements are partly typed
    for key in list(fonts.attrib):
        del fonts.attrib[key]
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), name)


def _add_section(document: Document, section: FieldSection) -> None:
    document.add_heading(section.title, 1)
    for note in section.notes:
        document.add_paragraph(note).paragraph_format.keep_with_next = bool(section.groups)
    if section.groups:
        _add_table(document, section.groups)


def _add_table(document: Document, groups: Sequence[FieldGroup]) -> None:
    """One table of the whole section: its heading on every page, the title of each group across it."""
    rows = 1 + sum(1 + len(group.lines) for group in groups)
    table = document.add_table(rows, len(_COLUMNS))
    _draw_lines(table)
    filled = iter(table._tbl.tr_lst)  # noqa: SLF001 - python-docx counts the rows again for each one it gives
    head = _Row(next(filled), table)
    for cell, (title, _) in zip(head.cells, _COLUMNS, strict=True):
        _shade(cell, _HEAD)
        run = cell.paragraphs[0].add_run(typeset(title))
        run.bold, run.font.color.rgb = True, RGBColor(0xFF, 0xFF, 0xFF)
    _keep(head, repeated=True)
    for group in groups:
        _add_group(_Row(next(filled), table), group.title)
        for line in group.lines:
            _add_line(_Row(next(filled), table), line)


def _add_group(row: _Row, title: str) -> None:
    cells = row.cells
    cell = cells[0].merge(cells[-1])
    _shade(cell, _GROUP)
    paragraph = cell.paragraphs[0]
    paragraph.style, paragraph.paragraph_format.keep_with_next = "Heading 2", True
    paragraph.add_run(typeset(title))
    _keep(row)


def _add_line(row: _Row, line: FieldLine) -> None:
    copied, meaning, example = row.cells
    for number, text in enumerate(line.copied):
        paragraph = copied.paragraphs[0] if number == 0 else copied.add_paragraph()
        _add_tag(paragraph, text)
    meaning.paragraphs[0].add_run(line.meaning)
    meaning.paragraphs[0].paragraph_format.left_indent = Mm(5 * line.depth)
    shown = example.paragraphs[0].add_run(line.example)
    shown.font.color.rgb = _GREY
    _keep(row)


def _add_tag(paragraph: Paragraph, text: str) -> None:
    """The tag alone, which no speller underlines."""
    run = paragraph.add_run(text)
    run.font.no_proof = True


def _keep(row: _Row, *, repeated: bool = False) -> None:
    """Never cut a row in two, and repeat the first on each page."""
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no public way to a row's habits
    properties.append(OxmlElement("w:cantSplit"))
    if repeated:
        properties.append(OxmlElement("w:tblHeader"))


def _shade(cell: _Cell, colour: str) -> None:
    attributes = {qn("w:val"): "clear", qn("w:color"): "auto", qn("w:fill"): colour}
    cell._tc.get_or_add_tcPr().append(OxmlElement("w:shd", attributes))  # noqa: SLF001 - the same


def _draw_lines(table: Table) -> None:
    """Fixed widths, a thin line under each row, room around the words."""
    table.autofit = False
    for column, (_, width) in zip(table.columns, _COLUMNS, strict=True):
        column.width = Mm(width)
    for row in table._tbl.tr_lst:  # noqa: SLF001 - the same
        for cell, (_, width) in zip(row.tc_lst, _COLUMNS, strict=True):
            cell.width = Mm(width)
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        line = {"val": "single", "sz": "4", "space": "0", "color": _RULE}
        borders.append(OxmlElement(f"w:{side}", {qn(f"w:{key}"): value for key, value in line.items()}))
    margins = OxmlElement("w:tblCellMar")
    for side, size in (("top", "40"), ("left", "100"), ("bottom", "40"), ("right", "100")):
        margins.append(OxmlElement(f"w:{side}", {qn("w:w"): size, qn("w:type"): "dxa"}))
    properties = table._tbl.tblPr  # noqa: SLF001 - the same
    for made, name in ((borders, "w:tblLayout"), (margins, "w:tblLook")):
        for after in properties.findall(qn(name)):
            after.addprevious(made)
