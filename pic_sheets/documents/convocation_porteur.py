"""The letter that calls a holder to the meeting that looks at their project."""

from datetime import date
from typing import Any

from pic_sheets.documents._agenda import adjournment
from pic_sheets.documents._convocations import HOLDERS, dated_meetings, is_to_come, why_called
from pic_sheets.documents._days import shown_day
from pic_sheets.documents._document import Letter, Occasion
from pic_sheets.documents._holder_history import overdue_reports
from pic_sheets.documents._letters import letter_fields
from pic_sheets.documents._subjects import holder_of, meeting_of, project_of
from pic_sheets.documents._wording import sentence
from pic_sheets.fund.agenda import agenda
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.projects import Project


def occasions(fund: Fund, today: date) -> tuple[Occasion[Project], ...]:
    """Each project on the agenda of each meeting; it is due while the meeting is to come."""
    return tuple(
        Occasion(
            project,
            project=project.code,
            meeting=meeting.code,
            why=why_called(fund, meeting),
            is_due=is_to_come(fund, meeting, today),
        )
        for meeting in dated_meetings(fund)
        for project in agenda(fund, meeting)
    )


def call_fields(fund: Fund, occasion: Occasion[Project], today: date) -> dict[str, Any]:
    """The fields of the letter: those of every letter to a holder, and what to bring."""
    project, meeting = project_of(fund, occasion.project), meeting_of(fund, occasion.meeting)
    adjourned = adjournment(fund, meeting, project)
    return {
        **letter_fields(fund, occasion, today),
        "presence_obligatoire": bool(fund.rules_on(fund.day_of(meeting.code)).holder_must_attend),
        "ajournement": {
            "date": shown_day(fund.day_of(adjourned.meeting)) if adjourned else "",
            "motif": sentence(adjourned.ground) if adjourned else "",
        },
        "budget_connu": bool(fund.budget_of.get(project.code)),
        "compte": {"connu": bool(holder_of(fund, project.code).iban)},
        "bilans_en_retard": overdue_reports(fund, project, today),
    }


DOCUMENT = Letter("convocation_porteur", "Convocation d'un porteur", HOLDERS, occasions, call_fields)
