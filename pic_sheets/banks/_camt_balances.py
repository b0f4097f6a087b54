"""The balances of a camt.053 statement, and the days between them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pic_sheets.bank_statements import Balance, Movement
from pic_sheets.banks._camt_nodes import Node
from pic_sheets.banks._camt_values import Place, day, period, signed_euros
from pic_sheets.banks._covered_days import covered_days
from pic_sheets.dates import days_after

#: Booked balances alone: those of the period (ITBD), what is available (OPAV, CLAV) or expected (FWAV) are not kept.
_OPENING, _PREVIOUS, _CLOSING = "OPBD", "PRCD", "CLBD"


def opening_balance(place: Place, node: Node) -> Balance | None:
    """The booked balance before the first entry: that of the opening, else the last closing one; the earliest of several."""
    found = _balances(place, node, _OPENING) or _balances(place, node, _PREVIOUS)
    return min(found, key=lambda balance: balance.day, default=None)


def closing_balance(place: Place, node: Node) -> Balance | None:
    """The booked balance after the last entry; the latest of several, where a bank gives one a day."""
    return max(_balances(place, node, _CLOSING), key=lambda balance: balance.day, default=None)


def _balances(place: Place, node: Node, code: str) -> list[Balance]:
    """The balances of a code; UnreadableStatement when two of one day differ, or when one is not whole."""
    found: dict[date, Balance] = {}
    for told in node.each("Bal"):
        if told.told("Tp", "CdOrPrtry", "Cd") != code:
            continue
        of = replace(place, of=f"le solde {code}")
        if (when := day(of, told, "Dt")) is None:
            raise of.fault(told, "n'a pas de date (Dt)")
        balance = Balance(when, signed_euros(of, told))
        if found.setdefault(when, balance) != balance:
            raise of.fault(told, "contredit un autre du même jour")
    return list(found.values())


def at_the_end_of_a_day(opening: Balance | None, first: date | None) -> Balance | None:
    """The opening balance at the end of a day: the one before the first covered, where the bank dates it of that day."""
    if opening is None or first is None or opening.day < first:
        return opening
    return replace(opening, day=days_after(first, -1))


def days_of(
    place: Place, node: Node, opening: Balance | None, closing: Balance | None, movements: Sequence[Movement]
) -> tuple[date | None, date | None]:
    """The first and the last day covered: those of FrToDt, else those between the balances; None where neither says.

    A period that ends at midnight ends the day before, if the closing balance is of that day: some banks write midnight for
    the whole day. Wider when an entry is booked outside.
    """
    if (told := period(place, node)) is None:
        return (None, None) if opening is None or closing is None else covered_days(opening, closing, movements)
    first, last, at_midnight = told
    if at_midnight and first < last and closing is not None and closing.day == days_after(last, -1):
        last = closing.day
    days = [movement.day for movement in movements]
    return min([first, *days]), max([last, *days])
