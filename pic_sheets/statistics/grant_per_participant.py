"""The grant per participant."""

from datetime import date

from pic_sheets.fund.entries import entries, grant_sources, is_aided
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.sources import addresses, fields
from pic_sheets.money import total
from pic_sheets.outcomes import EURO, Figure
from pic_sheets.statistics._ratios import per_head
from pic_sheets.statistics._statistic import Statistic


def _figure(fund: Fund, _today: date) -> Figure:
    """Over the granted projects whose report tells how many people came: what was granted over those people."""
    reports = {code: report for code, report in fund.report.items() if report.participants is not None}
    items = [entry for entry in entries(fund) if is_aided(fund, entry) and entry.project.code in reports]
    people = sum(reports[entry.project.code].participants or 0 for entry in items)
    each = per_head(total(entry.account.granted for entry in items), people)
    sources = [*grant_sources(fund, items), *fields((reports[entry.project.code] for entry in items), "participants")]
    return Figure("aide_par_participant", "Aide par participant", each, EURO, addresses(sources))


STATISTIC = Statistic("aide_par_participant", 4, _figure)
