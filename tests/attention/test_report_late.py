"""A report that is late: P1 ends on 20 June 2025, its report is due 60 days after."""

from datetime import date

import make
import pytest
from concerned import codes, concerned
from small_workbook import plain

from pic_sheets.attention import report_late
from pic_sheets.fund.fund import Fund

DELAY = (make.rule(parameter="Délai de bilan (jours)", value=60),)
FUND = {"rules": DELAY, "projects": (make.project(),), "meetings": (make.meeting(),), "decisions": (make.decision(),)}
DUE, AFTER = date(2025, 8, 19), date(2025, 8, 20)


def test_it_is_told_from_the_day_after_with_how_late_it_is():
    assert codes(report_late, Fund(**FUND), DUE) == []
    (found,) = concerned(report_late, Fund(**FUND), AFTER)
    assert (found.since, found.days(AFTER)) == (DUE, 1)
    assert plain(found.why) == "Le bilan était attendu le 19 août 2025 : 1 jour de retard."


@pytest.mark.parametrize(
    "changes",
    [
        {"reports": (make.report(),)},
        {"rules": ()},
        {"projects": (make.project(withdrawn_on=date(2025, 5, 1)),)},
        {"projects": (make.project(unreadable=frozenset({"end"})),)},
        {"reports": (make.report(project="", unreadable=frozenset({"project"})),)},
    ],
)
def test_it_is_not_once_it_came_or_when_it_is_not_certain(changes):
    assert codes(report_late, Fund(**(FUND | changes)), AFTER) == []
