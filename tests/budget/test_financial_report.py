"""The accounts given to the funders: the budget's own figures, parts that add up, cells to trace them by."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import make
from funds import ANY_FUND, small_fund
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.budget.figures import figures
from pic_sheets.budget.financial_report import funders_table, report_figures, report_tables, report_workbook
from pic_sheets.budget.tables import by_funder
from pic_sheets.fund.fund import Fund
from pic_sheets.money import total
from pic_sheets.outcomes import Figure, ResultTable

D = Decimal
LINES = (
    make.account_line(row=4, account="6571", planned=D("4200.00"), actual=D("1386.66")),
    make.account_line(row=5, account="627", label="Banque", planned=D("300.00"), actual=D("283.40")),
    make.account_line(row=6, account="6894", label="Reports", planned=D("0.00"), actual=D("2829.94")),
    make.account_line(row=7, account="741", label="Subventions", planned=D("4500.00"), actual=D("4500.00")),
)


def _fund() -> Fund:
    return replace(small_fund(), account_lines=LINES)


def _figure(code: str, fund: Fund | None = None) -> Figure:
    return next(figure for figure in report_figures(fund or _fund()) if figure.code == code)


def _table(code: str) -> ResultTable:
    return next(table for table in report_tables(_fund()) if table.code == code)


def test_every_figure_of_the_budget_is_repeated_as_it_is() -> None:
    told = {figure.code: figure for figure in report_figures(_fund())}
    assert all(told[figure.code] == figure for figure in figures(_fund()) if figure.code != "demande")


def test_the_sides_and_what_is_left_have_their_cells() -> None:
    assert (_figure("charges_realise").value, _figure("charges_realise").cells) == (
        D("4500.00"), ("Charges et produits!D4", "Charges et produits!D5", "Charges et produits!D6"),
    )  # fmt: skip
    assert _figure("resultat").value == D("0.00")
    assert _figure("fonds_dedies").value == D("2233.27")
    assert {"Financeurs!F4", "Financeurs!G4", "Décisions!D4", "Charges et produits!D5"} <= set(
        _figure("fonds_dedies").cells
    )
    assert _figure("gestion_non_depensee").value == D("16.60")


def test_the_rate_of_an_hour_is_traced_to_its_row() -> None:
    rules = (
        make.rule(row=4, parameter="Valeur de l'heure de bénévolat", since=date(2024, 1, 1), value=D("10.00")),
        make.rule(row=5, parameter="Valeur de l'heure de bénévolat", since=date(2025, 7, 1), value=D("12.00")),
    )
    figure = _figure("benevolat", replace(_fund(), rules=rules))
    assert (figure.value, figure.cells) == (D("150.00"), ("Bilans!P4", "Règlement!C5"))
    assert _figure("benevolat").value is None


def test_the_accounts_are_compared_with_the_records_of_the_fund() -> None:
    assert _table("rapprochement").rows == (
        ("741", "Subventions d'exploitation (notifiées)", D("4500.00"), D("4500.00"), D("0.00")),
        ("6571", "Aides financières octroyées (engagées)", D("1386.66"), D("1983.33"), D("-596.67")),
        ("6894", "Reports en fonds dédiés (proposés)", D("2829.94"), D("2233.27"), D("596.67")),
    )


def test_the_table_of_funders_is_the_budgets_with_two_columns_more() -> None:
    mine, theirs = funders_table(_fund()), by_funder.TABLE.table(_fund())
    for heading in theirs.columns:
        assert _column(mine, heading) == _column(theirs, heading)
    assert _column(mine, "À reporter")[-1] == _figure("fonds_dedies").value


def _column(table: ResultTable, heading: str) -> list[Any]:
    return [row[table.columns.index(heading)] for row in table.rows]


@given(ANY_FUND)
def test_shares_add_up_to_the_figures_in_any_fund(fund: Fund) -> None:
    known = {figure.code: figure.value for figure in report_figures(fund)}
    table = funders_table(fund)
    for heading, code in (
        ("Justifié", "justifie"),
        ("Engagé", "engage"),
        ("Versé", "verse"),
        ("À reporter", "fonds_dedies"),
    ):
        *parts, whole = _column(table, heading)
        assert total(parts) == whole == known[code], heading


@given(ANY_FUND, st.randoms())
def test_the_order_of_accounts_payments_and_reports_changes_no_figure(fund: Fund, chance: Any) -> None:
    whole = replace(fund, account_lines=LINES)
    unique = tuple({report.project: report for report in reversed(fund.reports)}.values())

    def told(rows: Fund) -> list[Any]:
        return [(figure.code, figure.value) for figure in report_figures(rows)]

    mixed = {
        name: tuple(chance.sample(rows, len(rows)))
        for name, rows in (("account_lines", LINES), ("payments", fund.payments), ("reports", unique))
    }
    assert told(replace(whole, reports=unique)) == told(replace(whole, **mixed))


def test_the_workbook_holds_every_table_once_and_the_day_they_are_due() -> None:
    workbook = report_workbook(_fund(), date(2026, 1, 15))
    assert workbook.path == "compte_rendu.xlsx"
    assert sorted(table.code for table in workbook.tables) == sorted(table.code for table in report_tables(_fund()))
    assert workbook.sheets[0].notes == (
        "Édité le 15 janvier 2026.",
        "À remettre aux financeurs le 30 juin 2026 au plus tard.",
    )
    assert report_workbook(Fund(), date(2026, 1, 15)).sheets[0].notes == ("Édité le 15 janvier 2026.",)
