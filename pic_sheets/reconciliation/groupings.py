"""One movement for several lines, and several movements for one line: those of a code, of a holder, of a day's batch.

Each movement that is left, or each line, claims what adds up to it. A claim is met when it has but one way to add up, and
nobody else claims any of it; the others are for a person to decide.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pic_sheets.bank_statements import Movement
from pic_sheets.reconciliation.book_lines import BookLine
from pic_sheets.reconciliation.clues import NAMING, QUOTING, Clue, Clues, Found, Sort, in_cents, names_of
from pic_sheets.reconciliation.components import Ties
from pic_sheets.reconciliation.likeness import is_grouped
from pic_sheets.reconciliation.references import is_cheque_line, plain
from pic_sheets.reconciliation.sums import MOST_AMOUNTS, adding_up
from pic_sheets.reconciliation.windows import ALONE, QUOTED


@dataclass(frozen=True, slots=True)
class Claim:
    """A node and those that add up to it: movements by their number, lines as `~number`; `found` by what, `text` which."""

    node: int
    parts: tuple[int, ...]
    is_only: bool
    found: Found
    text: str = ""


@dataclass(slots=True)
class Claimed:
    """The claims that are met, and those that are not: each with others that want the same, or with several ways."""

    met: list[Claim] = field(default_factory=list)
    contested: list[tuple[Claim, ...]] = field(default_factory=list)

    def nodes(self) -> set[int]:
        """All that a claim is about."""
        claims = [*self.met, *(claim for group in self.contested for claim in group)]
        return {node for claim in claims for node in (claim.node, *claim.parts)}


def claimed(
    movements: Mapping[int, Movement],
    lines: Mapping[int, BookLine],
    clues: Mapping[int, Clues],
    keys: Mapping[int, Sequence[str]],
) -> Claimed:
    """What the movements and lines that are left claim: by code, by name, by day; one for several, then several for one.

    `clues` are those of the movements, `keys` those of the lines.
    """
    found = Claimed()
    books = _Books(movements, lines, clues, keys)
    askers: tuple[tuple[Iterable[int], Callable[[int], Claim | None]], ...] = (
        (movements, books.by_code),
        (movements, books.by_name),
        (movements, books.by_day),
        (lines, lambda line: books.several(line, QUOTING)),
        (lines, lambda line: books.several(line, NAMING)),
    )
    for nodes, asked in askers:
        claims = [claim for node in nodes if (claim := asked(node)) is not None]
        _settle(claims, found)
        books.taken |= found.nodes()
    return found


def _settle(claims: Sequence[Claim], found: Claimed) -> None:
    ties = Ties[int]()
    for claim in claims:
        for part in claim.parts:
            ties.tie(claim.node, part)
    of_node = {claim.node: claim for claim in claims}
    for group in ties.groups([claim.node for claim in claims]):
        theirs = tuple(of_node[node] for node in group)
        if len(theirs) == 1 and theirs[0].is_only:
            found.met.append(theirs[0])
        else:
            found.contested.append(theirs)


class _Books:
    """What is left of both sides, by what leads from one to the other."""

    def __init__(
        self,
        movements: Mapping[int, Movement],
        lines: Mapping[int, BookLine],
        clues: Mapping[int, Clues],
        keys: Mapping[int, Sequence[str]],
    ) -> None:
        self.movements, self.lines, self.clues, self.keys = movements, lines, clues, keys
        self.taken: set[int] = set()
        self._under: dict[str, list[int]] = {}
        self._days: Mapping[tuple[int, bool, bool], tuple[list[int], int]] | None = None
        self._leading: dict[str, list[tuple[int, Clue]]] = {}
        for number in lines:
            for key in keys[number]:
                self._under.setdefault(key, []).append(number)
        for number in movements:
            for clue in _alone(clues[number]):
                self._leading.setdefault(clue.key, []).append((number, clue))

    def by_code(self, node: int) -> Claim | None:
        """The lines of the codes that the movement quotes, or of their holder when the label had no room for all codes."""
        if node in self.taken:
            return None
        quoted = [clue for clue in _alone(self.clues[node]) if clue.worth >= QUOTING]
        pool = self._lines(node, quoted)
        if not pool:
            return None
        codes = frozenset(self.clues[node].codes)
        text = quoted[0].text
        if claim := self._claim(node, pool, quoted[0].found, text, codes):
            return claim
        if not codes:
            return None
        holders = {name for line in pool for name in names_of(self.lines[line])}
        others = [Clue(f"{Found.NAME}{sort}{name}", QUOTED, 0, Found.NAME) for name in sorted(holders) for sort in "an"]
        return self._claim(node, self._lines(node, others), quoted[0].found, text, codes)

    def by_name(self, node: int) -> Claim | None:
        """The lines of whom the movement names."""
        naming = [clue for clue in _alone(self.clues[node]) if clue.found is Found.NAME]
        if node in self.taken or not naming:
            return None
        return self._claim(node, self._lines(node, naming), Found.NAME, naming[0].text)

    def by_day(self, node: int) -> Claim | None:
        """All the lines of one day, or some when the bank says that several went together; nothing if two days could be it.

        Only a movement that says nothing of anybody is asked.
        """
        clues = self.clues[node]
        if node in self.taken or clues.sure or not any(clue.key == Found.AMOUNT + Sort.ANY for clue in clues.amount):
            return None
        movement, found = self.movements[node], list[Claim]()
        amount, day = abs(in_cents(movement.amount)), movement.day.toordinal()
        grouped, of_day = is_grouped(movement), self._of_day()
        for line_day in range(day - ALONE.after, day + ALONE.before + 1):
            pool, total = of_day.get((line_day, movement.amount < 0, clues.is_cheque), ((), 0))
            if total == amount and len(pool) > 1:
                found.append(Claim(node, tuple(~number for number in pool), is_only=True, found=Found.AMOUNT))
            elif grouped and total > amount and (claim := self._claim(node, pool, Found.AMOUNT, "")):
                found.append(claim)
        if len(found) > 1:
            parts = tuple(part for claim in found for part in claim.parts)
            return Claim(node, parts, is_only=False, found=Found.AMOUNT)
        return found[0] if found else None

    def _of_day(self) -> Mapping[tuple[int, bool, bool], tuple[list[int], int]]:
        """The lines left of each day, sign and means, and what they make: asked for once those by code and name are taken."""
        if self._days is None:
            days: dict[tuple[int, bool, bool], list[int]] = {}
            for number, line in self.lines.items():
                if ~number not in self.taken:
                    day = line.day.toordinal(), line.amount < 0, is_cheque_line(line)
                    days.setdefault(day, []).append(number)
            self._days = {
                day: (numbers, sum(abs(in_cents(self.lines[number].amount)) for number in numbers))
                for day, numbers in days.items()
            }
        return self._days

    def several(self, number: int, worth: int) -> Claim | None:
        """The movements that quote the line's code (or name its holder), and add up to it."""
        if ~number in self.taken:
            return None
        line = self.lines[number]
        pool = {
            node: clue
            for key in self.keys[number]
            for node, clue in self._leading.get(key, ())
            if clue.worth == worth
            and node not in self.taken
            and (self.movements[node].amount < 0) is (line.amount < 0)
            and clue.window.holds(line.day, self.movements[node].day)
        }
        nodes = sorted(pool)
        sums = adding_up(abs(in_cents(line.amount)), [abs(in_cents(self.movements[node].amount)) for node in nodes])
        if sums is None:
            return None
        parts = tuple(nodes[place] for place in sums.parts)
        return Claim(~number, parts, sums.is_only, pool[parts[0]].found, pool[parts[0]].text)

    def _lines(self, node: int, clues: Iterable[Clue]) -> list[int]:
        """The lines left of that sign, within the days of a clue, in their order."""
        movement = self.movements[node]
        found: set[int] = set()
        for clue in clues:
            for number in self._slice(clue, movement):
                line = self.lines[number]
                if ~number not in self.taken and (line.amount < 0) is (movement.amount < 0):
                    found.add(number)
        return sorted(found)

    def _slice(self, clue: Clue, movement: Movement) -> Sequence[int]:
        numbers, day = self._under.get(clue.key, ()), movement.day.toordinal()
        begin = bisect_left(numbers, day - clue.window.after, key=self._day)
        end = bisect_right(numbers, day + clue.window.before, key=self._day)
        return numbers[begin : min(end, begin + 10 * MOST_AMOUNTS)]

    def _day(self, number: int) -> int:
        return self.lines[number].day.toordinal()

    def _claim(
        self, node: int, pool: Sequence[int], found: Found, text: str, codes: frozenset[str] = frozenset()
    ) -> Claim | None:
        """The lines of the pool that add up to the movement, some for each of the codes that it quotes."""
        amounts = [abs(in_cents(self.lines[number].amount)) for number in pool]
        sums = adding_up(abs(in_cents(self.movements[node].amount)), amounts)
        if sums is None:
            return None
        chosen = [pool[place] for place in sums.parts]
        if not codes <= {plain(code) for number in chosen for code in self.lines[number].codes}:
            return None
        return Claim(node, tuple(~number for number in chosen), sums.is_only, found, text)


def _alone(clues: Clues) -> list[Clue]:
    """The clues that lead to lines whatever their amount: not a cheque's number, nor a label that may be too many names."""
    return [clue for clue in clues.sure if clue.found is not Found.CHEQUE and not clue.names]


def claims_of(group: Iterable[Claim]) -> Iterator[int]:
    """Every node of those claims."""
    for claim in group:
        yield claim.node
        yield from claim.parts
