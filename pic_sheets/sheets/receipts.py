"""Encaissements: money received from funders, one row a transfer."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pic_sheets.columns import Record, Sheet, column
from pic_sheets.kinds import AMOUNT, DATE, LINE


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt(Record):
    """A sum that a funder paid into the fund's account."""

    funder: str = column("Financeur", LINE, "Le financeur qui a versé (son code ou son nom).", target="Financeurs")
    day: date | None = column("Date", DATE, "La date sur le relevé de banque.")
    amount: Decimal | None = column("Montant", AMOUNT, "Le montant reçu.")
    reference: str = column("Référence", LINE, "Le libellé du virement ou votre référence.", required=False)


SHEET = Sheet(
    "Encaissements", Receipt, "Ce que les financeurs ont versé sur le compte du fonds.", position=4, tab="548235"
)
