"""How each theme looks, in colour and in black and white: a colour whose grey is its own, and lines across it."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from pic_sheets.drawings import Circle, Line, Paint, Point, Shape, Text
from pic_sheets.maps.packing import Disc

INK = "#1f2a44"
QUIET = "#595959"
PAPER = "#ffffff"

#: Between two lines of a pattern, in units.
_SPACING = 5.0
_SMALLEST_LETTERS, _LARGEST_LETTERS = 10.0, 19.0
#: A disc with a smaller radius has no room for words: the list or the table beside the map tells of it.
_SMALLEST_WITH_WORDS = 8.0


@dataclass(frozen=True, slots=True)
class Look:
    """A colour, and the directions of the lines across it, in degrees from the horizontal."""

    colour: str
    lines: tuple[int, ...] = ()


#: Two looks with the same lines have greys far apart. After the tenth theme they serve again: letters tell them apart.
LOOKS = (
    Look("#ffd166"),
    Look("#8ec6f0", (45,)),
    Look("#f4a6a0", (135,)),
    Look("#a5d6a7", (0,)),
    Look("#c5b0e6", (90,)),
    Look("#2f4b7c"),
    Look("#d9d9d9", (0, 90)),
    Look("#ffb27a", (45, 135)),
    Look("#b0673d"),
    Look("#ffffff"),
)


def look(rank: int) -> Look:
    """The look of the theme of that rank, from 0."""
    return LOOKS[rank % len(LOOKS)]


def symbol(disc: Disc, theme: Look, words: str) -> Iterator[Shape]:
    """The disc in the theme's look, with its letter and number over it where there is room."""
    yield Circle(disc.centre, disc.radius, Paint(fill=theme.colour))
    for angle in theme.lines:
        yield from _chords(disc, angle)
    yield Circle(disc.centre, disc.radius, Paint(stroke=INK, width=1.4))
    if disc.radius < _SMALLEST_WITH_WORDS:
        return
    size = min(_LARGEST_LETTERS, max(_SMALLEST_LETTERS, disc.radius * 0.85))
    yield Text(disc.centre, words, size, INK, "middle", PAPER)


def _chords(disc: Disc, angle: int) -> Iterator[Line]:
    """The parallel lines that the disc holds."""
    x, y = disc.centre
    along = (math.cos(math.radians(angle)), -math.sin(math.radians(angle)))
    count = math.ceil(disc.radius / _SPACING)
    for rank in range(-count, count + 1):
        away = (rank + 0.5) * _SPACING
        if abs(away) < disc.radius:
            half = math.sqrt(disc.radius**2 - away**2)
            middle: Point = (x - along[1] * away, y + along[0] * away)
            yield Line(
                (middle[0] - along[0] * half, middle[1] - along[1] * half),
                (middle[0] + along[0] * half, middle[1] + along[1] * half),
                Paint(stroke=INK, width=0.9),
            )
