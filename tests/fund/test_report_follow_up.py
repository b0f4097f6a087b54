"""The reports that came and those awaited, with what is left to pay or to get back."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import make
from funds import ANY_FUND, small_fund
from grants import DUE, granted, paid
from hypothesis import given

from pic_sheets.budget.figures import figures
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.report_follow_up import awaited_reports, received_reports, withdrawn_owing
from pic_sheets.money import total

D = Decimal
DAY = date(2025, 12, 31)


def test_a_report_tells_what_is_left_to_pay_or_to_give_back() -> None:
    fund = small_fund()
    assert [
        (line.project.code, line.account.to_pay, line.to_refund) for line in received_reports(fund, fund.reports)
    ] == [
        ("P1", D("0.00"), D("0.00")),
        ("P2", D("0.00"), D("70.00")),
    ]


def test_of_two_reports_of_one_project_the_first_is_told() -> None:
    fund = small_fund()
    fund = replace(fund, reports=(*fund.reports, make.report(row=6, project="P1", justified=D("1.00"))))
    assert [line.report.place.row for line in received_reports(fund, fund.reports)] == [4, 5]


def test_a_report_on_an_unknown_project_is_told_by_its_code() -> None:
    fund = Fund(reports=(make.report(project="ZZ"),))
    (line,) = received_reports(fund, fund.reports)
    assert (line.project.code, line.project.title) == ("ZZ", "")


def test_a_granted_project_is_awaited_until_its_report_comes() -> None:
    (line,) = awaited_reports(granted(paid("Acompte", "720.00")), DUE)
    assert (line.due_on, line.days_late, line.account.to_pay) == (DUE, 0, D("180.00"))
    assert awaited_reports(granted(), date(2025, 7, 23))[0].days_late == 3
    assert awaited_reports(granted(report="900.00"), DAY) == ()


def test_a_project_refused_adjourned_waiting_or_withdrawn_is_not_awaited() -> None:
    assert [line.project.code for line in awaited_reports(small_fund(), DAY)] == ["P3", "P6"]
    assert awaited_reports(granted(withdrawn_on=date(2025, 4, 1)), DAY) == ()


def test_the_first_due_comes_first_and_what_nothing_dates_last() -> None:
    fund = small_fund()
    projects = tuple(
        replace(project, end=date(2025, 5, 1)) if project.code == "P6" else replace(project, end=None)
        for project in fund.projects
    )
    rule = make.rule(row=5, parameter="Délai de bilan (jours)", value=30)
    lines = awaited_reports(replace(fund, projects=projects, rules=(*fund.rules, rule)), DAY)
    assert [(line.project.code, line.due_on) for line in lines] == [("P6", date(2025, 5, 31)), ("P3", None)]


def test_a_project_withdrawn_owes_what_it_was_paid() -> None:
    fund = granted(paid("Acompte", "720.00"), paid("Reversement", "20.00"), withdrawn_on=date(2025, 4, 1))
    assert [(project.code, amount) for project, amount in withdrawn_owing(fund)] == [("P1", D("700.00"))]
    assert withdrawn_owing(granted(withdrawn_on=date(2025, 4, 1))) == ()


@given(ANY_FUND)
def test_what_is_left_to_pay_is_the_budget_s_when_no_grant_is_withdrawn_or_unlisted(fund: Fund) -> None:
    codes = {project.code for project in fund.projects if project.withdrawn_on is None and project.code}
    fund = replace(
        fund,
        projects=tuple(project for project in fund.projects if project.code in codes and project.withdrawn_on is None),
        decisions=tuple(decision for decision in fund.decisions if decision.project in codes),
        payments=tuple(payment for payment in fund.payments if payment.project in codes),
        reports=tuple(report for report in fund.reports if report.project in codes),
    )
    received, awaited = received_reports(fund, fund.reports), awaited_reports(fund, DAY)
    told = {figure.code: figure.value for figure in figures(fund)}
    listed = [line.account for line in received] + [line.account for line in awaited]
    others = [code for code in fund.project if code not in {line.project.code for line in (*received, *awaited)}]
    paid_without_grant = [payment for code in others for payment in fund.payments_of.get(code, ())]
    if not paid_without_grant:
        assert total(account.to_pay for account in listed) == told["reste_a_verser"]
    assert total(line.account.overpaid for line in received) == told["trop_percu"]
