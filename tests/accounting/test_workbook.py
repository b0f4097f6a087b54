from datetime import date

from funds import small_fund
from ledgers import YEAR

from pic_sheets.accounting.books import Books
from pic_sheets.accounting.keeping import books
from pic_sheets.accounting.workbook import books_workbook

TODAY = date(2026, 1, 15)


def test_each_table_has_its_sheet_when_it_has_a_row():
    kept = books(small_fund(), YEAR)
    workbook = books_workbook(kept, kept.closing, TODAY, reconciled=False)
    assert [sheet.name for sheet in workbook.sheets] == [
        "Écritures",
        "Balance",
        "Tiers",
        "Clôture proposée",
        "Journal",
        "Grand livre",
    ]
    assert {figure.code: figure.value for figure in workbook.figures} == {
        "ecritures": 14,
        "lignes": 28,
        "lettrees": 0,
        "non_ecrites": 0,
    }
    assert workbook.path == "ecritures.xlsx"


def test_a_draft_says_so_in_its_name_and_its_titles():
    workbook = books_workbook(Books(YEAR), (), TODAY, reconciled=False, draft=True)
    assert workbook.path == "ecritures_brouillon.xlsx"
    assert all(sheet.title.startswith("BROUILLON") for sheet in workbook.sheets)
    assert [sheet.name for sheet in workbook.sheets] == ["Écritures", "Balance"]
