"""How residents were told about the fund, medium by medium."""

from collections.abc import Sequence
from datetime import date

from pic_sheets.fund.fund import Fund
from pic_sheets.fund.groupings import UNTOLD
from pic_sheets.outcomes import PERCENT, Content, ResultTable
from pic_sheets.sheets.communication import Announcement
from pic_sheets.statistics._ratios import percent
from pic_sheets.statistics._standings import TOTAL
from pic_sheets.statistics._statistic import Statistic
from pic_sheets.texts import folded

_COLUMNS = {"Support": "", "Actions": "", "Part des actions": PERCENT, "Quartiers": ""}


def _table(fund: Fund, _today: date) -> ResultTable:
    """One row a medium, the most used first, each as it was first typed, then the total; neighbourhoods count once a row."""
    groups: dict[str, list[Announcement]] = {}
    for item in fund.announcements:
        groups.setdefault(folded(item.medium), []).append(item)
    ranked = sorted(groups.values(), key=len, reverse=True)
    whole = len(fund.announcements)
    rows = [(items[0].medium or UNTOLD, *_row(items, whole)) for items in ranked]
    return ResultTable(
        "communication",
        "Communication",
        tuple(_COLUMNS),
        (*rows, (TOTAL, *_row(fund.announcements, whole))),
        tuple(_COLUMNS.values()),
        total=True,
    )


def _row(items: Sequence[Announcement], whole: int) -> tuple[Content, ...]:
    return len(items), percent(len(items), whole), len({item.district for item in items} - {""})


STATISTIC = Statistic("communication", 18, _table)
