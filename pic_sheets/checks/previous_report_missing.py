"""A new file from a holder whose earlier report is still awaited."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import OWN_RULES, Check, Finding
from pic_sheets.columns import has
from pic_sheets.dates import format_date
from pic_sheets.fund.ceilings import rank
from pic_sheets.fund.certainty import Certainty, certainty
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.report_dates import missing_report_due_on
from pic_sheets.issues import Severity
from pic_sheets.sheets.projects import Project
from pic_sheets.texts import quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:
    """The live projects filed when the report of an earlier one of the same holder was due, and it is still not in."""
    certain = certainty(fund)
    awaited = {
        holder: [(project, due) for project in projects if (due := _due_on(certain, project, today)) is not None]
        for holder, projects in fund.projects_of.items()
    }
    for project in fund.projects:
        if not has(project, "filed_on", "holder") or not certain.decision(project.code) or not _is_live(fund, project):
            continue
        for earlier, due in awaited.get(project.holder, ()):
            if earlier is not project and project.filed_on is not None and due < project.filed_on:
                yield Finding(
                    project,
                    "holder",
                    f"Le porteur doit encore le bilan du projet {quoted(earlier.code)}, attendu le {format_date(due)}, "
                    f"avant ce nouveau dossier du {format_date(project.filed_on)}.",
                    f"Réclamez ce bilan avant la séance, puis notez-le dans la feuille {quoted('Bilans')}.",
                )
                break


def _is_live(fund: Fund, project: Project) -> bool:
    return project.reads("withdrawn_on") and rank(fund, project) > 0


def _due_on(certain: Certainty, project: Project, today: date) -> date | None:
    """The day the report was due when it is still missing, None when nothing is, or it is not certain."""
    if not certain.decision(project.code) or not certain.report(project.code) or not project.reads("withdrawn_on"):
        return None
    return missing_report_due_on(certain.fund, project, today)


CHECK = Check(
    "bilan-precedent-manquant",
    "projets",
    Severity.WARNING,
    "Le porteur dépose un dossier sans avoir rendu le bilan d'un projet précédent.",
    OWN_RULES,
    find,
    faulty=Case(
        {
            "Règlement": [{"Paramètre": "Délai de bilan (jours)", "À partir du": "01/01/2025", "Valeur": 60.0}],
            "Projets": [
                {"Code": "PIC-1", "Porteur": "P1", "Déposé le": "10/01/2025"},
                {"Code": "PIC-2", "Porteur": "P1", "Déposé le": "01/09/2025"},
            ],
        },
        at=("Projets", "Porteur", 3),
        also=("bilan-en-retard",),
    ),
    right=Case(
        {
            "Règlement": [{"Paramètre": "Délai de bilan (jours)", "À partir du": "01/01/2025", "Valeur": 60.0}],
            "Projets": [
                {"Code": "PIC-1", "Porteur": "P1", "Déposé le": "10/01/2025"},
                {"Code": "PIC-2", "Porteur": "P1", "Déposé le": "01/09/2025"},
            ],
            "Bilans": [{"Projet": "PIC-1", "Reçu le": "02/09/2025"}],
        }
    ),
)
