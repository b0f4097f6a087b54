from datetime import date
from typing import Any

import make
from found import found

from pic_sheets.checks.start_before_decision import CHECK
from pic_sheets.fund.fund import Fund

GRANT = make.decision()


def fund(*, decisions: Any = (GRANT,), **changes: Any) -> Fund:
    return Fund(meetings=(make.meeting(),), projects=(make.project(**changes),), decisions=decisions)


def test_a_granted_project_that_had_started_is_told() -> None:
    [finding] = found(CHECK, fund(start=date(2025, 3, 4)))
    assert finding.field == "start"
    assert "5 mars 2025" in finding.message


def test_a_project_may_start_on_the_day_of_its_grant() -> None:
    assert not found(CHECK, fund(start=date(2025, 3, 5)))


def test_a_project_that_is_not_granted_is_left_alone() -> None:
    assert not found(CHECK, fund(start=date(2025, 3, 4), decisions=()))
    assert not found(CHECK, fund(start=date(2025, 3, 4), decisions=(make.decision(verdict="Refus", granted=None),)))


def test_a_start_or_a_meeting_that_could_not_be_read_is_not_compared() -> None:
    assert not found(CHECK, fund(start=None))
    assert not found(CHECK, fund(start=date(2025, 3, 4), decisions=(make.decision(meeting=""),)))
