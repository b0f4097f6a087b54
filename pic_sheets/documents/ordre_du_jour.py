"""The agenda of a meeting of the committee: what it opens with, the projects in order, the reports, what comes next."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from pic_sheets.documents._agenda import agenda_rows, meeting_before, paper_fields, request_fields
from pic_sheets.documents._days import shown_day
from pic_sheets.documents._document import Fields, MeetingDocument
from pic_sheets.documents._envelope import envelope_fields
from pic_sheets.documents._meetings import filing_deadline, meeting_fields
from pic_sheets.documents._members import quorum_fields
from pic_sheets.documents._reports import report_rows
from pic_sheets.fund.agenda import agenda, next_meeting_after
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Issue
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.texts import counted


def agenda_fields(fund: Fund, meeting: Meeting, today: date, _issues: Sequence[Issue]) -> Fields:
    """What the members find on the agenda; what is not known is "" or an empty list."""
    projects, reports = agenda(fund, meeting), report_rows(fund, meeting)
    before = meeting_before(fund, meeting)
    return {
        **paper_fields(fund, meeting, today),
        "quorum": quorum_fields(fund, meeting),
        "seance_precedente": shown_day(before.day) if before else "",
        "projets": agenda_rows(fund, meeting),
        "demande": request_fields(projects),
        "enveloppe": envelope_fields(fund, meeting, projects),
        "bilans": reports,
        "nombre_bilans": counted(len(reports), "bilan") if reports else "",
        "prochaine_seance": _next(fund, meeting),
    }


def _next(fund: Fund, meeting: Meeting) -> dict[str, Any]:
    """The meeting after this one, each field "" when none is planned."""
    day = fund.day_of(meeting.code)
    found = next_meeting_after(fund, day) if day else None
    if found is None:
        return {"quand_et_ou": "", "depot_avant": ""}
    return {
        "quand_et_ou": meeting_fields(found)["quand_et_ou"],
        "depot_avant": shown_day(filing_deadline(fund, found)),
    }


DOCUMENT = MeetingDocument("ordre_du_jour", "Ordre du jour", agenda_fields)
