"""What a project costs the fund, or may: what ceilings are compared with."""

from decimal import Decimal

from pic_sheets.columns import has
from pic_sheets.fund.certainty import Certainty
from pic_sheets.fund.decisions import granted, is_granted, last_decision
from pic_sheets.sheets.decisions import Verdict
from pic_sheets.sheets.projects import Project


def aid_at_stake(certain: Certainty, project: Project) -> Decimal | None:
    """The project's grant, or its request while nothing is granted, in euros.

    None when there is nothing at stake (withdrawn, refused) and when a cell that tells it could not be read.
    """
    fund = certain.fund
    if not project.reads("withdrawn_on") or project.withdrawn_on is not None or not certain.amount(project.code):
        return None
    if is_granted(fund, project.code):
        return granted(fund, project.code)
    last = last_decision(fund, project.code)
    is_refused = last is not None and last.verdict == Verdict.REFUSAL
    return None if is_refused or not has(project, "requested") else project.requested


def verb(certain: Certainty, project: Project) -> str:
    """How a message says what is at stake: the project "reçoit" its grant or "demande" its request."""
    return "reçoit" if is_granted(certain.fund, project.code) else "demande"
