"""A meeting that decided without its quorum."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import OWN_RULES, Check, Finding
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.committee import settles, turnout
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.tables import Percent
from pic_sheets.texts import counted, quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The meetings that granted or refused while too few voting members were present or represented, once each.

    A meeting that adjourned everything did what it had to.
    """
    certain = certainty(fund)
    for meeting in fund.meeting.values():
        quorum = fund.rules_on(meeting.day).quorum
        if quorum is None or not certain.attendance(meeting) or not settles(fund, meeting):
            continue
        found = turnout(fund, meeting)
        if found.has_quorum or (isinstance(quorum, Percent) and not certain.committee):
            continue
        yield Finding(
            meeting,
            "code",
            f"La séance {quoted(meeting.code)} compte {counted(found.votes, 'membre')} à voix délibérative, sur "
            f"{len(found.voting)}, alors que le quorum est de {found.needed}.",
            f"Complétez la feuille {quoted('Présences')} s'il y manque quelqu'un, ou reprenez ces projets à une autre séance.",
        )


CHECK = Check(
    "quorum-non-atteint",
    "comité",
    Severity.WARNING,
    "Une séance a décidé sans que le quorum soit atteint.",
    OWN_RULES,
    find,
    faulty=Case(
        {
            "Règlement": [{"Paramètre": "Quorum", "À partir du": "01/01/2025", "Valeur": "50 %"}],
            "Séances": [{"Code": "S1", "Date": "20/02/2025"}],
            "Présences": [
                {"Séance": "S1", "Membre": "M1", "Présence": "Présent"},
                {"Séance": "S1", "Membre": "M2", "Présence": "Excusé"},
                {"Séance": "S1", "Membre": "M3", "Présence": "Excusé"},
            ],
            "Décisions": [{"Projet": "PIC-1", "Décision": "Accord", "Pour": 1.0, "Contre": 0.0, "Abstentions": 0.0}],
        },
        at=("Séances", "Code", 2),
    ),
    right=Case(
        {
            "Règlement": [{"Paramètre": "Quorum", "À partir du": "01/01/2025", "Valeur": "50 %"}],
            "Séances": [{"Code": "S1", "Date": "20/02/2025"}],
            "Présences": [
                {"Séance": "S1", "Membre": "M1", "Présence": "Présent", "Pouvoir à": None},
                {"Séance": "S1", "Membre": "M2", "Présence": "Représenté", "Pouvoir à": "M1"},
                {"Séance": "S1", "Membre": "M3", "Présence": "Excusé", "Pouvoir à": None},
            ],
            "Décisions": [{"Projet": "PIC-1", "Décision": "Accord", "Pour": 2.0, "Contre": 0.0, "Abstentions": 0.0}],
        }
    ),
)
