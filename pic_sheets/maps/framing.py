"""The part of the region that a map shows, and how metres become units of its drawing."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from pic_sheets.drawings import Point
from pic_sheets.maps.geometry import Box, box_around
from pic_sheets.maps.outlines import outlines
from pic_sheets.maps.places import Place

#: What is left around the neighbourhoods, as a part of the frame.
_MARGIN = 0.09
#: The least that a map shows from side to side, in metres: a single commune's centre says little alone.
_LEAST = 1_500.0


@dataclass(frozen=True, slots=True)
class View:
    """A frame of the drawing, `scale` units a metre, and the place in metres that stands in its middle."""

    frame: Box
    middle: Point
    scale: float

    def point(self, place: Point) -> Point:
        """Where a place given in metres east and north is on the drawing."""
        x, y = self.frame.centre
        return (
            round(x + (place[0] - self.middle[0]) * self.scale, 2),
            round(y - (place[1] - self.middle[1]) * self.scale, 2),
        )

    def points(self, corners: Sequence[Point]) -> tuple[Point, ...]:
        """The same for an outline, without the corners that fall on the one before."""
        found = [self.point(corner) for corner in corners]
        return tuple(point for rank, point in enumerate(found) if not rank or point != found[rank - 1])


def view(frame: Box, places: Collection[Place]) -> View:
    """The view that shows all these neighbourhoods whole; all of the region's when there is none."""
    shown = [point for place in places for point in (*place.corners, place.inner)]
    box = box_around(shown or [corner for outline in outlines().values() for corner in outline.corners])
    room = 1 - 2 * _MARGIN
    scale = min(frame.width * room / max(box.width, _LEAST), frame.height * room / max(box.height, _LEAST))
    return View(frame, box.centre, scale)
