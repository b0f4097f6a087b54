"""Projects, amounts and people by neighbourhood."""

from datetime import date

from pic_sheets.fund.entries import entries
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.groupings import by_district
from pic_sheets.outcomes import ResultTable
from pic_sheets.plans import ChartSketch
from pic_sheets.statistics._standings import standings_table
from pic_sheets.statistics._statistic import Statistic


def _table(fund: Fund, _today: date) -> ResultTable:
    names = {code: (code, district.name, district.status) for code, district in fund.district.items()}
    groups = by_district(fund, entries(fund))
    return standings_table(fund, ("quartiers", "Quartiers"), ("Code", "Quartier", "Statut"), groups, names)


STATISTIC = Statistic(
    "quartiers",
    12,
    _table,
    (
        ChartSketch("doughnut", "Aides accordées par quartier", 2, (11,)),
        ChartSketch("column", "Participants et habitants impliqués", 2, (13, 14)),
    ),
)
