"""The sheet of paper of the compte rendu financier, and its tables: those of the review, kept whole where they are short."""

from collections.abc import Sequence

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.table import _Cell
from review_layout import PALE, RULE, Column, looped_table, review
from word_blocks import add_table, lines, pad, row_habits, shade, write

_LEFT, _RIGHT = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.RIGHT
#: Heading, field and width in millimetres; the first two are words, the others numbers.
_COLUMNS = (
    ("Compte", "compte", 15), ("Libellé", "libelle", 62), ("Prévu", "prevu", 24), ("Réalisé", "realise", 24),
    ("Écart", "ecart", 23), ("Écart en %", "pourcentage", 17),
)  # fmt: skip
_WORDS = 2
#: The rows of the table that print: headings, a post, one of its accounts, the total.
_HEADING, _POST, _ACCOUNT, _TOTAL = 0, 3, 5, 8


def accounts_sheet() -> Document:
    """A blank sheet in the looks of the review, its own name in the header of every page."""
    document = review()
    section = document.sections[0]
    section.different_first_page_header_footer = False
    header = section.header.paragraphs[0]
    for run in list(header.runs):
        run._r.getparent().remove(run._r)  # noqa: SLF001 - python-docx removes no run
    write(header, "{{ association.nom }}\tCompte rendu financier {{ exercice }}")
    return document


def whole_table(document: Document, rows: str, columns: Sequence[Column], total: str = "") -> None:
    """A looped table that stays on one page, with the note under it."""
    looped_table(document, rows, columns, total)
    for row in document.tables[-1].rows:
        _keep(row.cells)


def compared_table(document: Document, name: str, *, whole: bool = False) -> None:
    """The posts of one side in bold, each above its accounts, and the total; a post is never parted from its first account."""
    table = add_table(document, document, _TOTAL + 1, [width for *_, width in _COLUMNS])
    lines(table, ("top", "bottom", "insideH"), RULE)
    pad(table, 0.6, 1.2)
    row_habits(table)
    marks = {
        1: f"{{%tr for ligne in {name}.lignes %}}", 2: "{%tr if ligne.est_poste %}", 4: "{%tr else %}",
        6: "{%tr endif %}", 7: "{%tr endfor %}",
    }  # fmt: skip
    for row, mark in marks.items():
        write(table.cell(row, 0).paragraphs[0], mark)
    for index, (heading, field, _) in enumerate(_COLUMNS):
        total = {0: "**Total**", 1: ""}.get(index, f"**{{{{ {name}.{field} }}}}**")
        texts = {
            _HEADING: heading, _POST: f"**{{{{ ligne.{field} }}}}**", _ACCOUNT: f"{{{{ ligne.{field} }}}}", _TOTAL: total,
        }  # fmt: skip
        for row, text in texts.items():
            paragraph = table.cell(row, index).paragraphs[0]
            plain = "Bilan Cellule" if index < _WORDS else "Bilan Cellule Droite"
            paragraph.style = document.styles["Bilan En-tête de colonne" if row == _HEADING else plain]
            paragraph.alignment = _LEFT if index < _WORDS else _RIGHT
            write(paragraph, text)
        for row in (_HEADING, _POST, _TOTAL):
            shade(table.cell(row, index), PALE)
    for row in range(_TOTAL + 1) if whole else (_HEADING, _POST):
        _keep(table.rows[row].cells)


def _keep(cells: Sequence[_Cell]) -> None:
    for cell in cells:
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.keep_with_next = True
