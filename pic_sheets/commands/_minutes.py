"""Decide whether the minutes of a meeting can be made, and what staff should know of them."""

from dataclasses import dataclass
from datetime import date

from pic_sheets.commands._gathering import Gathered
from pic_sheets.commands._holds import faults_of
from pic_sheets.dates import format_date
from pic_sheets.documents._letter_names import paper_name
from pic_sheets.documents._minutes_projects import granted_in_all, not_seen
from pic_sheets.documents._minutes_rows import rows_behind_minutes, rows_of_the_meeting
from pic_sheets.documents.proces_verbal import DOCUMENT
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Issue, Severity
from pic_sheets.outcomes import EURO, ResultTable
from pic_sheets.plans import FilledTemplate, Plan
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.texts import NBSP, counted


@dataclass(frozen=True, slots=True)
class Minutes:
    """The plan of the minutes (empty when held back), what they hold, the cells that hold them back, the issues behind both."""

    meeting: Meeting
    plan: Plan
    made: ResultTable
    withheld: ResultTable
    issues: tuple[Issue, ...]
    notes: tuple[str, ...]


def minutes(gathered: Gathered, meeting: Meeting, today: date, *, draft: bool) -> Minutes:
    """The minutes of a meeting, unless a blocking issue touches a row they are made from; a draft is made all the same."""
    fund = gathered.fund
    holds = faults_of(gathered).touching(rows_behind_minutes(fund, meeting))
    own = rows_of_the_meeting(fund, meeting)
    doubts = tuple(
        issue for issue in gathered.issues if issue.severity is Severity.WARNING and (issue.sheet, issue.row) in own
    )
    files: tuple[FilledTemplate, ...] = ()
    if draft or not holds:
        fields = DOCUMENT.fields(fund, meeting, today, gathered.issues)
        files = (FilledTemplate(paper_name(meeting.code, DOCUMENT.template), DOCUMENT.template, fields, draft=draft),)
    return Minutes(
        meeting,
        Plan(files, {DOCUMENT.template: DOCUMENT.example}),
        _made(fund, meeting) if files else ResultTable("proces_verbal", "", (), ()),
        _withheld(meeting, [] if draft else [(hold.cell, hold.why) for hold in holds]),
        (*(hold.issue for hold in holds if hold.issue is not None), *doubts),
        (*_attendance_notes(fund, meeting), *_doubt_notes(doubts), *_early_notes(fund, meeting, today)),
    )


def _made(fund: Fund, meeting: Meeting) -> ResultTable:
    decisions = fund.decisions_at.get(meeting.code, ())
    row = (
        meeting.code,
        fund.day_of(meeting.code),
        len(decisions),
        len(not_seen(fund, meeting)),
        granted_in_all(decisions),
    )
    columns = ("Séance", "Date", "Décisions", "Non examinés", "Accordé")
    return ResultTable("proces_verbal", "Procès-verbal", columns, (row,), ("", "", "", "", EURO))


def _withheld(meeting: Meeting, holds: list[tuple[str, str]]) -> ResultTable:
    rows = tuple((meeting.code, cell, why) for cell, why in holds)
    return ResultTable("retenus", "Procès-verbal retenu", ("Séance", "Cellule", "Pourquoi"), rows)


def _attendance_notes(fund: Fund, meeting: Meeting) -> list[str]:
    """Why the minutes count no vote, when the attendance cannot be counted upon."""
    if not fund.attendance_at.get(meeting.code):
        return [
            f"Les présences de cette séance ne sont pas notées{NBSP}: le procès-verbal le dit, et ne compte pas les voix."
        ]
    if not certainty(fund).attendance(meeting):
        return [
            f"Les présences ne permettent pas de compter les voix{NBSP}: le procès-verbal ne dit pas si le quorum est atteint."
        ]
    return []


def _doubt_notes(doubts: tuple[Issue, ...]) -> list[str]:
    if not doubts:
        return []
    return [
        f"{counted(len(doubts), 'point')} à vérifier sur cette séance{NBSP}: le procès-verbal dit ce qui est noté, sans rien juger."
    ]


def _early_notes(fund: Fund, meeting: Meeting, today: date) -> list[str]:
    held = fund.day_of(meeting.code)
    if held is None or held <= today:
        return []
    return [
        f"Attention{NBSP}: le procès-verbal est daté du {format_date(today)}, avant la séance du {format_date(held)}."
    ]
