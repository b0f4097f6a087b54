"""Payments that look typed, or made, twice."""

from collections import defaultdict
from decimal import Decimal

from pic_sheets.fund.certainty import has
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
    return tuple(
        (payment, first)
        for payments in alike.values()
        for index, payment in enumerate(payments)
        if (first := next((earlier for earlier in payments[:index] if _are_twins(earlier, payment)), None)) is not None
    )


def _are_twins(earlier: Payment, payment: Payment) -> bool:
    if has(earlier, "day") and has(payment, "day") and earlier.day == payment.day:
        return True
    reference = folded(payment.reference)
    return (
        has(earlier, "reference")
        and has(payment, "reference")
        and reference == folded(earlier.reference)
        and reference != folded(payment.project)
    )
