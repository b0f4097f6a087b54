"""The best way to give each row at most one column when few pairs are possible, and how much of it is the only one.

`adoption.assignment` answers for a small full table. Here tables are large and nearly empty, and being the best is not
enough: what another assignment does nearly as well is told, and is not chosen.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush

_NOTHING = float("inf")


@dataclass(frozen=True, slots=True)
class Assigned:
    """`certain`: row → column, in every assignment worth as much as the best one, less the margin.

    `undecided` rows and columns have one partner in some of those assignments, and another or none in others.
    """

    certain: Mapping[int, int]
    undecided_rows: frozenset[int] = frozenset()
    undecided_columns: frozenset[int] = frozenset()


def assigned(worths: Sequence[Mapping[int, int]], margin: int) -> Assigned:
    """What every nearly best assignment has in common; `worths` gives each row its columns and what each pair is worth.

    Worths are more than nothing. A few heap steps a pair as long as rows compete for few columns.

    >>> assigned([{0: 9, 1: 8}, {0: 8}], margin=0).certain
    {0: 1, 1: 0}
    >>> sorted(assigned([{0: 9}, {0: 8}], margin=1).undecided_rows)
    [0, 1]
    """
    solved = _Solved(worths)
    for row in range(len(worths)):
        solved.add(row)
    steps = solved.steps(margin)
    undecided: set[int] = set()
    for row in range(len(worths)):
        if row not in undecided:
            undecided.update(_cycle(row, steps, margin))
    certain = {
        row: column for row, column in enumerate(solved.column_of) if column is not None and row not in undecided
    }
    return Assigned(certain, frozenset(undecided), frozenset(solved.columns_of(undecided, margin)))


@dataclass(slots=True)
class _Solved:
    """The rows added so far, assigned at best: `column_of` each row, or None for one that is alone.

    A pair costs the opposite of what it is worth. Potentials keep each cost, less those of its row and its column, at
    nothing or more, and at nothing for what is assigned; a column that is free has none, nor has a row that is alone.
    """

    worths: Sequence[Mapping[int, int]]
    column_of: list[int | None] = field(init=False)
    row_of: dict[int, int] = field(default_factory=dict)
    row_potential: list[int] = field(init=False)
    column_potential: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.column_of = [None] * len(self.worths)
        self.row_potential = [0] * len(self.worths)

    def reduced(self, row: int) -> Iterator[tuple[int, int]]:
        """Each column the row may have, and what having it costs more than what is assigned."""
        potential, columns = self.row_potential[row], self.column_potential
        for column, worth in self.worths[row].items():
            yield column, -worth - potential - columns.get(column, 0)

    def add(self, row: int) -> None:
        """Assign one more row, along the cheapest path to a free column, or to a row that does better alone."""
        self.row_potential[row] = min((0, *(cost for _, cost in self.reduced(row))))
        rows, columns, before = {row: 0}, dict[int, int](), dict[int, int]()
        heap, cheapest = [(0, row)], _NOTHING
        last, end = row, None
        while heap:
            distance, current = heappop(heap)
            if distance >= cheapest:
                break
            if distance > rows[current]:
                continue
            if distance - self.row_potential[current] < cheapest:
                cheapest, last, end = distance - self.row_potential[current], current, None
            for column, cost in self.reduced(current):
                reached = distance + cost
                if reached >= columns.get(column, _NOTHING) or column == self.column_of[current]:
                    continue
                columns[column], before[column] = reached, current
                if (owner := self.row_of.get(column)) is not None:
                    rows[owner] = reached
                    heappush(heap, (reached, owner))
                elif reached < cheapest:
                    cheapest, last, end = reached, current, column
        self._settle(rows, columns, int(cheapest))
        self._hand_over(row, last, end, before)

    def _settle(self, rows: Mapping[int, int], columns: Mapping[int, int], cheapest: int) -> None:
        for row, distance in rows.items():
            if distance < cheapest:
                self.row_potential[row] += cheapest - distance
        for column, distance in columns.items():
            if distance < cheapest:
                self.column_potential[column] = self.column_potential.get(column, 0) - (cheapest - distance)

    def _hand_over(self, first: int, row: int, column: int | None, before: Mapping[int, int]) -> None:
        """Give the row that column, the one it had to the row before it on the path, up to the first."""
        while True:
            left = self.column_of[row]
            self.column_of[row] = column
            if column is not None:
                self.row_of[column] = row
            if row == first:
                return
            assert left is not None  # only the first row had none
            column, row = left, before[left]

    def steps(self, margin: int) -> list[list[tuple[int, int]]]:
        """From each row, and last from outside (-1), where another assignment may lead, at what cost up to the margin.

        A row goes to the one whose column it takes, or outside through a free column or alone; from outside, to a row whose
        column is left free. Another assignment is one or more cycles.
        """
        found: list[list[tuple[int, int]]] = []
        for row, own in enumerate(self.column_of):
            near = [
                (self.row_of.get(column, -1), cost)
                for column, cost in self.reduced(row)
                if cost <= margin and column != own
            ]
            if own is not None and -self.row_potential[row] <= margin:
                near.append((-1, -self.row_potential[row]))
            found.append(near)
        freed = (0 if own is None else -self.column_potential.get(own, 0) for own in self.column_of)
        found.append([(row, cost) for row, cost in enumerate(freed) if cost <= margin])
        return found

    def columns_of(self, undecided: set[int], margin: int) -> Iterator[int]:
        """The columns that undecided rows have, and the free ones that they nearly have."""
        for row in undecided:
            if (own := self.column_of[row]) is not None:
                yield own
            yield from (column for column, cost in self.reduced(row) if column not in self.row_of and cost <= margin)


def _cycle(start: int, steps: Sequence[Sequence[tuple[int, int]]], margin: int) -> tuple[int, ...]:
    """The rows that change in the cheapest other assignment where this one does, none beyond the margin."""
    if not steps[start]:
        return ()
    distances, before = dict[int, int](), dict[int, int]()
    heap = [(0, start)]
    while heap:
        distance, node = heappop(heap)
        if distance > distances.get(node, margin):
            continue
        if node == start and start in distances:
            return _path(start, before)
        for following, cost in steps[node]:
            reached = distance + cost
            if reached <= margin and reached < distances.get(following, margin + 1):
                distances[following], before[following] = reached, node
                heappush(heap, (reached, following))
    return ()


def _path(start: int, before: Mapping[int, int]) -> tuple[int, ...]:
    rows, node = [start], before[start]
    while node != start:
        rows.append(node)
        node = before[node]
    return tuple(row for row in rows if row >= 0)
