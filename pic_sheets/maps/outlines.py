"""Where the neighbourhoods and the communes of Hauts-de-France are, on the plane of Lambert 93.

Outlines: the official ones of 2024 (ANCT, data.gouv.fr), of which `tools/outlines_from_geojson.py` made our file.
Communes: their centres (INSEE, IGN). Both under the Licence Ouverte 2.0.
"""

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import accumulate
from types import MappingProxyType

from pic_sheets.drawings import Point
from pic_sheets.maps.projection import lambert93
from pic_sheets.texts import folded

_OUTLINES = "contours_qpv_2024_hauts_de_france.csv"
_TOWNS = "communes_hauts_de_france.csv"
#: The corners of the file are in parts of a degree.
_UNITS = 10_000


@dataclass(frozen=True, slots=True)
class Outline:
    """A neighbourhood's outline and a point well inside it, in metres east and north."""

    corners: tuple[Point, ...]
    inner: Point


@dataclass(frozen=True, slots=True)
class Town:
    """A commune: its name, its department and its centre, in metres east and north."""

    name: str
    department: str
    centre: Point


@cache
def outlines() -> Mapping[str, Outline]:
    """Code → outline, for the 204 priority neighbourhoods, in the order of their codes."""
    return MappingProxyType(
        {
            row["code_qpv"]: Outline(tuple(_corners(row["contour"])), next(_corners(row["point_interieur"])))
            for row in _rows(_OUTLINES)
        }
    )


def _corners(text: str) -> Iterator[Point]:
    """Each corner, written by its difference from the one before."""
    numbers = [int(word) for word in text.split()]
    for x, y in zip(accumulate(numbers[::2]), accumulate(numbers[1::2]), strict=True):
        yield lambert93(x / _UNITS, y / _UNITS)


@cache
def towns() -> Mapping[str, tuple[Town, ...]]:
    """Folded name → the communes so called, in the order of their INSEE codes: some names serve twice."""
    found: defaultdict[str, list[Town]] = defaultdict(list)
    for row in _rows(_TOWNS):
        centre = lambert93(float(row["longitude"]), float(row["latitude"]))
        found[folded(row["commune"])].append(Town(row["commune"], row["departement"], centre))
    return MappingProxyType({name: tuple(same) for name, same in found.items()})


def town(name: str, departments: tuple[str, ...]) -> Town | None:
    """The commune of that name, in the first of these departments that has one; None when it is unknown or could be two.

    >>> town("mericourt", ()).name, town("Nulle-Part", ())
    ('Méricourt', None)
    """
    same = towns().get(folded(name), ())
    for department in departments:
        near = [one for one in same if one.department == department]
        if len(near) == 1:
            return near[0]
    return same[0] if len(same) == 1 else None


def _rows(name: str) -> Iterator[Mapping[str, str]]:
    text = resources.files("pic_sheets").joinpath("data", name).read_text("utf-8")
    yield from csv.DictReader(text.splitlines(), delimiter=";")
