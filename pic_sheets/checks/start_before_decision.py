"""A project that starts before the committee grants it."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import USAGE, Check, Finding
from pic_sheets.columns import has
from pic_sheets.dates import format_date
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.decisions import decided_on, is_granted
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.texts import NBSP


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The granted projects whose first day is before the day of their grant."""
    certain = certainty(fund)
    for project in fund.projects:
        if not has(project, "start") or not certain.decision(project.code) or not is_granted(fund, project.code):
            continue
        day = decided_on(fund, project.code)
        if day is not None and project.start is not None and project.start < day:
            yield Finding(
                project,
                "start",
                f"Le projet commence le {format_date(project.start)}, avant l'accord du {format_date(day)}.",
                f"Vérifiez la date avec le porteur{NBSP}: une aide ne paie pas, en principe, une action déjà commencée.",
            )


CHECK = Check(
    "debut-avant-decision",
    "projets",
    Severity.WARNING,
    "Le projet commence avant la séance qui l'accorde.",
    USAGE,
    find,
    faulty=Case(
        {"Projets": [{"Code": "PIC-1", "Début": "19/02/2025"}], "Séances": [{"Code": "S1", "Date": "20/02/2025"}]},
        at=("Projets", "Début", 2),
    ),
    right=Case(
        {"Projets": [{"Code": "PIC-1", "Début": "20/02/2025"}], "Séances": [{"Code": "S1", "Date": "20/02/2025"}]}
    ),
)
