"""Accompagnements: the help given to holders, one row a contact."""

from dataclasses import dataclass
from datetime import date

from pic_sheets.columns import Record, Sheet, column
from pic_sheets.kinds import CODE, COUNT, DATE, LINE, TEXT

TYPES = ("Rendez-vous", "Appel", "Courriel", "Visite", "Atelier")


@dataclass(frozen=True, slots=True, kw_only=True)
class Support(Record):
    """A moment spent helping a holder."""

    day: date | None = column("Date", DATE, "Le jour.")
    project: str = column("Projet", CODE, "Le projet, s'il y en a déjà un.", required=False, target="Projets")
    holder: str = column("Porteur", LINE, "Le porteur (son code ou son nom).", required=False, target="Porteurs")
    type: str = column("Type", LINE, "Rendez-vous, appel, courriel, visite ou atelier.", choices=TYPES)
    minutes: int | None = column("Durée (min)", COUNT, "La durée en minutes.", required=False)
    subject: str = column("Objet", TEXT, "Ce qui a été fait.")


SHEET = Sheet("Accompagnements", Support, "L'aide apportée aux porteurs.", optional=True, position=17, tab="7F7F7F")
