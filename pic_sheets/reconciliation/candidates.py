"""Lines that a movement may be: under one of its keys, of exactly its cents, within its days.

Lines are shelved by cents and key, in the order of their days: a movement is shown a slice of a shelf, and the time grows
with what is found, not with what there is.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from pic_sheets.bank_statements import Movement
from pic_sheets.reconciliation.book_lines import BookLine
from pic_sheets.reconciliation.clues import FITTING, NAMING, QUOTING, Clue, Clues, Found, in_cents, keys, names_of
from pic_sheets.reconciliation.components import Ties
from pic_sheets.reconciliation.likeness import natures_told
from pic_sheets.reconciliation.matches import Ground
from pic_sheets.reconciliation.references import is_cheque_line
from pic_sheets.sheets.payments import Payment

#: The most lines of a shelf that one movement is weighed against, the nearest by day: of more, none can be told apart.
MOST_WEIGHED = 30
#: The same when a label is cut so short that it may be many names: most of those lines are of others.
MOST_NAMED = 300
#: A word of the label that is of the line's nature, or of another.
_NATURE = 200
#: A cheque that the bank calls so, or does not.
_MEANS = 100
#: Days that a cheque may wait before a day more counts.
_PATIENCE = 15
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Shelved:
    """A line as it is looked for: its number, its cents, its day as an ordinal, its keys and its names."""

    number: int
    amount: int
    day: int
    keys: tuple[str, ...]
    names: frozenset[str]


def shelved(number: int, line: BookLine, cut: AbstractSet[str]) -> Shelved:
    """What the line is looked for by; `cut` are the starts of codes that labels end with."""
    names = names_of(line)
    return Shelved(number, in_cents(line.amount), line.day.toordinal(), keys(line, names, cut), frozenset(names))


@dataclass(slots=True)
class _Shelf:
    """Lines of one amount under one key, by day."""

    days: list[int] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    #: Place of a line → the last one that it is tied to, through all those between.
    last: dict[int, int] = field(default_factory=dict)

    def slice(self, clue: Clue, day: int) -> tuple[int, int]:
        """Where the lines begin and end that are within the clue's days of a movement of that day."""
        window = clue.window
        return bisect_left(self.days, day - window.after), bisect_right(self.days, day + window.before)

    def tie(self, ties: Ties[int], begin: int, end: int) -> None:
        """Tie those lines to one another, as `~number`; what is tied already is passed over."""
        place = self._last(begin)
        while place < end - 1:
            ties.tie(~self.lines[place], ~self.lines[place + 1])
            self.last[place] = place + 1
            place = self._last(place + 1)

    def _last(self, place: int) -> int:
        start = place
        while place in self.last:
            place = self.last[place]
        if start != place:
            self.last[start] = place
        return place


class Shelves:
    """Open lines, shelved under what movements look for."""

    def __init__(self, shelved: Iterable[Shelved], wanted: Iterable[tuple[int, Iterable[Clue]]]) -> None:
        """Shelve the lines, in the order of their days; `wanted` are the cents and the clues of each movement."""
        looked_for: dict[int, set[str]] = {}
        for amount, clues in wanted:
            looked_for.setdefault(amount, set()).update([clue.key for clue in clues])
        self._shelves: dict[tuple[int, str], _Shelf] = {}
        self._names: dict[int, frozenset[str]] = {}
        for line in shelved:
            for key in looked_for.get(line.amount, _NONE).intersection(line.keys):
                if (shelf := self._shelves.get((line.amount, key))) is None:
                    shelf = self._shelves[line.amount, key] = _Shelf()
                shelf.days.append(line.day)
                shelf.lines.append(line.number)
                self._names[line.number] = line.names

    def found(self, movement: Movement, amount: int, clues: Iterable[Clue]) -> dict[int, Clue]:
        """The lines that the movement of so many cents may be, each by the clue that is worth the most."""
        found: dict[int, Clue] = {}
        day = movement.day.toordinal()
        for clue in clues:
            if shelf := self._shelves.get((amount, clue.key)):
                for number in self._weighed(shelf, clue, day):
                    if number not in found or clue.worth > found[number].worth:
                        found[number] = clue
        return found

    def tie(self, ties: Ties[int], node: tuple[int, int], amount: int, clues: Iterable[Clue]) -> None:
        """Tie a movement (its number and its day) to every line that it may be, as `~number`, none gone through twice."""
        movement, day = node
        for clue in clues:
            if not (shelf := self._shelves.get((amount, clue.key))):
                continue
            if clue.names:
                for number in self._weighed(shelf, clue, day):
                    ties.tie(movement, ~number)
                continue
            begin, end = shelf.slice(clue, day)
            if begin < end:
                ties.tie(movement, ~shelf.lines[begin])
                shelf.tie(ties, begin, end)

    def _weighed(self, shelf: _Shelf, clue: Clue, day: int) -> Sequence[int]:
        """The lines that the clue leads to, the nearest only when they are many."""
        begin, end = shelf.slice(clue, day)
        most = MOST_NAMED if clue.names else MOST_WEIGHED
        if end - begin > most:
            middle = bisect_left(shelf.days, day, begin, end)
            begin = min(max(begin, middle - most // 2), end - most)
            end = begin + most
        if clue.names:
            return [number for number in shelf.lines[begin:end] if not clue.names.isdisjoint(self._names[number])]
        return shelf.lines[begin:end]


def worth(movement: Movement, line: BookLine, clue: Clue, clues: Clues) -> int:
    """What the pair is worth, more than nothing: the clue first, then the name, the nature, the means, and the days apart.

    A day after counts one, a day before two: the bank seldom knows before the workbook. A cheque waits for its bearer.
    """
    days = (movement.day - line.day).days
    by_cheque = is_cheque_line(line)
    waits = by_cheque and clues.is_cheque
    apart = abs(days) // _PATIENCE if waits else max(days, -2 * days)
    likeness = max((clues.whom.get(name, 0) for name in names_of(line)), default=0) if clues.whom else 0
    named = NAMING - FITTING if likeness and clue.worth == FITTING else 0
    means = _MEANS if by_cheque == clues.is_cheque else -_MEANS
    return clue.worth + named + likeness + means + _nature(movement, line) - apart


def _nature(movement: Movement, line: BookLine) -> int:
    told = natures_told(movement)
    if not told or not isinstance(line.record, Payment):
        return 0
    return _NATURE if line.record.nature in told else -_NATURE


def ground(line: BookLine, clue: Clue, clues: Clues) -> Ground:
    """What a match by that clue says of itself: a code that is cut and fits several says nothing, unless a name does."""
    if clue.worth >= QUOTING:
        return Ground.REFERENCE
    named = clue.found is Found.NAME or any(name in clues.whom for name in names_of(line))
    return Ground.NAME if named else Ground.AMOUNT
