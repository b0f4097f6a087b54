"""The agreement between the association and the holder of a grant, to be signed by both."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from pic_sheets.documents._accounts import behind_account
from pic_sheets.documents._association import grouped_siret
from pic_sheets.documents._days import shown_day
from pic_sheets.documents._decisions import decided
from pic_sheets.documents._document import Letter, Occasion
from pic_sheets.documents._grants import AFTER_REPORT, NOW, grant_fields
from pic_sheets.documents._subjects import association_of, holder_of, project_of
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.days_past import fund_on
from pic_sheets.fund.decisions import last_decision
from pic_sheets.fund.fund import Fund
from pic_sheets.money import format_amount
from pic_sheets.sheets.association import Association
from pic_sheets.sheets.decisions import Decision
from pic_sheets.sheets.holders import Holder
from pic_sheets.texts import NBSP

#: Above this amount, in euros, a public grant needs a written agreement: law 2000-321 of 12 April 2000, article 10, and
#: decree 2001-495 of 6 June 2001, article 1.
AGREEMENT_COMPULSORY_ABOVE = Decimal(23_000)
#: When a letter says each part is paid → when the agreement does.
_WHEN = {NOW: "après la signature", AFTER_REPORT: "après réception du bilan"}


def occasions(fund: Fund, today: date) -> tuple[Occasion[Decision], ...]:
    """The grants that stand, in the order of their rows; due until something is paid."""
    return tuple(
        _to_sign(fund, decision, today)
        for decision in fund.decisions
        if decision.grants and last_decision(fund, decision.project) is decision
    )


def _to_sign(fund: Fund, decision: Decision, today: date) -> Occasion[Decision]:
    is_paid = any(not payment.is_refund for payment in fund_on(fund, today).payments_of.get(decision.project, ()))
    occasion = decided(
        decision, _why(fund, decision, is_paid=is_paid), is_due=not is_paid and _is_to_sign(fund, decision, today)
    )
    return replace(occasion, behind=behind_account(fund, decision.project))


def _why(fund: Fund, decision: Decision, *, is_paid: bool) -> str:
    """« Aide de 1 200,00 € accordée le 5 mars 2025, rien n'est encore versé »."""
    amount = "" if decision.granted is None else f" de {format_amount(decision.granted)}"
    day = shown_day(fund.day_of(decision.meeting))
    told = f"Aide{amount} accordée{f' le {day}' if day else ''}"
    return told if is_paid else f"{told}, rien n'est encore versé"


def _is_to_sign(fund: Fund, decision: Decision, today: date) -> bool:
    project, held, known = fund.project.get(decision.project), fund.day_of(decision.meeting), certainty(fund)
    return (
        project is not None
        and project.reads("withdrawn_on")
        and project.withdrawn_on is None
        and held is not None
        and held <= today
        and known.grant(project.code)
        and known.payments(project.code)
    )


def fields(fund: Fund, occasion: Occasion[Decision], today: date) -> dict[str, Any]:
    """The fields of the agreement: those of the grant, and `parties`, who they are before the law."""
    granted = occasion.record.granted
    found = grant_fields(fund, occasion, today)
    return {
        **found,
        "echeancier": _schedule_fields(found["echeancier"]),
        "depot": shown_day(project_of(fund, occasion.project).filed_on),
        "est_obligatoire": granted is not None and granted > AGREEMENT_COMPULSORY_ABOVE,
        "parties": {
            "association": _identity(association_of(fund)),
            "porteur": _identity(holder_of(fund, occasion.project)),
        },
    }


def _schedule_fields(schedule: Mapping[str, Any]) -> dict[str, Any]:
    """The schedule as an agreement says it: of both parties, from the day they sign."""
    lines = [line | {"quand": _WHEN.get(line["quand"], line["quand"])} for line in schedule["lignes"]]
    return {**schedule, "lignes": lines, "quand": lines[0]["quand"] if lines else ""}


def _identity(party: Association | Holder) -> str:
    """« 14 rue du Coron-Bleu, 62680 Méricourt, SIRET 999 962 012 00012 », without what is not known."""
    parts = (
        party.address,
        f"{party.postcode} {party.town}".strip(),
        f"SIRET{NBSP}{grouped_siret(party.siret)}" if party.siret else "",
        f"RNA{NBSP}{party.rna}" if party.rna else "",
    )
    return ", ".join(part for part in parts if part)


DOCUMENT = Letter("convention", "Convention", 40, occasions, fields)
