"""The budget as a workbook: which sheets, tables and charts."""

from datetime import date

from pic_sheets.budget.figures import figures
from pic_sheets.budget.tables import declared_tables
from pic_sheets.dates import format_date
from pic_sheets.fund.fund import Fund
from pic_sheets.plans import ReportSheet, ReportWorkbook


def budget_workbook(fund: Fund, today: date) -> ReportWorkbook:
    """The figures, then each table on its sheet with its charts; the day is that of the printing: no figure is cut at it."""
    title = f"Budget du fonds {fund.year or ''}".strip()
    declared = declared_tables()
    beside = [(entry.table(fund), entry.charts) for entry in declared if not entry.sheet]
    first = ReportSheet("Budget", title, figures(fund), beside, (f"Édité le {format_date(today)}.",))
    others = []
    for entry in declared:
        if entry.sheet:
            table = entry.table(fund)
            others.append(ReportSheet(entry.sheet, f"{title}, {table.title.lower()}", (), [(table, entry.charts)]))
    return ReportWorkbook("budget.xlsx", (first, *others))
