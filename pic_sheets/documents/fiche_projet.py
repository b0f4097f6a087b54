"""The sheet on one project that the committee reads before it decides, with room for notes and for the decision."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from pic_sheets.documents._agenda import adjournment, agenda_row, paper_fields
from pic_sheets.documents._days import shown_day
from pic_sheets.documents._document import Fields, ProjectSheet
from pic_sheets.documents._grants import percent
from pic_sheets.documents._holder_history import history, overdue_reports
from pic_sheets.documents._letters import project_fields
from pic_sheets.documents._points import points
from pic_sheets.documents._project_budget import budget_fields
from pic_sheets.documents._subjects import holder_of
from pic_sheets.documents._wording import apostrophised, person, sentence
from pic_sheets.fund.agenda import agenda
from pic_sheets.fund.ceilings import ceiling
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Issue
from pic_sheets.money import format_amount
from pic_sheets.sheets.holders import Holder
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.projects import Project


def sheet_fields(fund: Fund, meeting: Meeting, project: Project, today: date, issues: Sequence[Issue]) -> Fields:
    """What the committee is told of a project; neither an account nor a way to reach the holder is."""
    projects = agenda(fund, meeting)
    number = projects.index(project) + 1 if project in projects else 1
    row = agenda_row(fund, meeting, project, number)
    adjourned = adjournment(fund, meeting, project)
    return {
        **paper_fields(fund, meeting, today),
        "rang": number,
        "nombre": max(number, len(projects)),
        "porteur": _holder(holder_of(fund, project.code)),
        "projet": _project(fund, project) | {"titre": row["titre"]},
        "ajournement": {"date": row["ajourne_le"], "motif": sentence(adjourned.ground) if adjourned else ""},
        "demande": _request(project),
        "plafonds": _ceilings(fund, meeting, project),
        "budget": budget_fields(fund.budget_of.get(project.code, ())),
        "historique": history(fund, project, meeting, today),
        "bilans_en_retard": overdue_reports(fund, project, today),
        "points": points(fund, project, issues),
    }


def _holder(holder: Holder) -> dict[str, str]:
    contact = person(holder)
    return {
        "nom": apostrophised(holder.name),
        "type": apostrophised(holder.type),
        "referent": contact if contact != holder.name else "",
        "commune": holder.town,
    }


def _project(fund: Fund, project: Project) -> dict[str, Any]:
    """The project in full; blank answers are ""."""
    district = fund.district.get(project.district)
    others = [apostrophised(fund.theme[code].name) for code in project.other_themes if code in fund.theme]
    told = project_fields(fund, project)
    return told | {
        "quartier": apostrophised(told["quartier"]),
        "thematique": apostrophised(told["thematique"]),
        "depose_le": shown_day(project.filed_on),
        "autres_thematiques": ", ".join(others),
        "statut_quartier": district.status if district else "",
        "lieu": apostrophised(project.venue),
        "public": apostrophised(project.audience),
        "attendus": "" if project.expected_people is None else str(project.expected_people),
        "habitants": "" if project.residents_involved is None else str(project.residents_involved),
        "description": [apostrophised(line.strip()) for line in project.description.splitlines() if line.strip()],
    }


def _request(project: Project) -> dict[str, str]:
    """What is asked, and its part of the cost."""
    part = percent(project.requested / project.cost) if project.requested and project.cost else ""
    return {"montant": "" if project.requested is None else format_amount(project.requested), "part": part}


def _ceilings(fund: Fund, meeting: Meeting, project: Project) -> dict[str, Any]:
    """The ceiling of this project with the rule that sets it, and the holder's for the year, each "" without a rule."""
    found = ceiling(fund, project)
    year = fund.rules_on(fund.day_of(meeting.code)).holder_year_ceiling
    over = found is not None and project.requested is not None and project.requested > found.amount
    return {
        "montant": format_amount(found.amount) if found else "",
        "regle": apostrophised(found.rule) if found else "",
        "depasse": over,
        "annuel": "" if year is None else format_amount(year),
    }


DOCUMENT = ProjectSheet("fiche_projet", "Fiche projet", sheet_fields)
