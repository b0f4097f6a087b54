"""Porteurs: residents' groups, associations and residents who carry projects."""

from dataclasses import dataclass
from enum import StrEnum

from pic_sheets.columns import Record, Sheet, column
from pic_sheets.kinds import CODE, EMAIL, IBAN, LINE, PHONE, POSTCODE, RNA, SIRET


class HolderType(StrEnum):
    """Who may carry a project."""

    RESIDENTS = "Collectif d'habitants"
    ASSOCIATION = "Association"
    RESIDENT = "Habitant"


CIVILITIES = ("Madame", "Monsieur")
#: How people shorten them.
SHORT_CIVILITIES = {
    "mme": "Madame",
    "mme.": "Madame",
    "m.": "Monsieur",
    "m": "Monsieur",
    "mr": "Monsieur",
    "mr.": "Monsieur",
}
CONTACT = "Référent"
REACH = "Coordonnées"
BANK = "Banque"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder(Record):
    """Someone who carries a project, with the person to write to."""

    code: str = column("Code", CODE, "Un code que vous choisissez, jamais deux fois le même.", example="P012")
    type: str = column("Type", LINE, "Collectif d'habitants, association ou habitant seul.", choices=HolderType)
    name: str = column(
        "Nom", LINE, "Le nom du collectif, de l'association ou de l'habitant.", example="Les Jardins du 3/15"
    )
    civility: str = column(
        "Civilité",
        LINE,
        "Madame ou Monsieur, pour accorder les courriers.",
        required=False,
        choices=CIVILITIES,
        aliases=SHORT_CIVILITIES,
        group=CONTACT,
    )
    first_name: str = column(
        "Prénom du référent", LINE, "Le prénom de la personne à qui l'on écrit.", group=CONTACT, personal=True
    )
    last_name: str = column(
        "Nom du référent", LINE, "Le nom de la personne à qui l'on écrit.", group=CONTACT, personal=True
    )
    address: str = column("Adresse", LINE, "Le numéro et la rue.", required=False, group=REACH, personal=True)
    postcode: str = column("Code postal", POSTCODE, "Cinq chiffres.", required=False, group=REACH)
    town: str = column("Commune", LINE, "La commune.", group=REACH)
    phone: str = column("Téléphone", PHONE, "Dix chiffres.", required=False, group=REACH, personal=True)
    email: str = column("Courriel", EMAIL, "Une seule adresse.", required=False, group=REACH, personal=True)
    siret: str = column(
        "SIRET", SIRET, "Les 14 chiffres, pour une association qui en a un.", required=False, group=BANK
    )
    rna: str = column("RNA", RNA, "Le numéro RNA d'une association.", required=False, group=BANK)
    iban: str = column(
        "IBAN",
        IBAN,
        "Le compte à créditer ; il n'est jamais imprimé en entier.",
        required=False,
        group=BANK,
        personal=True,
    )
    account_owner: str = column(
        "Titulaire du compte",
        LINE,
        "Le nom sur le compte, surtout s'il n'est pas celui du porteur.",
        required=False,
        group=BANK,
        personal=True,
    )


SHEET = Sheet(
    "Porteurs",
    Holder,
    "Ceux qui portent les projets : collectifs d'habitants, associations, habitants.",
    key=("code",),
    names=lambda holder: (holder.name,),
    shows="name",
    position=7,
    tab="C55A11",
)
