"""The page to project during a meeting: the envelope, and each project of the agenda to accept or change, live.

Whole in one file and without any network. The amounts that its script counts with are whole cents.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from pic_sheets.money import ZERO, format_amount
from pic_sheets.screens import MeetingScreen
from pic_sheets.stores.reports.pages import page_bytes

_TEMPLATE = "meeting_page.html.j2"


#: Under so many percents, a part of the bar has no room for its rank; the script says the same.
_NARROW = 1.5


@dataclass(frozen=True, slots=True)
class _Segment:
    """A part of the bar: how wide, in percent of the whole bar."""

    kind: str
    label: str
    width: str

    @property
    def is_narrow(self) -> bool:
        """Whether its label would not fit."""
        return float(self.width) < _NARROW


def meeting_page_bytes(screen: MeetingScreen) -> bytes:
    """The page in UTF-8; the same screen gives the same bytes."""
    fields = {"screen": screen, "segments": list(_segments(screen)), "zero": ZERO}
    return page_bytes(_TEMPLATE, fields, {"euros": format_amount, "cents": _cents})


def _cents(amount: Decimal | None) -> str:
    """The amount in whole cents, "" for none.

    >>> _cents(Decimal("12.50")), _cents(None)
    ('1250', '')
    """
    return "" if amount is None else str(int(amount * 100))


def _segments(screen: MeetingScreen) -> Iterator[_Segment]:
    """What is committed, each project as asked, then what is left, or what is missing past the end of the envelope."""
    committed = max(ZERO, screen.envelope - screen.opening)
    taken = [max(ZERO, project.taken) for project in screen.projects]
    whole = max(screen.envelope, committed + sum(taken, ZERO), Decimal(1))
    yield _Segment("engage", "", _percent(committed, whole))
    for rank, (project, amount) in enumerate(zip(screen.projects, taken, strict=True), 1):
        yield _Segment("decide" if project.is_decided else "projet", str(rank), _percent(amount, whole))
    yield _Segment("reste", "", _percent(max(ZERO, screen.left), whole))
    yield _Segment("manque", "", _percent(max(ZERO, -screen.left), whole))


def _percent(part: Decimal, whole: Decimal) -> str:
    return f"{part * 100 / whole:.3f}"
