"""The rows of the workbook that minutes are made from: a blocking issue on one of them holds the minutes back.

A row whose meeting could not be read may be of any: it is behind all of them.
"""

from collections.abc import Iterator

from pic_sheets.columns import Record
from pic_sheets.documents._rows_behind import rows_of, rules_behind
from pic_sheets.documents._subjects import association_of, holder_of, project_of
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.decisions import Decision
from pic_sheets.sheets.meetings import Meeting


def rows_behind_minutes(fund: Fund, meeting: Meeting) -> frozenset[tuple[str, int]]:
    """The (sheet, row) of every record that the minutes of a meeting use."""
    return rows_of(_records(fund, meeting))


def rows_of_the_meeting(fund: Fund, meeting: Meeting) -> frozenset[tuple[str, int]]:
    """The (sheet, row) of the meeting itself, of its attendance and of its decisions."""
    return rows_of(_own(fund, meeting))


def _own(fund: Fund, meeting: Meeting) -> Iterator[Record]:
    yield meeting
    yield from (row for row in fund.attendance if row.meeting in {meeting.code, ""})
    yield from (decision for decision in fund.decisions if decision.meeting in {meeting.code, ""})


def _records(fund: Fund, meeting: Meeting) -> Iterator[Record]:
    yield from _own(fund, meeting)
    yield association_of(fund)
    yield from fund.funders
    yield from rules_behind(fund, meeting)
    yield from (member for member in fund.members if meeting.day is None or member.sits_on(meeting.day))
    yield from (fund.member[code] for code in _named_members(fund, meeting) if code in fund.member)
    yield from (decision for decision in fund.decisions if _came_before(fund, decision, meeting))
    reports = [
        report for report in fund.reports if _is_of(report.presented_at, meeting) or not report.reads("presented_at")
    ]
    yield from reports
    projects = [
        project for project in fund.projects if _is_of(project.meeting, meeting) or not project.reads("meeting")
    ]
    yield from projects
    decided = (decision.project for decision in fund.decisions_at.get(meeting.code, ()))
    for code in dict.fromkeys((*decided, *(report.project for report in reports), *(each.code for each in projects))):
        project = project_of(fund, code)
        yield project
        yield holder_of(fund, code)
        yield from (found for found in (fund.district.get(project.district), fund.theme.get(project.theme)) if found)


def _is_of(code: str, meeting: Meeting) -> bool:
    return bool(code) and code == meeting.code


def _named_members(fund: Fund, meeting: Meeting) -> Iterator[str]:
    """Whoever the minutes name, in term or not: who chairs, who came, who votes for another, who is recused."""
    yield meeting.chair
    for row in fund.attendance_at.get(meeting.code, ()):
        yield from (row.member, row.proxy)
    for decision in fund.decisions_at.get(meeting.code, ()):
        yield from decision.recusals


def _came_before(fund: Fund, decision: Decision, meeting: Meeting) -> bool:
    """Whether a decision takes part in what the envelope was when the meeting opened, or may do."""
    day = fund.day_of(decision.meeting)
    return day is None or meeting.day is None or day <= meeting.day
