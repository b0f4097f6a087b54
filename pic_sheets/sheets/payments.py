"""Versements: what the fund paid to holders, and what they gave back."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from pic_sheets.columns import Record, Sheet, column
from pic_sheets.kinds import AMOUNT, CODE, DATE, LINE


class Nature(StrEnum):
    """An advance, a balance, a single payment, or money given back."""

    ADVANCE = "Acompte"
    BALANCE = "Solde"
    SINGLE = "Versement unique"
    REFUND = "Reversement"


MODES = ("Virement", "Chèque", "Espèces")


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment(Record):
    """A sum paid to a holder; a refund goes the other way and is typed as a positive amount."""

    project: str = column("Projet", CODE, "Le code du projet.", target="Projets")
    nature: str = column(
        "Nature", LINE, "Acompte, solde, versement unique ou reversement (argent rendu).", choices=Nature
    )
    day: date | None = column("Date", DATE, "Le jour du paiement.")
    amount: Decimal | None = column("Montant", AMOUNT, "Le montant, toujours positif.")
    mode: str = column("Mode", LINE, "Virement, chèque ou espèces.", choices=MODES)
    reference: str = column("Référence", LINE, "Le libellé du virement : mettez-y le code du projet.", required=False)

    @property
    def is_refund(self) -> bool:
        """Whether the holder gave the money back."""
        return self.nature == Nature.REFUND


SHEET = Sheet(
    "Versements", Payment, "Ce qui a été payé aux porteurs, et ce qu'ils ont rendu.", position=14, tab="548235"
)
