"""The share of the amounts granted that goes to priority neighbourhoods (QPV)."""

from datetime import date

from pic_sheets.fund.decisions import is_granted
from pic_sheets.fund.entries import entries, grant_sources
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.sources import addresses, fields
from pic_sheets.money import total
from pic_sheets.outcomes import PERCENT, Figure
from pic_sheets.sheets.districts import Status
from pic_sheets.statistics._ratios import percent
from pic_sheets.statistics._statistic import Statistic


def _figure(fund: Fund, _today: date) -> Figure:
    """By the status of the project's neighbourhood in the sheet Quartiers; the rest is under watch, or not told.

    Source: decree 2023-1314, which lists the quartiers prioritaires; the Région funds quartiers de veille too.
    """
    items = [entry for entry in entries(fund) if is_granted(fund, entry.project.code)]
    districts = [fund.district.get(entry.project.district) for entry in items]
    known = [district for district in districts if district is not None]
    priority = {district.code for district in known if district.status == Status.PRIORITY}
    inside = total(entry.account.granted for entry in items if entry.project.district in priority)
    share = percent(inside, total(entry.account.granted for entry in items))
    sources = [
        *grant_sources(fund, items),
        *fields((entry.project for entry in items), "district"),
        *fields(known, "status"),
    ]
    return Figure("part_qpv", "Part des aides en quartier prioritaire", share, PERCENT, addresses(sources))


STATISTIC = Statistic("part_qpv", 5, _figure)
