"""The tables of the budget: their totals are the figures, and no row is missing."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import make
import pytest
from funds import ANY_FUND, small_fund
from hypothesis import given

from pic_sheets.budget.figures import figures
from pic_sheets.budget.tables import declared_tables, tables
from pic_sheets.budget.tables._table import BudgetTable
from pic_sheets.fund.fund import Fund
from pic_sheets.outcomes import EURO, Content, ResultTable

#: Heading → the figure that its total is.
_FIGURES = {
    "Notifié": "notifie", "Frais de gestion": "frais_de_gestion", "Part pour les projets": "enveloppe",
    "Encaissé": "encaisse", "Demandé": "demande", "Accordé": "accorde", "Engagé": "engage", "Versé": "verse",
    "Reversé": "reverse", "Justifié": "justifie", "Reste à verser": "reste_a_verser", "Trop-perçu": "trop_percu",
    "Disponible": "disponible",
}  # fmt: skip


def _table(fund: Fund, code: str) -> ResultTable:
    return next(table for table in tables(fund) if table.code == code)


def _column(table: ResultTable, heading: str) -> list[Content]:
    return [row[table.columns.index(heading)] for row in table.rows]


def _assert_totals_are_the_figures(fund: Fund) -> None:
    known = {figure.code: figure.value for figure in figures(fund)}
    for table in tables(fund):
        assert table.total
        assert len({len(row) for row in table.rows} | {len(table.columns), len(table.units)}) == 1
        for heading in set(table.columns) & set(_FIGURES):
            *parts, whole = (content for content in _column(table, heading) if isinstance(content, Decimal))
            assert sum(parts, Decimal(0)) == whole == known[_FIGURES[heading]], (table.code, heading)


def test_the_tables_come_in_this_order() -> None:
    assert [table.code for table in tables(Fund())] == [
        "par_financeur", "par_seance", "par_theme", "par_quartier", "par_type_de_porteur", "par_projet",
    ]  # fmt: skip


def test_totals_of_the_small_fund_are_its_figures() -> None:
    _assert_totals_are_the_figures(small_fund())


@given(ANY_FUND)
def test_totals_of_any_fund_are_its_figures(fund: Fund) -> None:
    _assert_totals_are_the_figures(fund)


def test_each_funder_bears_its_part_to_the_cent() -> None:
    """2700 and 1500 of 4200: nine fourteenths and five; 2133.33 is 1371.426… and 761.903…."""
    table = _table(small_fund(), "par_financeur")
    assert _column(table, "Part pour les projets") == [Decimal("2700.00"), Decimal("1500.00"), Decimal("4200.00")]
    assert _column(table, "Accordé") == [Decimal("1371.43"), Decimal("761.90"), Decimal("2133.33")]
    assert _column(table, "Engagé") == [Decimal("1275.00"), Decimal("708.33"), Decimal("1983.33")]
    assert _column(table, "Disponible") == [Decimal("1425.00"), Decimal("791.67"), Decimal("2216.67")]
    assert _column(table, "Reste à encaisser") == [Decimal("600.00"), Decimal("0.00"), Decimal("600.00")]


def test_money_of_no_funder_has_a_row_of_its_own() -> None:
    fund = Fund(funders=(make.funder(),), receipts=(make.receipt(), make.receipt(funder="", amount=Decimal("20.00"))))
    table = _table(fund, "par_financeur")
    assert _column(table, "Financeur") == ["Région Hauts-de-France", "Non renseigné", None]
    assert _column(table, "Encaissé") == [Decimal("5000.00"), Decimal("20.00"), Decimal("5020.00")]


def test_themes_without_a_project_have_a_row_but_not_those_of_another_reference() -> None:
    table = _table(small_fund(), "par_theme")
    assert _column(table, "Code") == ["T01", "T02", "T03", "Total"]
    assert _column(table, "Projets") == [4, 2, 0, 6]
    assert _column(table, "Accordé") == [Decimal("1733.33"), Decimal("400.00"), Decimal("0.00"), Decimal("2133.33")]


def test_a_theme_of_another_reference_shows_once_a_project_has_it() -> None:
    fund = small_fund()
    fund = replace(fund, projects=(*fund.projects, make.project(row=10, code="P7", theme="O1")))
    assert _column(_table(fund, "par_theme"), "Code") == ["T01", "T02", "T03", "O1", "Total"]


def test_a_project_is_at_the_meeting_of_its_last_decision_or_the_one_it_waits_for() -> None:
    table = _table(small_fund(), "par_seance")
    assert _column(table, "Séance") == ["S1", "S2", "S3", "Total"]
    assert _column(table, "Projets") == [4, 2, 0, 6]
    assert _column(table, "Accordé") == [Decimal("1633.33"), Decimal("500.00"), Decimal("0.00"), Decimal("2133.33")]
    assert _column(table, "Enveloppe") == [Decimal("2000.00"), None, None, Decimal("2000.00")]
    assert _column(table, "Date")[0] == date(2025, 3, 5)


def test_what_is_not_told_is_a_last_row_only_when_there_is_some() -> None:
    assert "Non renseigné" not in _column(_table(small_fund(), "par_quartier"), "Code")
    fund = replace(small_fund(), districts=small_fund().districts[:1])
    table = _table(fund, "par_quartier")
    assert _column(table, "Code") == ["Q1", "Non renseigné", "Total"]
    assert _column(table, "Accordé") == [Decimal("1800.00"), Decimal("333.33"), Decimal("2133.33")]


def test_types_of_holders_without_a_project_have_a_row() -> None:
    table = _table(small_fund(), "par_type_de_porteur")
    assert _column(table, "Type de porteur") == ["Collectif d'habitants", "Association", "Habitant", "Total"]
    assert _column(table, "Projets") == [2, 4, 0, 6]


def test_each_project_has_its_account_and_where_it_stands() -> None:
    table = _table(small_fund(), "par_projet")
    assert _column(table, "État") == [
        "Réalisé", "Réalisé", "Accordé", "Refusé", "Retiré", "Accordé", None,
    ]  # fmt: skip
    assert _column(table, "Trop-perçu") == [
        Decimal(0),
        Decimal("70.00"),
        Decimal(0),
        Decimal(0),
        Decimal(0),
        Decimal(0),
        Decimal("70.00"),
    ]


def test_the_order_of_rows_changes_no_row_but_its_place() -> None:
    fund = small_fund()
    turned = replace(
        fund, projects=fund.projects[::-1], decisions=fund.decisions[::-1], payments=fund.payments[::-1],
        themes=fund.themes[::-1], meetings=fund.meetings[::-1], districts=fund.districts[::-1],
    )  # fmt: skip
    for before, after in zip(tables(fund), tables(turned), strict=True):
        assert set(before.rows) == set(after.rows)
        assert before.rows[-1] == after.rows[-1]


@pytest.mark.parametrize("declared", declared_tables(), ids=lambda declared: declared.table(Fund()).code)
def test_charts_draw_amounts_and_name_them_by_text(declared: BudgetTable) -> None:
    table = declared.table(small_fund())
    for sketch in declared.charts:
        assert {table.units[column - 1] for column in sketch.values} == {EURO}
        assert isinstance(table.rows[0][sketch.labels - 1], str)
