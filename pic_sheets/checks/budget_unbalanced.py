"""A project's budget whose expenses and incomes differ, when the fund wants them equal."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import OWN_RULES, Check, Finding
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.planned_budget import planned_budgets
from pic_sheets.issues import Severity
from pic_sheets.money import format_amount
from pic_sheets.texts import NBSP, quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The first budget line of each project whose planned budget is balanced neither with nor without what is in kind."""
    certain, budgets = certainty(fund), planned_budgets(fund)
    for project in fund.projects:
        budget = budgets.get(project.code)
        if budget is None or budget.is_balanced:
            continue
        if fund.rules_on(certain.rules_day(project)).balanced_budget:
            yield Finding(
                fund.budget_of[project.code][0],
                "planned",
                f"Le budget du projet {quoted(project.code)} prévoit {format_amount(budget.expenses)} de dépenses et "
                f"{format_amount(budget.incomes)} de recettes, sans les contributions volontaires.",
                f"Complétez les lignes qui manquent{NBSP}: les deux totaux doivent être égaux.",
            )


CHECK = Check(
    "budget-desequilibre",
    "projets",
    Severity.WARNING,
    "Les dépenses et les recettes prévues d'un projet ne sont pas égales.",
    OWN_RULES,
    find,
    faulty=Case(
        {
            "Règlement": [{"Paramètre": "Budget équilibré", "À partir du": "01/01/2025", "Valeur": "Oui"}],
            "Budgets": [
                {
                    "Projet": "PIC-1",
                    "Sens": "Dépense",
                    "Poste": "60 Achats",
                    "Libellé": "Terreau et outils",
                    "Prévu": 1000.0,
                },
                {
                    "Projet": "PIC-1",
                    "Sens": "Recette",
                    "Poste": "74 Subventions",
                    "Libellé": "Le fonds",
                    "Prévu": 800.0,
                },
            ],
        },
        at=("Budgets", "Prévu", 2),
    ),
    right=Case(
        {
            "Règlement": [{"Paramètre": "Budget équilibré", "À partir du": "01/01/2025", "Valeur": "Oui"}],
            "Budgets": [
                {
                    "Projet": "PIC-1",
                    "Sens": "Dépense",
                    "Poste": "60 Achats",
                    "Libellé": "Terreau et outils",
                    "Prévu": 1000.0,
                },
                {
                    "Projet": "PIC-1",
                    "Sens": "Recette",
                    "Poste": "74 Subventions",
                    "Libellé": "Le fonds",
                    "Prévu": 800.0,
                },
                {
                    "Projet": "PIC-1",
                    "Sens": "Recette",
                    "Poste": "75 Autres produits de gestion courante",
                    "Libellé": "Cotisations",
                    "Prévu": 200.0,
                },
            ],
        }
    ),
)
