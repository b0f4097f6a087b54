"""What lies under the projects: the outlines, the marks of those without one, names, the scale."""

from collections.abc import Iterable, Iterator, Mapping

from pic_sheets.drawings import Line, Paint, Polygon, Shape, Text
from pic_sheets.identifiers import compact
from pic_sheets.maps.framing import View
from pic_sheets.maps.geometry import Box, box_around, clipped
from pic_sheets.maps.looks import INK, PAPER, QUIET
from pic_sheets.maps.outlines import outlines
from pic_sheets.maps.packing import Disc
from pic_sheets.maps.places import Place
from pic_sheets.maps.words import around, freely_placed, shortened
from pic_sheets.money import format_number
from pic_sheets.texts import NBSP

OTHERS = Paint(fill="#efefef", stroke="#c4c4c4", width=0.8)
OWN = Paint(fill="#dbe4f0", stroke=INK, width=1.8)
MARK = Paint(fill=PAPER, stroke=INK, width=1.8)
#: How far the corners of a mark are from its middle, in units.
MARK_SIZE = 9.0

_NAME_SIZE = 15.0
_LONGEST_NAME = 260.0
#: The scale takes at most this part of the frame's width.
_LONGEST_SCALE = 0.25


def outlines_around(view: View, places: Mapping[str, Place]) -> Iterator[Shape]:
    """The other neighbourhoods of the region, faint, as far as the frame shows them, then the fund's own."""
    own = {compact(code) for code in places}
    for code, outline in outlines().items():
        if code not in own and (kept := clipped(view.points(outline.corners), view.frame)):
            yield Polygon(kept, OTHERS)
    for place in places.values():
        if place.corners:
            yield Polygon(view.points(place.corners), OWN)


def diamond(disc: Disc) -> Polygon:
    """The mark of a neighbourhood without outline, inside its disc."""
    (x, y), far = disc.centre, disc.radius
    return Polygon(((x, y - far), (x + far, y), (x, y + far), (x - far, y)), MARK)


def names(view: View, places: Iterable[Place], marks: Mapping[str, Disc], discs: Iterable[Disc]) -> Iterator[Text]:
    """The names of the neighbourhoods that find room beside their outline or mark, over no disc and no other name."""
    taken = [_around(disc) for disc in (*discs, *marks.values())]
    tries = []
    for place in places:
        mark = marks.get(place.district.code)
        box = _around(mark) if mark else box_around(view.points(place.corners))
        at = mark.centre if mark else view.point(place.inner)
        words = shortened(place.district.name, _NAME_SIZE, _LONGEST_NAME)
        tries.append(around(box, at, words, _NAME_SIZE, INK, PAPER))
    yield from freely_placed(tries, [*taken, scale_box(view)], view.frame)


def scale_box(view: View) -> Box:
    """Where the scale is drawn."""
    frame = view.frame
    long = _round_length(frame.width * _LONGEST_SCALE / view.scale) * view.scale
    return Box(frame.left + 14, frame.bottom - 34, frame.left + 14 + long, frame.bottom - 8)


def scale_bar(view: View) -> Iterator[Shape]:
    """A length in round metres or kilometres."""
    box = scale_box(view)
    metres = round(box.width / view.scale)
    told = f"{format_number(metres // 1000, 0)}{NBSP}km" if metres >= 1000 else f"{metres}{NBSP}m"  # noqa: PLR2004 - a kilometre
    bottom = box.bottom - 4
    paint = Paint(stroke=INK, width=2)
    yield Line((box.left, bottom), (box.right, bottom), paint)
    for end in (box.left, box.right):
        yield Line((end, bottom - 6), (end, bottom), paint)
    yield Text((box.centre[0], bottom - 13), told, 14, INK, "middle", PAPER)


def frame_line(view: View) -> Polygon:
    """The edge of the map."""
    frame = view.frame
    corners = (
        (frame.left, frame.top),
        (frame.right, frame.top),
        (frame.right, frame.bottom),
        (frame.left, frame.bottom),
    )
    return Polygon(corners, Paint(stroke=QUIET, width=1.2))


def _around(disc: Disc) -> Box:
    (x, y), far = disc.centre, disc.radius
    return Box(x - far, y - far, x + far, y + far)


def _round_length(most: float) -> float:
    """The largest of 1, 2, 5, 10, 20, 50… that is no more.

    >>> _round_length(730), _round_length(1999), _round_length(2.5)
    (500.0, 1000.0, 2.0)
    """
    power = 1.0
    while power * 10 <= most:
        power *= 10
    return next(power * step for step in (5, 2, 1) if power * step <= most)
