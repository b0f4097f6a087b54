"""Financeurs: who gives the fund its money, one row a funder."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pic_sheets.columns import Record, Sheet, column
from pic_sheets.kinds import AMOUNT, CODE, DATE, LINE

TYPES = ("Région", "État", "Département", "EPCI", "Commune", "Autre")


@dataclass(frozen=True, slots=True, kw_only=True)
class Funder(Record):
    """A funder and what it promised for the year."""

    code: str = column("Code", CODE, "Un code court, choisi par vous.", example="REG")
    name: str = column(
        "Financeur", LINE, "Le nom, tel qu'il doit paraître dans les courriers.", example="Région Hauts-de-France"
    )
    type: str = column("Type", LINE, "La collectivité ou l'organisme.", choices=TYPES)
    agreed_on: date | None = column("Convention du", DATE, "La date de la convention ou de l'arrêté.", required=False)
    requested: Decimal | None = column("Montant demandé", AMOUNT, "Ce qui a été demandé pour l'année.", required=False)
    notified: Decimal | None = column("Montant notifié", AMOUNT, "Ce que le financeur a notifié pour l'année.")
    management_fee: Decimal | None = column(
        "Dont frais de gestion",
        AMOUNT,
        "La part notifiée pour la gestion : elle ne va pas aux projets.",
        required=False,
    )
    account: str = column("Compte", CODE, "Le compte de produits, par exemple 741.", required=False, example="741")


SHEET = Sheet(
    "Financeurs",
    Funder,
    "Ceux qui financent le fonds et ce qu'ils ont notifié pour l'année.",
    key=("code",),
    names=lambda funder: (funder.name,),
    shows="name",
    position=3,
    tab="548235",
)
