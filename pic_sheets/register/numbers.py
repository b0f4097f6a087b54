"""The numbers of letters: "2025-0042", counted by the calendar year of the letter."""

from collections.abc import Sequence

from pic_sheets.register.contents import Contents
from pic_sheets.register.lines import Identity, Line

#: A number keeps at least this many digits after its year.
_DIGITS = 4


def numbers(contents: Contents, wanted: Sequence[Identity]) -> tuple[str, ...]:
    """The number of each letter, in order: the one it has when the register knows it, else the next of its year.

    The next is counted from the highest ever written, so that none is given twice, even that of a torn line.
    """
    known: dict[Identity, str] = {}
    for line in contents.lines:
        known.setdefault(line.identity, line.number)
    highest: dict[int, int] = {}
    for number in contents.given:
        year, rank = map(int, number.split("-"))
        highest[year] = max(rank, highest.get(year, 0))
    for identity in wanted:
        if identity not in known:
            year = identity.day.year
            highest[year] = highest.get(year, 0) + 1
            known[identity] = f"{year:04d}-{highest[year]:0{_DIGITS}d}"
    return tuple(known[identity] for identity in wanted)


def standing(lines: Sequence[Line]) -> dict[str, Line]:
    """Number → its last line, numbers in the order they first came: a letter made again stands where it was made last."""
    return {line.number: line for line in lines}
