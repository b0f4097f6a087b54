"""Projects that were paid more than they were granted."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from pic_sheets.fund.decisions import granted
from pic_sheets.fund.fund import Fund
from pic_sheets.money import ZERO
from pic_sheets.sheets.payments import Payment


@dataclass(frozen=True, slots=True)
class Excess:
    """A project paid beyond its grant, refunds taken off, in euros; `payment` is the one that passes it."""

    project: str
    payment: Payment
    paid: Decimal
    granted: Decimal

    @property
    def amount(self) -> Decimal:
        """What the holder should give back."""
        return self.paid - self.granted


def excess_payments(fund: Fund) -> Iterator[Excess]:
    """The projects paid too much by what could be read, certain or not, in the order of their first payment."""
    for project, payments in fund.payments_of.items():
        grant, paid, passing = granted(fund, project), ZERO, None
        for payment in payments:
            amount = payment.amount or ZERO
            paid += -amount if payment.is_refund else amount
            passing = None if paid <= grant else passing or payment
        if passing is not None:
            yield Excess(project, passing, paid, grant)
