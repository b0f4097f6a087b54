"""Bilans: what holders reported once their project was done."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from pic_sheets.columns import Record, Sheet, column
from pic_sheets.kinds import AMOUNT, CODE, COUNT, DATE, LINE, NUMBER, TEXT


class Opinion(StrEnum):
    """What the committee thought of a report."""

    APPROVED = "Validé"
    INCOMPLETE = "À compléter"
    REJECTED = "Refusé"


ACHIEVED = ("Oui", "En partie", "Non")
PUBLIC = "Le public"
INVOLVEMENT = "L'implication"
EFFECTS = "Les effets"
FOLLOW_UP = "Le comité"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(Record):
    """A holder's report on one project."""

    project: str = column("Projet", CODE, "Le code du projet.", target="Projets")
    received_on: date | None = column("Reçu le", DATE, "Le jour où le bilan est arrivé.")
    start: date | None = column("Début réel", DATE, "Le premier jour, tel qu'il a eu lieu.", required=False)
    end: date | None = column("Fin réelle", DATE, "Le dernier jour, tel qu'il a eu lieu.", required=False)
    participants: int | None = column("Participants", COUNT, "Le nombre de personnes venues.", group=PUBLIC)
    from_district: int | None = column(
        "Dont habitants du quartier", COUNT, "Parmi elles, celles du quartier.", required=False, group=PUBLIC
    )
    women: int | None = column("Femmes", COUNT, "Parmi elles, les femmes.", required=False, group=PUBLIC)
    men: int | None = column("Hommes", COUNT, "Parmi elles, les hommes.", required=False, group=PUBLIC)
    under_12: int | None = column(
        "Moins de 12 ans", COUNT, "Les enfants de moins de 12 ans.", required=False, group=PUBLIC
    )
    from_12_to_17: int | None = column("12-17 ans", COUNT, "Les jeunes de 12 à 17 ans.", required=False, group=PUBLIC)
    from_18_to_25: int | None = column("18-25 ans", COUNT, "Les jeunes de 18 à 25 ans.", required=False, group=PUBLIC)
    from_26_to_59: int | None = column("26-59 ans", COUNT, "Les adultes de 26 à 59 ans.", required=False, group=PUBLIC)
    over_60: int | None = column(
        "60 ans et plus", COUNT, "Les personnes de 60 ans et plus.", required=False, group=PUBLIC
    )
    residents_involved: int | None = column(
        "Habitants impliqués", COUNT, "Les habitants qui ont préparé le projet.", required=False, group=INVOLVEMENT
    )
    volunteers: int | None = column("Bénévoles", COUNT, "Le nombre de bénévoles.", required=False, group=INVOLVEMENT)
    volunteer_hours: Decimal | None = column(
        "Heures de bénévolat", NUMBER, "Le total de leurs heures.", required=False, group=INVOLVEMENT
    )
    justified: Decimal | None = column(
        "Dépenses justifiées", AMOUNT, "Les dépenses du projet dont vous avez les justificatifs."
    )
    achieved: str = column("Objectifs atteints", LINE, "Oui, en partie ou non.", choices=ACHIEVED, group=EFFECTS)
    effects: str = column(
        "Effets sur le quartier", TEXT, "Ce que le projet a changé, dans les mots du porteur : le bilan annuel les cite.",
        group=EFFECTS, published=True,
    )  # fmt: skip
    sequel: str = column("Suites", TEXT, "Ce qui pourrait suivre.", required=False, group=EFFECTS, published=True)
    difficulties: str = column(
        "Difficultés", TEXT, "Ce qui a été difficile.", required=False, group=EFFECTS, published=True
    )
    presented_at: str = column(
        "Présenté à la séance",
        CODE,
        "La séance où le bilan a été présenté.",
        required=False,
        target="Séances",
        group=FOLLOW_UP,
    )
    opinion: str = column(
        "Avis du comité", LINE, "Validé, à compléter ou refusé.", required=False, choices=Opinion, group=FOLLOW_UP
    )


SHEET = Sheet(
    "Bilans", Report, "Les bilans rendus par les porteurs, un par projet.", key=("project",), position=15, tab="C55A11"
)
