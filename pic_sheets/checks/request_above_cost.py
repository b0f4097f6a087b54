"""A request for more than the project costs."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import USAGE, Check, Finding
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.swapped_headings import are_swapped
from pic_sheets.issues import Severity
from pic_sheets.money import format_amount
from pic_sheets.texts import NBSP, quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The projects that ask for more than their total cost; when it is so of every one, the headings that are exchanged."""
    if are_swapped(fund.projects, "requested", "cost"):
        yield Finding(
            fund.projects[0],
            "requested",
            f"Tous les projets demanderaient plus que leur coût{NBSP}: les intitulés {quoted('Coût total')} et {quoted('Montant demandé')} sont sans doute inversés.",
            "Échangez les deux intitulés.",
            on_heading=True,
        )
    for project in fund.projects:
        cost, requested = project.cost, project.requested
        if project.reads("cost", "requested") and cost is not None and requested is not None and requested > cost:
            yield Finding(
                project,
                "requested",
                f"Le projet demande {format_amount(requested)}, plus que son coût total de {format_amount(cost)}.",
                f"Corrigez {quoted('Montant demandé')} ou {quoted('Coût total')}.",
            )


CHECK = Check(
    "demande-superieure-au-cout",
    "projets",
    Severity.BLOCKING,
    "Le montant demandé dépasse le coût total du projet.",
    USAGE,
    find,
    faulty=Case(
        {"Projets": [{"Code": "PIC-1", "Coût total": 1000.0, "Montant demandé": 1200.0}], "Décisions": [None]},
        at=("Projets", "Montant demandé", 2),
    ),
    right=Case({"Projets": [{"Code": "PIC-1", "Coût total": 1000.0, "Montant demandé": 1000.0}], "Décisions": [None]}),
)
