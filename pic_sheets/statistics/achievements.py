"""Whether the projects reached what they aimed at, in the holders' own judgement."""

from collections import Counter
from datetime import date

from pic_sheets.fund.fund import Fund
from pic_sheets.outcomes import PERCENT, ResultTable
from pic_sheets.plans import ChartSketch
from pic_sheets.sheets.reports import ACHIEVED
from pic_sheets.statistics._ratios import percent
from pic_sheets.statistics._statistic import Statistic


def _table(fund: Fund, _today: date) -> ResultTable:
    """The reports of listed projects by their answer; one that does not answer is not counted."""
    reports = [fund.report[project.code] for project in fund.listed_projects if project.code in fund.report]
    found = Counter(report.achieved for report in reports)
    whole = sum(found[answer] for answer in ACHIEVED)
    rows = tuple((answer, found[answer], percent(found[answer], whole)) for answer in ACHIEVED)
    columns = ("Objectifs atteints", "Bilans", "Part des bilans")
    return ResultTable("objectifs_atteints", "Objectifs atteints", columns, rows, ("", "", PERCENT))


STATISTIC = Statistic(
    "objectifs_atteints", 20, _table, (ChartSketch("doughnut", "Objectifs atteints, d'après les bilans", 1, (2,)),)
)
