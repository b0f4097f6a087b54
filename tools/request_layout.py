"""The sheet of paper of a request for a subsidy: that of the annual review without its cover, and the two-sided Cerfa grid."""

from collections.abc import Sequence

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table
from review_layout import PALE, RULE, WIDTH, review
from word_blocks import add_table, lines, pad, row_habits, shade, write
from word_styles import GREY, INK, Look, add_style, border

_RIGHT = WD_ALIGN_PARAGRAPH.RIGHT
#: Charges and their amounts, products and theirs.
_INDENT = "\N{EM SPACE}"
_GRID = (63.5, 19.0, 63.5, 19.0)

_STYLES = {
    "Bilan Demande Titre": ("BilanDemandeTitre", Look(size=22, bold=True, colour=INK, before=4, after=2, line=1.0, with_next=True)),
    "Bilan Demande Sous-titre": ("BilanDemandeSousTitre", Look(size=12, colour=GREY, after=10, with_next=True)),
    "Bilan Liste": ("BilanListe", Look(base="List Bullet", after=2)),
    "Bilan Grille": ("BilanGrille", Look(size=7.5, after=0, line=1.0)),
    "Bilan Grille Droite": ("BilanGrilleDroite", Look(base="Bilan Grille", align=_RIGHT)),
    "Bilan Signature": ("BilanSignature", Look(before=14, after=0, left=85, together=True)),
}  # fmt: skip


def request_paper(running: str) -> Document:
    """A blank request: the styles of the review, `running` at the right of the header of its pages, the first one included."""
    document = review()
    for name, (identifier, look) in _STYLES.items():
        add_style(document, name, identifier, look)
    border(document.styles["Bilan Demande Sous-titre"], "bottom", "1F3864", size=12, space=8)
    heading = document.styles["Heading 1"]
    heading.paragraph_format.page_break_before = False
    heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(16), Pt(6)
    heading.font.size = Pt(14)
    section = document.sections[0]
    section.different_first_page_header_footer = False
    section.top_margin, section.bottom_margin = Mm(22), Mm(18)
    header = section.header.paragraphs[0]
    for run in list(header._p.findall(qn("w:r"))):  # noqa: SLF001 - python-docx empties no paragraph but its format
        header._p.remove(run)  # noqa: SLF001
    write(header, f"{{{{ association.nom }}}}\t{running}")
    return document


def facts(document: Document, rows: Sequence[tuple[str, str, str]]) -> None:
    """A table of labels and values: (label, value, the condition on which the row is there, "" for always)."""
    texts: list[tuple[str, str]] = []
    for label, value, condition in rows:
        row = (label, value)
        texts += [(f"{{%tr if {condition} %}}", ""), row, ("{%tr endif %}", "")] if condition else [row]
    table = add_table(document, document, len(texts), (45, WIDTH - 45))
    lines(table, ("top", "bottom", "insideH"), RULE)
    pad(table, 0.9, 1.5)
    row_habits(table, headers=0)
    for row, (label, value) in zip(table.rows, texts, strict=True):
        for cell, text, style in zip(
            row.cells, (label, value), ("Bilan En-tête de colonne", "Bilan Cellule"), strict=True
        ):
            cell.paragraphs[0].style = document.styles[style]
            write(cell.paragraphs[0], text)
        if not label.startswith("{%"):
            shade(row.cells[0], PALE)


def cerfa_table(document: Document) -> None:
    """The grid of the form: money, its total, what is given in kind, the whole."""
    rows = (
        ("**Charges**", "**Prévu (€)**", "**Produits**", "**Prévu (€)**"),
        *_loop("previsionnel.lignes"),
        _totals("Total des charges", "Total des produits", "total"),
        *_loop("previsionnel.contributions"),
        _totals("Total général", "Total général", "total_general"),
    )
    table = add_table(document, document, len(rows), _GRID)
    lines(table, ("top", "bottom", "left", "right", "insideH", "insideV"), RULE)
    pad(table, 0.22, 1.0)
    row_habits(table)
    for number, texts in enumerate(rows):
        _fill(document, table, number, texts)


def _loop(rows: str) -> tuple[tuple[str, str, str, str], ...]:
    texts = [
        text
        for side in ("charge", "produit")
        for text in (
            f"**{{{{ ligne.{side}.poste }}}}**{{% if ligne.{side}.libelle %}}{_INDENT}{{{{ ligne.{side}.libelle }}}}{{% endif %}}",
            f"**{{{{ ligne.{side}.sous_total }}}}**{{{{ ligne.{side}.montant }}}}",
        )
    ]
    return (
        (f"{{%tr for ligne in {rows} %}}", "", "", ""),
        (texts[0], texts[1], texts[2], texts[3]),
        ("{%tr endfor %}", "", "", ""),
    )


def _totals(charges: str, products: str, total: str) -> tuple[str, str, str, str]:
    amounts = [f"**{{{{ previsionnel.{total}.{side} }}}}**" for side in ("charges", "produits")]
    return f"**{charges}**", amounts[0], f"**{products}**", amounts[1]


def _fill(document: Document, table: Table, number: int, texts: tuple[str, str, str, str]) -> None:
    is_shaded = number == 0 or "previsionnel.total" in texts[1]
    for index, (cell, text) in enumerate(zip(table.rows[number].cells, texts, strict=True)):
        if is_shaded:
            shade(cell, PALE)
        cell.paragraphs[0].style = document.styles["Bilan Grille Droite" if index % 2 else "Bilan Grille"]
        write(cell.paragraphs[0], text)
