"""Association: who manages the fund, one parameter a row."""

from dataclasses import dataclass

from pic_sheets.columns import Record, Sheet, column
from pic_sheets.kinds import EMAIL, IBAN, LINE, PHONE, POSTCODE, RNA, SIRET, YEAR


@dataclass(frozen=True, slots=True, kw_only=True)
class Association(Record):
    """The association as its letters present it."""

    name: str = column("Nom", LINE, "Le nom complet de l'association, tel que dans ses statuts.")
    acronym: str = column("Sigle", LINE, "Le sigle ou le nom court, s'il y en a un.", required=False)
    siret: str = column("SIRET", SIRET, "Les 14 chiffres du SIRET du siège.", required=False)
    rna: str = column(
        "RNA", RNA, "Le numéro du répertoire national des associations (W et neuf caractères).", required=False
    )
    address: str = column("Adresse", LINE, "Le numéro et la rue du siège.")
    postcode: str = column("Code postal", POSTCODE, "Le code postal du siège, cinq chiffres.")
    town: str = column("Commune", LINE, "La commune du siège.")
    phone: str = column("Téléphone", PHONE, "Le numéro où les porteurs peuvent appeler.", required=False)
    email: str = column("Courriel", EMAIL, "L'adresse de courriel imprimée sur les courriers.", required=False)
    signatory: str = column("Représentant légal", LINE, "Le prénom et le nom de la personne qui signe.")
    signatory_title: str = column("Qualité du représentant", LINE, "À quel titre elle signe : Présidente, Trésorier…")
    year: int | None = column("Exercice", YEAR, "L'année du classeur, quatre chiffres.", example="2025")
    signing_town: str = column("Ville de signature", LINE, "La ville écrite avant la date : « Fait à … ».")
    iban: str = column(
        "IBAN", IBAN, "Le compte du fonds ; il n'est jamais imprimé en entier.", required=False, personal=True
    )


SHEET = Sheet(
    "Association",
    Association,
    "Qui gère le fonds : ces informations paraissent en tête et en pied des courriers.",
    by_parameter=True,
    position=1,
    tab="1F3864",
)
