"""A refusal or an adjournment that has an amount."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import USAGE, Check, Finding
from pic_sheets.columns import has
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.money import format_amount
from pic_sheets.texts import quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The decisions that grant no money and bear an amount all the same."""
    for decision in fund.decisions:
        if not has(decision, "verdict") or decision.grants or not decision.reads("granted"):
            continue
        if decision.granted:
            yield Finding(
                decision,
                "granted",
                f"La décision est {quoted(decision.verdict)}, mais {format_amount(decision.granted)} sont notés comme accordés.",
                f"Videz {quoted('Montant accordé')}, ou corrigez {quoted('Décision')}.",
            )


CHECK = Check(
    "refus-avec-montant",
    "décisions",
    Severity.BLOCKING,
    "Un refus ou un ajournement porte un montant.",
    USAGE,
    find,
    faulty=Case(
        {
            "Décisions": [
                {
                    "Projet": "PIC-1",
                    "Décision": "Refus",
                    "Montant accordé": 800.0,
                    "Pour": 0.0,
                    "Contre": 3.0,
                    "Abstentions": 0.0,
                    "Motif": "Hors du quartier.",
                }
            ]
        },
        at=("Décisions", "Montant accordé", 2),
    ),
    right=Case(
        {
            "Décisions": [
                {
                    "Projet": "PIC-1",
                    "Décision": "Refus",
                    "Montant accordé": None,
                    "Pour": 0.0,
                    "Contre": 3.0,
                    "Abstentions": 0.0,
                    "Motif": "Hors du quartier.",
                }
            ]
        }
    ),
)
