"""The statements of an account by the days they cover, in an order that does not depend on that of the files."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pic_sheets.bank_statements import Movement, Statement

#: What makes movements one and the same in two files of a format: day, cents, label and the bank's reference.
Key = tuple[date, int, str, str]


@dataclass(frozen=True, slots=True)
class Covering:
    """A statement, the days it covers, both included, and its movements by day, in its order."""

    statement: Statement
    first: date
    last: date
    by_day: Mapping[date, Sequence[Movement]]

    def is_whole_on(self, day: date) -> bool:
        """Whether it has all the movements of a day, being neither its first nor its last, where a file may be cut."""
        return self.first < day < self.last

    def is_followed_by(self, other: "Covering") -> bool:
        """Whether the other opens on the balance that this one closes with, no earlier than its last day."""
        closing, opening = self.statement.closing, other.statement.opening
        return (
            closing is not None
            and opening is not None
            and closing.amount == opening.amount
            and self.last <= other.first
        )


def covering(statement: Statement) -> Covering | None:
    """The statement with its days: those it tells, wider when a movement is outside, else those of its balances.

    None when nothing in it has a day.
    """
    by_day: dict[date, list[Movement]] = defaultdict(list)
    for movement in statement.movements:
        by_day[movement.day].append(movement)
    told = [day for day in (statement.first, statement.last) if day] + list(by_day)
    days = told or [balance.day for balance in (statement.opening, statement.closing) if balance]
    return Covering(statement, min(days), max(days), by_day) if days else None


def in_order(coverings: Sequence[Covering]) -> tuple[Covering, ...]:
    """By first day, last day, then so that each follows the one whose balance it opens on; then by what they hold."""
    left = sorted(coverings, key=_rank)
    ordered: list[Covering] = []
    while left:
        same = [each for each in left if (each.first, each.last) == (left[0].first, left[0].last)]
        del left[: len(same)]
        while same:
            chosen = next((each for each in same if not _has_one_before(each, same)), same[0])
            same.remove(chosen)
            ordered.append(chosen)
    return tuple(ordered)


def _has_one_before(covering: Covering, others: Sequence[Covering]) -> bool:
    return any(other is not covering and other.is_followed_by(covering) for other in others)


def _rank(covering: Covering) -> tuple[object, ...]:
    """What two statements differ by, whatever the order they are given in; the names of their files last."""
    statement = covering.statement
    balances = tuple(str(balance) for balance in (statement.opening, statement.closing))
    held = tuple(
        (movement.day, movement.amount, movement.label, movement.reference, movement.party, movement.end_to_end)
        for movement in statement.movements
    )
    return covering.first, covering.last, statement.format, balances, held, statement.file, statement.row


def by_day(coverings: Sequence[Covering]) -> dict[date, list[Covering]]:
    """The days that hold a movement, in their order, each with the statements that cover it, in theirs."""
    days = sorted({day for each in coverings for day in each.by_day})
    found: dict[date, list[Covering]] = {day: [] for day in days}
    for each in coverings:
        for day in days[bisect_left(days, each.first) : bisect_right(days, each.last)]:
            found[day].append(each)
    return found
