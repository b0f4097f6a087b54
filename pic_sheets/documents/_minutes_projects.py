"""What the minutes say of each project: who asks, the vote, what is decided, the envelope before and after."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from pic_sheets.columns import filled
from pic_sheets.documents._days import shown_day
from pic_sheets.documents._decisions import conditions, vote_fields
from pic_sheets.documents._letters import amount_fields, project_fields
from pic_sheets.documents._minutes_votes import minutes_vote_fields, recusal_fields
from pic_sheets.documents._subjects import holder_of, project_of
from pic_sheets.documents._wording import person, sentence
from pic_sheets.fund.agenda import agenda
from pic_sheets.fund.envelope_left import left_after, left_before
from pic_sheets.fund.fund import Fund
from pic_sheets.money import ZERO, format_amount, total
from pic_sheets.sheets.decisions import Decision, Verdict
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.projects import Project
from pic_sheets.texts import NBSP

NOT_SEEN = "Non examiné"
#: What three lines of a table's column hold.
_LONGEST = 90
_UNTOLD = "Non précisée"
_TO_COMPLETE = "[montant à compléter]"


def project_items(fund: Fund, meeting: Meeting, *, with_envelope: bool) -> list[dict[str, Any]]:
    """The decisions of the meeting in the order of their rows, then the projects it was to see and decided nothing on.

    The envelope of one is « avant » what the one before it left.
    """
    items, left = [], left_before(fund, meeting)
    for decision in fund.decisions_at.get(meeting.code, ()):
        before, left = left, left_after(fund, decision)
        items.append(_decided(fund, meeting, decision) | {"enveloppe": _envelope(before, left, shown=with_envelope)})
    return [*items, *(_not_seen(fund, project) for project in not_seen(fund, meeting))]


def not_seen(fund: Fund, meeting: Meeting) -> tuple[Project, ...]:
    """The projects that the meeting was to look at, and on which no decision of it is written."""
    decided = {decision.project for decision in fund.decisions_at.get(meeting.code, ())}
    later = [
        project
        for project in fund.listed_projects
        if meeting.code and project.meeting == meeting.code and _is_withdrawn_after(project, meeting)
    ]
    waiting = {*agenda(fund, meeting), *later}
    return tuple(project for project in fund.listed_projects if project in waiting and project.code not in decided)


def _is_withdrawn_after(project: Project, meeting: Meeting) -> bool:
    return project.withdrawn_on is not None and meeting.day is not None and project.withdrawn_on > meeting.day


def withdrawn_told(fund: Fund, meeting: Meeting) -> list[str]:
    """The projects planned for the meeting that their holders withdrew before it, each a line."""
    decided = {decision.project for decision in fund.decisions_at.get(meeting.code, ())}
    return [
        f"{_named(fund, project)}{NBSP}: retiré le {shown_day(project.withdrawn_on)}."
        for project in fund.listed_projects
        if meeting.code
        and project.meeting == meeting.code
        and project.code not in decided
        and project.withdrawn_on is not None
        and not _is_withdrawn_after(project, meeting)
    ]


def _named(fund: Fund, project: Project) -> str:
    """« PIC-2025-014 – Jardin partagé (Les Jardins) », without what is blank."""
    title, holder = project_fields(fund, project)["titre"], holder_name(fund, project.code)
    named = " – ".join(part for part in (project.code, title) if part)
    return f"{named} ({holder})" if holder else named


def holder_name(fund: Fund, project: str) -> str:
    """The holder as the committee calls them."""
    holder = holder_of(fund, project)
    return holder.name or person(holder)


def shortened(title: str) -> str:
    """The title as a column of a table can show it: cut at a word when it would take more than three lines."""
    return title if len(title) <= _LONGEST else f"{title[:_LONGEST].rsplit(' ', 1)[0]}…"


def _described(fund: Fund, project: Project) -> dict[str, Any]:
    """Who asks for what; `presentation` has it on one line, without what is blank."""
    fields = project_fields(fund, project)
    holder = holder_name(fund, project.code)
    told = (("Porteur", holder), ("Thématique", fields["thematique"]), ("Quartier", fields["quartier"]))
    return {
        **{name: fields[name] for name in ("code", "titre", "quartier", "thematique")},
        "titre_court": shortened(fields["titre"]),
        "porteur": holder,
        "presentation": f"{NBSP}· ".join(f"{label}{NBSP}: {text}" for label, text in told if text),
        "demande": amount_fields(project.requested),
    }


def _decided(fund: Fund, meeting: Meeting, decision: Decision) -> dict[str, Any]:
    project = project_of(fund, decision.project)
    is_withdrawn = project.withdrawn_on is not None
    return {
        **_described(fund, project),
        "examine": True,
        "decision": decision.verdict or _UNTOLD,
        "accorde": amount_fields(decision.granted if decision.grants else None),
        "resolution": resolution(project.requested, decision),
        "deports": recusal_fields(fund, meeting, decision),
        "vote": minutes_vote_fields(fund, meeting, decision),
        "motif": sentence(decision.ground),
        "reserves": conditions(decision.reservations),
        "retrait": f"Le porteur a retiré son projet le {shown_day(project.withdrawn_on)}." if is_withdrawn else "",
    }


def _not_seen(fund: Fund, project: Project) -> dict[str, Any]:
    """A project on which the meeting decided nothing, with the fields of the others, blank."""
    return {
        **_described(fund, project),
        "examine": False,
        "decision": NOT_SEEN,
        "accorde": amount_fields(None),
        "resolution": f"{NOT_SEEN}{NBSP}: aucune décision n’est prise sur ce projet.",
        "deports": {"noms": [], "phrase": ""},
        "vote": vote_fields(filled(Decision)),
        "motif": "",
        "reserves": [],
        "retrait": "",
        "enveloppe": _envelope(ZERO, ZERO, shown=False),
    }


def resolution(requested: Decimal | None, decision: Decision) -> str:
    """What the committee decides, in a sentence that starts with the decision's own name."""
    match decision.verdict:
        case Verdict.GRANT | Verdict.PARTIAL:
            return f"{decision.verdict}. Le comité accorde {_grant_told(requested, decision.granted)}."
        case Verdict.ADJOURNMENT:
            return f"{decision.verdict}. Le comité reverra le projet à une prochaine séance."
        case Verdict.REFUSAL:
            return f"{decision.verdict}. Le comité ne retient pas le projet."
        case _:
            return f"{_UNTOLD}."


