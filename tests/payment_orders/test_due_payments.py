from dataclasses import replace
from datetime import date
from decimal import Decimal

import make
import pytest
from funds import ANY_FUND, small_fund
from grants import RULES, granted, paid
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from payments_ordered import ordered
from small_workbook import plain

from pic_sheets.fund.project_accounts import project_account
from pic_sheets.payment_orders.due_payments import Awaited, DuePayment, due_payments
from pic_sheets.payment_orders.register_contents import PaymentContents, Standing, standing

TODAY = date(2025, 7, 15)
ADVANCE = paid("Acompte", "720.00")


def _due(fund, *orders, today=TODAY):
    contents = PaymentContents(tuple(orders))
    return [
        (found.project.code, str(found.key.nature), str(found.amount))
        if isinstance(found, DuePayment)
        else (found.project.code, found.cell)
        for found in due_payments(fund, standing(contents, fund.payments), today)
    ]


def _reported(opinion="Validé", **changes):
    fund = granted(ADVANCE, report="900.00")
    return replace(fund, reports=(replace(fund.reports[0], opinion=opinion, **changes),))


def test_the_advance_of_the_rules_is_due_after_a_grant():
    assert _due(granted()) == [("P1", "Acompte", "720.00")]
    (found,) = due_payments(granted(), Standing(), TODAY)
    assert plain(found.why) == "Accord du 5 mars 2025, 900,00 € : acompte de 80 % prévu par le règlement."


@pytest.mark.parametrize("rules", [(), (make.rule(parameter="Acompte (%)", value=Decimal(1)),)])
def test_without_an_advance_in_the_rules_all_is_due_at_once(rules):
    assert _due(granted(rules=rules)) == [("P1", "Versement unique", "900.00")]
    (found,) = due_payments(granted(rules=rules), Standing(), TODAY)
    assert plain(found.why) == "Accord du 5 mars 2025, 900,00 €, à verser en une fois."


def test_the_rules_are_those_of_the_meetings_day():
    rules = (*RULES, make.rule(parameter="Acompte (%)", value=Decimal("0.5"), since=date(2025, 3, 6)))
    assert _due(granted(rules=rules)) == [("P1", "Acompte", "720.00")]


def test_an_advance_of_nothing_waits_for_the_report():
    assert _due(granted(rules=(make.rule(parameter="Acompte (%)", value=Decimal(0)),))) == []


@pytest.mark.parametrize("amount", ["720.00", "100.00", "900.00"])
def test_once_something_is_paid_the_rest_waits_for_the_report(amount):
    assert _due(granted(paid("Acompte", amount))) == []


def test_an_advance_that_came_back_is_due_again():
    assert _due(granted(ADVANCE, paid("Reversement", "720.00"))) == [("P1", "Acompte", "720.00")]


def test_a_payment_of_a_later_day_is_not_made_again():
    assert _due(granted(paid("Acompte", "720.00", date(2025, 12, 1)))) == []


def test_the_balance_is_due_after_an_approved_report():
    assert _due(_reported()) == [("P1", "Solde", "180.00")]
    (found,) = due_payments(_reported(), Standing(), TODAY)
    assert plain(found.why) == (
        "Bilan reçu le 10 juillet 2025, validé par le comité : 900,00 € accordés et justifiés, dont 720,00 € déjà versés ou ordonnés."
    )


def test_a_report_that_justifies_less_reduces_the_balance():
    assert _due(_reported(justified=Decimal("750.00"))) == [("P1", "Solde", "30.00")]
    assert _due(_reported(justified=Decimal("720.00"))) == []
    assert _due(_reported(justified=Decimal("100.00"))) == []
    assert _due(_reported(justified=Decimal("5000.00"))) == [("P1", "Solde", "180.00")]


def test_all_is_due_at_once_when_the_report_came_before_any_payment():
    assert _due(granted(report="850.00")) == [("P1", "Versement unique", "850.00")]


@pytest.mark.parametrize(
    ("opinion", "told"), [("À compléter", "le bilan « À compléter »"), ("Refusé", "le bilan « Refusé »")]
)
def test_a_report_that_the_committee_did_not_approve_holds_the_balance_back(opinion, told):
    (found,) = due_payments(_reported(opinion), Standing(), TODAY)
    assert isinstance(found, Awaited)
    assert (found.cell, told in plain(found.why)) == ("Bilans!W4", True)


