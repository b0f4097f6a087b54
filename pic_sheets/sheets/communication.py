"""Communication: how residents were told about the fund."""

from dataclasses import dataclass
from datetime import date

from pic_sheets.columns import Record, Sheet, column
from pic_sheets.kinds import DATE, LINE, TEXT


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement(Record):
    """One action that made the fund known."""

    day: date | None = column("Date", DATE, "Le jour.")
    action: str = column("Action", TEXT, "Ce qui a été fait.")
    medium: str = column("Support", LINE, "Affiche, réunion, radio, réseau social…")
    audience: str = column(
        "Public", LINE, "À qui elle s'adressait, ou combien de personnes elle a touchées.", required=False
    )
    district: str = column("Quartier", LINE, "Le quartier, s'il y en a un.", required=False, target="Quartiers")


SHEET = Sheet(
    "Communication", Announcement, "Comment les habitants ont été informés.", optional=True, position=18, tab="7F7F7F"
)
