"""A grant whose amount is missing."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import USAGE, Check, Finding
from pic_sheets.columns import has
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.texts import quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The decisions that grant money without saying how much."""
    for decision in fund.decisions:
        if has(decision, "verdict") and decision.grants and decision.reads("granted") and not decision.granted:
            yield Finding(
                decision,
                "granted",
                f"La décision est {quoted(decision.verdict)}, mais aucun montant n'est accordé.",
                f"Tapez le montant voté par le comité, ou corrigez {quoted('Décision')}.",
            )


CHECK = Check(
    "accord-sans-montant",
    "décisions",
    Severity.BLOCKING,
    "Un accord n'a pas de montant.",
    USAGE,
    find,
    faulty=Case(
        {"Décisions": [{"Projet": "PIC-1", "Décision": "Accord", "Montant accordé": None}]},
        at=("Décisions", "Montant accordé", 2),
    ),
    right=Case(
        {
            "Décisions": [
                {
                    "Projet": "PIC-1",
                    "Décision": "Ajournement",
                    "Montant accordé": None,
                    "Motif": "Le budget est à préciser.",
                }
            ]
        }
    ),
)
