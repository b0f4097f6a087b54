"""Personal data in a text that will be published."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import Check, Finding
from pic_sheets.columns import record_columns
from pic_sheets.fund.fund import Fund
from pic_sheets.identifiers import personal_data
from pic_sheets.issues import Severity
from pic_sheets.texts import NBSP, listed, quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The cells of a published column that hold an e-mail address, a phone number or an account number.

    What is published is what the sheets declare so. The grounds and conditions of a decision are not: they go by letter
    to the holder alone. The message does not repeat what it found.
    """
    for record in fund.records:
        for name, column in record_columns(type(record)).items():
            told = personal_data(getattr(record, name)) if column.published and record.reads(name) else ()
            if told:
                yield Finding(
                    record,
                    name,
                    f"{quoted(column.heading)} contient {listed(told)}, et ce texte peut être publié.",
                    f"Retirez-le d'ici{NBSP}: les coordonnées se notent dans les colonnes prévues, qui ne sont pas publiées.",
                )


CHECK = Check(
    "donnee-personnelle",
    "vie privée",
    Severity.INFORMATION,
    "Un texte qui sera publié contient un courriel, un téléphone ou un IBAN.",
    "règlement (UE) 2016/679 (RGPD), art. 5, minimisation des données",
    find,
    faulty=Case(
        {"Projets": [{"Code": "PIC-1", "Description": "Un jardin ouvert à tous, inscriptions au 06 39 98 12 34."}]},
        at=("Projets", "Description", 2),
    ),
    right=Case(
        {
            "Projets": [
                {"Code": "PIC-1", "Description": "Un jardin de 1 200 m² pour 40 voisins, ouvert le 05/04/2025 à 10 h."}
            ]
        }
    ),
)
