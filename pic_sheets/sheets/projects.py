"""Projets: what holders ask for, one row an application."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pic_sheets.columns import Record, Sheet, column
from pic_sheets.kinds import AMOUNT, CODE, CODES, COUNT, DATE, LINE, TEXT

CONTENT = "Le projet"
CALENDAR = "Quand et où"
PUBLIC = "Le public"
MONEY = "L'argent"
FOLLOW_UP = "Le suivi"


@dataclass(frozen=True, slots=True, kw_only=True)
class Project(Record):
    """An application: amounts go to its main theme, so that totals add up; counts may use the others."""

    code: str = column("Code", CODE, "Le code du dossier, jamais deux fois le même.", example="PIC-2025-014")
    filed_on: date | None = column("Déposé le", DATE, "Le jour où le dossier est arrivé.")
    holder: str = column("Porteur", LINE, "Le porteur (son code ou son nom).", target="Porteurs", group=CONTENT)
    title: str = column(
        "Titre", LINE, "Le titre, tel qu'il paraîtra dans les documents.", group=CONTENT, published=True
    )
    description: str = column(
        "Description",
        TEXT,
        "Ce qui sera fait, avec qui, où et quand, en quelques phrases.",
        group=CONTENT,
        published=True,
    )
    theme: str = column(
        "Thématique",
        LINE,
        "La thématique principale : les montants lui sont attribués.",
        target="Thématiques",
        group=CONTENT,
    )
    other_themes: tuple[str, ...] = column(
        "Autres thématiques",
        CODES,
        "Les autres thématiques, séparées par « ; ».",
        required=False,
        target="Thématiques",
        group=CONTENT,
    )
    district: str = column(
        "Quartier", LINE, "Le quartier où vit le projet (son code ou son nom).", target="Quartiers", group=CONTENT
    )
    start: date | None = column("Début", DATE, "Le premier jour du projet.", group=CALENDAR)
    end: date | None = column("Fin", DATE, "Le dernier jour du projet.", group=CALENDAR)
    venue: str = column("Lieu", LINE, "La salle, la place, la rue.", required=False, group=CALENDAR, published=True)
    audience: str = column(
        "Public visé", LINE, "À qui le projet s'adresse.", required=False, group=PUBLIC, published=True
    )
    expected_people: int | None = column(
        "Bénéficiaires prévus", COUNT, "Combien de personnes sont attendues.", required=False, group=PUBLIC
    )
    residents_involved: int | None = column(
        "Habitants impliqués", COUNT, "Combien d'habitants préparent le projet.", required=False, group=PUBLIC
    )
    cost: Decimal | None = column("Coût total", AMOUNT, "Le coût du projet, toutes dépenses comprises.", group=MONEY)
    requested: Decimal | None = column("Montant demandé", AMOUNT, "Ce qui est demandé au fonds.", group=MONEY)
    meeting: str = column(
        "Séance", CODE, "La séance où le projet passera.", required=False, target="Séances", group=FOLLOW_UP
    )
    withdrawn_on: date | None = column(
        "Retiré le", DATE, "Le jour où le porteur a retiré son projet, s'il l'a fait.", required=False, group=FOLLOW_UP
    )


SHEET = Sheet(
    "Projets",
    Project,
    "Les dossiers déposés, une ligne par projet.",
    key=("code",),
    shows="code",
    position=8,
    tab="C55A11",
)
