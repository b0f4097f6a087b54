"""The monthly statement: opening, lines and closing agree to the cent, and are the budget's own figures."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from funds import ANY_FUND, small_fund
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.budget.figures import figures
from pic_sheets.budget.monthly_statement import POSITION, Statement
from pic_sheets.budget.movements import Kind
from pic_sheets.budget.tables import by_funder
from pic_sheets.dates import Month
from pic_sheets.fund.fund import Fund

D = Decimal
MONTHS = st.builds(Month, st.integers(2024, 2026), st.integers(1, 12))
LATER = Month(2027, 1)


def _statement(fund: Fund, month: Month) -> Statement:
    return Statement(fund, month, month.last)


def _dated(fund: Fund) -> Fund:
    """The same fund, with a day for all that has none, and no decision of an unknown meeting."""
    day = date(2025, 6, 1)
    meetings = tuple(replace(meeting, day=meeting.day or day) for meeting in fund.meetings)
    known = {meeting.code for meeting in meetings if meeting.code}
    return replace(
        fund,
        meetings=meetings,
        receipts=tuple(replace(receipt, day=receipt.day or day) for receipt in fund.receipts),
        payments=tuple(replace(payment, day=payment.day or day) for payment in fund.payments),
        reports=tuple(replace(report, received_on=report.received_on or day) for report in fund.reports),
        decisions=tuple(decision for decision in fund.decisions if decision.meeting in known),
    )


def _budget(fund: Fund) -> dict[str, object]:
    return {figure.code: figure.value for figure in figures(fund)}


@given(ANY_FUND, MONTHS)
def test_opening_and_lines_make_closing_to_the_cent(fund: Fund, month: Month) -> None:
    for name, opening, moved, closing, _ in _statement(fund, month).position.rows:
        assert opening + moved == closing, name


@given(ANY_FUND, MONTHS)
def test_a_month_opens_where_the_one_before_closed(fund: Fund, month: Month) -> None:
    day = month.first - timedelta(days=1)
    before = _statement(fund, Month(day.year, day.month))
    assert [row[3] for row in before.position.rows] == [row[1] for row in _statement(fund, month).position.rows]


@given(ANY_FUND)
def test_after_the_last_movement_the_figures_are_those_of_the_budget(fund: Fund) -> None:
    whole = _dated(fund)
    statement = _statement(whole, LATER)
    told = _budget(whole)
    assert [row[3] for row in statement.position.rows] == [told[code] for code in POSITION]
    assert statement.lines == ()
    assert [(row[4], row[6], row[8], row[9]) for row in statement.by_funder.rows] == [
        (row[5], row[7], row[9], row[10]) for row in by_funder.TABLE.table(whole).rows
    ]


@given(ANY_FUND, MONTHS)
def test_each_funder_s_part_adds_up_to_the_month(fund: Fund, month: Month) -> None:
    statement = _statement(fund, month)
    last = statement.by_funder.rows[-1]
    assert (last[3], last[5], last[7]) == tuple(statement.moved[code] for code in ("encaisse", "accorde", "verse"))


def test_the_year_so_far_leaves_out_what_was_before_it() -> None:
    fund = small_fund()
    earlier = replace(fund.payments[0], day=date(2024, 12, 31))
    fund = replace(fund, payments=(earlier, *fund.payments[1:]))
    paid = next(row for row in _statement(fund, Month(2025, 4)).position.rows if row[0] == "Versé aux porteurs")
    assert paid == ("Versé aux porteurs", D("1040.00"), D("266.66"), D("1306.66"), D("586.66"))


def test_a_month_of_the_small_fund() -> None:
    statement = _statement(small_fund(), Month(2025, 7))
    assert [(line.kind, line.project, line.told, line.amount) for line in statement.lines] == [
        (Kind.REPORT, "P1", D("950.00"), D("0.00")),
        (Kind.REPORT, "P2", D("250.00"), D("-150.00")),
    ]
    assert statement.moved["disponible"] == D("150.00")
    committed = next(figure for figure in statement.month_figures if figure.code == "engage_mois")
    assert (committed.value, committed.cells) == (D("-150.00"), ("Bilans!Q4", "Bilans!Q5"))


@pytest.mark.parametrize(("until", "paid"), [(date(2025, 3, 19), "0.00"), (date(2025, 3, 20), "720.00")])
def test_a_month_that_lasts_stops_on_its_day(until: date, paid: str) -> None:
    assert Statement(small_fund(), Month(2025, 3), until).moved["verse"] == D(paid)


def test_a_month_without_a_movement_has_no_line_and_no_cell() -> None:
    statement = _statement(small_fund(), Month(2025, 1))
    assert statement.movements.rows == ()
    assert {(figure.value, figure.cells) for figure in statement.month_figures} == {(D("0.00"), ())}
