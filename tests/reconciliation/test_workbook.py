"""The état de rapprochement as a workbook: its sheets, its titles, what an empty one says."""

from datetime import date

import make
from reconciled import euros, line, movement
from small_workbook import plain

from pic_sheets.fund.fund import Fund
from pic_sheets.reconciliation.matches import Matching
from pic_sheets.reconciliation.reconciliation import BankLeftover, BookLeftover, Period, Reason, Reconciliation
from pic_sheets.reconciliation.workbook import state_tables, state_workbook

FUND = Fund(association=make.association(), projects=(make.project(),))
SHEETS = [
    "État",
    "Rapprochés",
    "Banque seule",
    "Classeur seul",
    "Ambigus",
    "Chèques non débités",
    "Contrôle",
    "Budgets",
]


def _workbook(reconciled, **changes):
    tables = state_tables(FUND, reconciled)
    return tables, state_workbook(FUND, reconciled, tables, date(2026, 1, 15), **changes)


def _found(**changes):
    return Reconciliation(Period("00012345678", date(2025, 1, 1), date(2025, 12, 31)), Matching(), **changes)


def test_every_table_is_on_a_sheet_and_the_figures_on_the_first():
    left = (BookLeftover(line(), Reason.UNKNOWN),)
    tables, book = _workbook(_found(bank_only=(BankLeftover(movement(), Reason.UNKNOWN),), book_only=left))
    assert [sheet.name for sheet in book.sheets] == SHEETS
    assert {table.code for table in book.tables} == {table.code for table in tables if table.rows}
    assert next(figure.code for figure in book.sheets[0].figures) == "solde_banque_debut"
    assert book.sheets[0].title == "État de rapprochement, Les Amis du 3/15"
    assert (
        plain(book.sheets[0].notes[0])
        == "Compte •••• 678, du 1er janvier 2025 au 31 décembre 2025. Édité le 15 janvier 2026."
    )


def test_a_sheet_without_a_line_says_what_that_means():
    _, book = _workbook(_found())
    notes = {sheet.name: sheet.notes[1:] for sheet in book.sheets}
    assert notes["Banque seule"] == ("Tous les mouvements de la banque sont dans le classeur.",)
    assert notes["Chèques non débités"] == ("Tous les chèques sont débités.",)


def test_a_draft_is_marked_on_every_sheet():
    _, book = _workbook(_found(), draft=True)
    assert all(sheet.title.startswith("BROUILLON – ") for sheet in book.sheets)


def test_the_figures_of_the_gap_are_the_first_row_of_its_table():
    tables, book = _workbook(_found(bank_only=(BankLeftover(movement(amount=-8), Reason.UNKNOWN),)))
    gap = next(figure.value for figure in book.figures if figure.code == "ecart")
    assert next(table.rows[0][-1] for table in tables if table.code == "ecart") == gap == euros(-8)
