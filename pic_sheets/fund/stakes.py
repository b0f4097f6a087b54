"""What each project of an agenda may cost the fund: what it asks, or what was decided on it already."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from pic_sheets.columns import has
from pic_sheets.fund.agenda import agenda
from pic_sheets.fund.decisions import granted, last_decision
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.project_accounts import project_account
from pic_sheets.money import ZERO
from pic_sheets.sheets.decisions import Decision, Verdict
from pic_sheets.sheets.meetings import Meeting
from pic_sheets.sheets.projects import Project


class Standing(StrEnum):
    """Where a project of an agenda stands."""

    TO_DECIDE = "À décider"
    DECIDED = "Décidé"
    ELSEWHERE = "Décidé à une autre séance"
    WITHDRAWN = "Retiré depuis"


@dataclass(frozen=True, slots=True)
class Stake:
    """A project of an agenda, in euros.

    `asked` is its request, None when it could not be read. `aid` is what the rules look at: the request of a project to
    decide, the grant of a decided one. `taken` is what leaves the envelope: as `aid`, or what a report has left of the
    grant. Both are zero for a project decided elsewhere, or decided here and again since. `decision` is what was decided.
    """

    project: Project
    standing: Standing
    asked: Decimal | None
    aid: Decimal
    taken: Decimal
    decision: Decision | None = None

    @property
    def is_decided(self) -> bool:
        """Whether nothing more is to be decided."""
        return self.standing != Standing.TO_DECIDE


def stakes(fund: Fund, meeting: Meeting) -> tuple[Stake, ...]:
    """The agenda of a meeting, project by project, with what is at stake; a decision being typed, without its verdict, waits."""
    return tuple(_stake(fund, meeting, project) for project in agenda(fund, meeting))


def _stake(fund: Fund, meeting: Meeting, project: Project) -> Stake:
    asked = project.requested if has(project, "requested") else None
    last = last_decision(fund, project.code)
    here = [
        row for row in fund.decisions_on.get(project.code, ()) if row.meeting == meeting.code and has(row, "verdict")
    ]
    if here and here[-1] is last:
        standing = Standing.DECIDED if project.withdrawn_on is None else Standing.WITHDRAWN
        return Stake(
            project, standing, asked, granted(fund, project.code), project_account(fund, project).committed, last
        )
    if here:
        return Stake(project, Standing.DECIDED, asked, ZERO, ZERO, here[-1])
    if last is not None and last.meeting != meeting.code and last.verdict not in {"", Verdict.ADJOURNMENT}:
        return Stake(project, Standing.ELSEWHERE, asked, ZERO, ZERO, last)
    return Stake(project, Standing.TO_DECIDE, asked, asked or ZERO, asked or ZERO)
