"""When a holder's report is due, and by how much it is late."""

from datetime import date

from pic_sheets.dates import days_after
from pic_sheets.fund.decisions import decided_on, is_granted
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.projects import Project


def report_due_on(fund: Fund, project: Project) -> date | None:
    """The day the project's report is due; None when it is not granted, has no end, or the fund sets no delay.

    The delay is that of the rules in force on the day of the grant: the holder was told that one.
    """
    day = decided_on(fund, project.code)
    delay = fund.rules_on(day).report_days
    if project.end is None or delay is None or not is_granted(fund, project.code):
        return None
    if delay > (date.max - project.end).days:
        return None  # a slip of the keyboard: later than any calendar
    return days_after(project.end, delay)


def days_late(fund: Fund, project: Project, today: date) -> int:
    """By how many days the report is late, or was when it came; 0 when it is not, or was never due."""
    due = report_due_on(fund, project)
    if due is None or project.withdrawn_on is not None:
        return 0
    report = fund.report.get(project.code)
    came = report.received_on if report else today
    return max(0, ((came or due) - due).days)


def missing_report_due_on(fund: Fund, project: Project, today: date) -> date | None:
    """The day a report was due that is still not in; None when it came, is not due yet, or was never asked for."""
    due = report_due_on(fund, project)
    report = fund.report.get(project.code)
    came = report is not None and (report.received_on is None or report.received_on <= today)
    return None if due is None or came or due >= today or project.withdrawn_on is not None else due
