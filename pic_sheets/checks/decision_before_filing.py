"""A decision on a project that was not filed yet."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import USAGE, Check, Finding
from pic_sheets.columns import has
from pic_sheets.dates import format_date
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.texts import quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The decisions of a meeting held before the project's file came."""
    for decision in fund.decisions:
        project = fund.project.get(decision.project)
        day = fund.day_of(decision.meeting)
        if project is None or not has(project, "filed_on") or project.filed_on is None or day is None:
            continue
        if day < project.filed_on and decision.reads("meeting"):
            yield Finding(
                decision,
                "meeting",
                f"La séance du {format_date(day)} décide du projet {quoted(project.code)}, déposé seulement le "
                f"{format_date(project.filed_on)}.",
                f"Corrigez la séance, ou la date de dépôt dans la feuille {quoted('Projets')}.",
            )


CHECK = Check(
    "decision-avant-depot",
    "décisions",
    Severity.WARNING,
    "Un projet est décidé avant d'être déposé.",
    USAGE,
    find,
    faulty=Case(
        {
            "Projets": [{"Code": "PIC-1", "Déposé le": "21/02/2025"}],
            "Séances": [{"Code": "S1", "Date": "20/02/2025"}],
            "Décisions": [{"Séance": "S1", "Projet": "PIC-1"}],
        },
        at=("Décisions", "Séance", 2),
    ),
    right=Case(
        {
            "Projets": [{"Code": "PIC-1", "Déposé le": "20/02/2025"}],
            "Séances": [{"Code": "S1", "Date": "20/02/2025"}],
            "Décisions": [{"Séance": "S1", "Projet": "PIC-1"}],
        }
    ),
)
