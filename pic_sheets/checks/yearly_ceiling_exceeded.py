"""A holder whose projects of the year exceed their yearly ceiling together."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import OWN_RULES, Check, Finding
from pic_sheets.fund.aid_at_stake import aid_at_stake
from pic_sheets.fund.certainty import Certainty, certainty
from pic_sheets.fund.decisions import decided_on, is_granted
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.money import ZERO, format_amount
from pic_sheets.sheets.projects import Project
from pic_sheets.texts import quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """For each holder past the yearly ceiling, the project that makes the total pass it."""
    certain = certainty(fund)
    for holder, projects in fund.projects_of.items():
        if not certain.holder(holder) or not all(_is_known(certain, project) for project in projects):
            continue
        total = ZERO
        for project in sorted(projects, key=lambda project: _order(fund, project)):
            total += aid_at_stake(certain, project) or ZERO
            limit = fund.rules_on(certain.rules_day(project)).holder_year_ceiling
            if limit is not None and total > limit and aid_at_stake(certain, project):
                yield Finding(
                    project,
                    "requested",
                    f"Avec le projet {quoted(project.code)}, les aides du porteur atteignent {format_amount(total)} "
                    f"dans l'année, au-dessus des {format_amount(limit)} de la règle {quoted('Plafond annuel par porteur')}.",
                    f"Réduisez cette aide de {format_amount(total - limit)}, ou notez la dérogation du comité.",
                )
                break


def _is_known(certain: Certainty, project: Project) -> bool:
    """Whether what the project weighs, since when and under which rules, could be read."""
    return project.reads("requested") and certain.rules_day(project) is not None


def _order(fund: Fund, project: Project) -> tuple[bool, date, str]:
    """What is granted first, from the first meeting on, then what can still be reduced, from the first filed on."""
    if is_granted(fund, project.code):
        return False, decided_on(fund, project.code) or date.max, project.code
    return True, project.filed_on or date.max, project.code


CHECK = Check(
    "plafond-annuel-depasse",
    "projets",
    Severity.WARNING,
    "Les aides d'un porteur dépassent son plafond de l'année.",
    OWN_RULES,
    find,
    faulty=Case(
        {
            "Règlement": [{"Paramètre": "Plafond annuel par porteur", "À partir du": "01/01/2025", "Valeur": 1000.0}],
            "Projets": [
                {"Code": "PIC-1", "Porteur": "P1", "Montant demandé": 800.0},
                {"Code": "PIC-2", "Porteur": "P1", "Montant demandé": 300.0},
            ],
        },
        at=("Projets", "Montant demandé", 3),
    ),
    right=Case(
        {
            "Règlement": [{"Paramètre": "Plafond annuel par porteur", "À partir du": "01/01/2025", "Valeur": 1000.0}],
            "Projets": [
                {"Code": "PIC-1", "Porteur": "P1", "Montant demandé": 800.0},
                {"Code": "PIC-2", "Porteur": "P1", "Montant demandé": 200.0},
            ],
        }
    ),
)
