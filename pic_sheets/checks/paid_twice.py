"""A payment that looks typed, or made, twice."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import USAGE, Check, Finding
from pic_sheets.fund.excess_payments import excess_payments
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.twin_payments import twin_payments
from pic_sheets.issues import Severity
from pic_sheets.money import ZERO, format_amount
from pic_sheets.texts import quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The payments that look like an earlier one, but of projects paid beyond their grant: that is told, and blocks."""
    exceeded = {excess.project for excess in excess_payments(fund)}
    for payment, first in twin_payments(fund):
        if payment.project not in exceeded:
            yield Finding(
                payment,
                "amount",
                f"Ce versement ({payment.nature}, {format_amount(payment.amount or ZERO)}, projet {quoted(payment.project)}) "
                f"ressemble à celui de la ligne {first.place.row}.",
                "Vérifiez le relevé de banque, et supprimez la ligne si elle est en double.",
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
