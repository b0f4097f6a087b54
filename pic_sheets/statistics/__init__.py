"""What the year's projects were, in tables and figures: a public module is one of them and declares a `STATISTIC`."""

import sys
from datetime import date

from pic_sheets.catalogue import catalogue
from pic_sheets.dates import format_date
from pic_sheets.fund.fund import Fund
from pic_sheets.outcomes import Figure, ResultTable
from pic_sheets.plans import ReportSheet, ReportWorkbook
from pic_sheets.statistics._statistic import Statistic


def declared_statistics() -> tuple[Statistic, ...]:
    """The catalogue, in the order it is shown."""
    return tuple(sorted(catalogue(sys.modules[__name__], "STATISTIC").values(), key=lambda entry: entry.position))


def results(fund: Fund, today: date) -> tuple[tuple[Figure, ...], tuple[ResultTable, ...]]:
    """Every figure and every table of the fund as it stands on the day."""
    found = [declared.result(fund, today) for declared in declared_statistics()]
    figures = tuple(result for result in found if isinstance(result, Figure))
    return figures, tuple(result for result in found if isinstance(result, ResultTable))


def statistics_workbook(fund: Fund, today: date) -> ReportWorkbook:
    """The figures, then each table on its sheet with its charts, as they stand on the day."""
    figures, tables = results(fund, today)
    charts = {declared.code: declared.charts for declared in declared_statistics()}
    title = f"Statistiques du fonds {fund.year or ''}".strip()
    first = ReportSheet("Chiffres clés", title, figures, (), (f"Édité le {format_date(today)}.",))
    others = (
        ReportSheet(table.title, f"{title}, {table.title.lower()}", (), [(table, charts[table.code])])
        for table in tables
    )
    return ReportWorkbook("statistiques.xlsx", (first, *others))
