"""Projects, amounts and people by regional objective, where the themes say which they answer."""

from dataclasses import replace
from datetime import date

from pic_sheets.fund.entries import by_group, entries
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.groupings import objective_of, regional_objectives
from pic_sheets.outcomes import ResultTable
from pic_sheets.plans import ChartSketch
from pic_sheets.statistics._standings import standings_table
from pic_sheets.statistics._statistic import Statistic


def _table(fund: Fund, _today: date) -> ResultTable:
    """By the objective of each project's main theme, as the sheet Thématiques gives it: no official mapping is known.

    Where no theme says its objective, the table is empty.
    """
    names = {theme.code: (theme.code, theme.name) for theme in regional_objectives(fund)}
    groups = by_group(entries(fund), lambda project: objective_of(fund, project), names)
    table = standings_table(fund, ("objectifs", "Objectifs régionaux"), ("Code", "Objectif régional"), groups, names)
    return table if names else replace(table, rows=(), total=False)


STATISTIC = Statistic("objectifs", 19, _table, (ChartSketch("bar", "Aides accordées par objectif régional", 2, (10,)),))
