"""A total cost that is not the sum of the budget's expenses."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import USAGE, Check, Finding
from pic_sheets.columns import has
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.planned_budget import planned_budgets
from pic_sheets.issues import Severity
from pic_sheets.money import format_amount
from pic_sheets.texts import quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The projects whose total cost is the sum of their planned expenses neither with nor without what is in kind."""
    budgets = planned_budgets(fund)
    for project in fund.projects:
        budget = budgets.get(project.code) if has(project, "cost") else None
        if budget is None or project.cost is None or not budget.has_expenses:
            continue
        if project.cost not in {budget.expenses, budget.expenses + budget.given}:
            yield Finding(
                project,
                "cost",
                f"Le coût total est de {format_amount(project.cost)}, mais les dépenses prévues dans la feuille "
                f"{quoted('Budgets')} font {format_amount(budget.expenses)}.",
                f"Corrigez {quoted('Coût total')}, ou complétez les lignes du budget.",
            )


CHECK = Check(
    "cout-different-du-budget",
    "projets",
    Severity.WARNING,
    "Le coût total n'est pas la somme des dépenses prévues au budget.",
    USAGE,
    find,
    faulty=Case(
        {
            "Projets": [{"Code": "PIC-1", "Coût total": 1200.0}],
            "Budgets": [
                {
                    "Projet": "PIC-1",
                    "Sens": "Dépense",
                    "Poste": "60 Achats",
                    "Libellé": "Terreau et outils",
                    "Prévu": 1000.0,
                }
            ],
        },
        at=("Projets", "Coût total", 2),
    ),
    right=Case(
        {
            "Projets": [{"Code": "PIC-1", "Coût total": 1000.0}],
            "Budgets": [
                {
                    "Projet": "PIC-1",
                    "Sens": "Dépense",
                    "Poste": "60 Achats",
                    "Libellé": "Terreau et outils",
                    "Prévu": 1000.0,
                }
            ],
        }
    ),
)
