"""What a fund's public page shows, as data: words ready to read, and nothing of any person."""

from collections.abc import Sequence
from dataclasses import dataclass

from pic_sheets.drawings import Drawing


@dataclass(frozen=True, slots=True)
class ShownProject:
    """A granted project: its letter and number on the map, what is told of it, what it was granted; `state` says whether it is done."""

    label: str
    title: str
    holder: str
    district: str
    amount: str
    state: str
    description: str
    is_drawn: bool


@dataclass(frozen=True, slots=True)
class ShownTheme:
    """A theme, the letter and the look that the map gives it, its projects and what holders say of them."""

    letter: str
    name: str
    swatch: Drawing
    projects: Sequence[ShownProject]


@dataclass(frozen=True, slots=True)
class ShownDistrict:
    """A neighbourhood, whether it is a priority one, what it was granted in all, and its projects."""

    name: str
    status: str
    amount: str
    projects: Sequence[ShownProject]


@dataclass(frozen=True, slots=True)
class Quote:
    """What a holder says that a project changed."""

    words: str
    project: str
    theme: str


@dataclass(frozen=True, slots=True)
class Showcase:
    """The page: `figures` are labels and values, `drawing` the map; `is_draft` marks it as such.

    `withheld` are the cells whose texts are not shown, since they tell of someone; the page does not name them.
    """

    title: str
    association: str
    day: str
    figures: Sequence[tuple[str, str]]
    drawing: Drawing
    source: str
    themes: Sequence[ShownTheme]
    districts: Sequence[ShownDistrict]
    quotes: Sequence[Quote]
    funders: Sequence[str]
    withheld: Sequence[str] = ()
    is_draft: bool = False

    @property
    def projects(self) -> tuple[ShownProject, ...]:
        """Every project, theme by theme."""
        return tuple(project for theme in self.themes for project in theme.projects)
