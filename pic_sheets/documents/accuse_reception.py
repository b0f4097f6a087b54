"""The acknowledgement of a project that was filed: what was received, what is missing, which meeting will look at it."""

from datetime import date
from typing import Any

from pic_sheets.columns import has, has_column
from pic_sheets.documents._days import shown_day
from pic_sheets.documents._document import Letter, Occasion
from pic_sheets.documents._letters import letter_fields
from pic_sheets.documents._meetings import filing_deadline, meeting_fields
from pic_sheets.documents._subjects import holder_of
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.decisions import last_decision
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.budgets import Side
from pic_sheets.sheets.holders import Holder
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.projects import Project
from pic_sheets.texts import typeset


def occasions(fund: Fund, today: date) -> tuple[Occasion[Project], ...]:
    """The projects filed, in the order of their rows; due while nothing is decided on them."""
    return tuple(_filed(fund, project, today) for project in fund.listed_projects if project.code)


def _filed(fund: Fund, project: Project, today: date) -> Occasion[Project]:
    day = shown_day(project.filed_on)
    return Occasion(
        project,
        project.code,
        project.meeting,
        why=f"Projet déposé le {day}" if day else "Projet déposé",
        is_due=has(project, "filed_on")
        and project.filed_on is not None
        and project.filed_on <= today
        and project.reads("withdrawn_on")
        and project.withdrawn_on is None
        and last_decision(fund, project.code) is None
        and certainty(fund).decision(project.code),
    )


def fields(fund: Fund, occasion: Occasion[Project], today: date) -> dict[str, Any]:
    """The fields of the acknowledgement: `depot` is the day it came, `examen` the meeting, `manques` what is missing."""
    project = occasion.record
    held = _meeting_past(fund, project, today)
    meeting = held or meeting_to_come(fund, project, today)
    rules = fund.rules_on(meeting.day if meeting else project.filed_on)
    return {
        **letter_fields(fund, occasion, today),
        "depot": shown_day(project.filed_on),
        "examen": {
            "connu": meeting is not None,
            "est_passe": held is not None,
            "quand_et_ou": meeting_fields(meeting)["quand_et_ou"] if meeting else "",
            "presence_obligatoire": bool(rules.holder_must_attend),
        },
        "manques": missing(fund, project, holder_of(fund, project.code)),
    }


def _meeting_past(fund: Fund, project: Project, today: date) -> Meeting | None:
    """The meeting that has decided on the project already, None while none has."""
    decision = last_decision(fund, project.code)
    day = fund.day_of(decision.meeting) if decision else None
    return fund.meeting[decision.meeting] if decision and day is not None and day <= today else None


def meeting_to_come(fund: Fund, project: Project, today: date) -> Meeting | None:
    """The meeting written for the project if it is still to come, else the next one for which it was filed in time."""
    filed = project.filed_on or today
    coming = [
        (day, one) for one in fund.meeting.values() if (day := fund.day_of(one.code)) is not None and day >= today
    ]
    for _, meeting in sorted(coming, key=lambda pair: (pair[1].code != project.meeting, pair[0])):
        deadline = filing_deadline(fund, meeting)
        if meeting.code == project.meeting or deadline is None or filed <= deadline:
            return meeting
    return None


def missing(fund: Fund, project: Project, holder: Holder) -> list[str]:
    """What the workbook shows to be missing from the file; where it could not be read, or is not kept, nothing is said."""
    found = []
    if _has_no_budget(fund, project):
        found.append(typeset("le budget de votre projet : les dépenses et les recettes prévues"))
    if _is_blank(holder, "iban"):
        found.append("un relevé d’identité bancaire (RIB), pour recevoir l’aide si elle est accordée")
    if _is_blank(holder, "address") or _is_blank(holder, "postcode"):
        found.append("votre adresse postale complète")
    return found


def _has_no_budget(fund: Fund, project: Project) -> bool:
    """Whether the fund keeps the projects' budgets and this one has none, or one side of it only."""
    if not fund.budget_lines or not all(has(line, "project", "side") for line in fund.budget_lines):
        return False
    return {line.side for line in fund.budget_of.get(project.code, ())} < set(Side)


def _is_blank(holder: Holder, name: str) -> bool:
    return bool(holder.code) and has_column(holder, name) and holder.reads(name) and not getattr(holder, name)


DOCUMENT = Letter("accuse_reception", "Accusé de réception", 10, occasions, fields)
