"""Payments that exceed the grant together."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import USAGE, Check, Finding
from pic_sheets.fund.certainty import Certainty
from pic_sheets.fund.decisions import granted
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.money import ZERO, format_amount
from pic_sheets.texts import NBSP, quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """For each project paid more than its grant once refunds are taken off, the payment that passes it."""
    certain = Certainty(fund)
    for project, payments in fund.payments_of.items():
        if project not in fund.project or not certain.grant(project) or not certain.payments(project):
            continue
        grant, paid, passing = granted(fund, project), ZERO, None
        for payment in payments:
            amount = payment.amount or ZERO
            paid += -amount if payment.is_refund else amount
            passing = None if paid <= grant else passing or payment
        if passing is not None:
            yield Finding(
                passing,
                "amount",
                f"Le projet {quoted(project)} a reçu {format_amount(paid)} en tout, plus que les {format_amount(grant)} accordés.",
                f"Vérifiez les montants{NBSP}; s'ils sont justes, demandez {format_amount(paid - grant)} au porteur.",
            )


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
