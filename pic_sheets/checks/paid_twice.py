"""A payment that looks typed, or made, twice."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from pic_sheets.cases import Case
from pic_sheets.checks._check import USAGE, Check, Finding
from pic_sheets.fund.certainty import has
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.money import format_amount
from pic_sheets.sheets.payments import Payment
from pic_sheets.texts import folded, quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The payments of the same project, nature and amount as an earlier one, on the same day or under the same reference.

    A reference that is only the project's code is not one payment's.
    """
    alike: defaultdict[tuple[str, str, Decimal | None], list[Payment]] = defaultdict(list)
    for payment in fund.payments:
        if has(payment, "project", "nature", "amount"):
            alike[payment.project, payment.nature, payment.amount].append(payment)
    for (project, nature, amount), payments in alike.items():
        for index, payment in enumerate(payments):
            first = next((earlier for earlier in payments[:index] if _is_twin(earlier, payment)), None)
            if first is not None and amount is not None:
                yield Finding(
                    payment,
                    "amount",
                    f"Ce versement ({nature}, {format_amount(amount)}, projet {quoted(project)}) ressemble à celui de la "
                    f"ligne {first.place.row}.",
                    "Vérifiez le relevé de banque, et supprimez la ligne si elle est en double.",
                )


def _is_twin(earlier: Payment, payment: Payment) -> bool:
    if has(earlier, "day") and has(payment, "day") and earlier.day == payment.day:
        return True
    reference = folded(payment.reference)
    return (
        has(earlier, "reference")
        and has(payment, "reference")
        and reference == folded(earlier.reference)
        and reference != folded(payment.project)
    )


CHECK = Check(
    "versement-en-double",
    "versements",
    Severity.WARNING,
    "Deux versements d'un projet se ressemblent trop.",
    USAGE,
    find,
    faulty=Case(
        {
            "Versements": [
                {"Projet": "PIC-1", "Nature": "Acompte", "Date": "01/03/2025", "Montant": 300.0},
                {"Projet": "PIC-1", "Nature": "Acompte", "Date": "01/03/2025", "Montant": 300.0},
            ]
        },
        at=("Versements", "Montant", 3),
    ),
    right=Case(
        {
            "Versements": [
                {"Projet": "PIC-1", "Nature": "Acompte", "Date": "01/03/2025", "Montant": 300.0},
                {"Projet": "PIC-1", "Nature": "Acompte", "Date": "01/04/2025", "Montant": 300.0},
            ]
        }
    ),
)
