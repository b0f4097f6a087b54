"""A project decided twice."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import USAGE, Check, Finding
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.repeated_decisions import repeated_decisions
from pic_sheets.issues import Severity
from pic_sheets.texts import quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The decisions on a project that the same meeting has decided on already, or that follow a grant or a refusal.

    After an adjournment, a decision of another meeting is what is expected.
    """
    for project in fund.decisions_on:
        for decision, first in repeated_decisions(fund, project):
            yield Finding(
                decision,
                "project",
                f"Le projet {quoted(project)} a déjà une décision, {quoted(first.verdict or 'illisible')}, à la "
                f"séance {quoted(first.meeting)} (ligne {first.place.row}).",
                "Gardez une seule des deux lignes, ou corrigez le code du projet.",
            )


CHECK = Check(
    "decision-en-double",
    "décisions",
    Severity.BLOCKING,
    "Un projet est décidé deux fois, sans ajournement entre les deux.",
    USAGE,
    find,
    faulty=Case(
        {
            "Décisions": [
                {"Séance": "S1", "Projet": "PIC-1", "Décision": "Accord", "Montant accordé": 800.0},
                {"Séance": "S1", "Projet": "PIC-1", "Décision": "Accord", "Montant accordé": 800.0},
            ]
        },
        at=("Décisions", "Projet", 3),
    ),
    right=Case(
        {
            "Séances": [{"Code": "S1", "Date": "20/02/2025"}, {"Code": "S2", "Date": "20/03/2025"}],
            "Décisions": [
                {
                    "Séance": "S1",
                    "Projet": "PIC-1",
                    "Décision": "Ajournement",
                    "Montant accordé": None,
                    "Motif": "Le budget est à préciser.",
                },
                {"Séance": "S2", "Projet": "PIC-1", "Décision": "Accord", "Montant accordé": 800.0},
            ],
        }
    ),
)
