"""The sheet of paper of what a meeting of the committee reads and fills in: styles, running header and footer, tables."""

from collections.abc import Sequence
from dataclasses import dataclass

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENTATION
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt
from docx.table import Table, _Cell, _Row
from letter_layout import WINDOW, letter
from word_blocks import add_field, add_table, lines, pad, row_habits, shade, write
from word_styles import GREY, INK, Look, RGBColor, add_style, border, element, set_up

PORTRAIT, LANDSCAPE = 170.0, 261.0
PALE, RULE = "E9EEF6", "B4C0D4"
#: What the header of each paper says at its right.
RUNNING = "Séance{% if seance.code %} {{ seance.code }}{% endif %}{% if seance.date_longue %} du {{ seance.date_longue }}{% endif %}"
ALL_SIDES = ("top", "bottom", "left", "right", "insideH", "insideV")
_ALARM = RGBColor(0xB0, 0x3A, 0x0A)
_CENTRE, _RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT

_STYLES = {
    "Séance Titre": ("SeanceTitre", Look(size=17, bold=True, colour=INK, after=2, line=1.0, with_next=True)),
    "Séance Sous-titre": ("SeanceSousTitre", Look(size=10, colour=GREY, after=8, with_next=True)),
    "Séance Corps": ("SeanceCorps", Look(after=4)),
    "Séance Intertitre": ("SeanceIntertitre", Look(size=11, bold=True, colour=INK, before=9, after=3, with_next=True)),
    "Séance Point": ("SeancePoint", Look(base="List Number", size=11, bold=True, colour=INK, before=9, after=3, with_next=True)),
    "Séance Liste": ("SeanceListe", Look(base="List Bullet", after=2)),
    "Séance Alerte": ("SeanceAlerte", Look(base="Séance Liste", bold=True, colour=_ALARM, before=2)),
    "Séance Encadré": ("SeanceEncadre", Look(left=4, before=4, after=4, together=True)),
    "Séance Rubrique": ("SeanceRubrique", Look(size=9, bold=True, colour=GREY, before=4, after=2, with_next=True)),
    "Séance Note": ("SeanceNote", Look(size=9, colour=GREY, before=3, after=4)),
    "Séance Cellule": ("SeanceCellule", Look(size=9.5, after=0, line=1.0)),
    "Séance Cellule Droite": ("SeanceCelluleDroite", Look(base="Séance Cellule", align=_RIGHT)),
    "Séance Cellule Centrée": ("SeanceCelluleCentree", Look(base="Séance Cellule", align=_CENTRE)),
    "Séance Cellule Détail": ("SeanceCelluleDetail", Look(base="Séance Cellule", size=8.5, colour=GREY)),
    "Séance Étiquette": ("SeanceEtiquette", Look(base="Séance Cellule", colour=GREY)),
    "Séance Groupe": ("SeanceGroupe", Look(base="Séance Cellule", bold=True, colour=INK, with_next=True)),
    "Séance En-tête de colonne": ("SeanceEnTeteDeColonne", Look(base="Séance Cellule", size=9, bold=True, colour=INK, with_next=True)),
    "Séance Chiffre": ("SeanceChiffre", Look(base="Séance Cellule", size=13, bold=True, colour=INK, align=_CENTRE, with_next=True)),
    "Séance Chiffre Libellé": ("SeanceChiffreLibelle", Look(base="Séance Cellule", size=8.5, colour=GREY, align=_CENTRE)),
    "Séance Pied": ("SeancePied", Look(size=8, colour=GREY, after=0, line=1.0)),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its width in millimetres, and the style of its cells (without « Séance »)."""

    width: float
    style: str = "Cellule"


def paper(running: str, *, wide: bool = False) -> Document:
    """A blank paper of the committee: A4, upright or wide, its styles, `running` at the right of its header."""
    document = docx.Document()
    set_up(document)
    # As in the letters, with which it may be printed in one bundle.
    habits = document.styles["Normal"].paragraph_format
    habits.line_spacing, habits.space_after = 1.0, Pt(4)
    for name, (identifier, look) in _STYLES.items():
        add_style(document, name, identifier, look)
    # The lists of Word leave no room between two of their paragraphs; these are headings.
    document.styles["Séance Point"].paragraph_format.element.get_or_add_pPr().append(
        element("w:contextualSpacing", {"w:val": "0"})
    )
    border(document.styles["Séance Sous-titre"], "bottom", "1F3864", size=8, space=5)
    border(document.styles["Séance Encadré"], "left", "B03A0A", size=18, space=8)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    if wide:
        section.orientation = WD_ORIENTATION.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
    margin = Mm(18 if wide else 20)
    section.left_margin = section.right_margin = margin
    section.top_margin, section.bottom_margin = Mm(22), Mm(18)
    section.header_distance, section.footer_distance = Mm(11), Mm(9)
    _margins(document, LANDSCAPE if wide else PORTRAIT, running)
    return document


def convocation(about: str) -> Document:
    """A blank letter with the styles of a slip to cut off; `about` stands at the top of its next pages."""
    document = letter(about)
    for name, identifier, look in (
        ("Lettre Coupon Titre", "LettreCouponTitre", Look(bold=True, colour=INK, before=14, after=6, with_next=True)),
        ("Lettre Coupon", "LettreCoupon", Look(after=6, together=True)),
    ):
        add_style(document, name, identifier, look)
    border(document.styles["Lettre Coupon Titre"], "top", RULE, size=6, space=8, line="dashed")
    document.styles["Lettre Coupon"].paragraph_format.tab_stops.add_tab_stop(Mm(WINDOW))
    return document


def _margins(document: Document, width: float, running: str) -> None:
    section = document.sections[0]
    section.header.is_linked_to_previous = section.footer.is_linked_to_previous = False
    for paragraph, text in (
        (section.header.paragraphs[0], f"{{{{ association.nom }}}}\t{running}"),
        (section.footer.paragraphs[0], "{{ association.identite }}\tPage "),
    ):
        paragraph.style = document.styles["Séance Pied"]
        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(width), WD_TAB_ALIGNMENT.RIGHT)
        write(paragraph, text)
    footer = section.footer.paragraphs[0]
    add_field(footer, "PAGE", "1")
    footer.add_run(" / ")
    add_field(footer, "NUMPAGES", "1")


def say(document: Document, *blocks: tuple[str, str]) -> None:
    """Add paragraphs: the style's name (without « Séance », "" for the body) and the text of each."""
    for style, text in blocks:
        write(document.add_paragraph(style=f"Séance {style or 'Corps'}"), text)


def grid(
    document: Document,
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
    *,
    headers: int = 1,
    sides: Sequence[str] = ("top", "bottom", "insideH"),
    height: float = 0,
) -> Table:
    """A table whose first rows are headings, repeated on each page; no row is ever cut in two.

    A cell's text holds one paragraph a line, each in the column's style unless it starts with another one's name and a
    colon (« Cellule Détail: … »). `height` is the least of the other rows, in millimetres.
    """
    table = add_table(document, document, len(rows), [column.width for column in columns])
    lines(table, sides, RULE)
    pad(table, 0.8, 1.5)
    row_habits(table, headers=headers)
    for number, (row, texts) in enumerate(zip(table.rows, rows, strict=True)):
        is_tag = texts[0].startswith("{%tr")
        if height and number >= headers and not is_tag:
            _at_least(row, height)
        for column, cell, text in zip(columns, row.cells, (*texts, *[""] * len(columns))[: len(columns)], strict=True):
            if number < headers:
                shade(cell, PALE)
                fill(document, cell, text, "En-tête de colonne")
                cell.paragraphs[0].alignment = document.styles[f"Séance {column.style}"].paragraph_format.alignment
            else:
                fill(document, cell, text, column.style)
    return table


def fill(document: Document, cell: _Cell, text: str, style: str) -> None:
    """Write the lines of a text in a cell, one paragraph each."""
    for number, line in enumerate(text.split("\n")):
        name, found, rest = line.partition(": ")
        other = found and f"Séance {name}" in _STYLES
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        paragraph.style = document.styles[f"Séance {name if other else style}"]
        write(paragraph, rest if other else line)


def wide_row(document: Document, row: _Row, text: str, style: str) -> None:
    """Make a row one cell that holds the text."""
    cell = row.cells[0].merge(row.cells[-1])
    for paragraph in cell.paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)  # noqa: SLF001 - python-docx removes no paragraph
    shade(cell, PALE)
    fill(document, cell, text, style)


