"""Where the fund is today and what is to be done, as a home page and the bare command tell it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pic_sheets.outcomes import Figure


@dataclass(frozen=True, slots=True)
class Due:
    """One kind of thing to do: what it is ("3 courriers à écrire"), its first few, and the words of the task that does it.

    `command` is without the workbook: `("courriers", "--a-faire")`; `late` says that a day has passed already.
    """

    code: str
    label: str
    count: int
    lines: tuple[str, ...]
    command: tuple[str, ...]
    late: bool = False


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """The next meeting of the committee: its code, its day, where, and how many projects are on its agenda."""

    code: str
    day: date
    place: str
    projects: int


@dataclass(frozen=True, slots=True)
class FundState:
    """The state of a fund on a day.

    `envelope` is what can be granted, `engaged`, `paid` and `available` parts of it, in euros; None when the workbook cannot
    tell. `by_status` counts projects, each in one status, in the order of a project's life. `due` is the most urgent first.
    """

    name: str
    association: str
    day: date
    envelope: Decimal | None
    engaged: Decimal | None
    paid: Decimal | None
    available: Decimal | None
    figures: tuple[Figure, ...]
    by_status: tuple[tuple[str, int], ...]
    meeting: NextMeeting | None
    due: tuple[Due, ...]
    blocking: int
    warnings: int
    notes: tuple[str, ...] = ()
