"""Votes that are not as many as those who could vote."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import USAGE, Check, Finding
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.votes import Dispute, ballot, dispute, voters
from pic_sheets.issues import Severity
from pic_sheets.texts import NBSP, counted, listed, quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The decisions whose votes, abstentions included, are not those of the members present or represented.

    Recused members and their proxies are taken off; votes that only they explain are told by deport-non-respecte.
    """
    certain = certainty(fund)
    for decision in fund.decisions:
        meeting, votes = fund.meeting.get(decision.meeting), ballot(decision)
        if meeting is None or votes is None or not certain.ballot(decision):
            continue
        if dispute(fund, meeting, decision) is Dispute.COUNT:
            could = len(voters(fund, meeting, decision).voting)
            yield Finding(
                decision,
                "votes_for",
                f"{counted(votes.cast, 'voix est notée', 'voix sont notées')} sur "
                f"le projet {quoted(decision.project)}, mais {counted(could, 'membre pouvait', 'membres pouvaient')} voter à la "
                f"séance {quoted(meeting.code)}.",
                _advice(votes.cast - could),
            )


def _advice(excess: int) -> str:
    """What to look at once the votes themselves are checked: the attendance when they are too many, else who took no part."""
    votes = listed([quoted("Pour"), quoted("Contre"), quoted("Abstentions")])
    if excess > 0:
        return f"Vérifiez {votes}, ou complétez la feuille {quoted('Présences')}."
    return f"Vérifiez {votes}{NBSP}; un membre qui s'est retiré du vote, ou était déjà parti, se note dans {quoted('Déports')}."


CHECK = Check(
    "vote-incoherent",
    "comité",
    Severity.BLOCKING,
    "Les voix d'une décision ne sont pas celles des membres qui pouvaient voter.",
    USAGE,
    find,
    faulty=Case(
        {
            "Présences": [
                {"Séance": "S1", "Membre": "M1", "Présence": "Présent"},
                {"Séance": "S1", "Membre": "M2", "Présence": "Présent"},
                {"Séance": "S1", "Membre": "M3", "Présence": "Présent"},
            ],
            "Décisions": [{"Projet": "PIC-1", "Décision": "Accord", "Pour": 2.0, "Contre": 0.0, "Abstentions": 0.0}],
        },
        at=("Décisions", "Pour", 2),
    ),
    right=Case(
        {
            "Présences": [
                {"Séance": "S1", "Membre": "M1", "Présence": "Présent"},
                {"Séance": "S1", "Membre": "M2", "Présence": "Présent"},
                {"Séance": "S1", "Membre": "M3", "Présence": "Présent"},
            ],
            "Décisions": [{"Projet": "PIC-1", "Décision": "Accord", "Pour": 2.0, "Contre": 0.0, "Abstentions": 1.0}],
        }
    ),
)
