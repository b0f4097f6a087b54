"""The sheet of paper of the annual review: styles, title page, table of contents, tables, header and footer."""

import io
import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENTATION, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from review_charts import colour_theme
from word_blocks import add_field, add_table, lines, pad, row_habits, shade, write
from word_styles import FONT, GREY, INK, Look, RGBColor, add_style, apply_look, border, element, set_up

WIDTH = 165.0
_TO_DO = RGBColor(0xC0, 0x50, 0x0A)
PALE, RULE = "E9EEF6", "B4C0D4"
_CENTRE, _RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT

_STYLES = {
    "Bilan Corps": ("BilanCorps", Look(after=6, line=1.15)),
    "Bilan Couverture Association": ("BilanCouvertureAssociation", Look(size=16, colour=GREY, before=150, after=18)),
    "Bilan Couverture Titre": ("BilanCouvertureTitre", Look(size=34, bold=True, colour=INK, after=6, line=1.0)),
    "Bilan Couverture Sous-titre": ("BilanCouvertureSousTitre", Look(size=18, colour=INK, after=60)),
    "Bilan Couverture Texte": ("BilanCouvertureTexte", Look(size=11, after=4)),
    "Bilan Sommaire Titre": ("BilanSommaireTitre", Look(size=18, bold=True, colour=INK, after=10)),
    "Bilan Légende": ("BilanLegende", Look(size=10, bold=True, colour=INK, before=8, after=3, with_next=True)),
    "Bilan Graphique": ("BilanGraphique", Look(before=0, after=6)),
    "Bilan Chiffre": ("BilanChiffre", Look(size=15, bold=True, colour=INK, before=4, after=0, line=1.0, align=_CENTRE, with_next=True)),
    "Bilan Chiffre Libellé": ("BilanChiffreLibelle", Look(size=9, colour=GREY, after=4, line=1.0, align=_CENTRE)),
    "Bilan Thème": ("BilanTheme", Look(bold=True, colour=INK, before=6, after=2, with_next=True)),
    "Bilan Citation": ("BilanCitation", Look(italic=True, left=6, right=6, after=1, line=1.1, together=True, with_next=True)),
    "Bilan Source": ("BilanSource", Look(size=9, colour=GREY, left=6, after=6)),
    "Bilan À compléter": ("BilanACompleter", Look(italic=True, colour=_TO_DO, after=6)),
    "Bilan Portrait": ("BilanPortrait", Look(size=9, colour=GREY, after=4, with_next=True)),
    "Bilan Lieu et date": ("BilanLieuEtDate", Look(before=20, after=2, left=85, with_next=True)),
    "Bilan Signataire": ("BilanSignataire", Look(after=2, left=85)),
    "Bilan Note": ("BilanNote", Look(size=9, colour=GREY, before=4, after=6)),
    "Bilan Cellule": ("BilanCellule", Look(size=9, after=0, line=1.0)),
    "Bilan Cellule Droite": ("BilanCelluleDroite", Look(base="Bilan Cellule", align=_RIGHT)),
    "Bilan En-tête de colonne": ("BilanEnTeteDeColonne", Look(base="Bilan Cellule", bold=True, colour=INK, with_next=True)),
    "Bilan Pied": ("BilanPied", Look(size=8, colour=GREY, after=0, line=1.0)),
}  # fmt: skip

