"""A report whose effects are too short to be quoted."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import USAGE, Check, Finding
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.texts import NBSP, quoted, squeezed

#: Shorter than the shortest sentence worth quoting ("Les gens se parlent." has 20 characters).
_SHORTEST = 15


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The reports whose effects are a word put there to fill the cell; a blank one is told by valeur-manquante."""
    for report in fund.reports:
        effects = squeezed(report.effects)
        if effects and report.reads("effects") and sum(map(str.isalnum, effects)) < _SHORTEST:
            yield Finding(
                report,
                "effects",
                f"{quoted(effects)} ne dit pas ce que le projet a changé dans le quartier.",
                f"Demandez une phrase ou deux au porteur{NBSP}: le bilan annuel les cite.",
            )


CHECK = Check(
    "effets-non-renseignes",
    "bilans",
    Severity.WARNING,
    "Les effets d'un bilan ne sont pas racontés.",
    USAGE,
    find,
    faulty=Case(
        {"Bilans": [{"Projet": "PIC-1", "Effets sur le quartier": "RAS"}]}, at=("Bilans", "Effets sur le quartier", 2)
    ),
    right=Case({"Bilans": [{"Projet": "PIC-1", "Effets sur le quartier": "Des voisins se parlent."}]}),
)
