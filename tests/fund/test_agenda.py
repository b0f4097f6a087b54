from datetime import date

import make

from pic_sheets.fund.agenda import agenda, next_meeting_after, reports_presented, reports_waiting
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.decisions import Verdict
from pic_sheets.sheets.reports import Opinion

FIRST = make.meeting(code="S1", day=date(2025, 3, 5))
SECOND = make.meeting(code="S2", day=date(2025, 4, 9))
THIRD = make.meeting(code="S3", day=date(2025, 5, 14))


def _codes(records):
    return [record.code for record in records]


def _fund(projects, decisions=(), meetings=(FIRST, THIRD, SECOND)):
    return Fund(projects=tuple(projects), decisions=tuple(decisions), meetings=tuple(meetings))


def _adjourned(project, meeting="S1"):
    return make.decision(project=project, meeting=meeting, verdict=Verdict.ADJOURNMENT, granted=None)


def test_the_agenda_has_the_planned_projects_in_the_order_of_their_rows():
    fund = _fund(
        [make.project(code="P2", meeting="S2"), make.project(code="P1", meeting="S2"), make.project(code="P3")]
    )
    assert _codes(agenda(fund, SECOND)) == ["P2", "P1"]


def test_a_withdrawn_project_is_not_on_the_agenda_unless_it_was_decided():
    withdrawn = make.project(code="P1", meeting="S2", withdrawn_on=date(2025, 3, 30))
    assert agenda(_fund([withdrawn]), SECOND) == ()
    assert agenda(_fund([withdrawn], [make.decision(project="P1", meeting="S2")]), SECOND) == (withdrawn,)


def test_a_project_decided_elsewhere_than_planned_is_on_the_agenda_of_both():
    fund = _fund([make.project(code="P1", meeting="S1")], [make.decision(project="P1", meeting="S2")])
    assert _codes(agenda(fund, SECOND)) == ["P1"]
    assert _codes(agenda(fund, FIRST)) == ["P1"]


def test_an_adjourned_project_comes_back_at_the_next_meeting_only():
    fund = _fund([make.project(code="P1", meeting="S1")], [_adjourned("P1")])
    assert _codes(agenda(fund, SECOND)) == ["P1"]
    assert agenda(fund, THIRD) == ()


def test_an_adjourned_project_planned_later_waits_for_that_meeting():
    fund = _fund([make.project(code="P1", meeting="S3")], [_adjourned("P1")])
    assert agenda(fund, SECOND) == ()
    assert _codes(agenda(fund, THIRD)) == ["P1"]


def test_a_meeting_that_has_decided_without_it_does_not_get_an_adjourned_project_back():
    projects = [make.project(code="P1", meeting="S1"), make.project(code="P2", meeting="S2")]
    fund = _fund(projects, [_adjourned("P1"), make.decision(project="P2", meeting="S2")])
    assert _codes(agenda(fund, SECOND)) == ["P2"]


def test_the_next_meeting_is_the_first_one_after_the_day():
    fund = _fund([])
    assert next_meeting_after(fund, date(2025, 3, 5)) is SECOND
    assert next_meeting_after(fund, date(2025, 5, 14)) is None


def test_a_report_is_presented_where_it_says_and_waits_until_then():
    told = make.report(project="P1", presented_at="S1", opinion=Opinion.APPROVED)
    waiting = make.report(project="P2", presented_at="", opinion="", received_on=date(2025, 4, 1))
    late = make.report(project="P3", presented_at="", opinion="", received_on=date(2025, 4, 10))
    judged = make.report(project="P4", presented_at="", opinion=Opinion.APPROVED)
    fund = Fund(meetings=(FIRST, SECOND), reports=(told, waiting, late, judged))
    assert reports_presented(fund, FIRST) == (told,)
    assert reports_waiting(fund, FIRST) == (told,)
    assert reports_waiting(fund, SECOND) == (waiting,)
