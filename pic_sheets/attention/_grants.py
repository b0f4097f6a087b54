"""The granted projects that the fund still owes money to, as several reasons look at them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pic_sheets.columns import has
from pic_sheets.fund.certainty import certainty
from pic_sheets.fund.decisions import decided_on
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.project_accounts import project_account
from pic_sheets.money import ZERO
from pic_sheets.sheets.projects import Project

#: How many days ahead a coming day is told (usage, ours).
SOON_DAYS = 15


@dataclass(frozen=True, slots=True)
class Unpaid:
    """A granted project that nothing was paid for, and the day it was granted."""

    project: Project
    granted_on: date

    def starts_by(self, day: date) -> bool:
        """Whether the project starts on the day or before."""
        return self.project.start is not None and self.project.reads("start") and self.project.start <= day


def unpaid_projects(fund: Fund, today: date) -> Iterator[Unpaid]:
    """The projects granted by the day, for certain and not withdrawn, that wait for their first payment.

    A fund whose rules set an advance of 0 % pays on the report: nothing is waited for before it comes.
    """
    certain = certainty(fund)
    for project in fund.listed_projects:
        if not has(project, "code") or not project.reads("withdrawn_on") or project.withdrawn_on is not None:
            continue
        if not (certain.grant(project.code) and certain.payments(project.code) and certain.report(project.code)):
            continue
        granted_on = decided_on(fund, project.code)
        account = project_account(fund, project)
        if granted_on is None or granted_on > today or account.paid > ZERO or account.to_pay == ZERO:
            continue
        if project.code in fund.report or fund.rules_on(granted_on).advance != 0:
            yield Unpaid(project, granted_on)
