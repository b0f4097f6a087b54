"""The time that volunteers gave to projects, and what it is worth at the rate that the association sets."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pic_sheets.fund.closing_dates import last_day
from pic_sheets.fund.fund import Fund
from pic_sheets.money import cents
from pic_sheets.sheets.reports import Report


@dataclass(frozen=True, slots=True)
class Volunteering:
    """Hours told by the reports, euros an hour and euros in all; the last two are None without a rate."""

    hours: Decimal
    rate: Decimal | None
    value: Decimal | None
    reports: Sequence[Report] = ()


def volunteering(fund: Fund) -> Volunteering:
    """The hours of the reports on the fund's projects, valued at the rate in force on the last day of the year.

    No text sets the value of an hour: it is the association's own choice, told beside the amount (accounts 864 and 875,
    ANC 2018-06). Hours are summed before they are valued, so that one rounding is made.
    """
    found = [fund.report[project.code] for project in fund.listed_projects if project.code in fund.report]
    telling = [report for report in found if report.volunteer_hours is not None]
    hours = sum((report.volunteer_hours for report in telling if report.volunteer_hours is not None), Decimal(0))
    rate = fund.rules_on(last_day(fund)).volunteer_hour
    return Volunteering(hours, rate, None if rate is None else cents(hours * rate), telling)
