"""A project decided twice."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.checks._check import USAGE, Check, Finding
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.repeated_decisions import repeated_decisions
from pic_sheets.issues import Severity
from pic_sheets.texts import quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The decisions on a project that the same meeting has decided on already, or that follow a grant or a refusal.

    After an adjournment, a decision of another meeting is what is expected.
    """
    for project in fund.decisions_on:
        for decision, first in repeated_decisions(fund, project):
            yield Finding(
                decision,
                "project",
                f"Le projet {quoted(project)} a déjà une décision, {quoted(first.verdict or 'illisible')}, à la "
                f"séance {quoted(first.meeting)} (ligne {first.place.row}).",
                "Gardez une seule des deux lignes, ou corrigez le code du projet.",
            )


CHECK = Check(
    "decision-en-double",
    "décisions",
    Severity.BLOCKING,
    "Un projet est décidé deux fois, sans ajournement entre les deux.",
    USAGE,
    find,
)