def test_a_report_without_an_opinion_waits_where_committees_give_theirs():
    assert _due(_reported("")) == [("P1", "Solde", "180.00")]
    fund = _reported("")
    used = replace(fund, reports=(*fund.reports, make.report(row=5, project="P2", opinion="Validé")))
    assert _due(used) == [("P1", "Bilans!W4")]


def test_a_report_of_a_later_day_waits_for_it():
    assert _due(_reported(received_on=date(2025, 7, 16))) == [("P1", "Bilans!B4")]


@pytest.mark.parametrize("verdict", ["Refus", "Ajournement"])
def test_nothing_is_due_for_what_is_refused_adjourned_or_withdrawn(verdict):
    fund = granted()
    decisions = (replace(fund.decisions[0], verdict=verdict, granted=None),)
    assert _due(replace(fund, decisions=decisions)) == []
    assert _due(granted(withdrawn_on=date(2025, 4, 1))) == []


def test_a_grant_that_a_refusal_follows_is_held_back_until_one_of_them_is_corrected():
    fund = granted()
    meetings = (*fund.meetings, make.meeting(row=5, code="S2", day=date(2025, 5, 7)))
    refused = make.decision(row=5, meeting="S2", verdict="Refus", granted=None)
    assert _due(replace(fund, meetings=meetings, decisions=(*fund.decisions, refused))) == [("P1", "Décisions!C5")]


def test_nothing_is_paid_before_the_meeting():
    assert _due(granted(), today=date(2025, 3, 4)) == [("P1", "Décisions!A4")]
    assert _due(granted(), today=date(2025, 3, 5)) == [("P1", "Acompte", "720.00")]


def test_a_doubt_on_the_decision_or_the_account_holds_the_payment_back():
    fund = granted()
    twice = replace(fund, decisions=(*fund.decisions, make.decision(row=5, granted=Decimal("500.00"))))
    assert _due(twice) == [("P1", "Décisions!C5")]
    stray = replace(fund, payments=(make.payment(project="", nature="Reversement"),))
    assert _due(stray) == [("P1", "Décisions!D4")]
    unread = replace(fund, decisions=(replace(fund.decisions[0], unreadable=frozenset({"granted"}), granted=None),))
    assert _due(unread) == [("P1", "Décisions!D4")]


def test_the_conditions_of_the_committee_go_with_the_payment():
    fund = granted()
    decisions = (replace(fund.decisions[0], reservations="Fournir l'assurance."),)
    (found,) = due_payments(replace(fund, decisions=decisions), Standing(), TODAY)
    assert found.conditions == "Fournir l'assurance."


def test_what_is_ordered_is_no_longer_due_and_what_is_cancelled_is():
    advance = ordered(nature="Acompte", amount="720.00")
    assert _due(granted(), advance) == []
    assert _due(granted(ADVANCE), advance) == []
    assert _due(_reported(), ordered(amount="180.00")) == []
    assert _due(_reported(), ordered(amount="100.00")) == [("P1", "Solde", "80.00")]
    assert _due(granted(report="900.00"), advance) == [("P1", "Solde", "180.00")]


def test_the_small_fund_owes_what_it_owes():
    fund = small_fund()
    assert _due(fund, today=date(2025, 12, 31)) == [("P6", "Versement unique", "500.00")]


ORDERS = st.lists(
    st.builds(
        ordered, st.integers(1, 99).map(lambda rank: f"2025-{rank:04d}"), st.sampled_from("ABCD"),
        st.decimals(1, 2000, places=2).map(str), st.sampled_from(["Acompte", "Solde", "Versement unique"]), rank=st.integers(1, 3),
    ),
    max_size=4,
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(ANY_FUND, ORDERS, st.dates(date(2024, 1, 1), date(2027, 1, 1)))
def test_no_payment_of_any_fund_is_more_than_what_is_owed_and_not_ordered(fund, orders, today):
    known = standing(PaymentContents(tuple(orders)), fund.payments)
    for found in due_payments(fund, known, today):
        if isinstance(found, DuePayment):
            account = project_account(fund, found.project)
            assert 0 < found.amount <= account.committed - account.net_paid - known.amount_of(found.project.code)
            assert found.amount <= account.granted - account.net_paid
            assert found.project.withdrawn_on is None
            assert found.why
