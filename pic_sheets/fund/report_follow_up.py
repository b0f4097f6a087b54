"""Where the holders' reports stand: those that came, with what is left to pay or to get back, and those still awaited."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pic_sheets.columns import filled
from pic_sheets.fund.decisions import is_granted
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.project_accounts import ProjectAccount, project_account
from pic_sheets.fund.refunds_due import refund_due
from pic_sheets.fund.report_dates import days_late, report_due_on
from pic_sheets.money import ZERO
from pic_sheets.sheets.projects import Project
from pic_sheets.sheets.reports import Report


@dataclass(frozen=True, slots=True)
class ReceivedReport:
    """A report, its project, the project's account, and what its holder has to give back, in euros."""

    report: Report
    project: Project
    account: ProjectAccount
    to_refund: Decimal


@dataclass(frozen=True, slots=True)
class AwaitedReport:
    """A granted project without a report: when it is due (None when nothing says it), and by how many days it is late."""

    project: Project
    account: ProjectAccount
    due_on: date | None
    days_late: int


def received_reports(fund: Fund, reports: Iterable[Report]) -> tuple[ReceivedReport, ...]:
    """These reports, in their order; of two of one project, the first of the sheet, which is the one that counts."""
    found = []
    for report in reports:
        if fund.report.get(report.project) is report:
            project = fund.project.get(report.project) or filled(Project, code=report.project)
            account = project_account(fund, project)
            found.append(ReceivedReport(report, project, account, refund_due(fund, project)))
    return tuple(found)


def awaited_reports(fund: Fund, today: date) -> tuple[AwaitedReport, ...]:
    """The granted projects whose report is not in, the first due first, those that nothing dates last."""
    awaited = [
        AwaitedReport(
            project, project_account(fund, project), report_due_on(fund, project), days_late(fund, project, today)
        )
        for code, project in fund.project.items()
        if code not in fund.report and project.withdrawn_on is None and is_granted(fund, code)
    ]
    return tuple(sorted(awaited, key=lambda line: line.due_on or date.max))


def withdrawn_owing(fund: Fund) -> tuple[tuple[Project, Decimal], ...]:
    """The projects withdrawn without a report, and what their holders have to give back, in euros, when it is something."""
    owed = (
        (project, refund_due(fund, project))
        for code, project in fund.project.items()
        if project.withdrawn_on is not None and code not in fund.report
    )
    return tuple((project, amount) for project, amount in owed if amount > ZERO)