def facts(document: Document, rows: Sequence[tuple[str, str, str]], *, width: float = PORTRAIT) -> Table:
    """A table of labels and values, never parted from what follows: (label, value, the condition on which the row is there, "" for always)."""
    texts: list[Sequence[str]] = []
    for label, value, condition in rows:
        texts += [(f"{{%tr if {condition} %}}",), (label, value), ("{%tr endif %}",)] if condition else [(label, value)]
    table = grid(document, (Column(38, "Étiquette"), Column(width - 38)), texts, headers=0)
    for cell in (cell for row in table.rows for cell in row.cells):
        cell.paragraphs[0].paragraph_format.keep_with_next = True
    return table


def boxes(document: Document, figures: Sequence[tuple[str, str]], *, width: float = PORTRAIT) -> None:
    """Amounts in large, side by side, each above what it is."""
    table = add_table(document, document, 1, [width / len(figures)] * len(figures))
    lines(table, ALL_SIDES, RULE)
    pad(table, 1.2, 1.2)
    row_habits(table, headers=0)
    for cell, (value, label) in zip(table.rows[0].cells, figures, strict=True):
        shade(cell, PALE)
        fill(document, cell, f"Chiffre: {value}\n{label}", "Chiffre Libellé")


def form(document: Document, rows: Sequence[tuple[str, str, float]], *, width: float = PORTRAIT) -> None:
    """A form to fill in by hand: (label, what is printed, least height in millimetres), never parted from one another."""
    table = grid(
        document,
        (Column(32, "Groupe"), Column(width - 32)),
        [(label, text) for label, text, _ in rows],
        headers=0,
        sides=ALL_SIDES,
    )
    for number, (row, (_, _, height)) in enumerate(zip(table.rows, rows, strict=True)):
        _at_least(row, height)
        shade(row.cells[0], PALE)
        for cell in row.cells:
            cell.vertical_alignment = (
                WD_CELL_VERTICAL_ALIGNMENT.CENTER if height < 15 else WD_CELL_VERTICAL_ALIGNMENT.TOP
            )
            cell.paragraphs[0].paragraph_format.keep_with_next = number < len(rows) - 1


def _at_least(row: _Row, height: float) -> None:
    row.height, row.height_rule = Mm(height), WD_ROW_HEIGHT_RULE.AT_LEAST
