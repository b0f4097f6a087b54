"""Each project's account, and what DESIGN says of the sums."""

from datetime import date
from decimal import Decimal

import make
from funds import ANY_FUND, small_fund
from hypothesis import given, settings

from pic_sheets.fund.decisions import is_granted
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.project_accounts import project_account, project_accounts

D = Decimal


def _account(*payments, grant="900.00", report=None, verdict="Accord", project=None):
    fund = Fund(
        projects=(project or make.project(),),
        meetings=(make.meeting(),),
        decisions=(make.decision(verdict=verdict, granted=D(grant)),),
        payments=tuple(make.payment(nature=nature, amount=D(amount)) for nature, amount in payments),
        reports=() if report is None else (report,),
    )
    return project_account(fund, fund.projects[0])


def test_advances_balances_and_single_payments_are_paid_and_a_refund_reduces_what_was_paid():
    account = _account(
        ("Acompte", "100.00"), ("Solde", "20.50"), ("Versement unique", "3.25"), ("Reversement", "40.00")
    )
    assert (account.paid, account.refunded, account.net_paid) == (D("123.75"), D("40.00"), D("83.75"))
    assert (account.committed, account.to_pay, account.overpaid) == (D("900.00"), D("816.25"), D("0.00"))


def test_a_report_that_justifies_less_brings_down_what_is_committed():
    account = _account(("Acompte", "720.00"), report=make.report(justified=D("650.10")))
    assert (account.justified, account.committed) == (D("650.10"), D("650.10"))
    assert (account.to_pay, account.overpaid) == (D("0.00"), D("69.90"))


def test_a_report_that_justifies_more_earns_no_more_than_the_grant():
    account = _account(("Acompte", "720.00"), report=make.report(justified=D("1200.00")))
    assert (account.justified, account.committed, account.to_pay) == (D("900.00"), D("900.00"), D("180.00"))


def test_a_report_whose_justified_amount_is_blank_settles_nothing():
    account = _account(("Acompte", "720.00"), report=make.report(justified=None))
    assert (account.justified, account.committed, account.has_report) == (D("0.00"), D("900.00"), False)
    assert account.to_pay == D("180.00")


def test_more_paid_than_granted_is_no_overpayment_until_the_report_is_in():
    assert _account(("Versement unique", "950.00")).overpaid == D("0.00")
    assert _account(("Versement unique", "950.00"), report=make.report()).overpaid == D("50.00")


def test_a_refund_pays_back_an_overpayment():
    account = _account(("Acompte", "720.00"), ("Reversement", "70.00"), report=make.report(justified=D("650.00")))
    assert (account.overpaid, account.to_pay) == (D("0.00"), D("0.00"))


def test_a_refused_project_commits_nothing_and_all_that_was_paid_is_overpaid_after_its_report():
    account = _account(("Acompte", "100.00"), verdict="Refus", report=make.report())
    assert (account.granted, account.committed, account.justified, account.overpaid) == (0, 0, 0, D("100.00"))


def test_a_withdrawn_project_asks_for_nothing_and_a_blank_request_is_nothing():
    assert _account(project=make.project(withdrawn_on=date(2025, 3, 1))).requested == D("0.00")
    assert _account(project=make.project(requested=None)).requested == D("0.00")
    assert _account().requested == D("900.00")


def test_the_accounts_of_the_small_fund():
    accounts = project_accounts(small_fund())
    assert {code: (item.granted, item.committed, item.net_paid, item.to_pay, item.overpaid)
            for code, item in accounts.items()} == {
        "P1": (D("900.00"), D("900.00"), D("900.00"), D("0.00"), D("0.00")),
        "P2": (D("400.00"), D("250.00"), D("320.00"), D("0.00"), D("70.00")),
        "P3": (D("333.33"), D("333.33"), D("166.66"), D("166.67"), D("0.00")),
        "P4": (D("0.00"), D("0.00"), D("0.00"), D("0.00"), D("0.00")),
        "P5": (D("0.00"), D("0.00"), D("0.00"), D("0.00"), D("0.00")),
        "P6": (D("500.00"), D("500.00"), D("0.00"), D("500.00"), D("0.00")),
    }  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(ANY_FUND)
def test_what_is_owed_either_way_is_never_negative_and_never_both(fund):
    for code, account in project_accounts(fund).items():
        assert account.to_pay >= 0
        assert account.overpaid >= 0
        assert not (account.to_pay and account.overpaid)
        assert account.justified <= max(account.granted, 0)
        assert account.committed == 0 or is_granted(fund, code)
        if account.has_report:
            assert account.committed == account.net_paid + account.to_pay - account.overpaid
