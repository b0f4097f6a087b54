"""The median grant: half of the granted projects got no more."""

from datetime import date
from statistics import median

from pic_sheets.fund.entries import entries, grant_sources, is_aided
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.sources import addresses
from pic_sheets.money import cents
from pic_sheets.outcomes import EURO, Figure
from pic_sheets.statistics._statistic import Statistic


def _figure(fund: Fund, _today: date) -> Figure:
    """Of an even number of grants, the mean of the two in the middle, to the cent."""
    aided = [entry for entry in entries(fund) if is_aided(fund, entry)]
    middle = cents(median(entry.account.granted for entry in aided)) if aided else None
    return Figure("aide_mediane", "Aide médiane par projet", middle, EURO, addresses(grant_sources(fund, aided)))


STATISTIC = Statistic("aide_mediane", 3, _figure)
