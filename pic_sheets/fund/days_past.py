"""The fund as it stood on a day: without what was paid, given back or reported later."""

from dataclasses import replace
from datetime import date
from functools import lru_cache

from pic_sheets.fund.fund import Fund


@lru_cache(maxsize=2)
def fund_on(fund: Fund, day: date) -> Fund:
    """The fund without the payments and the reports of a later day; those whose day is unknown stay.

    A letter is then the same whenever it is made again on its own day, whatever has come since.
    """
    return replace(
        fund,
        payments=tuple(payment for payment in fund.payments if payment.day is None or payment.day <= day),
        reports=tuple(report for report in fund.reports if report.received_on is None or report.received_on <= day),
    )
