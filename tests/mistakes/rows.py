"""Mistakes in rows: totals, comments, blocks pasted beside their columns, rows twice, cells merged."""

from collections.abc import Callable, Sequence
from datetime import date

from openpyxl import Workbook

from mistakes.mistake import Mistake, Told


def _row(sheet: str, row: int, *values: object) -> Callable[[Workbook], None]:
    """A row typed from column A."""

    def make(book: Workbook) -> None:
        for column, value in enumerate(values, 1):
            book[sheet].cell(row, column).value = value

    return make


def _inserted(sheet: str, row: int, *values: object) -> Callable[[Workbook], None]:
    """A row inserted, and typed from column A."""

    def make(book: Workbook) -> None:
        book[sheet].insert_rows(row)
        _row(sheet, row, *values)(book)

    return make


def _shifted(sheet: str, rows: Sequence[int], columns: int = 1, first: int = 1) -> Callable[[Workbook], None]:
    """Rows whose cells slid to the right, from a column on."""

    def make(book: Workbook) -> None:
        page = book[sheet]
        for row in rows:
            values = [cell.value for cell in page[row]][first - 1 :]
            for column in range(first, first + columns):
                page.cell(row, column).value = None
            for column, value in enumerate(values, first + columns):
                page.cell(row, column).value = value

    return make


def _copied(sheet: str, row: int, to: int) -> Callable[[Workbook], None]:
    def make(book: Workbook) -> None:
        for cell in book[sheet][row]:
            book[sheet].cell(to, cell.column).value = cell.value

    return make


def _merged(sheet: str, area: str) -> Callable[[Workbook], None]:
    return lambda book: book[sheet].merge_cells(area)


def _under_a_filter(book: Workbook) -> None:
    page = book["Projets"]
    page["N6"] = "beaucoup"
    page.auto_filter.ref = "A3:Q8"
    page.auto_filter.add_filter_column(5, ["T01"])
    for row in (5, 6, 7, 8):
        page.row_dimensions[row].hidden = True


def _summary_below(book: Workbook) -> None:
    for row, values in enumerate(
        [
            ["Récapitulatif par thématique"],
            ["Thématique", "Nombre", "Montant"],
            ["Circuits courts", 1, 900],
            ["Lutte contre l'isolement", 2, 780],
            ["Créativité artistique", 2, 1300],
        ],
        12,
    ):
        for column, value in enumerate(values, 2):
            book["Projets"].cell(row, column).value = value


def _summary_beside(book: Workbook) -> None:
    for row, values in enumerate([["Thème", "Total"], ["Circuits courts", 900], ["Isolement", 780]], 3):
        for column, value in enumerate(values, 20):
            book["Projets"].cell(row, column).value = value


def _holders_below(book: Workbook) -> None:
    """The sheet Porteurs, moved under the projects."""
    rows = [[cell.value for cell in row] for row in book["Porteurs"].iter_rows(min_row=3)]
    for row, values in enumerate(rows, 12):
        for column, value in enumerate(values, 1):
            book["Projets"].cell(row, column).value = value


ROWS: tuple[Mistake, ...] = (
    Mistake("a sum under the table", _row("Projets", 9, "TOTAL", *[None] * 12, 3970, 2980), (Told("Projets!A9", "valeur-manquante", "ressemble à un total"),)),
    Mistake("a sum two rows under the table, without a word", _row("Versements", 9, None, None, None, 1980), (Told("Versements!D9", "valeur-manquante", "ressemble à un total"),)),
    Mistake("a subtotal in the middle", _inserted("Décisions", 7, "Sous-total S1", None, None, 1250), (Told("Décisions!A7", "valeur-manquante", "ressemble à un total"),)),
    Mistake("a comment row", _inserted("Projets", 7, "Dossiers du printemps"), (Told("Projets!A7", "valeur-manquante", "ne contient que « Dossiers du printemps »"),)),
    Mistake("a line just begun", _row("Projets", 9, "PIC-06"), (Told("Projets!B9", "valeur-manquante", "ne contient que « PIC-06 »"),)),
    Mistake("a blank row in the middle", _inserted("Projets", 6)),
    Mistake("cells that hold only spaces", _row("Versements", 9, " ", "\u00a0", "", "  ")),
    Mistake("the headings once more in the middle", _inserted("Versements", 6, "Projet", "Nature", "Date", "Montant", "Mode", "Référence")),
    Mistake("a note beside the table", _row("Versements", 5, "PIC-02", "Acompte", date(2025, 3, 1), 280, "Virement", "PIC-02 acompte", None, "voir avec la banque")),
    Mistake("a row that slid to the right", _shifted("Versements", [5]), (Told("Versements!A5", "valeur-manquante", "décalée"),)),
    Mistake("a block pasted one column too far", _shifted("Décisions", [4, 5, 6]), (Told("Décisions!A4", "valeur-manquante", "décalée"), Told("Décisions!A5", "valeur-manquante", "décalée"), Told("Décisions!A6", "valeur-manquante", "décalée"))),
    Mistake("a row that slid from its fourth cell on", _shifted("Projets", [7], first=4), (Told("Projets!D7", "valeur-manquante", "décalée"),)),
    Mistake("a row pasted twice", _copied("Projets", 5, 9), (Told("Projets!A9", "doublon", "est déjà en A5"),)),
    Mistake("a payment typed twice", _copied("Versements", 4, 8), (Told("Versements!D8", "versements-superieurs-a-l-accord", "La ligne 8 ressemble à la ligne 4"),)),
    Mistake("a pair of cells merged", _merged("Projets", "C4:C5"), (Told("Projets!C5", "valeur-manquante", "les cellules C4:C5 sont fusionnées"),)),
    Mistake("a title merged over the table", _merged("Projets", "A1:Q1")),
    Mistake("a mistake under a filter", _under_a_filter, (Told("Projets!N6", "montant-illisible", "beaucoup"),)),
    Mistake("a summary under the table", _summary_below, (Told("Projets!B12", "valeur-manquante", ""),)),
    Mistake("a summary beside the table", _summary_beside, (Told("Projets!T3", "colonne-inconnue"), Told("Projets!U3", "colonne-inconnue"))),
    Mistake("two tables in one sheet", _holders_below, (Told("Projets!A12", "valeur-manquante", "Porteurs"),)),
)  # fmt: skip
