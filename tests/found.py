"""What one rule finds in a fund, in a form that tests can compare."""

from datetime import date

from pic_sheets.checks._check import Check, Finding
from pic_sheets.fund.fund import Fund

TODAY = date(2025, 12, 31)


def found(check: Check, fund: Fund, today: date = TODAY) -> list[Finding]:
    """The findings of a rule, in its order."""
    return list(check.find(fund, today))


def cells(check: Check, fund: Fund, today: date = TODAY) -> list[str]:
    """The full addresses of the cells that a rule finds."""
    return [finding.record.at(finding.field) for finding in found(check, fund, today)]
