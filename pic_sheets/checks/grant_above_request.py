"""A grant of more than was asked for."""

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
    """The decisions that grant a project more than its request."""
    for decision in fund.decisions:
        project = fund.project.get(decision.project)
        if project is None or not has(project, "requested") or not has(decision, "verdict", "granted"):
            continue
        granted, requested = decision.granted, project.requested
        if decision.grants and granted is not None and requested is not None and granted > requested:
            yield Finding(
                decision,
                "granted",
                f"Le comité accorderait {format_amount(granted)} au projet {quoted(project.code)}, qui demande "
                f"{format_amount(requested)}.",
                f"Corrigez le montant accordé, ou {quoted('Montant demandé')} dans la feuille {quoted('Projets')}.",
            )


CHECK = Check(
    "montant-superieur-a-la-demande",
    "décisions",
    Severity.BLOCKING,
    "Le montant accordé dépasse le montant demandé.",
    USAGE,
    find,
    faulty=Case(
        {
            "Projets": [{"Code": "PIC-1", "Montant demandé": 800.0}],
            "Décisions": [{"Projet": "PIC-1", "Décision": "Accord", "Montant accordé": 900.0}],
        },
        at=("Décisions", "Montant accordé", 2),
    ),
    right=Case(
        {
            "Projets": [{"Code": "PIC-1", "Montant demandé": 800.0}],
            "Décisions": [{"Projet": "PIC-1", "Décision": "Accord", "Montant accordé": 800.0}],
        }
    ),
)
