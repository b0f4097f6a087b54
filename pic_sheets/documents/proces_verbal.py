"""The minutes of a meeting of the committee, ready to sign: who came, what was decided and how, what is left."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from pic_sheets.dates import format_date
from pic_sheets.documents._association import association_fields
from pic_sheets.documents._document import MeetingDocument
from pic_sheets.documents._letters import project_fields
from pic_sheets.documents._meetings import meeting_fields
from pic_sheets.documents._minutes_attendance import attendance_fields, member_name, rules_told
from pic_sheets.documents._minutes_projects import (
    granted_in_all,
    holder_name,
    project_items,
    shortened,
    summary_fields,
    withdrawn_told,
)
from pic_sheets.documents._subjects import association_of, member_of, project_of
from pic_sheets.fund.agenda import next_meeting_after, reports_presented
from pic_sheets.fund.decisions import granted
from pic_sheets.fund.envelope_left import left_after, left_before
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Issue
from pic_sheets.money import format_amount
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.reports import Report

_NO_OPINION = "Non noté"


def minutes_fields(
    fund: Fund,
    meeting: Meeting,
    today: date,
    issues: Sequence[Issue],  # noqa: ARG001 - minutes state what is written, never what the checks think of it
) -> dict[str, Any]:
    """The fields of the minutes; what is blank in the workbook is "" or an empty list here."""
    is_known = any(funder.notified is not None for funder in fund.funders)
    return {
        "association": _public(association_fields(fund)),
        "lieu_signature": association_of(fund).signing_town,
        "date_document": format_date(today),
        "seance": _meeting(fund, meeting),
        "presences": attendance_fields(fund, meeting),
        "regles": rules_told(fund, meeting),
        "projets": project_items(fund, meeting, with_envelope=is_known),
        "recapitulatif": summary_fields(fund, meeting),
        "retires": withdrawn_told(fund, meeting),
        "bilans": [_report(fund, report) for report in reports_presented(fund, meeting)],
        "enveloppe": _envelope(fund, meeting, is_known=is_known),
        "prochaine_seance": _next(fund, meeting),
    }


def _public(association: dict[str, Any]) -> dict[str, Any]:
    """Who writes, without how to reach them: minutes are read far and wide."""
    return {name: association[name] for name in ("nom", "sigle", "identite", "commune", "exercice")}


def _meeting(fund: Fund, meeting: Meeting) -> dict[str, Any]:
    """The meeting; `titre` names it by its day, else by its code, and `reperes` are its day, hour, place and chair, if known."""
    fields = meeting_fields(meeting)
    chair = member_name(member_of(fund, meeting.chair)) if meeting.chair else ""
    marks = (
        ("Séance", meeting.code),
        ("Date", fields["date_longue"]),
        ("Heure", fields["heure"]),
        ("Lieu", meeting.venue),
        ("Présidence", chair),
    )
    return {
        **fields,
        "titre": f"du {fields['date_longue']}" if fields["date_longue"] else meeting.code,
        "presidence": chair,
        "reperes": [{"nom": name, "valeur": value} for name, value in marks if value],
    }


def _report(fund: Fund, report: Report) -> dict[str, str]:
    """A report presented to the meeting: what was granted, what it justifies, what the committee thinks of it."""
    title = project_fields(fund, project_of(fund, report.project))["titre"]
    return {
        "code": report.project,
        "titre": title,
        "titre_court": shortened(title),
        "porteur": holder_name(fund, report.project),
        "accorde": format_amount(granted(fund, report.project)),
        "justifie": "" if report.justified is None else format_amount(report.justified),
        "avis": report.opinion or _NO_OPINION,
    }


def _envelope(fund: Fund, meeting: Meeting, *, is_known: bool) -> dict[str, Any]:
    """The fund's envelope when the meeting opens and closes, and the meeting's own when it has one."""
    decisions = fund.decisions_at.get(meeting.code, ())
    spent = granted_in_all(decisions)
    start = left_before(fund, meeting)
    end = left_after(fund, decisions[-1]) if decisions else start
    return {
        "connue": is_known,
        "debut": format_amount(start) if is_known else "",
        "accorde": format_amount(spent),
        "fin": format_amount(end) if is_known else "",
        "seance": _own_envelope(meeting.envelope, spent),
    }


def _own_envelope(envelope: Decimal | None, spent: Decimal) -> dict[str, Any]:
    """The meeting's own envelope; `reste` is a sentence's end, since more than all of it may be granted."""
    if envelope is None:
        return {"connue": False, "montant": "", "reste": ""}
    left = envelope - spent
    told = f"il en reste {format_amount(left)}" if left >= 0 else f"elle est dépassée de {format_amount(-left)}"
    return {"connue": True, "montant": format_amount(envelope), "reste": told}


def _next(fund: Fund, meeting: Meeting) -> dict[str, Any]:
    """The meeting that follows, blank when none is planned."""
    found = next_meeting_after(fund, meeting.day) if meeting.day else None
    if found is None:
        return {"connue": False, "quand_et_ou": ""}
    return {"connue": True, "quand_et_ou": meeting_fields(found)["quand_et_ou"]}


DOCUMENT = MeetingDocument("proces_verbal", "Procès-verbal", minutes_fields)
