"""A project that looks like another one of the same holder, already granted."""

from collections.abc import Iterator
from datetime import date

from rapidfuzz import fuzz

from pic_sheets.cases import Case
from pic_sheets.checks._check import USAGE, Check, Finding
from pic_sheets.fund.ceilings import live_projects
from pic_sheets.fund.certainty import Certainty, has
from pic_sheets.fund.decisions import is_granted
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.sheets.projects import Project
from pic_sheets.texts import NBSP, cited, folded

#: Out of 100: « saison 2 » or another year may be added, another season named; « cuisine » and « couture » stay apart.
#: The same event of the same holder coming back is what the CNV warned of in 2016.
_ALIKE = 85


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The live projects whose title is nearly that of one filed before by the same holder and granted."""
    certain = Certainty(fund)
    for holder in fund.projects_of:
        known = [project for project in live_projects(fund, holder) if _is_known(certain, project)]
        for index, project in enumerate(known):
            twin = next((earlier for earlier in known[:index] if _is_twin(fund, earlier, project)), None)
            if twin is not None:
                yield Finding(
                    project,
                    "title",
                    f"{cited(project.title)} ressemble à {cited(twin.title)} ({twin.code}), déjà accordé au même porteur.",
                    f"Vérifiez que ce n'est pas deux fois le même projet{NBSP}; sinon, précisez le titre.",
                )


def _is_known(certain: Certainty, project: Project) -> bool:
    return has(project, "filed_on", "title") and project.reads("withdrawn_on") and certain.decision(project.code)


def _is_twin(fund: Fund, earlier: Project, project: Project) -> bool:
    alike = fuzz.ratio(folded(earlier.title), folded(project.title), score_cutoff=_ALIKE)
    return alike >= _ALIKE and is_granted(fund, earlier.code)


CHECK = Check(
    "projet-deja-finance",
    "projets",
    Severity.WARNING,
    "Un projet du même porteur, presque du même titre, est déjà accordé.",
    USAGE,
    find,
    faulty=Case(
        {
            "Projets": [
                {"Code": "PIC-1", "Porteur": "P1", "Titre": "Jardin partagé"},
                {"Code": "PIC-2", "Porteur": "P1", "Titre": "Le jardin partagé"},
            ],
            "Décisions": [{"Projet": "PIC-1", "Décision": "Accord", "Montant accordé": 800.0}],
        },
        at=("Projets", "Titre", 3),
    ),
    right=Case(
        {
            "Projets": [
                {"Code": "PIC-1", "Porteur": "P1", "Titre": "Jardin partagé"},
                {"Code": "PIC-2", "Porteur": "P1", "Titre": "Jardin d'hiver"},
            ],
            "Décisions": [{"Projet": "PIC-1", "Décision": "Accord", "Montant accordé": 800.0}],
        }
    ),
)
