"""What the home draws of the state of the fund, as numbers and labels."""

from dataclasses import dataclass
from decimal import Decimal

from pic_sheets.commands._state import FundState
from pic_sheets.money import ZERO
from pic_sheets.outcomes import EURO, shown
from pic_sheets.texts import NBSP, listed

#: The width of the bar, in the units of its drawing.
WIDTH = 1000


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the bar: its colour's name, what it is, how much (euros), where it starts and how wide it is (of WIDTH)."""

    code: str
    label: str
    value: Decimal
    start: int
    width: int


@dataclass(frozen=True, slots=True)
class Charts:
    """The envelope as parts of a bar, the same in words, and the projects by status."""

    envelope: tuple[Part, ...]
    envelope_told: str
    statuses: dict[str, list[str] | list[int]]


def charts(state: FundState) -> Charts:
    """What to draw; no envelope when the workbook cannot tell it."""
    parts = _envelope(state)
    told = listed([f"{part.label.lower()}{NBSP}: {shown(part.value, EURO)}" for part in parts])
    return Charts(
        parts,
        told,
        {"labels": [name for name, _ in state.by_status], "values": [count for _, count in state.by_status]},
    )


def _envelope(state: FundState) -> tuple[Part, ...]:
    """What is paid, what is still owed, what is left: together as wide as the bar, or as what is promised beyond it."""
    if state.engaged is None or state.paid is None or state.available is None:
        return ()
    amounts = (
        ("paid", "Versé", state.paid),
        ("owed", "Engagé, à verser", max(ZERO, state.engaged - state.paid)),
        ("free", "Disponible", state.available),
    )
    whole = sum((max(ZERO, amount) for _, _, amount in amounts), ZERO)
    parts: list[Part] = []
    for code, label, amount in amounts:
        start = sum(part.width for part in parts)
        parts.append(Part(code, label, amount, start, int(max(ZERO, amount) * WIDTH / whole) if whole else 0))
    return tuple(parts)
