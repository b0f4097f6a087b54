"""Write the outlines of the neighbourhoods from the official GeoJSON: `outlines_from_geojson.py SOURCE.geojson`.

The source (ANCT, data.gouv.fr, Licence Ouverte 2.0) is 640 kB and is not kept here. Every corner of it is: a line per
neighbourhood holds its code, a point well inside, and its corners, each by its difference from the one before, in
ten-thousandths of a degree. Only corners that say nothing (the same twice, on the line between its neighbours) are left out.
"""

import itertools
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pic_sheets.maps.geometry import box_around, distance_to_outline, is_inside

TARGET = Path(__file__).parents[1] / "pic_sheets/data/contours_qpv_2024_hauts_de_france.csv"
_UNITS = 10_000
#: How many places are tried on each side of the box, then around the best, four times closer each time.
_STEPS, _ROUNDS = 24, 3
#: A degree of longitude is that much of a degree of latitude at 50° north.
_NARROW = 0.64

Corner = tuple[int, int]


def main() -> int:
    features = json.loads(Path(sys.argv[1]).read_text("utf-8"))["features"]
    lines = [_line(feature) for feature in sorted(features, key=lambda one: one["properties"]["code_qpv"])]
    TARGET.write_text("\n".join(["code_qpv;point_interieur;contour", *lines, ""]), "utf-8", newline="\n")
    return 0


def _line(feature: Any) -> str:  # noqa: ANN401 - GeoJSON
    (polygon,) = feature["geometry"]["coordinates"]
    (ring,) = polygon  # no neighbourhood of the region is in several pieces or has a hole
    corners = without_idle_corners([(round(x * _UNITS), round(y * _UNITS)) for x, y in ring[:-1]])
    inner = interior_point(corners)
    steps = [corners[0], *((x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in itertools.pairwise(corners))]
    return f"{feature['properties']['code_qpv']};{inner[0]} {inner[1]};{' '.join(f'{x} {y}' for x, y in steps)}"


def without_idle_corners(corners: Sequence[Corner]) -> list[Corner]:
    """The corners that change the outline."""
    once = [corner for rank, corner in enumerate(corners) if corner != corners[rank - 1]]
    return [
        corner
        for rank, corner in enumerate(once)
        if not _is_between(once[rank - 1], corner, once[(rank + 1) % len(once)])
    ]


def _is_between(before: Corner, corner: Corner, after: Corner) -> bool:
    (x1, y1), (x, y), (x2, y2) = before, corner, after
    return (x - x1) * (y2 - y) == (y - y1) * (x2 - x) and (x - x1) * (x2 - x) + (y - y1) * (y2 - y) > 0


def interior_point(corners: Sequence[Corner]) -> Corner:
    """The point inside that is farthest from the edges, near enough."""
    outline = [(x * _NARROW, float(y)) for x, y in corners]
    box = box_around(outline)
    (left, top), width, height = (box.left, box.top), box.width, box.height
    best, most = (0.0, 0.0), -1.0
    for _ in range(_ROUNDS):
        for column in range(_STEPS + 1):
            for row in range(_STEPS + 1):
                point = (left + width * column / _STEPS, top + height * row / _STEPS)
                if is_inside(point, outline) and (room := distance_to_outline(point, outline)) > most:
                    best, most = point, room
        width, height = width / 4, height / 4
        left, top = best[0] - width / 2, best[1] - height / 2
    return round(best[0] / _NARROW), round(best[1])


if __name__ == "__main__":
    sys.exit(main())
