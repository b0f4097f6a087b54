"""The monthly statement as a workbook: the fund's position and each funder's part, then every line of the month."""

from datetime import date

from pic_sheets.budget.monthly_statement import Statement
from pic_sheets.dates import format_date
from pic_sheets.plans import ReportSheet, ReportWorkbook


def monthly_workbook(statement: Statement, today: date, *, draft: bool = False) -> ReportWorkbook:
    """The workbook of a month; `draft` marks its titles."""
    mark = "BROUILLON – " if draft else ""
    title = f"{mark}Relevé {statement.month.of}"
    until = (
        ""
        if statement.until == statement.month.last
        else f" Le mois n'est pas fini, il est arrêté au {format_date(statement.until)}."
    )
    first = ReportSheet(
        "Relevé",
        title,
        statement.month_figures,
        [(statement.position, ()), (statement.by_funder, ())],
        (f"Édité le {format_date(today)}.{until}",),
    )
    lines = ReportSheet("Mouvements", f"{title}, mouvements", (), [(statement.movements, ())])
    return ReportWorkbook(f"releve_{statement.month}.xlsx", (first, lines))
