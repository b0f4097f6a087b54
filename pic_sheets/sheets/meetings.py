"""Séances: the meetings of the committee."""

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

from pic_sheets.columns import Record, Sheet, column
from pic_sheets.kinds import AMOUNT, CODE, DATE, LINE, TIME


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Record):
    """A meeting where projects are decided and reports presented."""

    code: str = column("Code", CODE, "Le code de la séance.", example="C2025-03")
    day: date | None = column("Date", DATE, "Le jour de la séance.")
    hour: time | None = column("Heure", TIME, "L'heure de début.", required=False)
    venue: str = column("Lieu", LINE, "L'adresse de la séance.", required=False)
    envelope: Decimal | None = column(
        "Enveloppe", AMOUNT, "Ce que la séance peut accorder, si elle est limitée.", required=False
    )
    chair: str = column("Président", LINE, "Le membre qui préside.", required=False, target="Membres")


SHEET = Sheet(
    "Séances", Meeting, "Les séances du comité d'attribution.", key=("code",), shows="code", position=11, tab="7030A0"
)