def _grant_told(requested: Decimal | None, granted: Decimal | None) -> str:
    if granted is None:
        return _TO_COMPLETE
    told = amount_fields(granted)
    amount = f"{told['montant']} ({told['en_lettres']})"
    if requested is None or granted > requested:
        return amount
    if granted == requested:
        return f"{amount}, soit la totalité de la demande"
    return f"{amount}, soit {format_amount(requested - granted)} de moins que la demande"


def _envelope(before: Decimal, after: Decimal, *, shown: bool) -> dict[str, Any]:
    if not shown:
        return {"connue": False, "avant": "", "apres": ""}
    return {"connue": True, "avant": format_amount(before), "apres": format_amount(after)}


def summary_fields(fund: Fund, meeting: Meeting) -> dict[str, Any]:
    """The table of the decisions in brief: what was asked and granted in all, an amount that is not known counting for nothing."""
    decisions = fund.decisions_at.get(meeting.code, ())
    asked = [project_of(fund, decision.project).requested for decision in decisions]
    asked += [project.requested for project in not_seen(fund, meeting)]
    return {
        "demande": format_amount(total(asked)),
        "accorde": format_amount(granted_in_all(decisions)),
    }


def granted_in_all(decisions: Sequence[Decision]) -> Decimal:
    """What these decisions grant, in euros."""
    return total(decision.granted for decision in decisions if decision.grants)
