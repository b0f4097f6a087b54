"""Règlement: the fund's own rules, each dated; the value in force on the day applies."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from pic_sheets.columns import Record, Sheet, column, record_columns
from pic_sheets.kinds import AMOUNT, AMOUNTS, BOOLEAN, COUNT, DATE, LINE, PERCENT, QUORUM
from pic_sheets.tables import Percent


class Majority(StrEnum):
    """How many votes a grant needs."""

    SIMPLE = "Simple"
    ABSOLUTE = "Absolue"
    TWO_THIRDS = "Deux tiers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters(Record):
    """The rules in force on one day; None means that the fund has no such rule, so nothing is checked."""

    ceiling: Decimal | None = column(
        "Plafond par projet", AMOUNT, "L'aide la plus élevée pour un projet.", required=False
    )
    rank_ceilings: tuple[Decimal, ...] | None = column(
        "Plafond selon le rang",
        AMOUNTS,
        "L'aide la plus élevée pour le 1er, le 2e… projet de l'année d'un porteur.",
        required=False,
    )
    holder_year_ceiling: Decimal | None = column(
        "Plafond annuel par porteur", AMOUNT, "Le total des aides d'un porteur dans l'année.", required=False
    )
    residents_ceiling: Decimal | None = column(
        "Plafond collectif d'habitants", AMOUNT, "L'aide la plus élevée pour un collectif d'habitants.", required=False
    )
    association_ceiling: Decimal | None = column(
        "Plafond association", AMOUNT, "L'aide la plus élevée pour une association.", required=False
    )
    projects_per_year: int | None = column(
        "Projets par porteur et par an",
        COUNT,
        "Le nombre de projets qu'un porteur peut déposer dans l'année.",
        required=False,
    )
    filing_days: int | None = column(
        "Délai de dépôt (jours)", COUNT, "Combien de jours avant la séance un dossier doit être déposé.", required=False
    )
    holder_must_attend: bool | None = column(
        "Présence du porteur obligatoire", BOOLEAN, "Si le porteur doit présenter lui-même son projet.", required=False
    )
    advance: Decimal | None = column(
        "Acompte (%)", PERCENT, "La part versée dès l'accord ; le reste après le bilan.", required=False
    )
    report_days: int | None = column(
        "Délai de bilan (jours)", COUNT, "Combien de jours après la fin du projet le bilan est dû.", required=False
    )
    quorum: Percent | int | None = column(
        "Quorum",
        QUORUM,
        "La part (50 %) ou le nombre de membres à voix délibérative présents ou représentés.",
        required=False,
    )
    majority: str = column(
        "Majorité", LINE, "Simple, absolue ou deux tiers des suffrages exprimés.", required=False, choices=Majority
    )
    casting_vote: bool | None = column(
        "Voix prépondérante", BOOLEAN, "Si la voix du président l'emporte en cas d'égalité.", required=False
    )
    proxies: int | None = column(
        "Pouvoirs par membre", COUNT, "Combien de pouvoirs un membre peut porter.", required=False
    )
    least_residents: int | None = column(
        "Habitants minimum", COUNT, "Combien d'habitants doivent siéger au moins.", required=False
    )
    balanced_budget: bool | None = column(
        "Budget équilibré", BOOLEAN, "Si les dépenses et les recettes d'un projet doivent être égales.", required=False
    )
    cofinancing: Decimal | None = column(
        "Cofinancement minimum (%)", PERCENT, "La part du coût que le porteur doit trouver ailleurs.", required=False
    )
    management_fee: Decimal | None = column(
        "Frais de gestion (%)",
        PERCENT,
        "La part des subventions que l'association garde pour gérer le fonds.",
        required=False,
    )
    volunteer_hour: Decimal | None = column(
        "Valeur de l'heure de bénévolat",
        AMOUNT,
        "Ce que vaut une heure donnée, en euros, pour le compte rendu financier (comptes 86 et 87).",
        required=False,
    )


#: Parameter name as the sheet writes it → the column that says how to read its value.
PARAMETERS = {item.heading: item for item in record_columns(Parameters).values()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Record):
    """One parameter and its value from a day on."""

    parameter: str = column("Paramètre", LINE, "Le nom de la règle, à choisir dans la liste.", choices=PARAMETERS)
    since: date | None = column("À partir du", DATE, "Le premier jour où cette valeur s'applique.")
    value: object = column(
        "Valeur", LINE, "La valeur : un montant, un pourcentage, un nombre de jours, Oui ou Non…", by="parameter"
    )
    source: str = column("Source", LINE, "L'article du règlement ou la délibération.", required=False)


SHEET = Sheet(
    "Règlement",
    Rule,
    "Les règles du fonds, chacune datée : c'est la valeur en vigueur le jour de la séance qui compte. Une règle absente n'est pas vérifiée.",
    key=("parameter", "since"),
    position=2,
    tab="1F3864",
    parameters=Parameters,
)
