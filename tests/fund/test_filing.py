"""How long before its first meeting a project was filed."""

from datetime import date

import make
import pytest

from pic_sheets.fund.certainty import Certainty
from pic_sheets.fund.filing import filing
from pic_sheets.fund.fund import Fund

RULE = make.rule(parameter="Délai de dépôt (jours)", value=7)


def _filing(project=make.project(), rules=(RULE,), **changes):
    meetings = (make.meeting(), make.meeting(code="S2", day=date(2025, 4, 2)))
    return filing(Certainty(Fund(rules=rules, meetings=meetings, projects=(project,), **changes)), project)


@pytest.mark.parametrize(
    ("filed_on", "ahead", "is_late"),
    [(date(2025, 2, 26), 7, False), (date(2025, 2, 27), 6, True), (date(2025, 3, 5), 0, True), (date(2025, 3, 6), -1, True)],
)  # fmt: skip
def test_days_are_counted_from_filing_to_the_meeting(filed_on, ahead, is_late):
    found = _filing(make.project(filed_on=filed_on))
    assert (found.ahead, found.delay, found.is_late) == (ahead, 7, is_late)


def test_the_first_meeting_that_decided_is_the_one_whatever_is_planned_since():
    adjourned = make.decision(verdict="Ajournement", granted=None)
    assert _filing(make.project(meeting="S2"), decisions=(adjourned,)).meeting == date(2025, 3, 5)
    assert _filing(make.project(meeting="S2")).meeting == date(2025, 4, 2)


@pytest.mark.parametrize(
    ("project", "changes"),
    [
        (make.project(), {"rules": ()}),
        (make.project(withdrawn_on=date(2025, 3, 1)), {}),
        (make.project(filed_on=None), {}),
        (make.project(meeting="S9"), {}),
        (make.project(meeting="", unreadable=frozenset({"meeting"})), {}),
        (make.project(), {"decisions": (make.decision(verdict="", unreadable=frozenset({"verdict"})),)}),
    ],
)  # fmt: skip
def test_nothing_is_said_without_a_rule_of_what_is_withdrawn_or_of_what_could_not_be_read(project, changes):
    assert _filing(project, **changes) is None
