"""What is left of the fund's envelope: today, and before and after each decision of the committee.

Today's figure knows all that the workbook says. The others tell what the committee had before it, as its minutes print:
a meeting knows the decisions of the meetings before it (by their days, then by the order of their rows; a meeting
without a day comes last), the last of them on each project, and the reports received before its own day.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from pic_sheets.fund.entries import entries
from pic_sheets.fund.envelope import envelope
from pic_sheets.fund.fund import Fund
from pic_sheets.money import ZERO, total
from pic_sheets.sheets.decisions import Decision
from pic_sheets.sheets.meetings import Meeting

#: What meetings are sorted by: their day, then their row.
_Turn: TypeAlias = tuple[date, int]


def left_now(fund: Fund) -> Decimal:
    """The envelope less all that is committed to this day, in euros: what the budget calls `disponible`."""
    return envelope(fund) - total(entry.account.committed for entry in entries(fund))


def left_before(fund: Fund, meeting: Meeting) -> Decimal:
    """The envelope when the meeting opens, in euros: less what the meetings before it committed."""
    return envelope(fund) - total(_committed_before(fund, meeting.code).values())


def left_after(fund: Fund, decision: Decision) -> Decimal:
    """The envelope once the decision is taken, in euros, those of the rows above it at its meeting being taken already.

    A grant takes its amount away, all of it: a report that came before is of no project granted that day. A project that
    was granted already costs what is decided now in place of what it did.
    """
    committed = _committed_before(fund, decision.meeting)
    for taken in _up_to(fund.decisions_at.get(decision.meeting, (decision,)), decision):
        if taken.project:
            committed[taken.project] = _granted(taken)
    return envelope(fund) - total(committed.values())


def _up_to(decisions: Iterable[Decision], last: Decision) -> Iterator[Decision]:
    """The decisions from the first to this very row: another one may hold the same values."""
    for decision in decisions:
        yield decision
        if decision is last:
            return


def _committed_before(fund: Fund, meeting: str) -> dict[str, Decimal]:
    """Project code → what the meetings before this one have committed to it, by its last decision known then."""
    turns = {code: (fund.day_of(code) or date.max, rank) for rank, code in enumerate(fund.meeting)}
    last: _Turn = (date.max, len(turns))
    turn = turns.get(meeting, last)
    earlier = sorted(
        (decision for decision in fund.decisions if decision.project and turns.get(decision.meeting, last) < turn),
        key=lambda decision: turns[decision.meeting],
    )
    known = {decision.project: decision for decision in earlier}
    day = fund.day_of(meeting) or date.max
    return {code: _committed_on(fund, decision, day) for code, decision in known.items()}


def _committed_on(fund: Fund, decision: Decision, day: date) -> Decimal:
    """What a decision still commits on a day: its grant, or no more than what a report received before justifies."""
    granted, report = _granted(decision), fund.report.get(decision.project)
    if report is None or report.justified is None or (report.received_on or date.min) >= day:
        return granted
    return min(granted, report.justified)


def _granted(decision: Decision) -> Decimal:
    return (decision.granted or ZERO) if decision.grants else ZERO
