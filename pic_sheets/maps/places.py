"""What the map has to show: the fund's neighbourhoods, each where it is, and its granted projects, each in one of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pic_sheets.drawings import Point
from pic_sheets.fund.decisions import Status, status
from pic_sheets.fund.entries import Entry, entries, is_aided
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.groupings import UNTOLD, by_theme
from pic_sheets.identifiers import compact, personal_data
from pic_sheets.maps.outlines import outlines, town
from pic_sheets.money import ZERO
from pic_sheets.sheets.districts import District
from pic_sheets.sheets.projects import Project
from pic_sheets.territory import DEPARTMENTS, priority_districts


@dataclass(frozen=True, slots=True)
class Place:
    """A neighbourhood of the fund: its outline (() for one under watch, which no list knows) and the point it is told at.

    Metres east and north. Without an outline, the point is the centre of its first known commune.
    """

    district: District
    corners: tuple[Point, ...]
    inner: Point


@dataclass(frozen=True, slots=True)
class MappedTheme:
    """A theme that has granted projects, and the letter by which the map calls it."""

    letter: str
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class MappedProject:
    """A granted project, and the letter and number by which the map calls it; `place` is None where it is not drawn."""

    label: str
    project: Project
    theme: MappedTheme
    amount: Decimal
    place: Place | None

    @property
    def title(self) -> str:
        """Its title, or its code when it has none or one that holds an e-mail address, a phone or an account number."""
        title = self.project.title
        return self.project.code if not title or personal_data(title) else title


def places(fund: Fund) -> dict[str, Place]:
    """District code → place, for the neighbourhoods whose outline or commune is known, in the order of their codes."""
    near = _departments(fund)
    found = ((code, _place(district, near)) for code, district in sorted(fund.district.items()))
    return {code: place for code, place in found if place is not None}


def mapped_projects(fund: Fund) -> tuple[MappedProject, ...]:
    """The granted projects that nobody withdrew, by theme then code: A1, A2, B1….

    One whose neighbourhood is unknown, or whose amount is, has no place.
    """
    return tuple(_mapped(fund, places(fund)))


def mapped_themes(projects: Sequence[MappedProject]) -> tuple[MappedTheme, ...]:
    """The themes of these projects, each once, in their order."""
    return tuple(dict.fromkeys(project.theme for project in projects))


def is_shown(fund: Fund, entry: Entry) -> bool:
    """Whether the public is told of a project: granted, and not withdrawn since."""
    return is_aided(fund, entry) and status(fund, entry.project) != Status.WITHDRAWN


def letters(rank: int) -> str:
    """The name of a theme by its rank from 0, as spreadsheets call columns.

    >>> letters(0), letters(25), letters(26), letters(701)
    ('A', 'Z', 'AA', 'ZZ')
    """
    before, last = divmod(rank, 26)
    return (letters(before - 1) if before else "") + chr(ord("A") + last)


def _mapped(fund: Fund, known: Mapping[str, Place]) -> Iterator[MappedProject]:
    shown = [entry for entry in entries(fund) if is_shown(fund, entry)]
    groups = {code: group for code, group in by_theme(fund, shown).items() if group}
    for rank, (code, group) in enumerate(groups.items()):
        name = fund.theme[code].name if code in fund.theme else UNTOLD
        theme = MappedTheme(letters(rank), code, name)
        for number, entry in enumerate(sorted(group, key=lambda entry: entry.project.code), 1):
            place = known.get(entry.project.district) if entry.account.granted > ZERO else None
            yield MappedProject(f"{theme.letter}{number}", entry.project, theme, entry.account.granted, place)


def _place(district: District, near: tuple[str, ...]) -> Place | None:
    outline = outlines().get(compact(district.code))
    if outline is not None:
        return Place(district, outline.corners, outline.inner)
    centres = (town(name, near) for name in district.towns.split(","))
    centre = next((found.centre for found in centres if found), None)
    return None if centre is None else Place(district, (), centre)


def _departments(fund: Fund) -> tuple[str, ...]:
    """The departments where a name that serves twice is looked for first: of the official neighbourhoods, of the seat."""
    official = [
        insee[:2]
        for code in fund.district
        if (district := priority_districts().get(compact(code)))
        for insee in district.insee_codes
    ]
    seat = fund.association.postcode[:2] if fund.association else ""
    return tuple(dict.fromkeys(department for department in (*sorted(official), seat) if department in DEPARTMENTS))
