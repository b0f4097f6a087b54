"""The state of the fund as charts: what each draws, and the words that say the same."""

from collections.abc import Iterator
from decimal import Decimal
from typing import TypedDict

from pic_sheets.commands._state import FundState
from pic_sheets.money import format_number
from pic_sheets.outcomes import EURO, PERCENT, shown
from pic_sheets.texts import NBSP, counted

#: The width of the envelope's bar, in units of its drawing.
BAR = 1000


class Part(TypedDict):
    """A part of the envelope: where it stands in the bar, and what is told of it; `code` gives its colour."""

    code: str
    label: str
    amount: str
    share: str
    start: int
    width: int


class EnvelopeChart(TypedDict):
    """The envelope's bar; `alternative` says it in a sentence, `excess` by how much it is overrun ("" when it is not)."""

    total: str
    parts: list[Part]
    alternative: str
    excess: str


class StatusChart(TypedDict):
    """Projects by status: the labels and the counts of its bars, and a sentence that says them."""

    labels: list[str]
    data: list[int]
    alternative: str


class Charts(TypedDict):
    """What the home draws; None for what the workbook cannot tell."""

    envelope: EnvelopeChart | None
    statuses: StatusChart | None


def charts(state: FundState) -> Charts:
    """The charts of a state, as plain data."""
    return {"envelope": _envelope(state), "statuses": _statuses(state)}


def _envelope(state: FundState) -> EnvelopeChart | None:
    """What is paid, still to be paid, and available, side by side; the amounts told are those of the figures."""
    if state.envelope is None or state.engaged is None or state.paid is None or state.available is None:
        return None
    to_pay = max(Decimal(0), state.engaged - state.paid)
    available = max(Decimal(0), state.envelope - state.paid - to_pay)
    whole = max(state.envelope, state.paid + to_pay)
    if whole <= 0:
        return None
    amounts = (
        ("verse", "Versé", state.paid, state.paid),
        ("engage", "Engagé, versé compris", to_pay, state.engaged),
        ("disponible", "Disponible", available, state.available),
    )
    parts = list(_parts(amounts, state.envelope, whole))
    told = f"{NBSP}; ".join(f"{part['label'].lower()}, {part['amount']}" for part in parts)
    excess = shown(whole - state.envelope, EURO) if whole > state.envelope else ""
    total = shown(state.envelope, EURO)
    return {"total": total, "parts": parts, "alternative": f"Enveloppe de {total}{NBSP}: {told}.", "excess": excess}


def _parts(amounts: tuple[tuple[str, str, Decimal, Decimal], ...], envelope: Decimal, whole: Decimal) -> Iterator[Part]:
    """The parts from the amount that each adds to the bar, and the one that is told of it, which the budget tells too."""
    start, sum_so_far = 0, Decimal(0)
    for code, label, added, amount in amounts:
        sum_so_far += added
        # Each edge is rounded, not each width: the parts touch one another and fill the bar.
        width = round(BAR * sum_so_far / whole) - start
        share = f"{format_number(100 * amount / envelope, 0)}{NBSP}{PERCENT}" if envelope > 0 else ""
        yield {
            "code": code,
            "label": label,
            "amount": shown(amount, EURO),
            "share": share,
            "start": start,
            "width": width,
        }
        start += width


def _statuses(state: FundState) -> StatusChart | None:
    """The statuses that some project has."""
    found = [(label, count) for label, count in state.by_status if count]
    if not found:
        return None
    told = ", ".join(f"{count} {label.lower()}" for label, count in found)
    projects = counted(sum(count for _, count in found), "projet")
    return {
        "labels": [label for label, _ in found],
        "data": [count for _, count in found],
        "alternative": f"{projects} par statut{NBSP}: {told}.",
    }
