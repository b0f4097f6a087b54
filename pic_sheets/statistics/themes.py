"""Projects, amounts and people by main theme, themes without a project included."""

from datetime import date

from pic_sheets.fund.entries import entries
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.groupings import by_theme
from pic_sheets.outcomes import ResultTable
from pic_sheets.plans import ChartSketch
from pic_sheets.statistics._standings import standings_table
from pic_sheets.statistics._statistic import Statistic


def _table(fund: Fund, _today: date) -> ResultTable:
    names = {code: (code, theme.name) for code, theme in fund.theme.items()}
    groups = by_theme(fund, entries(fund))
    return standings_table(fund, ("themes", "Thématiques"), ("Code", "Thématique"), groups, names)


STATISTIC = Statistic(
    "themes",
    11,
    _table,
    (
        ChartSketch("bar", "Projets déposés et accordés par thématique", 2, (3, 4)),
        ChartSketch("bar", "Aides accordées par thématique", 2, (10,)),
    ),
)
