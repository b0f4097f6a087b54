"""Payments that look typed, or made, twice."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from pic_sheets.columns import has
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.payments import Payment
from pic_sheets.texts import folded


def twin_payments(fund: Fund) -> tuple[tuple[Payment, Payment], ...]:
    """The payments of the same project, nature and amount as an earlier one, each with that one.

    They are of the same day or under the same reference; a reference that is only the project's code is not one payment's.
    """
    alike: defaultdict[tuple[str, str, Decimal | None], list[Payment]] = defaultdict(list)
    for payment in fund.payments:
        if has(payment, "project", "nature", "amount"):
            alike[payment.project, payment.nature, payment.amount].append(payment)
    return tuple(pair for payments in alike.values() for pair in _twins(payments))


def _twins(payments: Sequence[Payment]) -> Iterator[tuple[Payment, Payment]]:
    """Each payment that bears a mark of an earlier one, with the first such one."""
    first_with: dict[date | str, int] = {}
    for index, payment in enumerate(payments):
        marks = list(_marks(payment))
        first = min((first_with[mark] for mark in marks if mark in first_with), default=None)
        if first is not None:
            yield payment, payments[first]
        for mark in marks:
            first_with.setdefault(mark, index)


def _marks(payment: Payment) -> Iterator[date | str]:
    """What tells a payment from another of the same amount: its day, and its own reference."""
    if payment.day is not None and has(payment, "day"):
        yield payment.day
    reference = folded(payment.reference)
    if has(payment, "reference") and reference != folded(payment.project):
        yield reference
