"""What was decided in the end on each project."""

from datetime import date
from decimal import Decimal

import make
import pytest

from pic_sheets.fund.decisions import decided_on, granted, is_granted, last_decision, status
from pic_sheets.fund.fund import Fund

PROJECT = make.project()
MEETINGS = (make.meeting(code="S2", day=date(2025, 5, 7)), make.meeting(code="S1", day=date(2025, 3, 5)))


def _fund(*decisions, reports=(), project=PROJECT):
    return Fund(projects=(project,), meetings=MEETINGS, decisions=decisions, reports=reports)


ADJOURNED = make.decision(meeting="S1", verdict="Ajournement", granted=None)
LATER = make.decision(meeting="S2", verdict="Accord partiel", granted=Decimal("500.00"))


@pytest.mark.parametrize("decisions", [(ADJOURNED, LATER), (LATER, ADJOURNED)])
def test_the_decision_that_follows_an_adjournment_is_the_last_wherever_its_row_is(decisions):
    fund = _fund(*decisions)
    assert last_decision(fund, "P1") is LATER
    assert decided_on(fund, "P1") == date(2025, 5, 7)
    assert granted(fund, "P1") == Decimal("500.00")
    assert is_granted(fund, "P1")


def test_a_project_that_no_meeting_spoke_of_has_no_decision():
    fund = _fund()
    assert last_decision(fund, "P1") is None
    assert decided_on(fund, "P1") is None
    assert not is_granted(fund, "P1")
    assert granted(fund, "P1") == 0


@pytest.mark.parametrize("verdict", ["Ajournement", "Refus", ""])
def test_an_amount_beside_anything_but_a_grant_is_not_granted(verdict):
    fund = _fund(make.decision(verdict=verdict, granted=Decimal("900.00")))
    assert not is_granted(fund, "P1")
    assert granted(fund, "P1") == Decimal("0.00")


def test_a_grant_without_amount_gives_nothing():
    fund = _fund(make.decision(granted=None))
    assert is_granted(fund, "P1")
    assert granted(fund, "P1") == Decimal("0.00")


@pytest.mark.parametrize(
    ("verdict", "expected", "with_report"),
    [
        ("Accord", "Accordé", "Réalisé"),
        ("Accord partiel", "Accordé en partie", "Réalisé"),
        ("Ajournement", "Ajourné", "Ajourné"),
        ("Refus", "Refusé", "Refusé"),
        ("", "En attente", "En attente"),
    ],
)
def test_where_a_project_stands(verdict, expected, with_report):
    decision = make.decision(verdict=verdict)
    assert status(_fund(decision), PROJECT) == expected
    assert status(_fund(decision, reports=(make.report(),)), PROJECT) == with_report


def test_a_project_without_decision_waits():
    assert status(_fund(), PROJECT) == "En attente"


def test_a_withdrawn_project_is_withdrawn_whatever_was_decided():
    project = make.project(withdrawn_on=date(2025, 4, 1))
    assert status(_fund(make.decision(), reports=(make.report(),), project=project), project) == "Retiré"
