"""A meeting that decided with too few residents."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import OWN_RULES, Check, Finding
from pic_sheets.columns import has
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.committee import settles, turnout
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.texts import counted, quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The meetings that granted or refused while fewer residents sat than the rules of the day want, once each.

    Those who came count, with a vote or to advise: a proxy is no presence.
    """
    certain = certainty(fund)
    for meeting in fund.meeting.values():
        least = fund.rules_on(meeting.day).least_residents
        if least is None or not certain.attendance(meeting) or not settles(fund, meeting):
            continue
        found = turnout(fund, meeting)
        sitting = found.residents
        if sitting >= least or not all(has(member, "college") for member in (*found.present, *found.advisory)):
            continue
        yield Finding(
            meeting,
            "code",
            f"{counted(sitting, 'habitant siège', 'habitants siègent')} à la séance {quoted(meeting.code)}, "
            f"alors que la règle {quoted('Habitants minimum')} en demande {least}.",
            f"Complétez la feuille {quoted('Présences')} s'il y manque quelqu'un, ou vérifiez le collège de chaque membre.",
        )


CHECK = Check(
    "habitants-insuffisants",
    "comité",
    Severity.WARNING,
    "Trop peu d'habitants siégeaient à une séance qui a décidé.",
    OWN_RULES,
    find,
    faulty=Case(
        {
            "Règlement": [{"Paramètre": "Habitants minimum", "À partir du": "01/01/2025", "Valeur": 2.0}],
            "Membres": [
                {"Code": "M1", "Collège": "Habitants"},
                {"Code": "M2", "Collège": "Associations"},
                {"Code": "M3", "Collège": "Habitants"},
            ],
            "Séances": [{"Code": "S1", "Date": "20/02/2025"}],
            "Présences": [
                {"Séance": "S1", "Membre": "M1", "Présence": "Présent", "Pouvoir à": None},
                {"Séance": "S1", "Membre": "M2", "Présence": "Présent", "Pouvoir à": None},
                {"Séance": "S1", "Membre": "M3", "Présence": "Représenté", "Pouvoir à": "M1"},
            ],
        },
        at=("Séances", "Code", 2),
    ),
    right=Case(
        {
            "Règlement": [{"Paramètre": "Habitants minimum", "À partir du": "01/01/2025", "Valeur": 2.0}],
            "Membres": [
                {"Code": "M1", "Collège": "Habitants"},
                {"Code": "M2", "Collège": "Associations"},
                {"Code": "M3", "Collège": "Habitants"},
            ],
            "Séances": [{"Code": "S1", "Date": "20/02/2025"}],
            "Présences": [
                {"Séance": "S1", "Membre": "M1", "Présence": "Présent", "Pouvoir à": None},
                {"Séance": "S1", "Membre": "M2", "Présence": "Représenté", "Pouvoir à": "M1"},
                {"Séance": "S1", "Membre": "M3", "Présence": "Présent", "Pouvoir à": None},
            ],
        }
    ),
)
