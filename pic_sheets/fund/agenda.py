"""What a meeting of the committee has to look at: its projects, and the reports presented to it."""

from datetime import date

from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.decisions import Verdict
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.projects import Project
from pic_sheets.sheets.reports import Report


def agenda(fund: Fund, meeting: Meeting) -> tuple[Project, ...]:
    """The projects of a meeting, in the order of their rows: planned for it, decided there, or adjourned until it.

    A withdrawn project is left out unless the meeting decided on it. An adjourned project comes back at the next
    meeting, as its letter says, unless another one is written in « Séance »; once a meeting has decided on something,
    what it decided on is known.
    """
    decided = {decision.project for decision in fund.decisions_at.get(meeting.code, ())}
    return tuple(
        project
        for project in fund.listed_projects
        if project.code in decided
        or (project.withdrawn_on is None and (_is_planned(project, meeting) or _comes_back(fund, project, meeting)))
    )


def _is_planned(project: Project, meeting: Meeting) -> bool:
    return bool(meeting.code) and project.meeting == meeting.code


def _comes_back(fund: Fund, project: Project, meeting: Meeting) -> bool:
    """Whether the project waits for this meeting since it was adjourned at the one before, and nothing else is planned."""
    decisions = fund.decisions_on.get(project.code, ())
    if not decisions or decisions[-1].verdict != Verdict.ADJOURNMENT or fund.decisions_at.get(meeting.code):
        return False
    last = fund.meeting.get(decisions[-1].meeting)
    planned = fund.day_of(project.meeting)
    adjourned = fund.day_of(last.code) if last else None
    if adjourned is None or (planned is not None and planned > adjourned):
        return False
    return next_meeting_after(fund, adjourned) is meeting


def next_meeting_after(fund: Fund, day: date) -> Meeting | None:
    """The first meeting held after a day, None when none is planned."""
    later = [meeting for meeting in fund.meetings if (held := fund.day_of(meeting.code)) is not None and held > day]
    return min(later, key=lambda meeting: fund.day_of(meeting.code) or date.max, default=None)


def reports_presented(fund: Fund, meeting: Meeting) -> tuple[Report, ...]:
    """The reports that « Présenté à la séance » says were, or will be, presented to the meeting, in the order of their rows."""
    return tuple(report for report in fund.reports if meeting.code and report.presented_at == meeting.code)


def reports_waiting(fund: Fund, meeting: Meeting) -> tuple[Report, ...]:
    """The reports to present to a meeting: those that say so, and those that came before it and no meeting has seen."""
    day = fund.day_of(meeting.code)
    return tuple(
        report
        for report in fund.reports
        if (meeting.code and report.presented_at == meeting.code)
        or (
            not report.presented_at
            and not report.opinion
            and report.reads("presented_at", "opinion")
            and (day is None or report.received_on is None or report.received_on <= day)
        )
    )
