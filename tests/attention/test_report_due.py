"""A report that is due soon: P1 ends on 20 June 2025, its report is due 60 days after, on 19 August."""

from datetime import date

import make
import pytest
from concerned import codes

from pic_sheets.attention import report_due, report_late
from pic_sheets.fund.fund import Fund

DELAY = (make.rule(parameter="Délai de bilan (jours)", value=60),)
FUND = {"rules": DELAY, "projects": (make.project(),), "meetings": (make.meeting(),), "decisions": (make.decision(),)}


@pytest.mark.parametrize(
    ("today", "found"),
    [
        (date(2025, 8, 3), []),
        (date(2025, 8, 4), ["P1"]),  # 15 days ahead
        (date(2025, 8, 19), ["P1"]),  # the day itself
        (date(2025, 8, 20), []),  # late: another reason tells it
    ],
)
def test_it_is_told_from_fifteen_days_ahead_to_its_day(today, found):
    assert codes(report_due, Fund(**FUND), today) == found
    assert not found or codes(report_late, Fund(**FUND), today) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"reports": (make.report(received_on=date(2025, 7, 1)),)},
        {"projects": (make.project(withdrawn_on=date(2025, 5, 1)),)},
        {"projects": (make.project(unreadable=frozenset({"withdrawn_on"})),)},
        {"unread": frozenset({"Bilans"})},
        {"rules": ()},
    ],
)
def test_it_is_not_when_nothing_is_waited_for_or_certain(changes):
    assert codes(report_due, Fund(**(FUND | changes)), date(2025, 8, 10)) == []