_HEADINGS = {
    "Heading 1": Look(size=18, bold=True, colour=INK, before=0, after=10, with_next=True),
    "Heading 2": Look(size=13, bold=True, colour=INK, before=12, after=5, with_next=True),
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading, its field, its width in millimetres; numbers stand at the right."""

    heading: str
    field: str
    width: float
    is_number: bool = True


def review() -> Document:
    """A blank review: A4, its styles, no header on the title page."""
    document = docx.Document()
    set_up(document)
    colour_theme(document)
    for name, (identifier, look) in _STYLES.items():
        add_style(document, name, identifier, look)
    for name, look in _HEADINGS.items():
        style = document.styles[name]
        apply_look(style, look)
        fonts = style.element.get_or_add_rPr().find(qn("w:rFonts"))
        fonts.attrib.clear()
        for key in ("w:ascii", "w:hAnsi", "w:cs"):
            fonts.set(qn(key), FONT)
    document.styles["Heading 1"].paragraph_format.page_break_before = True
    border(document.styles["Heading 1"], "bottom", RULE, size=8, space=4)
    border(document.styles["Bilan Couverture Sous-titre"], "bottom", "1F3864", size=18, space=16)
    border(document.styles["Bilan Citation"], "left", RULE, size=18, space=8)
    contents = add_style(document, "toc 1", "TM1", Look(before=3, after=3))
    contents.paragraph_format.tab_stops.add_tab_stop(Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(25), Mm(20)
    section.top_margin, section.bottom_margin = Mm(24), Mm(20)
    section.header_distance, section.footer_distance = Mm(12), Mm(10)
    section.different_first_page_header_footer = True
    _header(document, WIDTH)
    return document


def _header(document: Document, width: float) -> None:
    section = document.sections[-1]
    section.header.is_linked_to_previous = section.footer.is_linked_to_previous = False
    for paragraph, text in (
        (section.header.paragraphs[0], "{{ association.nom }}\tBilan moral et financier {{ exercice }}"),
        (section.footer.paragraphs[0], "{{ association.identite }}\tPage "),
    ):
        paragraph.style = document.styles["Bilan Pied"]
        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(width), WD_TAB_ALIGNMENT.RIGHT)
        write(paragraph, text)
    footer = section.footer.paragraphs[0]
    add_field(footer, "PAGE", "2")
    footer.add_run(" / ")
    add_field(footer, "NUMPAGES", "12")


def landscape(document: Document) -> None:
    """What follows stands on landscape pages of its own, for a wide table."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    # python-docx ends the first section in an empty paragraph: the one before can bear it.
    bearer = document.paragraphs[-1]._p  # noqa: SLF001 - python-docx moves no section
    before = bearer.getprevious()
    before.get_or_add_pPr().append(bearer.pPr.find(qn("w:sectPr")))
    bearer.getparent().remove(bearer)
    section.orientation = WD_ORIENTATION.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin, section.bottom_margin = Mm(22), Mm(18)
    section.different_first_page_header_footer = False
    _header(document, 257)


def heading(document: Document, text: str, anchor: str = "", *, new_page: bool = True) -> Paragraph:
    """The heading of a part, marked so that the table of contents can point to it."""
    paragraph = document.add_paragraph(style="Heading 1")
    if not new_page:
        paragraph.paragraph_format.page_break_before = False
        paragraph.paragraph_format.space_before = Pt(16)
    number = str(len(document.element.body.findall(f".//{qn('w:bookmarkStart')}")) + 1)
    paragraph._p.append(element("w:bookmarkStart", {"w:id": number, "w:name": f"_Toc_{anchor}"}))  # noqa: SLF001
    write(paragraph, text)
    paragraph._p.append(element("w:bookmarkEnd", {"w:id": number}))  # noqa: SLF001
    return paragraph


def contents(document: Document, parts: Sequence[tuple[str, str, str]]) -> None:
    """A table of contents that is right before Word computes it: (anchor, heading, condition or "") for each part."""
    write(document.add_paragraph(style="Bilan Sommaire Titre"), "Sommaire").paragraph_format.page_break_before = True
    for index, (anchor, text, condition) in enumerate(parts):
        if condition:
            write(document.add_paragraph(style="toc 1"), f"{{%p if {condition} %}}")
        paragraph = document.add_paragraph(style="toc 1")
        if index == 0:
            _mark(paragraph, "begin")
            _instruction(paragraph, ' TOC \\o "1-1" \\h \\z \\u ')
            _mark(paragraph, "separate")
        link = element("w:hyperlink", {"w:anchor": f"_Toc_{anchor}", "w:history": "1"})
        paragraph._p.append(link)  # noqa: SLF001 - python-docx makes no inner link
        write(paragraph, f"{text}\t")
        add_field(paragraph, f"PAGEREF _Toc_{anchor} \\h", f"{{{{ pages.{anchor} }}}}")
        for run in list(paragraph._p.findall(qn("w:r")))[3 if index == 0 else 0 :]:  # noqa: SLF001
            link.append(run)
        if index == len(parts) - 1:
            _mark(paragraph, "end")
        if condition:
            write(document.add_paragraph(style="toc 1"), "{%p endif %}")


def _mark(paragraph: Paragraph, kind: str) -> None:
    paragraph.add_run()._r.append(element("w:fldChar", {"w:fldCharType": kind}))  # noqa: SLF001


def _instruction(paragraph: Paragraph, text: str) -> None:
    code = element("w:instrText", {"xml:space": "preserve"})
    code.text = text
    paragraph.add_run()._r.append(code)  # noqa: SLF001


def key_figures(document: Document, figures: Sequence[tuple[str, str]]) -> None:
    """The numbers of the year in large, four a row, each above what it counts."""
    table = add_table(document, document, -(-len(figures) // 4), [WIDTH / 4] * 4)
    lines(table, ("top", "bottom", "left", "right", "insideH", "insideV"), RULE)
    pad(table, 1.5, 1.5)
    row_habits(table, headers=0)
    for index, (field, label) in enumerate(figures):
        cell = table.cell(index // 4, index % 4)
        shade(cell, PALE)
        cell.paragraphs[0].style = document.styles["Bilan Chiffre"]
        write(cell.paragraphs[0], f"{{{{ {field} }}}}")
        write(cell.add_paragraph(style="Bilan Chiffre Libellé"), label)


def looped_table(document: Document, rows: str, columns: Sequence[Column], total: str = "") -> None:
    """A table of one row for each element of the field `rows`; `total` is the field of its last row."""
    table = add_table(document, document, 4 + bool(total), [column.width for column in columns])
    lines(table, ("top", "bottom", "insideH"), RULE)
    pad(table, 0.7, 1.2)
    row_habits(table)
    for index, column in enumerate(columns):
        cells = table.columns[index].cells
        shade(cells[0], PALE)
        texts = [column.heading, "", f"{{{{ ligne.{column.field} }}}}", ""]
        if index == 0:
            texts[1], texts[3] = f"{{%tr for ligne in {rows} %}}", "{%tr endfor %}"
        if total:
            texts.append("**Total**" if index == 0 else f"**{{{{ {total}.{column.field} }}}}**")
        for place, (cell, text) in enumerate(zip(cells, texts, strict=True)):
            paragraph = cell.paragraphs[0]
            plain = "Bilan Cellule Droite" if column.is_number else "Bilan Cellule"
            paragraph.style = document.styles["Bilan En-tête de colonne" if place == 0 else plain]
            if place == 0 and column.is_number:
                paragraph.alignment = _RIGHT
            write(paragraph, text)


def say(document: Document, *blocks: tuple[str, str]) -> None:
    """Add paragraphs: the style's name (without « Bilan », "" for the body) and the text of each."""
    for style, text in blocks:
        write(document.add_paragraph(style=style if style.startswith("Heading") else f"Bilan {style or 'Corps'}"), text)


def tell(document: Document, *parts: str) -> None:
    """Add the paragraphs that the review says of these parts (fields of `recit`), none where there is nothing to say."""
    for part in parts:
        say(
            document,
            ("", f"{{%p for phrase in recit.{part} %}}"),
            ("", "{{ phrase }}"),
            ("", "{%p endfor %}"),
        )


def draw_picture(document: Document, name: str) -> None:
    """A picture as wide as the text, which each document draws: a grey place holds it in the template."""
    paragraph = document.add_paragraph(style="Bilan Graphique")
    paragraph.alignment = _CENTRE
    paragraph.paragraph_format.keep_with_next = True
    paragraph.add_run().add_picture(io.BytesIO(_grey_png(16, 12)), width=Mm(WIDTH - 5))
    paragraph._p.find(f".//{qn('wp:docPr')}").set("descr", f"image: {name}")  # noqa: SLF001 - python-docx writes no alternative text


def _grey_png(width: int, height: int) -> bytes:
    """A grey picture, stored without compression so that every machine writes the same bytes (PNG, ISO 15948)."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    rows = (b"\0" + b"\xdd" * width) * height
    size = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", zlib.compress(rows, 0)) + chunk(b"IEND", b"")


def only_if(document: Document, condition: str) -> None:
    """What follows, down to `end_if`, stands only where the field says something."""
    say(document, ("", f"{{%p if {condition} %}}"))


def end_if(document: Document) -> None:
    """The end of what a condition keeps."""
    say(document, ("", "{%p endif %}"))
