"""A recusal that the votes, or the attendance, contradict."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import SELECTION_BOARDS, Check, Finding
from pic_sheets.checks._members import name_of
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.votes import Dispute, ballot, dispute, voters
from pic_sheets.issues import Severity
from pic_sheets.sheets.decisions import Decision
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.texts import NBSP, counted, listed, quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The decisions with the votes of recused members, or of a proxy given to one; and the recusals of those not there.

    Past what recusals explain, the number is wrong: vote-incoherent says so.
    """
    certain = certainty(fund)
    for decision in fund.decisions:
        meeting = fund.meeting.get(decision.meeting)
        if meeting is None or not certain.ballot(decision):
            continue
        found = dispute(fund, meeting, decision)
        if found is Dispute.STRANGER:
            names = [name_of(fund, code) for code in voters(fund, meeting, decision).strangers]
            yield Finding(
                decision,
                "recusals",
                f"{listed(names)} {'est' if len(names) == 1 else 'sont'} en déport, mais la feuille {quoted('Présences')} n'en dit rien à la séance "
                f"{quoted(meeting.code)}, ou une absence.",
                f"Corrigez l'une des deux feuilles{NBSP}; un membre absent n'a pas à se retirer du vote.",
            )
        elif found is Dispute.RECUSED:
            yield _too_many(fund, meeting, decision)


def _too_many(fund: Fund, meeting: Meeting, decision: Decision) -> Finding:
    who, votes = voters(fund, meeting, decision), ballot(decision)
    cast = votes.cast if votes else 0
    barred = listed([name_of(fund, member.code) for member in who.barred])  # never empty, or nothing explains the votes
    return Finding(
        decision,
        "votes_for",
        f"{counted(cast, 'voix est notée', 'voix sont notées')} sur le projet {quoted(decision.project)}, mais {counted(len(who.voting), 'membre pouvait', 'membres pouvaient')} "
        f"voter, sans {barred}.",
        f"Retirez les voix des membres en déport et des pouvoirs qu'ils portent, ou corrigez {quoted('Déports')}.",
    )


CHECK = Check(
    "deport-non-respecte",
    "comité",
    Severity.BLOCKING,
    "La voix d'un membre en déport est comptée, ou ce membre n'était pas là.",
    SELECTION_BOARDS,
    find,
    faulty=Case(
        {
            "Présences": [
                {"Séance": "S1", "Membre": "M1", "Présence": "Présent"},
                {"Séance": "S1", "Membre": "M2", "Présence": "Présent"},
                {"Séance": "S1", "Membre": "M3", "Présence": "Présent"},
            ],
            "Décisions": [
                {
                    "Projet": "PIC-1",
                    "Décision": "Accord",
                    "Pour": 3.0,
                    "Contre": 0.0,
                    "Abstentions": 0.0,
                    "Déports": "M2",
                }
            ],
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
            "Décisions": [
                {
                    "Projet": "PIC-1",
                    "Décision": "Accord",
                    "Pour": 2.0,
                    "Contre": 0.0,
                    "Abstentions": 0.0,
                    "Déports": "M2",
                }
            ],
        }
    ),
)
