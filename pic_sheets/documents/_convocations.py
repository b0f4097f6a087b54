"""What calls people to a meeting of the committee: when it is to be written, and what its agenda holds."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from pic_sheets.documents._agenda import meeting_before, request_fields
from pic_sheets.documents._days import shown_day
from pic_sheets.fund.agenda import agenda, reports_waiting
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.texts import counted

#: The rank of the convocations in the life of a project: after it is filed, before its answer; members are called first.
MEMBERS, HOLDERS = 18, 20


def dated_meetings(fund: Fund) -> Sequence[Meeting]:
    """The meetings whose day is known: nobody is called to another."""
    return [meeting for meeting in fund.meeting.values() if fund.day_of(meeting.code) is not None]


def is_to_come(fund: Fund, meeting: Meeting, today: date) -> bool:
    """Whether someone may still be called to the meeting."""
    day = fund.day_of(meeting.code)
    return day is not None and day > today


def why_called(fund: Fund, meeting: Meeting) -> str:
    """Why a convocation is to be written."""
    return f"Séance du {shown_day(fund.day_of(meeting.code))}"


def short_agenda(fund: Fund, meeting: Meeting) -> dict[str, Any]:
    """The agenda in short: the minutes to approve, how many projects and reports; "" for what there is not."""
    before = meeting_before(fund, meeting)
    reports = len(reports_waiting(fund, meeting))
    return {
        "seance_precedente": shown_day(before.day) if before else "",
        "projets": request_fields(agenda(fund, meeting)),
        "bilans": counted(reports, "bilan") if reports else "",
    }
