"""Projects decided again when nothing more was to be decided."""

from collections.abc import Iterator
from itertools import islice

from pic_sheets.columns import has
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.decisions import Decision, Verdict


def repeated_decisions(fund: Fund, project: str) -> Iterator[tuple[Decision, Decision]]:
    """The project's decisions that the same meeting had taken already, or that follow a grant or a refusal, each with it.

    After an adjournment, a decision of another meeting is what is expected.
    """
    decisions = fund.decisions_on.get(project, ())
    for index, decision in enumerate(decisions):
        first = next((earlier for earlier in islice(decisions, index) if _is_final(fund, earlier, decision)), None)
        if first is not None:
            yield decision, first


def _is_final(fund: Fund, earlier: Decision, decision: Decision) -> bool:
    """Whether nothing more was to be decided, at that meeting or at all."""
    if not has(earlier, "meeting") or not has(decision, "meeting"):
        return False
    if earlier.meeting == decision.meeting:
        return True
    are_dated = fund.day_of(earlier.meeting) is not None and fund.day_of(decision.meeting) is not None
    return are_dated and has(earlier, "verdict") and earlier.verdict != Verdict.ADJOURNMENT
