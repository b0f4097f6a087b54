"""Membres: who sits on the committee, from which college, with which voice."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pic_sheets.columns import Record, Sheet, column
from pic_sheets.kinds import CODE, DATE, EMAIL, LINE, POSTCODE
from pic_sheets.sheets.holders import CIVILITIES, SHORT_CIVILITIES


class Voice(StrEnum):
    """Whether a member votes or only advises."""

    VOTING = "Délibérative"
    ADVISORY = "Consultative"


#: The college whose members a fund may want a least number of.
RESIDENTS = "Habitants"
#: The college of those who are of none of these.
OTHER = "Autre"
COLLEGES = (RESIDENTS, "Associations", "Élus", "Techniciens", "Bailleurs", OTHER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member(Record):
    """A member of the committee while their term lasts."""

    code: str = column("Code", CODE, "Un code court.", example="M03")
    civility: str = column(
        "Civilité", LINE, "Madame ou Monsieur.", required=False, choices=CIVILITIES, aliases=SHORT_CIVILITIES
    )
    first_name: str = column("Prénom", LINE, "Le prénom.", personal=True)
    last_name: str = column("Nom", LINE, "Le nom.", personal=True)
    college: str = column("Collège", LINE, "Le collège que la personne représente.", choices=COLLEGES)
    voice: str = column("Voix", LINE, "Délibérative : vote. Consultative : donne son avis.", choices=Voice)
    since: date | None = column("Du", DATE, "Le premier jour du mandat.")
    until: date | None = column("Au", DATE, "Le dernier jour du mandat, s'il est fini.", required=False)
    email: str = column("Courriel", EMAIL, "Une seule adresse.", required=False, personal=True)
    address: str = column(
        "Adresse", LINE, "Le numéro et la rue, pour envoyer les convocations.", required=False, personal=True
    )
    postcode: str = column("Code postal", POSTCODE, "Cinq chiffres.", required=False, personal=True)
    town: str = column("Commune", LINE, "La commune.", required=False, personal=True)

    @property
    def full_name(self) -> str:
        """First name and last name."""
        return f"{self.first_name} {self.last_name}".strip()

    @property
    def votes(self) -> bool:
        """Whether the member has a vote."""
        return self.voice == Voice.VOTING

    def sits_on(self, day: date) -> bool:
        """Whether the day is in the member's term; an unknown limit is open."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


SHEET = Sheet(
    "Membres",
    Member,
    "Les membres du comité d'attribution, leur collège et leur mandat.",
    key=("code",),
    names=lambda member: (member.full_name, f"{member.last_name} {member.first_name}"),
    shows="full_name",
    position=10,
    tab="7030A0",
)
