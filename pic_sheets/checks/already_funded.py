"""A project that looks like another one of the same holder, already granted."""

from collections.abc import Iterator
from datetime import date

from rapidfuzz import fuzz, process

from pic_sheets.cases import Case
from pic_sheets.checks._check import USAGE, Check, Finding
from pic_sheets.columns import has
from pic_sheets.fund.ceilings import live_projects
from pic_sheets.fund.certainty import Certainty, certainty
from pic_sheets.fund.decisions import is_granted
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.sheets.projects import Project
from pic_sheets.texts import NBSP, cited, folded

#: Out of 100: « saison 2 » or another year may be added, another season named; « cuisine » and « couture » stay apart.
#: The same event of the same holder coming back is what the CNV warned of in 2016.
ALIKE = 85


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The live projects whose title is nearly that of one filed before by the same holder and granted."""
    certain = certainty(fund)
    for holder in fund.projects_of:
        titles: dict[str, str] = {}  # of the granted ones, by code
        for project in live_projects(fund, holder):
            if not _is_known(certain, project):
                continue
            title = folded(project.title)
            alike = next(process.extract_iter(title, titles, scorer=fuzz.ratio, score_cutoff=ALIKE), None)
            if is_granted(fund, project.code):
                titles[project.code] = title
            if alike is not None:
                twin = fund.project[alike[2]]
                yield Finding(
                    project,
                    "title",
                    f"{cited(project.title)} ressemble à {cited(twin.title)} ({twin.code}), déjà accordé au même porteur.",
                    f"Vérifiez que ce n'est pas deux fois le même projet{NBSP}; sinon, précisez le titre.",
                )


def _is_known(certain: Certainty, project: Project) -> bool:
    return has(project, "filed_on", "title") and project.reads("withdrawn_on") and certain.decision(project.code)


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
