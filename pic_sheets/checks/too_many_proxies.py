"""A member who holds more proxies than allowed."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import OWN_RULES, Check, Finding
from pic_sheets.checks._members import name_of
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.proxies import proxies_held, proxies_in_excess
from pic_sheets.issues import Severity
from pic_sheets.texts import counted, quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The first proxy beyond the number allowed by the rules of the meeting's day, once for each who holds too many."""
    certain = certainty(fund)
    for meeting in fund.meeting.values():
        held = proxies_held(fund, meeting)
        for member, rows in proxies_in_excess(fund, meeting).items():
            if all(certain.proxy(meeting, row) for row in held[member]):
                most = fund.rules_on(meeting.day).proxies or 0
                yield Finding(
                    rows[0],
                    "proxy",
                    f"{name_of(fund, member)} porte {counted(len(held[member]), 'pouvoir')} à la séance {quoted(meeting.code)}, "
                    f"alors que la règle {quoted('Pouvoirs par membre')} en permet {most}.",
                    "Vérifiez à qui ce pouvoir est donné, ou notez le membre comme excusé.",
                )


CHECK = Check(
    "pouvoirs-en-exces",
    "comité",
    Severity.WARNING,
    "Un membre porte plus de pouvoirs que le règlement n'en permet.",
    OWN_RULES,
    find,
    faulty=Case(
        {
            "Règlement": [{"Paramètre": "Pouvoirs par membre", "À partir du": "01/01/2025", "Valeur": 1.0}],
            "Présences": [
                {"Séance": "S1", "Membre": "M1", "Présence": "Présent", "Pouvoir à": None},
                {"Séance": "S1", "Membre": "M2", "Présence": "Représenté", "Pouvoir à": "M1"},
                {"Séance": "S1", "Membre": "M3", "Présence": "Représenté", "Pouvoir à": "M1"},
            ],
        },
        at=("Présences", "Pouvoir à", 4),
    ),
    right=Case(
        {
            "Règlement": [{"Paramètre": "Pouvoirs par membre", "À partir du": "01/01/2025", "Valeur": 1.0}],
            "Présences": [
                {"Séance": "S1", "Membre": "M1", "Présence": "Présent", "Pouvoir à": None},
                {"Séance": "S1", "Membre": "M2", "Présence": "Présent", "Pouvoir à": None},
                {"Séance": "S1", "Membre": "M3", "Présence": "Représenté", "Pouvoir à": "M1"},
            ],
        }
    ),
)
