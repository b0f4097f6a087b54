"""The mean grant."""

from datetime import date

from pic_sheets.fund.entries import entries, grant_sources, is_aided
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.sources import addresses
from pic_sheets.money import total
from pic_sheets.outcomes import EURO, Figure
from pic_sheets.statistics._ratios import per_head
from pic_sheets.statistics._statistic import Statistic


def _figure(fund: Fund, _today: date) -> Figure:
    """What was granted over the number of projects granted, to the cent."""
    aided = [entry for entry in entries(fund) if is_aided(fund, entry)]
    mean = per_head(total(entry.account.granted for entry in aided), len(aided))
    return Figure("aide_moyenne", "Aide moyenne par projet", mean, EURO, addresses(grant_sources(fund, aided)))


STATISTIC = Statistic("aide_moyenne", 2, _figure)
