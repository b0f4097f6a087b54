"""A member of the committee who could vote on the project of a holder they seem linked to."""

from collections.abc import Iterator, Sequence
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import SELECTION_BOARDS, Check, Finding
from pic_sheets.checks._members import name_of
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.links import Link
from pic_sheets.fund.votes import Dispute, dispute, unrecused_links
from pic_sheets.issues import Severity
from pic_sheets.sheets.decisions import Decision
from pic_sheets.texts import NBSP, listed, quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The decisions on which a member could vote, in person or represented, who is linked to the holder and not recused.

    One finding a decision, with all such members. An adviser gives an opinion and no vote: nothing is said of them. Nor
    is anything when someone absent is noted recused: that cell is told already, and may name the wrong member.
    """
    certain = certainty(fund)
    for decision in fund.decisions:
        meeting = fund.meeting.get(decision.meeting)
        if meeting is None or not certain.ballot(decision):
            continue
        found = unrecused_links(fund, meeting, decision)
        if found and dispute(fund, meeting, decision) is not Dispute.STRANGER:
            yield _finding(fund, decision, found)


def _finding(fund: Fund, decision: Decision, links: Sequence[Link]) -> Finding:
    holder = fund.holder[fund.project[decision.project].holder]  # known, or nobody is linked to it
    members = listed([f"{name_of(fund, link.member.code)} ({', '.join(link.ties)})" for link in links])
    seems, could = ("semble", "a pu") if len(links) == 1 else ("semblent", "ont pu")
    return Finding(
        decision,
        "recusals",
        f"{members} {seems} avoir un lien avec le porteur {quoted(holder.name or holder.code)} et {could} voter sur "
        f"le projet {quoted(decision.project)}.",
        f"Si ce lien existe, notez le retrait du vote dans {quoted('Déports')}, et ôtez la voix si elle est comptée{NBSP}; {_otherwise(links)}, il n'y a "
        "rien à faire.",
    )


def _otherwise(links: Sequence[Link]) -> str:
    """When nothing is to be done: the committee alone judges a link that cannot be a coincidence."""
    if all(link.is_certain for link in links):
        return "si le comité a jugé qu'il n'empêche pas de voter"
    return "si c'est un homonyme ou un voisin"


CHECK = Check(
    "membre-lie-au-porteur",
    "comité",
    Severity.WARNING,
    "Un membre qui semble lié au porteur d'un projet a pu voter sur ce projet.",
    SELECTION_BOARDS,
    find,
    faulty=Case(
        {
            "Porteurs": [{"Nom": "Les Jardins", "Prénom du référent": "Zoe", "Nom du référent": "LE GALL"}],
            "Membres": [{"Code": "M1"}, {"Code": "M2", "Prénom": "Zoé", "Nom": "Le Gall"}],
            "Décisions": [{"Projet": "PIC-1", "Décision": "Accord", "Pour": 3.0, "Déports": None}],
        },
        at=("Décisions", "Déports", 2),
    ),
    right=Case(
        {
            "Porteurs": [{"Nom": "Les Jardins", "Prénom du référent": "Yann", "Nom du référent": "Le Gall"}],
            "Membres": [{"Code": "M1"}, {"Code": "M2", "Prénom": "Zoé", "Nom": "Le Gall"}],
            "Décisions": [{"Projet": "PIC-1", "Décision": "Accord", "Pour": 3.0, "Déports": None}],
        }
    ),
)
