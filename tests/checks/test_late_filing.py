from datetime import date
from typing import Any

import make
from found import found

from pic_sheets.checks.late_filing import CHECK
from pic_sheets.fund.fund import Fund

SEVEN = make.rule(parameter="Délai de dépôt (jours)", value=7)
MEETINGS = (make.meeting(), make.meeting(code="S2", day=date(2025, 4, 2)))


def fund(project: Any, *, rules: Any = (SEVEN,), **changes: Any) -> Fund:
    return Fund(rules=rules, meetings=MEETINGS, projects=(project,), **changes)


def test_a_file_that_came_too_late_is_told_with_the_days() -> None:
    [finding] = found(CHECK, fund(make.project(filed_on=date(2025, 2, 27))))
    assert finding.field == "filed_on"
    assert "6 jours avant" in finding.message
    assert "7 jours" in finding.message


def test_a_file_that_came_in_time_is_right() -> None:
    assert not found(CHECK, fund(make.project(filed_on=date(2025, 2, 26))))


def test_a_file_of_the_very_day_or_after_the_planned_meeting_is_late() -> None:
    assert "le jour même" in found(CHECK, fund(make.project(filed_on=date(2025, 3, 5))))[0].message
    assert "après la séance" in found(CHECK, fund(make.project(filed_on=date(2025, 3, 6))))[0].message


def test_a_decision_before_the_filing_is_told_by_its_own_rule() -> None:
    late = make.project(filed_on=date(2025, 3, 6))
    assert not found(CHECK, fund(late, decisions=(make.decision(),)))


def test_the_first_meeting_that_decided_counts_not_the_last_nor_the_planned() -> None:
    project = make.project(filed_on=date(2025, 2, 27), meeting="S2")
    assert not found(CHECK, fund(project))
    adjourned = make.decision(verdict="Ajournement", granted=None)
    assert found(CHECK, fund(project, decisions=(make.decision(meeting="S2"), adjourned)))


def test_the_delay_of_the_day_of_the_meeting_applies() -> None:
    ten = make.rule(parameter="Délai de dépôt (jours)", value=10, since=date(2025, 3, 5))
    project = make.project(filed_on=date(2025, 2, 24))
    assert not found(CHECK, fund(project))
    assert found(CHECK, fund(project, rules=(SEVEN, ten)))


def test_nothing_is_said_without_a_rule_a_meeting_or_a_filing_day_nor_of_a_withdrawn_project() -> None:
    assert not found(CHECK, fund(make.project(filed_on=date(2025, 3, 4)), rules=()))
    assert not found(CHECK, fund(make.project(filed_on=date(2025, 3, 4), meeting="")))
    assert not found(CHECK, fund(make.project(filed_on=date(2025, 3, 4), unreadable=frozenset({"meeting"}))))
    assert not found(CHECK, fund(make.project(filed_on=None)))
    assert not found(CHECK, fund(make.project(filed_on=date(2025, 3, 4), withdrawn_on=date(2025, 3, 4))))


def test_a_withdrawal_that_could_not_be_read_silences_the_project() -> None:
    assert not found(CHECK, fund(make.project(filed_on=date(2025, 3, 4), unreadable=frozenset({"withdrawn_on"}))))
