from datetime import date
from typing import Any

import make
from found import cells, found

from pic_sheets.checks.decided_twice import CHECK
from pic_sheets.fund.fund import Fund

MEETINGS = (make.meeting(), make.meeting(code="S2", day=date(2025, 4, 2)))
ADJOURNED = make.decision(verdict="Ajournement", granted=None, row=4)
GRANTED_LATER = make.decision(meeting="S2", row=5)


def fund(*decisions: Any, meetings: Any = MEETINGS) -> Fund:
    return Fund(meetings=meetings, projects=(make.project(),), decisions=decisions)


def test_two_decisions_at_one_meeting_are_one_too_many() -> None:
    assert cells(CHECK, fund(make.decision(row=4), make.decision(row=9))) == ["Décisions!B9"]
    assert cells(CHECK, fund(ADJOURNED, make.decision(row=9))) == ["Décisions!B9"]


def test_nothing_follows_a_grant_or_a_refusal() -> None:
    [finding] = found(CHECK, fund(make.decision(row=4), GRANTED_LATER))
    assert (finding.record, finding.field) == (GRANTED_LATER, "project")
    assert "« S1 » (ligne 4)" in finding.message
    assert found(CHECK, fund(make.decision(verdict="Refus", granted=None), GRANTED_LATER))


def test_a_decision_follows_an_adjournment() -> None:
    assert not found(CHECK, fund(GRANTED_LATER, ADJOURNED))


def test_another_project_is_no_duplicate() -> None:
    assert not found(CHECK, fund(make.decision(), make.decision(project="P2")))


def test_the_order_of_meetings_without_a_day_is_not_guessed() -> None:
    undated = (make.meeting(day=None), MEETINGS[1])
    assert not found(CHECK, fund(make.decision(), GRANTED_LATER, meetings=undated))
    assert not found(CHECK, fund(make.decision(verdict=""), GRANTED_LATER))
    assert not found(CHECK, fund(make.decision(project=""), make.decision(project="")))
    assert not found(CHECK, fund(make.decision(meeting=""), make.decision(meeting="")))
