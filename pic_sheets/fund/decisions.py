"""What was decided in the end on each project, and what stands of it."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from pic_sheets.fund.fund import Fund
from pic_sheets.money import ZERO
from pic_sheets.sheets.decisions import Decision, Verdict
from pic_sheets.sheets.projects import Project


class Status(StrEnum):
    """Where a project stands."""

    WITHDRAWN = "Retiré"
    WAITING = "En attente"
    ADJOURNED = "Ajourné"
    REFUSED = "Refusé"
    GRANTED = "Accordé"
    PARTLY = "Accordé en partie"
    DONE = "Réalisé"


def last_decision(fund: Fund, project: str) -> Decision | None:
    """The decision of the latest meeting that spoke of the project, None while none did."""
    decisions = fund.decisions_on.get(project, ())
    return decisions[-1] if decisions else None


def decided_on(fund: Fund, project: str) -> date | None:
    """The day of the project's last decision."""
    decision = last_decision(fund, project)
    return fund.day_of(decision.meeting) if decision else None


def is_granted(fund: Fund, project: str) -> bool:
    """Whether the project's last decision grants it money."""
    decision = last_decision(fund, project)
    return decision is not None and decision.grants


def granted(fund: Fund, project: str) -> Decimal:
    """The amount of the project's last decision when it grants money, in euros; 0 otherwise."""
    decision = last_decision(fund, project)
    return (decision.granted or ZERO) if decision and decision.grants else ZERO


def agrees_with_request(fund: Fund, decision: Decision) -> bool:
    """Whether a grant in full is all that was asked, and one in part is less: else one of the two amounts is wrong."""
    project = fund.project.get(decision.project)
    if project is None or not project.requested or not decision.granted:
        return False
    if decision.verdict == Verdict.GRANT:
        return decision.granted == project.requested
    return decision.verdict == Verdict.PARTIAL and decision.granted < project.requested


_STATUS = {
    Verdict.GRANT: Status.GRANTED,
    Verdict.PARTIAL: Status.PARTLY,
    Verdict.ADJOURNMENT: Status.ADJOURNED,
    Verdict.REFUSAL: Status.REFUSED,
}


def status(fund: Fund, project: Project) -> Status:
    """Where the project stands: withdrawn first, done once its report is in, else its last decision."""
    if project.withdrawn_on is not None:
        return Status.WITHDRAWN
    decision = last_decision(fund, project.code)
    if decision is None or not decision.verdict:
        return Status.WAITING
    if decision.grants and project.code in fund.report:
        return Status.DONE
    return _STATUS[Verdict(decision.verdict)]
