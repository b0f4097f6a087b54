"""The days that a statement between two balances covers."""

from collections.abc import Sequence
from datetime import date

from pic_sheets.bank_statements import Balance, Movement
from pic_sheets.dates import days_after


def covered_days(opening: Balance, closing: Balance, movements: Sequence[Movement]) -> tuple[date, date]:
    """The first and the last day, both included: from the day after the opening balance to that of the closing one.

    Wider when a movement is booked outside: banks date the opening balance at the end of a day, or at its start. Two
    balances of one day cover that day.
    """
    days = [movement.day for movement in movements]
    first = min(days_after(opening.day, 1), closing.day)
    return min([first, *days]), max([closing.day, *days])
