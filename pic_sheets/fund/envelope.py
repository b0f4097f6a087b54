"""The money there is for projects, and each funder's part of it."""

from decimal import Decimal

from pic_sheets.fund.fund import Fund
from pic_sheets.money import ZERO, shares, total
from pic_sheets.sheets.funders import Funder


def notified(fund: Fund) -> Decimal:
    """What the funders notified for the year, in euros."""
    return total(funder.notified for funder in fund.funders)


def management_fees(fund: Fund) -> Decimal:
    """The part of it that pays for running the fund."""
    return total(funder.management_fee for funder in fund.funders)


def envelope(fund: Fund) -> Decimal:
    """What can go to projects: notified less management fees."""
    return notified(fund) - management_fees(fund)


def project_part(funder: Funder) -> Decimal:
    """What one funder gives for projects: its notified amount less its management fee."""
    return (funder.notified or ZERO) - (funder.management_fee or ZERO)


def funders_shares(fund: Fund, amount: Decimal) -> tuple[Decimal, ...]:
    """The part of an amount that each funder bears, in the order of the sheet, adding up to it to the cent.

    In proportion to what each gives for projects (Roubaix shares allocations so and keeps engineering apart).
    """
    return shares(amount, [max(ZERO, project_part(funder)) for funder in fund.funders])
