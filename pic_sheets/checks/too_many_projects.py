"""More projects of one holder than the fund allows in a year."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import OWN_RULES, Check, Finding
from pic_sheets.fund.ceilings import live_projects
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.texts import NBSP, counted, ordinal, quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """Each project beyond the number allowed, in the order they were filed; withdrawn and refused ones do not count."""
    certain = certainty(fund)
    for holder in fund.projects_of:
        if not certain.holder(holder):
            continue
        for rank, project in enumerate(live_projects(fund, holder), 1):
            most = fund.rules_on(certain.rules_day(project)).projects_per_year
            if most is not None and rank > most:
                yield Finding(
                    project,
                    "holder",
                    f"Le projet {quoted(project.code)} est le {ordinal(rank)} du porteur dans l'année, "
                    f"alors que la règle {quoted('Projets par porteur et par an')} en permet {most}.",
                    f"Vérifiez le porteur{NBSP}; au-delà de {counted(most, 'projet')}, proposez d'attendre l'an prochain.",
                )


CHECK = Check(
    "trop-de-projets",
    "projets",
    Severity.WARNING,
    "Un porteur a plus de projets dans l'année que le règlement n'en permet.",
    OWN_RULES,
    find,
    faulty=Case(
        {
            "Règlement": [{"Paramètre": "Projets par porteur et par an", "À partir du": "01/01/2025", "Valeur": 1.0}],
            "Projets": [{"Code": "PIC-1", "Porteur": "P1"}, {"Code": "PIC-2", "Porteur": "P1"}],
        },
        at=("Projets", "Porteur", 3),
    ),
    right=Case(
        {
            "Règlement": [{"Paramètre": "Projets par porteur et par an", "À partir du": "01/01/2025", "Valeur": 1.0}],
            "Porteurs": [{"Code": "P1", "Nom": "Les Jardins"}, {"Code": "P2", "Nom": "Les Voisins"}],
            "Projets": [{"Code": "PIC-1", "Porteur": "P1"}, {"Code": "PIC-2", "Porteur": "P2"}],
        }
    ),
)
