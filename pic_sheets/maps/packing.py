"""Discs near where they belong, none over another: the same discs give the same places, whatever their order."""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pic_sheets.drawings import Point
from pic_sheets.maps.geometry import Box

#: The angle between two tries, which never come back to the same direction (Vogel, 1979).
_GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))
#: Room left between two discs, in units.
_GAP = 1.5
#: Discs cover at most this part of the map: more would drive those of crowded places far from where they belong.
_MOST_COVERED = 0.1
#: How much smaller all are when one still finds no room.
_SMALLER = 0.85


@dataclass(frozen=True, slots=True)
class Symbol:
    """What is to be placed: its name, where it belongs, and the amount that its area tells, above zero."""

    name: str
    at: Point
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Disc:
    """Where it is, and how large."""

    centre: Point
    radius: float


def packed(symbols: Sequence[Symbol], marks: Mapping[str, Disc], frame: Box, largest: float) -> dict[str, Disc]:
    """Name → disc, its area in proportion to the amount, at most `largest` in radius, inside the frame.

    None meets another or a mark (such as that of a neighbourhood without outline). The largest amounts are placed first,
    equals by name.
    """
    ordered = sorted(symbols, key=lambda symbol: (-symbol.amount, symbol.name))
    scale = _scale([math.sqrt(symbol.amount) for symbol in ordered], frame, largest)
    while (found := _placed(ordered, marks, frame, scale)) is None:
        scale *= _SMALLER
    return found


def spread(points: Mapping[str, Point], radius: float, frame: Box) -> dict[str, Disc]:
    """Name → a disc of that radius at its point, or as near as those before it in the order of names let it be.

    Without room for all at that size, all are smaller.
    """
    same = [Symbol(name, point, Decimal(1)) for name, point in sorted(points.items())]
    return packed(same, {}, frame, radius)


def _scale(roots: Sequence[float], frame: Box, largest: float) -> float:
    """The radius of an amount of 1."""
    covered = math.pi * sum(root * root for root in roots)
    if not covered:
        return 1.0
    return min(largest / max(roots), math.sqrt(_MOST_COVERED * frame.width * frame.height / covered))


def _placed(ordered: Sequence[Symbol], marks: Mapping[str, Disc], frame: Box, scale: float) -> dict[str, Disc] | None:
    """None when one of them finds no room."""
    found: dict[str, Disc] = {}
    taken = _Taken([*marks.values()], scale * math.sqrt(ordered[0].amount) if ordered else 1.0)
    reached: defaultdict[Point, float] = defaultdict(float)
    for symbol in ordered:
        radius = scale * math.sqrt(symbol.amount)
        # Where a larger one had no room, a smaller one hardly has: each goes on from about the last of its neighbours.
        for away, centre in _tries(symbol.at, radius, frame, reached[symbol.at] - 2 * radius):
            if taken.leaves(centre, radius):
                reached[symbol.at] = away
                found[symbol.name] = Disc(centre, radius)
                taken.add(found[symbol.name])
                break
        else:
            return None
    return found


def _tries(start: Point, radius: float, frame: Box, nearest: float) -> Iterator[tuple[float, Point]]:
    """The centres to try, with their distance, on a spiral as dense everywhere, until it has left the frame."""
    step = max(radius * 0.3, 1.0)
    last = int((math.hypot(frame.width, frame.height) / step) ** 2) + 1
    x, y = frame.nearest(start, radius)
    for turn in range(int((max(0.0, nearest) / step) ** 2), last):
        away, angle = step * math.sqrt(turn), turn * _GOLDEN_ANGLE
        centre = (x + away * math.cos(angle), y + away * math.sin(angle))
        if frame.holds(centre, radius):
            yield away, centre


class _Taken:
    """The discs placed so far, by the square they are in, so that only the nearest are compared."""

    def __init__(self, discs: Sequence[Disc], largest: float) -> None:
        """Take the discs that are there; none of those to come is larger than `largest`."""
        self._side = 2 * max([largest, *(disc.radius for disc in discs)]) + _GAP
        self._squares: defaultdict[tuple[int, int], list[Disc]] = defaultdict(list)
        for disc in discs:
            self.add(disc)

    def add(self, disc: Disc) -> None:
        """Take one more."""
        self._squares[self._square(disc.centre)].append(disc)

    def leaves(self, centre: Point, radius: float) -> bool:
        """Whether a disc would have room there."""
        column, row = self._square(centre)
        near = (
            disc
            for x in (column - 1, column, column + 1)
            for y in (row - 1, row, row + 1)
            for disc in self._squares.get((x, y), ())
        )
        return all(math.dist(centre, disc.centre) >= radius + disc.radius + _GAP for disc in near)

    def _square(self, centre: Point) -> tuple[int, int]:
        return math.floor(centre[0] / self._side), math.floor(centre[1] / self._side)
