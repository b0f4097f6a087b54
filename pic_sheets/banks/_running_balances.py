"""The balance that a bank writes after each movement: the order of the movements, and what the account held."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from operator import itemgetter

from pic_sheets.bank_statements import Movement
from pic_sheets.money import total

#: A movement and the balance that its line gives, None when it gives none.
Line = tuple[Movement, Decimal | None]


@dataclass(frozen=True, slots=True)
class Ordered:
    """The movements from the first to the last; `before` and `after` are the balances around them, None when untold."""

    movements: tuple[Movement, ...]
    before: Decimal | None = None
    after: Decimal | None = None


def ordered(lines: Sequence[Line]) -> Ordered | int:
    """The lines in the order in which their balances follow, then of the days; the line where they stop to.

    A bank lists its movements from the oldest or from the newest, some the newest day first and each day from its first.
    Where the balances follow in two ways that do not start alike, they tell nothing.
    """
    orders = list(_orders(lines))
    if all(balance is None for _, balance in lines):
        return Ordered(_by_day(orders[0]))
    faults = [_fault(order) for order in orders]
    fitting = [order for order, fault in zip(orders, faults, strict=True) if fault is None]
    if not fitting:
        rank, order = max(((fault or 0, order) for fault, order in zip(faults, orders, strict=True)), key=itemgetter(0))
        return order[rank][0].row
    by_day = [order for order in fitting if _is_by_day(order)] or fitting
    ends = {_ends(order) for order in by_day}
    before, after = ends.pop() if len(ends) == 1 else (None, None)
    return Ordered(_by_day(by_day[0]), before, after)


def _orders(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """The ways to read the lines, from the likeliest: the file's when its days go up, else backwards."""
    backwards = list(reversed(lines))
    ways = [backwards, lines] if lines and lines[0][0].day > lines[-1][0].day else [lines, backwards]
    yield from ways
    for way in ways:
        yield sorted(way, key=lambda line: line[0].day)


def _fault(order: Sequence[Line]) -> int | None:
    """The rank of the first balance that is not the one before it and the movements since, None when all are."""
    held: Decimal | None = None
    for rank, (movement, balance) in enumerate(order):
        held = None if held is None else held + movement.amount
        if balance is not None:
            if held is not None and held != balance:
                return rank
            held = balance
    return None


def _ends(order: Sequence[Line]) -> tuple[Decimal, Decimal]:
    """The balance before the first movement and the one after the last."""
    rank, told = next((rank, balance) for rank, (_, balance) in enumerate(order) if balance is not None)
    before = told - total(movement.amount for movement, _ in order[: rank + 1])
    return before, before + total(movement.amount for movement, _ in order)


def _is_by_day(order: Sequence[Line]) -> bool:
    return all(one.day <= other.day for (one, _), (other, _) in pairwise(order))


def _by_day(order: Sequence[Line]) -> tuple[Movement, ...]:
    return tuple(sorted((movement for movement, _ in order), key=lambda movement: movement.day))
