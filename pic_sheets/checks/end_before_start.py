"""A project that ends before it starts."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import USAGE, Check, Finding
from pic_sheets.dates import format_date
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.swapped_headings import are_swapped
from pic_sheets.issues import Severity
from pic_sheets.texts import NBSP, quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The projects whose last day is before their first; when it is so of every one, the headings that are exchanged."""
    if are_swapped(fund.projects, "start", "end"):
        yield Finding(
            fund.projects[0],
            "end",
            f"Tous les projets finiraient avant de commencer{NBSP}: les intitulés {quoted('Début')} et {quoted('Fin')} sont sans doute inversés.",
            "Échangez les deux intitulés.",
            on_heading=True,
        )
    for project in fund.projects:
        start, end = project.start, project.end
        if project.reads("start", "end") and start is not None and end is not None and end < start:
            yield Finding(
                project,
                "end",
                f"Le projet finirait le {format_date(end)}, avant de commencer le {format_date(start)}.",
                f"Vérifiez {quoted('Début')} et {quoted('Fin')}, l'année surtout.",
            )


CHECK = Check(
    "fin-avant-debut",
    "projets",
    Severity.BLOCKING,
    "Le projet finit avant d'avoir commencé.",
    USAGE,
    find,
    faulty=Case({"Projets": [{"Code": "PIC-1", "Début": "01/04/2025", "Fin": "31/03/2025"}]}, at=("Projets", "Fin", 2)),
    right=Case({"Projets": [{"Code": "PIC-1", "Début": "01/04/2025", "Fin": "01/04/2025"}]}),
)
