"""Budgets: the lines of each project's own budget, planned and spent."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from pic_sheets.columns import Record, Sheet, column
from pic_sheets.kinds import AMOUNT, CODE, LINE


class Side(StrEnum):
    """Whether a line costs or brings."""

    EXPENSE = "Dépense"
    INCOME = "Recette"


#: The headings of the Cerfa 12156 grid.
ITEMS = (
    "60 Achats",
    "61 Services extérieurs",
    "62 Autres services extérieurs",
    "63 Impôts et taxes",
    "64 Charges de personnel",
    "65 Autres charges de gestion courante",
    "66 Charges financières",
    "67 Charges exceptionnelles",
    "68 Dotations aux amortissements",
    "69 Impôt sur les bénéfices",
    "86 Emplois des contributions volontaires",
    "70 Ventes de produits et prestations",
    "73 Concours publics",
    "74 Subventions",
    "75 Autres produits de gestion courante",
    "76 Produits financiers",
    "77 Produits exceptionnels",
    "78 Reprises sur amortissements",
    "79 Transferts de charges",
    "87 Contributions volontaires en nature",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetLine(Record):
    """One line of a project's budget."""

    project: str = column("Projet", CODE, "Le code du projet.", target="Projets")
    side: str = column("Sens", LINE, "Dépense ou Recette.", choices=Side)
    item: str = column("Poste", LINE, "Le compte de la grille Cerfa et son nom.", example="60 Achats")
    label: str = column("Libellé", LINE, "Ce dont il s'agit.", example="Terreau et outils")
    planned: Decimal | None = column("Prévu", AMOUNT, "Le montant prévu.")
    actual: Decimal | None = column("Réalisé", AMOUNT, "Le montant réel, quand le bilan est rendu.", required=False)

    @property
    def is_in_kind(self) -> bool:
        """Whether the line values voluntary contributions (classes 86 and 87), which no one pays."""
        return self.item.startswith(("86", "87"))


SHEET = Sheet(
    "Budgets", BudgetLine, "Le budget de chaque projet, ligne par ligne.", optional=True, position=9, tab="C55A11"
)
