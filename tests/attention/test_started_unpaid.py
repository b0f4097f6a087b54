"""A project that has started, and that nothing was paid for; P1 starts on 10 May 2025, granted on 5 March."""

from datetime import date
from decimal import Decimal

import make
import pytest
from concerned import codes, concerned

from pic_sheets.attention import started_unpaid
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.decisions import Verdict
from pic_sheets.sheets.payments import Nature

START = date(2025, 5, 10)


def _fund(**changes):
    known = {"projects": (make.project(),), "meetings": (make.meeting(),), "decisions": (make.decision(),)}
    return Fund(**(known | changes))


def _advance(value):
    return (make.rule(parameter="Acompte (%)", value=Decimal(value)),)


def test_it_is_told_from_its_first_day_on_with_what_was_granted():
    assert codes(started_unpaid, _fund(), date(2025, 5, 9)) == []
    found = concerned(started_unpaid, _fund(), START)
    assert [(concern.project.code, concern.since) for concern in found] == [("P1", START)]
    assert "aujourd'hui, le 10 mai 2025" in found[0].why
    assert "900,00" in found[0].why


@pytest.mark.parametrize(
    "changes",
    [
        {"payments": (make.payment(nature=Nature.ADVANCE, amount=Decimal("1.00")),)},
        {"decisions": ()},
        {"decisions": (make.decision(verdict=Verdict.REFUSAL, granted=None),)},
        {"projects": (make.project(withdrawn_on=date(2025, 5, 1)),)},
        {"reports": (make.report(justified=Decimal(0)),)},  # nothing was earned
        {"rules": _advance(0)},  # paid on the report
        {"meetings": ()},  # granted on an unknown day
    ],
)
def test_one_that_was_paid_or_waits_for_nothing_is_not(changes):
    assert codes(started_unpaid, _fund(**changes), START) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"projects": (make.project(unreadable=frozenset({"start"})),)},
        {"projects": (make.project(unreadable=frozenset({"withdrawn_on"})),)},
        {"decisions": (make.decision(unreadable=frozenset({"granted"})),)},
        {"payments": (make.payment(project="P1", nature="", unreadable=frozenset({"nature"})),)},
        {"unread": frozenset({"Versements"})},
    ],
)
def test_nothing_is_said_of_what_could_not_be_read(changes):
    assert codes(started_unpaid, _fund(**changes), START) == []


def test_a_fund_that_pays_on_the_report_owes_its_money_once_it_is_in():
    assert codes(started_unpaid, _fund(rules=_advance(0), reports=(make.report(),)), date(2025, 8, 1)) == ["P1"]
