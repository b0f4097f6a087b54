"""What a holder has to give back: money paid beyond what was earned, or for a project that was withdrawn."""

from decimal import Decimal

from pic_sheets.fund.fund import Fund
from pic_sheets.fund.project_accounts import project_account
from pic_sheets.money import ZERO
from pic_sheets.sheets.projects import Project


def refund_due(fund: Fund, project: Project) -> Decimal:
    """What is still to give back, in euros, never negative.

    A project that was withdrawn keeps only what its report justifies: all that was paid when there is no report.
    """
    account = project_account(fund, project)
    if project.withdrawn_on is None:
        return account.overpaid
    return max(ZERO, account.net_paid - account.justified)
