"""A refusal or an adjournment that does not say why."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import USAGE, Check, Finding
from pic_sheets.columns import has
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.texts import NBSP, quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The refusals and adjournments without a ground: the letter to the holder gives it."""
    for decision in fund.decisions:
        if has(decision, "verdict") and not decision.grants and decision.reads("ground") and not decision.ground:
            yield Finding(
                decision,
                "ground",
                f"La décision est {quoted(decision.verdict)}, mais {quoted('Motif')} est vide.",
                f"Écrivez le motif en une phrase{NBSP}: la lettre au porteur le reprend.",
            )


CHECK = Check(
    "motif-manquant",
    "décisions",
    Severity.BLOCKING,
    "Un refus ou un ajournement n'a pas de motif.",
    USAGE,
    find,
    faulty=Case(
        {
            "Décisions": [
                {
                    "Projet": "PIC-1",
                    "Décision": "Refus",
                    "Montant accordé": None,
                    "Pour": 0.0,
                    "Contre": 3.0,
                    "Abstentions": 0.0,
                    "Motif": None,
                }
            ]
        },
        at=("Décisions", "Motif", 2),
    ),
    right=Case(
        {"Décisions": [{"Projet": "PIC-1", "Décision": "Accord partiel", "Montant accordé": 500.0, "Motif": None}]}
    ),
)
