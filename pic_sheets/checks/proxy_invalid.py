"""A proxy that cannot stand."""

from collections.abc import Iterator, Mapping
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import USAGE, Check, Finding
from pic_sheets.checks._members import name_of
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.committee import attendance_rows
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.proxies import ProxyFault, proxy_fault
from pic_sheets.issues import Severity
from pic_sheets.texts import NBSP, quoted

#: What is wrong, with the giver and the holder, and what to do.
_SAID: Mapping[ProxyFault, tuple[str, str]] = {
    ProxyFault.NOBODY: (
        "{giver} est " + f"{quoted('Représenté')}, mais rien ne dit par qui.",
        f"Écrivez dans {quoted('Pouvoir à')} le membre présent qui votait à sa place, ou choisissez {quoted('Excusé')}.",
    ),
    ProxyFault.NO_VOTE_TO_GIVE: (
        "{giver} a voix consultative" + f"{NBSP}: il n'y a pas de voix à confier.",
        f"Choisissez {quoted('Excusé')} et effacez le pouvoir, ou corrigez la voix dans la feuille {quoted('Membres')}.",
    ),
    ProxyFault.ONESELF: (
        "{giver} se donnerait pouvoir à soi-même.",
        "Écrivez le membre présent qui votait à sa place.",
    ),
    ProxyFault.NOT_THERE: (
        "Le pouvoir de {giver} va à {holder}, qui n'est pas " + f"{quoted('Présent')} à cette séance.",
        "Écrivez le membre présent qui votait à sa place, ou corrigez la ligne de celui-ci.",
    ),
    ProxyFault.NO_VOTE: (
        "Le pouvoir de {giver} va à {holder}, qui a voix consultative et ne vote pas.",
        "Écrivez le membre à voix délibérative qui votait à sa place.",
    ),
    ProxyFault.NOT_REPRESENTED: (
        "{giver} donne pouvoir à {holder}, sans être " + f"{quoted('Représenté')}.",
        f"Choisissez {quoted('Représenté')} dans {quoted('Présence')}, ou effacez le pouvoir.",
    ),
}


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The proxies that cannot stand, each in its cell, and the represented members whom nobody represents."""
    certain = certainty(fund)
    for meeting in fund.meeting.values():
        for row in attendance_rows(fund, meeting).values():
            fault = proxy_fault(fund, meeting, row) if certain.proxy(meeting, row) else None
            if fault is not None:
                message, advice = _SAID[fault]
                names = {"giver": name_of(fund, row.member), "holder": name_of(fund, row.proxy)}
                yield Finding(row, "proxy", message.format(**names), advice)


CHECK = Check(
    "pouvoir-invalide",
    "comité",
    Severity.BLOCKING,
    f"Un pouvoir manque ou n'est pas valable{NBSP}: seul un membre présent à voix délibérative peut en porter un.",
    USAGE,
    find,
    faulty=Case(
        {
            "Présences": [
                {"Séance": "S1", "Membre": "M1", "Présence": "Présent", "Pouvoir à": None},
                {"Séance": "S1", "Membre": "M2", "Présence": "Représenté", "Pouvoir à": "M3"},
                {"Séance": "S1", "Membre": "M3", "Présence": "Excusé", "Pouvoir à": None},
            ]
        },
        at=("Présences", "Pouvoir à", 3),
    ),
    right=Case(
        {
            "Présences": [
                {"Séance": "S1", "Membre": "M1", "Présence": "Présent", "Pouvoir à": None},
                {"Séance": "S1", "Membre": "M2", "Présence": "Représenté", "Pouvoir à": "M1"},
                {"Séance": "S1", "Membre": "M3", "Présence": "Présent", "Pouvoir à": None},
            ]
        }
    ),
)
