"""A payment for a project that was not granted."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import USAGE, Check, Finding
from pic_sheets.columns import has
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.decisions import is_granted, last_decision
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.texts import quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The payments for a project whose last decision grants nothing, or that has none; money given back is no payment."""
    certain = certainty(fund)
    for payment in fund.payments:
        if not has(payment, "project", "nature") or payment.is_refund or payment.project not in fund.project:
            continue
        if certain.decision(payment.project) and not is_granted(fund, payment.project):
            last = last_decision(fund, payment.project)
            why = f"sa dernière décision est {quoted(last.verdict)}" if last else "aucune décision ne le concerne"
            yield Finding(
                payment,
                "project",
                f"Le projet {quoted(payment.project)} a reçu un versement, mais {why}.",
                f"Vérifiez le code du projet, ou complétez la feuille {quoted('Décisions')}.",
            )


CHECK = Check(
    "versement-sans-accord",
    "versements",
    Severity.BLOCKING,
    "Un projet sans accord a reçu un versement.",
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
                    "Motif": "Hors du quartier.",
                }
            ],
            "Versements": [{"Projet": "PIC-1", "Nature": "Versement unique", "Montant": 800.0}],
        },
        at=("Versements", "Projet", 2),
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
            ],
            "Versements": [{"Projet": "PIC-1", "Nature": "Reversement", "Montant": 800.0}],
        }
    ),
)
