"""A grant that its own votes do not carry."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import OWN_RULES, Check, Finding
from pic_sheets.columns import has
from pic_sheets.fund.casting_votes import may_be_cast
from pic_sheets.fund.certainty import Certainty, certainty
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.votes import ballot, dispute
from pic_sheets.issues import Severity
from pic_sheets.sheets.decisions import Decision
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.texts import quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The grants whose votes do not reach the majority of the meeting's day.

    On a tie, the casting vote carries the grant when the fund has that rule and the chair could vote on the project.
    A refusal with more votes for is not told: some write there the votes for the refusal.
    """
    certain = certainty(fund)
    for decision in fund.decisions:
        meeting, votes = fund.meeting.get(decision.meeting), ballot(decision)
        if meeting is None or votes is None or not has(decision, "meeting", "verdict") or not decision.grants:
            continue
        majority = fund.rules_on(meeting.day).majority
        if not majority or votes.carries(majority) or _is_disputed(certain, meeting, decision):
            continue
        if votes.is_tie and may_be_cast(certain, meeting, decision):
            continue
        yield Finding(
            decision,
            "verdict",
            f"La décision est {quoted(decision.verdict)}, mais le vote est de {votes.votes_for} pour et "
            f"{votes.votes_against} contre, sans la majorité ({majority.lower()}) du règlement.",
            f"Vérifiez les voix, ou corrigez {quoted('Décision')}.",
        )


def _is_disputed(certain: Certainty, meeting: Meeting, decision: Decision) -> bool:
    """Whether another rule says of these votes that they cannot be."""
    return certain.ballot(decision) and dispute(certain.fund, meeting, decision) is not None


CHECK = Check(
    "majorite-non-atteinte",
    "comité",
    Severity.BLOCKING,
    "Un accord n'a pas la majorité des voix que demande le règlement.",
    OWN_RULES,
    find,
    faulty=Case(
        {
            "Règlement": [{"Paramètre": "Majorité", "À partir du": "01/01/2025", "Valeur": "Simple"}],
            "Décisions": [{"Projet": "PIC-1", "Décision": "Accord", "Pour": 1.0, "Contre": 2.0, "Abstentions": 0.0}],
        },
        at=("Décisions", "Décision", 2),
    ),
    right=Case(
        {
            "Règlement": [{"Paramètre": "Majorité", "À partir du": "01/01/2025", "Valeur": "Simple"}],
            "Décisions": [{"Projet": "PIC-1", "Décision": "Accord", "Pour": 1.0, "Contre": 0.0, "Abstentions": 2.0}],
        }
    ),
)
