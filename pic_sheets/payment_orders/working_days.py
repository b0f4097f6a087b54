"""The days on which banks execute transfers in euros: those of T2, the Eurosystem's own (TARGET until 2023).

Source: European Central Bank, calendar of the closing days of TARGET, the same six since 2002.
"""

from datetime import date, timedelta

#: Month and day of the closing days that do not move: New Year's Day, 1 May, Christmas and the day after.
_FIXED = frozenset({(1, 1), (5, 1), (12, 25), (12, 26)})
_GOOD_FRIDAY, _EASTER_MONDAY = timedelta(days=-2), timedelta(days=1)
_SATURDAY = 5


def easter(year: int) -> date:
    """Easter Sunday of a year (Meeus, Jones and Butcher's rule for the Gregorian calendar).

    >>> easter(2025), easter(2026)
    (datetime.date(2025, 4, 20), datetime.date(2026, 4, 5))
    """
    century, of_century = divmod(year, 100)
    golden = year % 19
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def is_working_day(day: date) -> bool:
    """Whether banks execute transfers on that day.

    >>> is_working_day(date(2025, 4, 18)), is_working_day(date(2025, 7, 14))  # Good Friday, and a holiday of France alone
    (False, True)
    """
    sunday = easter(day.year)
    closed = (day.month, day.day) in _FIXED or day in {sunday + _GOOD_FRIDAY, sunday + _EASTER_MONDAY}
    return day.weekday() < _SATURDAY and not closed


def working_day_from(day: date) -> date:
    """The day itself when banks work, else the first one after it.

    >>> working_day_from(date(2025, 12, 25))
    datetime.date(2025, 12, 29)
    """
    while not is_working_day(day):
        day += timedelta(days=1)
    return day
