"""The sheet of paper of the minutes: styles, head with room for a logo, footer, and the tables they are made of."""

from collections.abc import Sequence
from dataclasses import dataclass

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.section import Section, _Footer
from docx.shared import Mm
from docx.table import _Cell
from word_blocks import add_field, add_table, lines, pad, row_habits, shade, write
from word_styles import FONT, GREY, INK, Look, add_style, apply_look, border, set_up

WIDTH = 170.0
PALE, RULE = "E9EEF6", "B4C0D4"
_RIGHT = WD_ALIGN_PARAGRAPH.RIGHT

#: What every style of the minutes is called by, before its own name.
MARK = "Procès-verbal"

_STYLES = {
    "Association": Look(size=14, bold=True, colour=INK, after=0, line=1.0),
    "Logo": Look(align=_RIGHT, after=0, line=1.0),
    "Page suivante": Look(size=9, colour=GREY, after=0, line=1.0),
    "Pied": Look(size=8, colour=GREY, after=0, line=1.0),
    "Titre": Look(size=19, bold=True, colour=INK, before=6, after=3, line=1.0, with_next=True),
    "Sous-titre": Look(size=11, colour=GREY, after=8, with_next=True),
    "Corps": Look(after=4),
    "Légende": Look(bold=True, colour=INK, before=6, after=3, with_next=True),
    "Présentation": Look(size=9, colour=GREY, after=3, line=1.0, with_next=True),
    "Liste": Look(base="List Bullet", after=2),
    "Cellule": Look(size=9.5, after=0, line=1.0),
    "Clôture": Look(after=0, line=1.1, together=True),
}
_CELLS = {
    "Cellule Liée": Look(with_next=True),
    "Cellule Nom": Look(bold=True, colour=INK),
    "Cellule Nom Liée": Look(bold=True, colour=INK, with_next=True),
    "Cellule Montant": Look(align=_RIGHT),
    "Cellule Liste": Look(after=1),
}
_HEADINGS = {
    "Heading 1": Look(size=13, bold=True, colour=INK, before=14, after=5, with_next=True, line=1.0),
    "Heading 2": Look(size=10.5, bold=True, colour=INK, before=11, after=2, with_next=True, line=1.0),
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading, the text of its cells and of its last row, its width in millimetres."""

    heading: str
    text: str
    width: float
    total: str = ""
    is_amount: bool = False


def minutes() -> Document:
    """Blank minutes: A4, their styles, head and footer."""
    document = docx.Document()
    set_up(document)
    for name, look in _STYLES.items():
        _add(document, name, look)
    for name, look in _CELLS.items():
        style = _add(document, name, look)
        style.base_style = document.styles[f"{MARK} Cellule"]
    for name, look in _HEADINGS.items():
        style = document.styles[name]
        apply_look(style, look)
        fonts = style.element.get_or_add_rPr().find(qn("w:rFonts"))
        fonts.attrib.clear()
        for key in ("w:ascii", "w:hAnsi", "w:cs"):
            fonts.set(qn(key), FONT)
    border(document.styles["Heading 1"], "bottom", RULE, size=6, space=2)
    document.styles[f"{MARK} Clôture"].paragraph_format.tab_stops.add_tab_stop(Mm(WIDTH / 2))
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin, section.bottom_margin = Mm(20), Mm(18)
    section.header_distance, section.footer_distance = Mm(11), Mm(9)
    section.different_first_page_header_footer = True
    _head(document, section)
    for footer in (section.first_page_footer, section.footer):
        _foot(document, footer)
    return document


def _add(document: Document, name: str, look: Look):  # noqa: ANN202 - python-docx's own style
    identifier = "ProcesVerbal" + "".join(word.capitalize() for word in name.translate(_PLAIN).split())
    return add_style(document, f"{MARK} {name}", identifier, look)


_PLAIN = str.maketrans("éèô-", "eeo ")


def _head(document: Document, section: Section) -> None:
    """The association's name, and at the right an empty cell for a logo; how to reach it is no matter of minutes."""
    header = section.first_page_header
    header.is_linked_to_previous = False
    table = add_table(document, header, 1, (120, 50))
    lines(table, (), RULE)
    pad(table, 0, 0)
    left, right = table.rows[0].cells
    left.paragraphs[0].style = document.styles[f"{MARK} Association"]
    write(left.paragraphs[0], "{{ association.nom }}")
    right.paragraphs[0].style = document.styles[f"{MARK} Logo"]
    last = header.paragraphs[0]
    last.style = document.styles[f"{MARK} Pied"]
    last._p.getnext().addnext(last._p)  # noqa: SLF001 - python-docx puts the table after the first paragraph
    section.header.is_linked_to_previous = False
    following = section.header.paragraphs[0]
    following.style = document.styles[f"{MARK} Page suivante"]
    write(
        following,
        "{{ association.nom }} – procès-verbal de la séance{% if seance.titre %} {{ seance.titre }}{% endif %}",
    )


def _foot(document: Document, footer: _Footer) -> None:
    footer.is_linked_to_previous = False
    paragraph = footer.paragraphs[0]
    paragraph.style = document.styles[f"{MARK} Pied"]
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    write(paragraph, "{{ association.identite }}")
    paragraph.add_run("\tPage ")
    add_field(paragraph, "PAGE", "1")
    paragraph.add_run(" / ")
    add_field(paragraph, "NUMPAGES", "1")


def say(document: Document, *blocks: tuple[str, str]) -> None:
    """Add paragraphs: the style's name (without its mark, "" for the body; or a heading) and the text of each."""
    for style, text in blocks:
        write(
            document.add_paragraph(style=style if style.startswith("Heading") else f"{MARK} {style or 'Corps'}"), text
        )


def facts(document: Document, rows: Sequence[tuple[str, str, Sequence[tuple[str, str]]]], *, width: float = 30) -> None:
    """A table of names and what they are: each row has its condition ("" for always), its name, the paragraphs of its cell.

    A row whose paragraphs are « Liée » stays with the next.
    """
    table = add_table(
        document, document, sum(3 if condition else 1 for condition, _, _ in rows), (width, WIDTH - width)
    )
    lines(table, ("top", "bottom", "insideH"), RULE)
    pad(table, 0.7, 1.5)
    row_habits(table, headers=0)
    drawn = iter(table.rows)
    for condition, name, texts in rows:
        if condition:
            _tag(document, next(drawn).cells[0], f"{{%tr {condition} %}}")
        left, right = next(drawn).cells
        shade(left, PALE)
        is_kept = texts[0][0].endswith("Liée")
        _fill(document, left, [("Cellule Nom Liée" if is_kept else "Cellule Nom", name)])
        _fill(document, right, texts)
        if condition:
            _tag(document, next(drawn).cells[0], f"{{%tr {'endfor' if condition.startswith('for') else 'endif'} %}}")


def looped_table(document: Document, items: str, columns: Sequence[Column]) -> None:
    """A table of one row for each of the `items` (« ligne in bilans »), and a last one when a column has a total."""
    has_total = any(column.total for column in columns)
    table = add_table(document, document, 4 + has_total, [column.width for column in columns])
    lines(table, ("top", "bottom", "insideH"), RULE)
    pad(table, 0.7, 1.5)
    row_habits(table)
    _tag(document, table.rows[1].cells[0], f"{{%tr for {items} %}}")
    _tag(document, table.rows[3].cells[0], "{%tr endfor %}")
    for index, column in enumerate(columns):
        cells = table.columns[index].cells
        shade(cells[0], PALE)
        style = "Cellule Montant" if column.is_amount else "Cellule"
        _fill(document, cells[0], [("Cellule Nom Liée", column.heading)])
        cells[0].paragraphs[0].alignment = _RIGHT if column.is_amount else None
        _fill(document, cells[2], [(style, column.text)])
        if has_total:
            _fill(document, cells[4], [(style, f"**{column.total}**" if column.total else "")])


def _fill(document: Document, cell: _Cell, texts: Sequence[tuple[str, str]]) -> None:
    for index, (style, text) in enumerate(texts):
        paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
        paragraph.style = document.styles[f"{MARK} {style}"]
        write(paragraph, text)


def _tag(document: Document, cell: _Cell, text: str) -> None:
    _fill(document, cell, [("Cellule", text)])
