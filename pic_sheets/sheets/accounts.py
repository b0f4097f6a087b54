"""Charges et produits: the fund's own budget, for the Cerfa grids."""

from dataclasses import dataclass
from decimal import Decimal

from pic_sheets.columns import Record, Sheet, column
from pic_sheets.kinds import AMOUNT, CODE, LINE


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountLine(Record):
    """One account of the fund's budget: classes 6 and 86 are charges, 7 and 87 products."""

    account: str = column(
        "Compte", CODE, "Le numéro de compte : 6 et 86 pour les charges, 7 et 87 pour les produits.", example="6571"
    )
    label: str = column("Libellé", LINE, "Ce dont il s'agit.", example="Aides aux projets")
    planned: Decimal | None = column("Prévu", AMOUNT, "Le montant prévu pour l'année.")
    actual: Decimal | None = column("Réalisé", AMOUNT, "Le montant réel de l'année.", required=False)

    @property
    def is_charge(self) -> bool:
        """Whether the account is a charge (6…, 86…)."""
        return self.account.startswith(("6", "86"))


SHEET = Sheet(
    "Charges et produits",
    AccountLine,
    "Le budget du fonds lui-même, par compte.",
    optional=True,
    position=16,
    tab="548235",
)
