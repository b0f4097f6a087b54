"""Days as QIF files write them, which do not say whether the day or the month comes first."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pic_sheets.banks._days import bank_day

#: 05/03/25 · 5.3.2025 · 05/03'25 and 05/03' 5, the apostrophe of Quicken for the years 2000.
_TWO_WAYS = re.compile(r"(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.'’-] ?(\d{4}|\d{1,2})", re.ASCII)
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Order:
    """What the dates of a file tell of their order: lines on which only the day, or only the month, can come first.

    `doubtful` is a date that reads both ways as two different days, "" when there is none.
    """

    day_first: tuple[int, ...]
    month_first: tuple[int, ...]
    doubtful: str

    @property
    def is_told(self) -> bool:
        """Whether the day comes first without a doubt, or it makes no difference."""
        return bool(self.day_first) or not self.doubtful


def order(dates: Iterable[tuple[int, str]]) -> Order:
    """The order of the dates of a file, each with its line.

    >>> order([(2, "05/03/25"), (6, "28/03/25")])
    Order(day_first=(6,), month_first=(), doubtful='05/03/25')
    """
    day_first: list[int] = []
    month_first: list[int] = []
    doubtful = ""
    for row, text in dates:
        match = _TWO_WAYS.fullmatch(text)
        if match is None:
            continue
        first, second = int(match[1]), int(match[2])
        if first > _MONTHS:
            day_first.append(row)
        elif second > _MONTHS:
            month_first.append(row)
        elif first != second:
            doubtful = doubtful or text
    return Order(tuple(day_first), tuple(month_first), doubtful)


def day_first(text: str) -> date:
    """The day that a QIF file writes, day first or year first; ValueError (in French) when it is none.

    >>> day_first("05/03/25") == day_first("5.3.2025") == day_first("05/03'25") == day_first("2025-03-05")
    True
    """
    match = _TWO_WAYS.fullmatch(text)
    if match is None:
        return bank_day(text)
    day, month, year = match.groups()
    return bank_day(f"{day}/{month}/{year if len(year) > 1 else f'0{year}'}")
