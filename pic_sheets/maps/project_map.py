"""The map of the year: each granted project in its neighbourhood, its area by the amount, its look by the theme."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pic_sheets.drawings import Drawing, Paint, Polygon, Shape, Text
from pic_sheets.fund.fund import Fund
from pic_sheets.maps import ground
from pic_sheets.maps.framing import View, view
from pic_sheets.maps.geometry import Box
from pic_sheets.maps.key import Column, key
from pic_sheets.maps.looks import INK, PAPER, look, symbol
from pic_sheets.maps.packing import Disc, Symbol, packed, spread
from pic_sheets.maps.places import MappedProject, Place, mapped_projects, mapped_themes, places
from pic_sheets.money import format_amount, total
from pic_sheets.texts import NBSP, counted


@dataclass(frozen=True, slots=True)
class Sheet:
    """The size of the map in units, and whether it is explained under it."""

    width: float
    map_height: float
    has_key: bool


#: For a printed page: the map, its title and its whole key.
PAGE = Sheet(1000, 620, has_key=True)
#: For a screen, down to a phone's: the map alone, whose key is told beside it.
SCREEN = Sheet(640, 560, has_key=False)

_MARGIN = 6.0
_TITLE_HEIGHT = 46.0
#: The radius of the largest disc, in units.
_LARGEST = 34.0


@dataclass(frozen=True, slots=True)
class MapContents:
    """What is drawn on a map, placed: `scale` is the radius of one euro, in units."""

    view: View
    places: Mapping[str, Place]
    projects: Sequence[MappedProject]
    marks: Mapping[str, Disc]
    discs: Mapping[str, Disc]

    @property
    def scale(self) -> float:
        """The radius of one euro, in units; 0 without a disc."""
        drawn = (project for project in self.projects if project.label in self.discs)
        return next((self.discs[one.label].radius / float(one.amount.sqrt()) for one in drawn), 0.0)


def project_map(fund: Fund, sheet: Sheet = PAGE) -> Drawing:
    """The map, the same from the same fund whatever the order of its rows."""
    top = _MARGIN + (_TITLE_HEIGHT if sheet.has_key else 0)
    frame = Box(_MARGIN, top, sheet.width - _MARGIN, top + sheet.map_height)
    contents = map_contents(fund, frame)
    title = _title(fund)
    shapes = [_paper(frame), *_map(contents)]
    bottom = frame.bottom + _MARGIN
    if sheet.has_key:
        shapes.append(Text((frame.left, _TITLE_HEIGHT / 2), title, 24, INK))
        column = Column(frame.left, frame.width)
        more, bottom = key(
            contents.projects, contents.scale, has_marks=bool(contents.marks), column=column, top=bottom + 6
        )
        shapes += more
    return Drawing(sheet.width, bottom, title, _description(contents), tuple(shapes))


def map_contents(fund: Fund, frame: Box) -> MapContents:
    """Everything that the map shows, placed in the frame."""
    found, projects = places(fund), mapped_projects(fund)
    shown = view(frame, found.values())
    bare = {code: shown.point(place.inner) for code, place in found.items() if not place.corners}
    marks = spread(bare, ground.MARK_SIZE, frame)
    symbols = [
        Symbol(project.label, _anchor(shown, project.place, marks), project.amount)
        for project in projects
        if project.place
    ]
    return MapContents(shown, found, projects, marks, packed(symbols, marks, frame, _LARGEST))


def _anchor(shown: View, place: Place, marks: Mapping[str, Disc]) -> tuple[float, float]:
    mark = marks.get(place.district.code)
    return mark.centre if mark else shown.point(place.inner)


def _map(contents: MapContents) -> list[Shape]:
    shapes: list[Shape] = [*ground.outlines_around(contents.view, contents.places)]
    shapes += [ground.diamond(mark) for mark in contents.marks.values()]
    looks = {theme: look(rank) for rank, theme in enumerate(mapped_themes(contents.projects))}
    for project in contents.projects:
        if project.label in contents.discs:
            shapes += symbol(contents.discs[project.label], looks[project.theme], project.label)
    named = contents.places.values()
    shapes += ground.names(contents.view, named, contents.marks, contents.discs.values())
    return [*shapes, *ground.scale_bar(contents.view), ground.frame_line(contents.view)]


def _paper(frame: Box) -> Polygon:
    corners = (
        (frame.left, frame.top),
        (frame.right, frame.top),
        (frame.right, frame.bottom),
        (frame.left, frame.bottom),
    )
    return Polygon(corners, Paint(fill=PAPER))


def _title(fund: Fund) -> str:
    return f"Les projets de {fund.year} dans leurs quartiers" if fund.year else "Les projets dans leurs quartiers"


def _description(contents: MapContents) -> str:
    """What the map tells, in words."""
    drawn = [project for project in contents.projects if project.label in contents.discs]
    if not drawn:
        return f"Carte des quartiers prioritaires{NBSP}: aucun projet accordé n'y a encore sa place."
    inside = {project.place.district.code for project in drawn if project.place}
    amount = format_amount(total(project.amount for project in drawn))
    themes = counted(len({project.theme for project in drawn}), "thématique")
    return (
        f"Carte{NBSP}: {counted(len(drawn), 'projet')} dans {counted(len(inside), 'quartier')}, {themes}, {amount} accordés. "
        "Chaque projet est un disque dans son quartier, d'autant plus grand que l'aide l'est, avec la lettre de sa thématique."
    )
