"""How the pages write what they show: figures, days, issues, addresses."""

import re
from collections.abc import Callable

from pic_sheets.dates import format_date
from pic_sheets.issues import summary
from pic_sheets.outcomes import ResultTable, shown
from pic_sheets.panel.addresses import task_link
from pic_sheets.panel.fields import option_label
from pic_sheets.panel.issue_sheets import copied_cell, issue_sheets, untold_issues
from pic_sheets.stores.google.addresses import is_address
from pic_sheets.texts import quoted, typeset


def short_address(words: str) -> str:
    """The workbook's name; of a shared sheet, that it is one."""
    return "Google Sheets" if is_address(words) else words


#: An option as sentences name it, with or without quotation marks around it alone.
_OPTION = re.compile(r"(?P<open>«\s|')?--(?P<name>[a-z]+(?:-[a-z]+)*)(?(open)(?:\s»|'))")


def said(text: str) -> str:
    r"""A sentence for someone who fills in a form: an option is named as its field is.

    >>> said("ajoutez « --brouillon »").replace("\N{NO-BREAK SPACE}", " ")
    'ajoutez « Brouillon, malgré les anomalies »'
    """
    return _OPTION.sub(_said, typeset(text))


def _said(option: re.Match[str]) -> str:
    label = option_label(option["name"])
    return quoted(label) if label else option[0]


FILTERS: dict[str, Callable[..., object]] = {
    "shown": shown, "day": format_date, "typeset": typeset, "said": said, "summary": summary, "issue_sheets": issue_sheets, "copied_cell": copied_cell,
    "untold_issues": untold_issues,
    "is_number": ResultTable.holds_numbers, "task_link": task_link, "short_address": short_address,
}  # fmt: skip
