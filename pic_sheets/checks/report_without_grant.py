"""A report on a project that was not granted."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import USAGE, Check, Finding
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.decisions import is_granted, last_decision
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.texts import quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The reports on a project whose last decision grants nothing, or that has none."""
    certain = certainty(fund)
    for report in fund.reports:
        project = report.project
        if project not in fund.project or not report.reads("project") or not certain.decision(project):
            continue
        if not is_granted(fund, project):
            last = last_decision(fund, project)
            why = f"sa dernière décision est {quoted(last.verdict)}" if last else "aucune décision ne le concerne"
            yield Finding(
                report,
                "project",
                f"Le projet {quoted(project)} a un bilan, mais {why}.",
                f"Vérifiez le code du projet, ou complétez la feuille {quoted('Décisions')}.",
            )


CHECK = Check(
    "bilan-sans-accord",
    "bilans",
    Severity.BLOCKING,
    "Un projet sans accord a un bilan.",
    USAGE,
    find,
    faulty=Case(
        {
            "Décisions": [
                {
                    "Projet": "PIC-1",
                    "Décision": "Ajournement",
                    "Montant accordé": None,
                    "Motif": "Le budget est à préciser.",
                }
            ],
            "Bilans": [{"Projet": "PIC-1"}],
        },
        at=("Bilans", "Projet", 2),
    ),
    right=Case(
        {
            "Décisions": [
                {
                    "Projet": "PIC-1",
                    "Décision": "Accord partiel",
                    "Montant accordé": 500.0,
                    "Motif": "Un devis est retiré.",
                }
            ],
            "Bilans": [{"Projet": "PIC-1"}],
        }
    ),
)
