"""The fund as it stood on a day: without what was received, decided, paid, given back or reported later."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import TypeVar

from pic_sheets.columns import Record
from pic_sheets.fund.fund import Fund

R = TypeVar("R", bound=Record)


@lru_cache(maxsize=2)
def fund_on(fund: Fund, day: date) -> Fund:
    """The fund without the payments and the reports of a later day; those whose day is unknown stay.

    A letter is then the same whenever it is made again on its own day, whatever has come since.
    """
    return replace(
        fund,
        payments=tuple(payment for payment in fund.payments if payment.day is None or payment.day <= day),
        reports=tuple(report for report in fund.reports if report.received_on is None or report.received_on <= day),
    )


def fund_known_on(fund: Fund, day: date) -> Fund:
    """The fund at the end of a day: what was received, decided, paid, given back or reported by then.

    What has no certain day is in no fund of any day: see `undated`. An account of a month needs that, where a letter keeps
    what it cannot place.
    """
    return replace(
        fund,
        receipts=_by_then(fund.receipts, "day", day),
        payments=_by_then(fund.payments, "day", day),
        reports=_by_then(fund.reports, "received_on", day),
        decisions=tuple(
            decision
            for decision in fund.decisions
            if (held := fund.day_of(decision.meeting)) is not None and held <= day
        ),
    )


def undated(fund: Fund) -> Iterator[tuple[Record, str]]:
    """The rows whose day is blank, unreadable or too unlikely to build upon, with the field that should tell it."""
    for records, name in ((fund.receipts, "day"), (fund.payments, "day"), (fund.reports, "received_on")):
        yield from ((record, name) for record in records if certain_day(record, name) is None)
    for decision in fund.decisions:
        if fund.day_of(decision.meeting) is None:
            yield decision, "meeting"


def certain_day(record: Record, name: str) -> date | None:
    """The day of a field, None when it is blank or not to be built upon."""
    found: date | None = getattr(record, name) if record.reads(name) else None
    return found


def _by_then(records: tuple[R, ...], name: str, day: date) -> tuple[R, ...]:
    return tuple(record for record in records if (held := certain_day(record, name)) is not None and held <= day)
