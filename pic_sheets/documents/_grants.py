"""What a letter adds when money is granted: the amount, how it is paid, each funder's part, when the report is due."""

from datetime import date
from decimal import Decimal
from typing import Any

from pic_sheets.documents._days import shown_day
from pic_sheets.documents._decisions import decision_fields
from pic_sheets.documents._document import Occasion
from pic_sheets.documents._subjects import holder_of, meeting_of, project_of
from pic_sheets.documents._wording import amount_in_letters, inner, with_article
from pic_sheets.fund.envelope import funders_shares
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.payment_schedule import PaymentSchedule, payment_schedule
from pic_sheets.fund.report_dates import report_due_on
from pic_sheets.identifiers import masked_iban
from pic_sheets.money import ZERO, format_amount, format_number
from pic_sheets.sheets.decisions import Decision
from pic_sheets.sheets.holders import Holder
from pic_sheets.texts import NBSP, folded, listed

NOW = "dès maintenant"
AFTER_REPORT = "après réception de votre bilan"
_TO_COMPLETE = "[montant à compléter]"


def grant_fields(fund: Fund, occasion: Occasion[Decision], today: date) -> dict[str, Any]:
    """The fields of a letter that grants money, in full or in part."""
    rules = fund.rules_on(meeting_of(fund, occasion.meeting).day)
    grant = occasion.record.granted
    project = project_of(fund, occasion.project)
    fields = decision_fields(fund, occasion, today)
    parts = [] if grant is None else _parts(fund, grant)
    return {
        **fields,
        "accorde": _granted_fields(project.requested, grant),
        "echeancier": _schedule_fields(payment_schedule(grant or ZERO, rules)),
        "compte": _account_fields(holder_of(fund, occasion.project)),
        "financeurs": fields["financeurs"] | {"parts": _parts_told(parts)},
        "parts": parts,
        "bilan": {
            "date_limite": shown_day(report_due_on(fund, project)),
            "delai": rules.report_days if rules.report_days is not None else "",
        },
    }


def _parts(fund: Fund, grant: Decimal) -> list[dict[str, str]]:
    """What each funder bears of the grant, those that bear nothing left out."""
    return [
        {"financeur": funder.name, "montant": format_amount(part)}
        for funder, part in zip(fund.funders, funders_shares(fund, grant), strict=True)
        if part > ZERO
    ]


def _parts_told(parts: list[dict[str, str]]) -> str:
    """The funders with their parts, as an enumeration that may follow « par »."""
    return listed([f"{with_article(part['financeur'])} ({part['montant']})" for part in parts])


def _granted_fields(requested: Decimal | None, grant: Decimal | None) -> dict[str, Any]:
    """The amount in figures and in words; a draft may be printed before the amount is typed."""
    if grant is None:
        return {"connu": False, "montant": _TO_COMPLETE, "en_lettres": "", "ecart": ""}
    return {
        "connu": True,
        "montant": format_amount(grant),
        "en_lettres": amount_in_letters(grant),
        "ecart": _gap(requested, grant),
    }


def _gap(requested: Decimal | None, grant: Decimal) -> str:
    """What was asked and not granted, "" when it is nothing or unknown."""
    return format_amount(requested - grant) if requested is not None and requested > grant else ""


def _schedule_fields(schedule: PaymentSchedule | None) -> dict[str, Any]:
    """The payments in order; those of nothing are left out, so that a fund without advance has a single one, later.

    Without a rule there is none, and `a_preciser` says so: the letter must not promise what nobody decided.
    """
    if schedule is None:
        untold = dict.fromkeys(("quand", "taux", "acompte", "solde"), "")
        return {"a_preciser": True, "unique": False, "apres_bilan": False, **untold, "lignes": []}
    rate, rest = percent(schedule.rate), percent(1 - schedule.rate)
    amounts = [
        (f"Acompte ({rate})", NOW, schedule.advance),
        (f"Solde ({rest})", AFTER_REPORT, schedule.balance),
    ]
    lines = [
        {"versement": name, "quand": when, "montant": format_amount(amount)} for name, when, amount in amounts if amount
    ]
    single = len(lines) < 2  # noqa: PLR2004 - an advance and a balance
    if single:
        lines = [line | {"versement": "Versement unique"} for line in lines]
    return {
        "a_preciser": False,
        "unique": single,
        "apres_bilan": schedule.balance > ZERO,
        "quand": lines[0]["quand"] if lines else "",
        "taux": rate,
        "acompte": format_amount(schedule.advance),
        "solde": format_amount(schedule.balance),
        "lignes": lines,
    }


def percent(ratio: Decimal) -> str:
    """The ratio as a percentage, without needless decimals.

    >>> percent(Decimal("0.8")) == f"80{NBSP}%", percent(Decimal("0.6667")) == f"66,67{NBSP}%"
    (True, True)
    """
    hundredths = (ratio * 100).quantize(Decimal("0.01"))
    places = 0 if hundredths == hundredths.to_integral_value() else 2
    return f"{format_number(hundredths, places)}{NBSP}%"


def _account_fields(holder: Holder) -> dict[str, Any]:
    """The account to pay, masked; the owner is named only when it is not the holder's own name."""
    other = inner(holder.account_owner) if folded(holder.account_owner) != folded(holder.name) else ""
    return {
        "connu": bool(holder.iban),
        "iban": masked_iban(holder.iban).replace(" ", NBSP),
        "titulaire": other if holder.iban else "",
    }
