"""How the pages write what they show: figures, days, issues, addresses."""

from collections.abc import Callable
from decimal import Decimal

from pic_sheets.dates import format_date
from pic_sheets.issues import summary
from pic_sheets.outcomes import ResultTable, shown
from pic_sheets.panel.addresses import task_link
from pic_sheets.panel.issue_sheets import copied_cell, issue_sheets
from pic_sheets.stores.google.addresses import is_address
from pic_sheets.texts import typeset


def is_number(table: ResultTable, column: int) -> bool:
    """Whether a column of a table holds numbers."""
    return any(isinstance(row[column], int | Decimal) for row in table.rows)


def short_address(words: str) -> str:
    """The workbook's name; of a shared sheet, that it is one."""
    return "Google Sheets" if is_address(words) else words


FILTERS: dict[str, Callable[..., object]] = {
    "shown": shown, "day": format_date, "typeset": typeset, "summary": summary, "issue_sheets": issue_sheets, "copied_cell": copied_cell,
    "is_number": is_number, "task_link": task_link, "short_address": short_address,
}  # fmt: skip
