"""A first-time holder whom nobody has helped: H1 holds P1, H9 is helped."""

from datetime import date

import make
import pytest
from concerned import codes

from pic_sheets.attention import first_time_alone
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.decisions import Verdict

TODAY = date(2025, 4, 1)
OTHER = make.support(holder="H9", project="")
FUND = {
    "projects": (make.project(),),
    "meetings": (make.meeting(),),
    "decisions": (make.decision(),),
    "supports": (OTHER,),
}


def test_it_is_told_while_the_project_lasts():
    assert codes(first_time_alone, Fund(**FUND), TODAY) == ["P1"]


@pytest.mark.parametrize(
    "changes",
    [
        {"supports": ()},  # the sheet is not kept
        {"supports": (OTHER, make.support(holder="H1", project=""))},
        {"supports": (OTHER, make.support(holder="", project="P1"))},
        {"supports": (make.support(holder="", project="", unreadable=frozenset({"holder"})),)},
        {"projects": (make.project(), make.project(code="P2", filed_on=date(2025, 2, 4)))},  # recurrent
        {"projects": (make.project(withdrawn_on=date(2025, 3, 20)),)},
        {"projects": (make.project(filed_on=date(2025, 4, 2)),)},
        {"decisions": (make.decision(verdict=Verdict.REFUSAL, granted=None),)},
        {"reports": (make.report(),)},
        {"unread": frozenset({"Accompagnements"})},
    ],
)
def test_it_is_not_once_helped_or_when_it_is_not_certain(changes):
    assert codes(first_time_alone, Fund(**(FUND | changes)), TODAY) == []
