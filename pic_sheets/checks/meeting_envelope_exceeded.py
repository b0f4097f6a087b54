"""A meeting that granted more than its envelope."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import USAGE, Check, Finding
from pic_sheets.columns import has
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.money import format_amount, total
from pic_sheets.sheets.decisions import Decision
from pic_sheets.texts import quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The meetings whose grants add up to more than the envelope they were given."""
    for meeting in fund.meetings:
        decisions = fund.decisions_at.get(meeting.code, ())
        if not has(meeting, "code", "envelope") or meeting.envelope is None or not all(map(_is_known, decisions)):
            continue
        once = {decision.project: decision for decision in decisions if decision.grants}  # a double has its own issue
        granted = total(decision.granted for decision in once.values())
        if granted > meeting.envelope:
            yield Finding(
                meeting,
                "envelope",
                f"La séance {quoted(meeting.code)} a accordé {format_amount(granted)}, {format_amount(granted - meeting.envelope)} de "
                f"plus que son enveloppe de {format_amount(meeting.envelope)}.",
                "Vérifiez l'enveloppe de la séance et les montants accordés ce jour-là.",
            )


def _is_known(decision: Decision) -> bool:
    return has(decision, "verdict") and (not decision.grants or has(decision, "granted"))


CHECK = Check(
    "enveloppe-depassee",
    "décisions",
    Severity.WARNING,
    "Une séance a accordé plus que son enveloppe.",
    USAGE,
    find,
    faulty=Case(
        {
            "Séances": [{"Code": "S1", "Enveloppe": 700.0}],
            "Décisions": [{"Projet": "PIC-1", "Décision": "Accord", "Montant accordé": 800.0}],
        },
        at=("Séances", "Enveloppe", 2),
    ),
    right=Case(
        {
            "Séances": [{"Code": "S1", "Enveloppe": 800.0}],
            "Décisions": [{"Projet": "PIC-1", "Décision": "Accord", "Montant accordé": 800.0}],
        }
    ),
)
