"""An adjourned project that no coming meeting looks at again: P1 is adjourned on 5 March 2025."""

from datetime import date

import make
import pytest
from concerned import codes

from pic_sheets.attention import adjourned_unplanned
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.decisions import Verdict

TODAY = date(2025, 4, 1)
FUND = {
    "projects": (make.project(),),
    "meetings": (make.meeting(),),
    "decisions": (make.decision(verdict=Verdict.ADJOURNMENT, granted=None, ground="À préciser."),),
}


def test_it_is_told_from_its_meeting_on_while_no_other_is_planned():
    assert codes(adjourned_unplanned, Fund(**FUND), date(2025, 3, 4)) == []
    assert codes(adjourned_unplanned, Fund(**FUND), date(2025, 3, 5)) == []  # the meeting is today
    assert codes(adjourned_unplanned, Fund(**FUND), TODAY) == ["P1"]


@pytest.mark.parametrize(
    "changes",
    [
        {"meetings": (make.meeting(), make.meeting(code="S2", day=date(2025, 4, 9)))},  # it comes back by itself
        {"decisions": (make.decision(),)},
        {"projects": (make.project(withdrawn_on=date(2025, 3, 20)),)},
        {"projects": (make.project(unreadable=frozenset({"meeting"})),)},
        {"unread": frozenset({"Décisions"})},
    ],
)
def test_it_is_not_once_it_is_planned_or_when_it_is_not_certain(changes):
    assert codes(adjourned_unplanned, Fund(**(FUND | changes)), TODAY) == []


def test_a_meeting_that_has_gone_without_looking_at_it_plans_nothing():
    meetings = (make.meeting(), make.meeting(code="S2", day=date(2025, 3, 20)))
    assert codes(adjourned_unplanned, Fund(**(FUND | {"meetings": meetings})), TODAY) == ["P1"]
