"""Payments that exceed the grant together."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import USAGE, Check, Finding
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.excess_payments import Excess, excess_payments
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.twin_payments import twin_payments
from pic_sheets.issues import Severity
from pic_sheets.money import format_amount
from pic_sheets.sheets.payments import Payment
from pic_sheets.texts import NBSP, quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """For each project paid more than its grant once refunds are taken off, the payment that passes it."""
    certain = certainty(fund)
    twins = {payment.project: (payment, first) for payment, first in reversed(twin_payments(fund))}
    for excess in excess_payments(fund):
        project = excess.project
        if project not in fund.project or not certain.grant(project) or not certain.payments(project):
            continue
        yield Finding(
            excess.payment,
            "amount",
            f"Le projet {quoted(project)} a reçu {format_amount(excess.paid)} en tout, plus que les "
            f"{format_amount(excess.granted)} accordés.",
            _advice(excess, twins.get(project)),
        )


def _advice(excess: Excess, twin: tuple[Payment, Payment] | None) -> str:
    if twin is not None:
        payment, first = twin
        return (
            f"La ligne {payment.place.row} ressemble à la ligne {first.place.row}{NBSP}: "
            "supprimez-la si le versement est écrit deux fois."
        )
    return f"Vérifiez les montants{NBSP}; s'ils sont justes, demandez {format_amount(excess.amount)} au porteur."


CHECK = Check(
    "versements-superieurs-a-l-accord",
    "versements",
    Severity.BLOCKING,
    "Un projet a reçu plus que ce qui lui est accordé.",
    USAGE,
    find,
    faulty=Case(
        {
            "Décisions": [{"Projet": "PIC-1", "Décision": "Accord", "Montant accordé": 800.0}],
            "Versements": [{"Projet": "PIC-1", "Nature": "Versement unique", "Montant": 900.0}],
        },
        at=("Versements", "Montant", 2),
    ),
    right=Case(
        {
            "Décisions": [{"Projet": "PIC-1", "Décision": "Accord", "Montant accordé": 800.0}],
            "Versements": [
                {"Projet": "PIC-1", "Nature": "Versement unique", "Date": "01/03/2025", "Montant": 900.0},
                {"Projet": "PIC-1", "Nature": "Reversement", "Date": "01/04/2025", "Montant": 100.0},
            ],
        }
    ),
)
