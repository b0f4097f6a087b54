"""A picture as data: shapes in the order in which they are painted, in units of its own, y growing downwards.

A drawing 1,000 units wide is meant to be printed some 16 cm wide: 17 units are then 8 points.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

Point: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Paint:
    """How a shape is painted: colours as `#1f3864`, "" for none; `width` is that of the stroke, in units."""

    fill: str = ""
    stroke: str = ""
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class Polygon:
    """A closed outline, painted inside and along it."""

    points: Sequence[Point]
    paint: Paint


@dataclass(frozen=True, slots=True)
class Circle:
    """A disc."""

    centre: Point
    radius: float
    paint: Paint


@dataclass(frozen=True, slots=True)
class Line:
    """A segment; only the stroke of its paint counts."""

    start: Point
    end: Point
    paint: Paint


@dataclass(frozen=True, slots=True)
class Text:
    """Words on one line, in the middle of their height at `at`; `halo` surrounds each letter, so that it reads over anything."""

    at: Point
    words: str
    size: float
    colour: str
    anchor: Literal["start", "middle", "end"] = "start"
    halo: str = ""


Shape: TypeAlias = Polygon | Circle | Line | Text


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture `width` by `height` units; `title` and `description` tell it, in French, to who does not see it."""

    width: float
    height: float
    title: str
    description: str
    shapes: Sequence[Shape]
