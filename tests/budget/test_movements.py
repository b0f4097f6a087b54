"""The lines of a month: what each row adds, and how its holder is called."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import make
from funds import small_fund

from pic_sheets.budget.movements import Kind, Movement, movements
from pic_sheets.fund.days_past import fund_known_on
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.decisions import Verdict
from pic_sheets.sheets.holders import HolderType

D = Decimal


def _between(fund: Fund, first: date, last: date) -> tuple[Movement, ...]:
    return movements(fund, fund_known_on(fund, first), fund_known_on(fund, last))


def _year(fund: Fund) -> tuple[Movement, ...]:
    return _between(fund, date(2024, 12, 31), date(2025, 12, 31))


def test_lines_come_by_kind_then_by_day() -> None:
    lines = _year(small_fund())
    assert [line.kind for line in lines[:2]] == [Kind.RECEIPT, Kind.RECEIPT]
    payments = [line for line in lines if line.kind in {Kind.PAYMENT, Kind.REFUND}]
    assert [line.day for line in payments] == sorted(payment.day for payment in small_fund().payments)
    assert [line.nature for line in payments][-1] == "Reversement"


def test_a_decision_in_place_of_a_grant_adds_the_difference() -> None:
    fund = small_fund()
    again = make.decision(row=10, project="P1", meeting="S2", verdict=Verdict.PARTIAL.value, granted=D("700.00"))
    refused = make.decision(row=11, project="P2", meeting="S2", verdict=Verdict.REFUSAL.value, granted=None)
    fund = replace(fund, decisions=(*fund.decisions, again, refused))
    lines = _between(fund, date(2025, 4, 30), date(2025, 5, 31))
    assert {(line.project, line.told, line.amount) for line in lines if line.kind is Kind.DECISION} == {
        ("P1", D("700.00"), D("-200.00")),
        ("P2", None, D("-400.00")),
        ("P6", D("500.00"), D("500.00")),
    }


def test_a_resident_is_not_named_and_a_funder_is() -> None:
    fund = small_fund()
    resident = make.holder(row=4, code="H1", type=HolderType.RESIDENT.value, name="Jeanne Petit", civility="Madame")
    lines = _year(replace(fund, holders=(resident, *fund.holders[1:])))
    parties = {line.party for line in lines}
    assert "Une habitante" in parties
    assert "Région Hauts-de-France" in parties
    assert not any("Petit" in party for party in parties)


def test_two_payments_alike_on_one_day_are_two_lines() -> None:
    one, other = (make.payment(row=row, project="P6", day=date(2025, 6, 2), amount=D("100.00")) for row in (9, 10))
    fund = replace(small_fund(), payments=(one, other))
    assert [line.record is row for line, row in zip(_between(fund, date(2025, 5, 31), date(2025, 6, 30)), (one, other), strict=True)] == [True, True]  # fmt: skip


def test_money_of_a_project_that_is_not_in_the_sheet_has_its_line() -> None:
    fund = replace(small_fund(), payments=(make.payment(project="ZZ", day=date(2025, 6, 2), amount=D("50.00")),))
    (line,) = _between(fund, date(2025, 5, 31), date(2025, 6, 30))
    assert (line.project, line.title, line.party, line.amount) == ("ZZ", "", "", D("50.00"))


def test_of_two_reports_of_one_project_the_first_row_is_told() -> None:
    fund = small_fund()
    second = make.report(row=6, project="P1", received_on=date(2025, 7, 10), justified=D("10.00"))
    lines = _between(replace(fund, reports=(*fund.reports, second)), date(2025, 6, 30), date(2025, 7, 31))
    assert [(line.project, line.told) for line in lines] == [("P1", D("950.00")), ("P2", D("250.00"))]
