"""Days and hours as a letter says them."""

from datetime import date, time

from pic_sheets.dates import format_date, weekday
from pic_sheets.texts import NBSP


def period(start: date | None, end: date | None) -> str:
    """The days as a sentence says them, "" when either is unknown.

    >>> period(date(2025, 6, 21), date(2025, 6, 21)), period(date(2025, 4, 1), date(2025, 8, 31))
    ('le 21 juin 2025', 'du 1er avril au 31 août 2025')
    """
    if start is None or end is None:
        return ""
    if start == end:
        return f"le {format_date(start)}"
    first = format_date(start)
    if start.year == end.year:
        first = first.removesuffix(f" {start.year:04d}")
    return f"du {first} au {format_date(end)}"


def shown_day(day: date | None) -> str:
    """The day in words, "" when it is unknown."""
    return "" if day is None else format_date(day)


def long_day(day: date | None) -> str:
    """The day with its name, as « mercredi 5 mars 2025 »; "" when it is unknown."""
    return "" if day is None else f"{weekday(day)} {format_date(day)}"


def shown_hour(hour: time | None) -> str:
    """The hour as it is said, "" when it is unknown.

    >>> shown_hour(time(18)) == f"18{NBSP}h", shown_hour(time(18, 30)) == f"18{NBSP}h{NBSP}30"
    (True, True)
    """
    return "" if hour is None else f"{hour.hour}{NBSP}h{f'{NBSP}{hour.minute:02}' if hour.minute else ''}"
