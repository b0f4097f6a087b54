"""A file that no meeting has looked at, nor will: P1 is filed on 3 February 2025."""

from datetime import date

import make
import pytest
from concerned import codes, concerned

from pic_sheets.attention import never_seen
from pic_sheets.fund.fund import Fund


def _fund(meeting="", **changes):
    return Fund(**({"projects": (make.project(meeting=meeting),), "meetings": (make.meeting(),)} | changes))


def test_a_file_without_a_meeting_is_told_fifteen_days_after_it_came():
    assert codes(never_seen, _fund(), date(2025, 2, 17)) == []
    assert codes(never_seen, _fund(), date(2025, 2, 18)) == ["P1"]


def test_one_whose_meeting_is_past_is_told_the_day_after():
    assert codes(never_seen, _fund("S1"), date(2025, 3, 5)) == []
    (found,) = concerned(never_seen, _fund("S1"), date(2025, 3, 6))
    assert found.since == date(2025, 3, 5)
    assert "sans décision notée" in found.why


@pytest.mark.parametrize(
    "changes",
    [
        {"decisions": (make.decision(),)},
        {"projects": (make.project(meeting="", withdrawn_on=date(2025, 3, 1)),)},
        {"projects": (make.project(meeting="", unreadable=frozenset({"meeting"})),)},
        {"decisions": (make.decision(project="", unreadable=frozenset({"project"})),)},
    ],
)
def test_it_is_not_once_decided_or_when_it_is_not_certain(changes):
    assert codes(never_seen, _fund(**changes), date(2025, 6, 1)) == []
