"""What the papers of a meeting share: the meeting itself, its projects in their order, what they ask for."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from pic_sheets.dates import format_date
from pic_sheets.documents._association import association_fields
from pic_sheets.documents._days import shown_day
from pic_sheets.documents._meetings import meeting_fields
from pic_sheets.documents._subjects import holder_of, member_of
from pic_sheets.documents._wording import apostrophised
from pic_sheets.fund.agenda import agenda
from pic_sheets.fund.fund import Fund
from pic_sheets.money import format_amount, total
from pic_sheets.sheets.decisions import Decision, Verdict
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.projects import Project
from pic_sheets.texts import counted


def paper_fields(fund: Fund, meeting: Meeting, today: date) -> dict[str, Any]:
    """The fields that all papers of a meeting share; what is blank in the workbook is "" here."""
    chair = member_of(fund, meeting.chair).full_name if meeting.chair in fund.member else ""
    limit = "" if meeting.envelope is None else format_amount(meeting.envelope)
    return {
        "association": association_fields(fund),
        "seance": meeting_fields(meeting) | {"president": chair, "plafond": limit},
        "date_document": format_date(today),
    }


def agenda_rows(fund: Fund, meeting: Meeting) -> list[dict[str, Any]]:
    """The projects of the meeting, numbered in their order."""
    return [agenda_row(fund, meeting, project, number) for number, project in enumerate(agenda(fund, meeting), start=1)]


def agenda_row(fund: Fund, meeting: Meeting, project: Project, number: int) -> dict[str, Any]:
    """One project in one row; `ajourne_le` is the day it was adjourned when it comes back."""
    district, theme = fund.district.get(project.district), fund.theme.get(project.theme)
    adjourned = adjournment(fund, meeting, project)
    return {
        "numero": number,
        "code": project.code,
        "titre": apostrophised(project.title),
        "porteur": apostrophised(holder_of(fund, project.code).name) if project.code else "",
        "thematique": apostrophised(theme.name) if theme else "",
        "quartier": apostrophised(district.name) if district else "",
        "demande": "" if project.requested is None else format_amount(project.requested),
        "ajourne_le": shown_day(fund.day_of(adjourned.meeting)) if adjourned else "",
    }


def adjournment(fund: Fund, meeting: Meeting, project: Project) -> Decision | None:
    """The decision that adjourned the project at the last meeting before this one to decide on it; None otherwise."""
    day = fund.day_of(meeting.code)
    before = [
        decision
        for decision in fund.decisions_on.get(project.code, ())
        if decision.meeting != meeting.code
        and (held := fund.day_of(decision.meeting)) is not None
        and (day is None or held < day)
    ]
    return before[-1] if before and before[-1].verdict == Verdict.ADJOURNMENT else None


def request_fields(projects: Sequence[Project]) -> dict[str, Any]:
    """How many projects, and all they ask for; `a_chiffrer` says how many do not tell what they ask."""
    untold = sum(project.requested is None for project in projects)
    return {
        "nombre": counted(len(projects), "projet") if projects else "",
        "montant": format_amount(requested(projects)) if untold < len(projects) else "",
        "a_chiffrer": counted(untold, "demande reste à chiffrer", "demandes restent à chiffrer") if untold else "",
    }


def requested(projects: Sequence[Project]) -> Decimal:
    """All that the projects ask for, in euros."""
    return total(project.requested for project in projects)


def meeting_before(fund: Fund, meeting: Meeting) -> Meeting | None:
    """The last meeting held before this one, whose minutes are to be approved; None when none is known."""
    day = fund.day_of(meeting.code)
    earlier = [
        (held, other) for other in fund.meeting.values() if day and (held := fund.day_of(other.code)) and held < day
    ]
    return max(earlier, key=lambda found: found[0])[1] if earlier else None
