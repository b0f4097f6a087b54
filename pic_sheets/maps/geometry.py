"""Outlines on a plane: what is inside, what is near, what a rectangle keeps of them."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pic_sheets.drawings import Point


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with its sides along the axes; its edges belong to it."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Its width."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Its height."""
        return self.bottom - self.top

    @property
    def centre(self) -> Point:
        """Its middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def holds(self, point: Point, margin: float = 0) -> bool:
        """Whether the point is inside, at least `margin` away from the edges."""
        x, y = point
        return self.left + margin <= x <= self.right - margin and self.top + margin <= y <= self.bottom - margin

    def meets(self, other: "Box") -> bool:
        """Whether the two have more than an edge in common."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def nearest(self, point: Point, margin: float = 0) -> Point:
        """The point of the rectangle less its margin that is nearest to this one."""
        x, y = point
        return (
            min(max(x, self.left + margin), max(self.left + margin, self.right - margin)),
            min(max(y, self.top + margin), max(self.top + margin, self.bottom - margin)),
        )


def box_around(points: Sequence[Point]) -> Box:
    """The smallest box that holds the points, of which there is at least one."""
    abscissas, ordinates = [x for x, _ in points], [y for _, y in points]
    return Box(min(abscissas), min(ordinates), max(abscissas), max(ordinates))


def is_inside(point: Point, outline: Sequence[Point]) -> bool:
    """Whether the point is inside the outline, by the parity of the edges that a ray to the right crosses.

    >>> is_inside((1, 1), [(0, 0), (2, 0), (2, 2), (0, 2)]), is_inside((3, 1), [(0, 0), (2, 0), (2, 2), (0, 2)])
    (True, False)
    """
    x, y = point
    inside = False
    before = outline[-1]
    for after in outline:
        (x1, y1), (x2, y2) = before, after
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            inside = not inside
        before = after
    return inside


def distance_to_outline(point: Point, outline: Sequence[Point]) -> float:
    """How far the point is from the nearest edge of the outline."""
    pairs = zip(outline, [*outline[1:], outline[0]], strict=True)
    return min(_distance_to_segment(point, start, end) for start, end in pairs)


def _distance_to_segment(point: Point, start: Point, end: Point) -> float:
    (x, y), (x1, y1), (x2, y2) = point, start, end
    length = (x2 - x1) ** 2 + (y2 - y1) ** 2
    along = 0.0 if not length else min(1.0, max(0.0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length))
    return math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1))


def clipped(outline: Sequence[Point], box: Box) -> tuple[Point, ...]:
    """What the box keeps of the outline, cut along its edges; () when nothing is left.

    Sutherland and Hodgman, « Reentrant polygon clipping » (1974): pieces that only the outside joined stay joined along
    an edge of the box, under its frame.

    >>> clipped([(0, 0), (4, 0), (4, 4), (0, 4)], Box(1, 1, 9, 9))
    ((1.0, 1.0), (4.0, 1.0), (4, 4), (1.0, 4.0))
    """
    kept = [*outline]
    for axis, bound, sign in ((0, box.left, 1), (0, box.right, -1), (1, box.top, 1), (1, box.bottom, -1)):
        kept = _cut(kept, axis, bound, lambda value, sign=sign, bound=bound: sign * (value - bound) >= 0)  # type: ignore[misc]  # defaults bind the loop's values
        if not kept:
            return ()
    return tuple(kept)


def _cut(outline: Sequence[Point], axis: int, bound: float, is_kept: Callable[[float], bool]) -> list[Point]:
    found: list[Point] = []
    before = outline[-1]
    for after in outline:
        if is_kept(before[axis]) != is_kept(after[axis]):
            part = (bound - before[axis]) / (after[axis] - before[axis])
            other = 1 - axis
            crossing = before[other] + part * (after[other] - before[other])
            found.append((float(bound), crossing) if axis == 0 else (crossing, float(bound)))
        if is_kept(after[axis]):
            found.append(after)
        before = after
    return found
