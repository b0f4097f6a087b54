"""Présences: who came to each meeting, and who gave a proxy to whom."""

from dataclasses import dataclass
from enum import StrEnum

from pic_sheets.columns import Record, Sheet, column
from pic_sheets.kinds import CODE, LINE


class Presence(StrEnum):
    """How a member attended."""

    PRESENT = "Présent"
    REPRESENTED = "Représenté"
    EXCUSED = "Excusé"
    ABSENT = "Absent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance(Record):
    """One member at one meeting."""

    meeting: str = column("Séance", CODE, "Le code de la séance.", target="Séances")
    member: str = column("Membre", LINE, "Le membre (son code ou son nom).", target="Membres")
    presence: str = column("Présence", LINE, "Présent, représenté par un pouvoir, excusé ou absent.", choices=Presence)
    proxy: str = column("Pouvoir à", LINE, "Le membre présent qui vote à sa place.", required=False, target="Membres")

    @property
    def counts(self) -> bool:
        """Whether the member is present or represented, and so counts for the quorum."""
        return self.presence in {Presence.PRESENT, Presence.REPRESENTED}


SHEET = Sheet(
    "Présences",
    Attendance,
    "Qui était là à chaque séance, qui a donné pouvoir à qui.",
    key=("meeting", "member"),
    position=12,
    tab="7030A0",
)
