"""Management fees above the part of the grants that the fund's rules allow."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from pic_sheets.cases import Case
from pic_sheets.checks._check import OWN_RULES, Check, Finding
from pic_sheets.columns import has
from pic_sheets.fund.envelope import management_fees, notified
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.money import ZERO, cents, format_amount, format_number
from pic_sheets.texts import NBSP, quoted

#: The years for which the first day of January is a date.
_YEARS = range(1, 10_000)


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The largest fee, once, when all fees pass the allowed part of all that was notified.

    All funders together: one may pay for the running of the fund alone (Roubaix: the town pays all of it). Of several
    values in force in the year, the largest counts, since fees are not of a day.
    """
    most, known = _allowed(fund), fund.funders
    if (
        most is None
        or not known
        or not all(has(funder, "notified") and funder.reads("management_fee") for funder in known)
    ):
        return
    fees, allowed = management_fees(fund), cents(notified(fund) * most)
    if fees > allowed:
        yield Finding(
            max(known, key=lambda funder: funder.management_fee or ZERO),
            "management_fee",
            f"Les frais de gestion font {format_amount(fees)}, au-dessus des {format_amount(allowed)} que permet la règle "
            f"{quoted('Frais de gestion (%)')} ({format_number(most * 100, 0)}{NBSP}% des {format_amount(notified(fund))} notifiés).",
            f"Vérifiez {quoted('Dont frais de gestion')} pour chaque financeur, d'après sa convention.",
        )


def _allowed(fund: Fund) -> Decimal | None:
    """The largest part that the rules allow on a day of the year, None when they say nothing or the year is not known."""
    year = fund.year
    if fund.association is None or year is None or year not in _YEARS or not fund.association.reads("year"):
        return None
    days = {
        date(year, 1, 1),
        *(rule.since for rule in fund.rules if rule.since is not None and rule.since.year == year),
    }
    parts = [fund.rules_on(day).management_fee for day in days]
    return max((part for part in parts if part is not None), default=None)


CHECK = Check(
    "frais-de-gestion-depasses",
    "financeurs",
    Severity.WARNING,
    "Les frais de gestion dépassent la part des subventions que permet le règlement.",
    OWN_RULES,
    find,
    faulty=Case(
        {
            "Règlement": [{"Paramètre": "Frais de gestion (%)", "À partir du": "01/01/2025", "Valeur": "10 %"}],
            "Financeurs": [{"Code": "REG", "Montant notifié": 10000.0, "Dont frais de gestion": 1200.0}],
        },
        at=("Financeurs", "Dont frais de gestion", 2),
    ),
    right=Case(
        {
            "Règlement": [{"Paramètre": "Frais de gestion (%)", "À partir du": "01/01/2025", "Valeur": "10 %"}],
            "Financeurs": [{"Code": "REG", "Montant notifié": 10000.0, "Dont frais de gestion": 1000.0}],
        }
    ),
)
