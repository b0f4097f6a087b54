"""What a reason to look at a project is: its name, how urgent it is, and how it finds the projects."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.projects import Project


class Urgency(StrEnum):
    """When something is to be done about it."""

    NOW = "Maintenant"
    SOON = "Bientôt"
    WATCH = "À suivre"

    @property
    def rank(self) -> int:
        """0 for the most urgent."""
        return list(Urgency).index(self)


@dataclass(frozen=True, slots=True)
class Concern:
    """A project that needs attention: since which day or for which coming one, why, and what to do, in French sentences.

    `since` is None when no day tells it.
    """

    project: Project
    since: date | None
    why: str
    advice: str

    def days(self, today: date) -> int:
        """For how many days it has lasted; negative when the day is still to come, 0 when no day tells it."""
        return 0 if self.since is None else (today - self.since).days


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason to look at a project: its `title` and the same of several; `rank` orders the reasons of one urgency.

    `find` gives the concerns of a fund as it stands on a day, in the order of the sheet, and stays silent about all that
    could not be read.
    """

    code: str
    title: str
    plural: str
    urgency: Urgency
    rank: int
    find: Callable[[Fund, date], Iterable[Concern]]
