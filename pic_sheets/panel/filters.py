"""How the pages write what they show: figures, days, issues, addresses."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import groupby
from urllib.parse import urlencode

from pic_sheets.commands._state import Due
from pic_sheets.dates import format_date
from pic_sheets.issue_groups import IssueGroup, issue_groups
from pic_sheets.issues import Issue, summary
from pic_sheets.outcomes import ResultTable, shown
from pic_sheets.panel.cards import task, task_group
from pic_sheets.stores.google.addresses import is_address
from pic_sheets.texts import typeset


def by_sheet(issues: Sequence[Issue]) -> list[tuple[str, list[IssueGroup]]]:
    """The issues, those alike told once, sheet by sheet in their order."""
    groups = issue_groups(issues)
    return [(sheet, list(found)) for sheet, found in groupby(groups, key=lambda group: group.first.sheet)]


def is_number(table: ResultTable, column: int) -> bool:
    """Whether a column of a table holds numbers."""
    return any(isinstance(row[column], int | Decimal) for row in table.rows)


def task_address(due: Due) -> str:
    """The form of the task that does what is due, filled in as its command says."""
    words = [word for word in due.command if not word.startswith("-")]
    command = task(tuple(words[:2])) if len(words) > 1 else None
    path = words[:2] if command is not None else words[:1]
    usual = getattr(task_group(path[0]), "usual", "") if len(path) == 1 else ""
    asked = [*path, usual] if usual else path
    found = task(tuple(asked))
    given: list[tuple[str, str]] = []
    rest = due.command[len(path) :]
    for number, word in enumerate(rest):
        parameter = next((each for each in (found.params if found else ()) if word in each.opts), None)
        if parameter is not None:
            is_flag = bool(getattr(parameter, "is_flag", False))
            given.append((parameter.name or "", "1" if is_flag else rest[number + 1]))
    return f"/taches/{'/'.join(asked)}" + (f"?{urlencode(given)}" if given else "")


def short_address(words: str) -> str:
    """The workbook's name; of a shared sheet, that it is one."""
    return "Google Sheets" if is_address(words) else words


FILTERS: dict[str, Callable[..., object]] = {
    "shown": shown, "day": format_date, "typeset": typeset, "summary": summary, "by_sheet": by_sheet, "is_number": is_number,
    "task_address": task_address, "short_address": short_address,
}  # fmt: skip
