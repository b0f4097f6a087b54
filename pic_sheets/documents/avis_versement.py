"""The notice of a payment: how much, when, how, and what remains to be paid after it."""

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from pic_sheets.columns import has
from pic_sheets.documents._accounts import behind_account, followed_fields, sum_fields
from pic_sheets.documents._accounts import meeting_of_grant as meeting
from pic_sheets.documents._days import shown_day
from pic_sheets.documents._document import Letter, Occasion
from pic_sheets.documents._letters import amount_fields
from pic_sheets.documents._subjects import project_of
from pic_sheets.fund.account_certainty import is_account_certain
from pic_sheets.fund.days_past import fund_on
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.project_accounts import project_account
from pic_sheets.money import ZERO, format_amount, total
from pic_sheets.sheets.payments import Nature, Payment

#: How long after its day a payment is still to be announced: usage, ours.
ANNOUNCED_WITHIN = timedelta(days=31)

#: Nature → what the sentence says was paid, and the same after « de ».
_PAID = {
    Nature.ADVANCE.value: ("un acompte sur l’aide", "de l’acompte"),
    Nature.BALANCE.value: ("le solde de l’aide", "du solde"),
}
_AID = ("l’aide", "de l’aide")
_BY = {"Virement": "virement", "Chèque": "chèque", "Espèces": "espèces"}


def occasions(fund: Fund, today: date) -> tuple[Occasion[Payment], ...]:
    """The payments to a holder, in the order of their rows; money given back is announced to nobody."""
    seen: Counter[tuple[str, str]] = Counter()
    found = []
    for payment in fund.payments:
        if payment.nature != Nature.REFUND and payment.project in fund.project:
            detail = " ".join(part for part in (payment.nature, payment.day.isoformat() if payment.day else "") if part)
            seen[payment.project, detail] += 1
            rank = seen[payment.project, detail]
            found.append(_notice(fund, payment, f"{detail} {rank}" if rank > 1 else detail, today))
    return tuple(found)


def _notice(fund: Fund, payment: Payment, detail: str, today: date) -> Occasion[Payment]:
    return Occasion(
        payment,
        payment.project,
        meeting(fund, payment.project),
        detail=detail,
        amount=payment.amount,
        why=_why(payment, today),
        is_due=_is_to_announce(fund, payment, today),
        behind=behind_account(fund, payment.project),
    )


def _why(payment: Payment, today: date) -> str:
    """« Acompte de 640,00 € versé le 25 septembre 2024 »."""
    amount = "" if payment.amount is None else f" de {format_amount(payment.amount)}"
    done = "à verser" if payment.day is None or payment.day > today else "versé"
    return f"{payment.nature or 'Versement'}{amount} {done}{f' le {shown_day(payment.day)}' if payment.day else ''}"


def _is_to_announce(fund: Fund, payment: Payment, today: date) -> bool:
    return (
        has(payment, "nature", "day", "amount")
        and payment.day is not None
        and payment.day >= today - ANNOUNCED_WITHIN
        and project_of(fund, payment.project).withdrawn_on is None
        and is_account_certain(fund, payment.project)
    )


def fields(fund: Fund, occasion: Occasion[Payment], today: date) -> dict[str, Any]:
    """The fields of the notice: `versement` is the payment, `suite` what remains after it."""
    payment = occasion.record
    followed = followed_fields(fund, occasion, today)
    what, of = _PAID.get(payment.nature, _AID)
    return {
        **followed,
        "versement": {
            **amount_fields(payment.amount),
            "nature": payment.nature,
            "quoi": what,
            "de": of,
            "date": shown_day(payment.day),
            "a_venir": payment.day is None or payment.day > today,
            "mode": payment.mode,
            "moyen": _BY.get(payment.mode, payment.mode),
            "par_virement": payment.mode == "Virement",
            "reference": payment.reference,
        },
        "suite": _rest_fields(fund_on(fund, today), fund, payment),
    }


def _rest_fields(known: Fund, fund: Fund, payment: Payment) -> dict[str, Any]:
    """What remains to be paid after a payment, by the reports `known` that day; `est_solde` when nothing does."""
    earned = project_account(known, project_of(fund, payment.project)).committed
    net = _net_paid_until(fund, payment)
    return {"reste": sum_fields(max(ZERO, earned - net)), "est_solde": net == earned and earned > ZERO}


def _net_paid_until(fund: Fund, payment: Payment) -> Decimal:
    """What was paid less what was given back, up to the day of a payment, itself counted once."""
    others = [
        other
        for other in fund.payments_of.get(payment.project, ())
        if other is not payment and other.day is not None and payment.day is not None and other.day <= payment.day
    ]
    paid = total(other.amount for other in others if not other.is_refund)
    return paid + (payment.amount or ZERO) - total(other.amount for other in others if other.is_refund)


DOCUMENT = Letter("avis_versement", "Avis de versement", 50, occasions, fields)
