"""A bank's account invented for tests, and the statements that files may hold of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from pic_sheets.bank_statements import Balance, Movement, Statement
from pic_sheets.dates import days_after
from pic_sheets.money import total

FIRST, LAST = date(2025, 3, 1), date(2025, 3, 12)


def movement(day=5, amount="-50.00", label="VIR SEPA JARDIN", **changes):
    return Movement(date(2025, 3, day), Decimal(amount), label, **changes)


def statement(*movements: Movement, file="mars.csv", **changes) -> Statement:
    """The statement of a file, whose movements it tells where they stand."""
    held = tuple(replace(each, file=file, row=row) for row, each in enumerate(movements, start=2))
    return Statement(**({"account": "", "format": "CSV"} | changes), file=file, movements=held)


def whole(movements: Sequence[Movement], opening="100.00", **changes) -> Statement:
    """The statement of days 1 to 12, with its balances."""
    balance = Decimal(opening)
    return statement(
        *movements,
        **(
            {
                "opening": Balance(days_after(FIRST, -1), balance),
                "closing": Balance(LAST, balance + total(each.amount for each in movements)),
                "first": FIRST,
                "last": LAST,
            }
            | changes
        ),
    )


def part(of: Statement, start: int, stop: int, first: date, last: date, file: str) -> Statement:
    """The movements of a statement from a rank to another, with the balances that stand there."""
    before = of.opening.amount + total(each.amount for each in of.movements[:start])
    after = before + total(each.amount for each in of.movements[start:stop])
    movements = tuple(replace(each, file=file) for each in of.movements[start:stop])
    return replace(
        of, file=file, movements=movements, first=first, last=last,
        opening=Balance(days_after(first, -1), before), closing=Balance(last, after),
    )  # fmt: skip


def days(of: Statement, first: int, last: int, file: str) -> Statement:
    """What a file of some whole days of a statement holds."""
    numbers = [each.day.day for each in of.movements]
    start, stop = sum(day < first for day in numbers), sum(day <= last for day in numbers)
    return part(of, start, stop, date(2025, 3, first), date(2025, 3, last), file)


def movements(amounts: Sequence[str] = ("-50.00", "-20.00", "50.00")) -> st.SearchStrategy[list[Movement]]:
    """Movements with many equal ones, in the order of the days."""
    each = st.builds(
        movement,
        day=st.integers(1, 12),
        amount=st.sampled_from(amounts),
        label=st.sampled_from(["VIR JARDIN", "VIR VELO", "CHEQUE"]),
    )
    return st.lists(each, max_size=14).map(lambda found: sorted(found, key=lambda one: one.day))
