"""The workbook of the budget: every figure and table in it, and charts to look at."""

from datetime import date

from funds import small_fund

from pic_sheets.budget.figures import figures
from pic_sheets.budget.tables import tables
from pic_sheets.budget.workbook import budget_workbook
from pic_sheets.fund.fund import Fund

TODAY = date(2026, 1, 31)


def test_every_figure_and_table_is_in_it_once() -> None:
    sheets = budget_workbook(small_fund(), TODAY).sheets
    assert tuple(figure for sheet in sheets for figure in sheet.figures) == figures(small_fund())
    assert [table for sheet in sheets for table, _ in sheet.tables] == list(tables(small_fund()))


def test_sheets_have_short_names_each_its_own() -> None:
    names = [sheet.name for sheet in budget_workbook(small_fund(), TODAY).sheets]
    assert names == ["Budget", "Séances", "Thématiques", "Quartiers", "Porteurs", "Projets"]


def test_it_has_charts_and_says_its_day_and_its_year() -> None:
    workbook = budget_workbook(small_fund(), TODAY)
    assert sum(len(charts) for sheet in workbook.sheets for _, charts in sheet.tables) >= 3
    assert workbook.sheets[0].title == "Budget du fonds 2025"
    assert workbook.sheets[0].notes == ("Édité le 31 janvier 2026.",)


def test_a_fund_without_a_year_has_a_title_all_the_same() -> None:
    assert budget_workbook(Fund(), TODAY).sheets[0].title == "Budget du fonds"
