"""Décisions: what the committee decided on each project, with its votes."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from pic_sheets.columns import Record, Sheet, column
from pic_sheets.kinds import AMOUNT, CODE, CODES, COUNT, LINE, TEXT


class Verdict(StrEnum):
    """The four decisions."""

    GRANT = "Accord"
    PARTIAL = "Accord partiel"
    ADJOURNMENT = "Ajournement"
    REFUSAL = "Refus"


VOTES = "Le vote"
_GRANTING = (Verdict.GRANT, Verdict.PARTIAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Record):
    """A project at a meeting: granted, granted in part, adjourned or refused."""

    meeting: str = column("Séance", CODE, "Le code de la séance.", target="Séances")
    project: str = column("Projet", CODE, "Le code du projet.", target="Projets")
    verdict: str = column("Décision", LINE, "Accord, accord partiel, ajournement ou refus.", choices=Verdict)
    granted: Decimal | None = column(
        "Montant accordé", AMOUNT, "L'aide accordée ; vide pour un refus ou un ajournement.", required=False
    )
    votes_for: int | None = column("Pour", COUNT, "Le nombre de voix pour.", required=False, group=VOTES)
    votes_against: int | None = column("Contre", COUNT, "Le nombre de voix contre.", required=False, group=VOTES)
    abstentions: int | None = column("Abstentions", COUNT, "Le nombre d'abstentions.", required=False, group=VOTES)
    recusals: tuple[str, ...] = column(
        "Déports",
        CODES,
        "Les membres qui se sont retirés du vote, séparés par « ; ».",
        required=False,
        target="Membres",
        group=VOTES,
    )
    ground: str = column(
        "Motif", TEXT, "Pourquoi, pour un refus ou un ajournement : il est écrit dans la lettre.", required=False
    )
    reservations: str = column("Réserves", TEXT, "Les conditions ou les réserves du comité.", required=False)

    @property
    def grants(self) -> bool:
        """Whether money was granted, in full or in part."""
        return self.verdict in _GRANTING


SHEET = Sheet("Décisions", Decision, "Ce que le comité a décidé pour chaque projet.", position=13, tab="7030A0")
