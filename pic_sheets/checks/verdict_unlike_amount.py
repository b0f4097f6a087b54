"""A grant in full that is not, or a grant in part that is in full."""

from collections.abc import Iterator
from datetime import date

from pic_sheets.cases import Case
from pic_sheets.checks._check import USAGE, Check, Finding
from pic_sheets.columns import has
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Severity
from pic_sheets.money import ZERO, format_amount
from pic_sheets.sheets.decisions import Decision, Verdict
from pic_sheets.texts import quoted


def find(fund: Fund, today: date) -> Iterator[Finding]:  # noqa: ARG001 - every rule is called alike
    """The full grants below the request and the partial ones equal to it; letters are worded after the decision."""
    for decision in fund.decisions:
        project = fund.project.get(decision.project)
        if project is None or not has(project, "requested") or not has(decision, "verdict", "granted"):
            continue
        granted, requested = decision.granted, project.requested
        if not granted or requested is None:
            continue
        if decision.verdict == Verdict.GRANT and granted < requested:
            yield _finding(decision, f"moins que les {format_amount(requested)} demandés", Verdict.PARTIAL)
        if decision.verdict == Verdict.PARTIAL and granted == requested:
            yield _finding(decision, "tout ce qui est demandé", Verdict.GRANT)


def _finding(decision: Decision, compared: str, right: Verdict) -> Finding:
    return Finding(
        decision,
        "verdict",
        f"La décision est {quoted(decision.verdict)}, mais {format_amount(decision.granted or ZERO)} sont accordés, {compared}.",
        f"Choisissez {quoted(right)}, ou corrigez {quoted('Montant accordé')}.",
    )


CHECK = Check(
    "accord-incoherent",
    "décisions",
    Severity.BLOCKING,
    "Un accord est inférieur à la demande, ou un accord partiel lui est égal.",
    USAGE,
    find,
    faulty=Case(
        {
            "Projets": [{"Code": "PIC-1", "Montant demandé": 800.0}],
            "Décisions": [{"Projet": "PIC-1", "Décision": "Accord", "Montant accordé": 500.0}],
        },
        at=("Décisions", "Décision", 2),
    ),
    right=Case(
        {
            "Projets": [{"Code": "PIC-1", "Montant demandé": 800.0}],
            "Décisions": [{"Projet": "PIC-1", "Décision": "Accord partiel", "Montant accordé": 500.0}],
        }
    ),
)
