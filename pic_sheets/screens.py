"""What is shown to the committee on the wall, as data: amounts in euros, words ready to read."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class ScreenProject:
    """A project of the agenda on the screen.

    `holder` and `theme` are ranks: of the holder among those shown, of the theme in the screen's list. `aid` weighs on the
    meeting's envelope, `taken` on the fund's. `limit` is the lowest ceiling when the projects above are accepted within theirs;
    `ceiling` the lowest but what is left of the holder's year, which is `year_left` before the first of its projects to
    decide; `ceiling_name` says what the ceiling is. `remarks` are the rules it does not keep, `ceiling_remarks` those that
    limit the amount it asks for.
    """

    code: str
    title: str
    holder_name: str
    holder: int
    theme: int
    state: str
    is_decided: bool
    asked: Decimal | None
    aid: Decimal
    taken: Decimal
    left: Decimal
    limit: Decimal | None
    ceiling: Decimal | None
    ceiling_name: str
    year_left: Decimal | None
    within: Decimal
    left_within: Decimal
    remarks: tuple[str, ...] = ()
    ceiling_remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScreenFunder:
    """A funder: what is left of its part before the agenda and after it as asked, and the weight of its share of each project."""

    name: str
    opening: Decimal
    left: Decimal
    weight: Decimal


@dataclass(frozen=True, slots=True)
class ScreenTheme:
    """A theme: what is committed to it beside the agenda, and with it as asked."""

    name: str
    committed: Decimal
    total: Decimal


@dataclass(frozen=True, slots=True)
class MeetingScreen:
    """A meeting's agenda and what is left of the envelope, of the fund and of the meeting (None when it has none)."""

    title: str
    workbook: str
    envelope: Decimal
    opening: Decimal
    meeting_opening: Decimal | None
    projects: Sequence[ScreenProject]
    funders: Sequence[ScreenFunder]
    themes: Sequence[ScreenTheme]

    @property
    def has_decided(self) -> bool:
        """Whether a project of the agenda is decided already."""
        return any(project.is_decided for project in self.projects)

    @property
    def is_decided(self) -> bool:
        """Whether nothing is left to decide."""
        return all(project.is_decided for project in self.projects)

    @property
    def taken(self) -> Decimal:
        """What the whole agenda takes as asked."""
        return sum((project.taken for project in self.projects), Decimal("0.00"))

    @property
    def left(self) -> Decimal:
        """What is left once all is accepted as asked."""
        return self.opening - self.taken

    @property
    def left_within(self) -> Decimal:
        """What is left once all is accepted within the ceilings."""
        return self.projects[-1].left_within if self.projects else self.opening

    @property
    def meeting_left(self) -> Decimal | None:
        """What is left of the meeting's own envelope once all is accepted as asked."""
        aids = sum((project.aid for project in self.projects), Decimal("0.00"))
        return None if self.meeting_opening is None else self.meeting_opening - aids
