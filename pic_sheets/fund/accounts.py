"""The fund's own accounts, from the sheet Charges et produits, by the numbers of the chart (ANC 2018-06)."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from pic_sheets.fund.fund import Fund
from pic_sheets.money import ZERO, total
from pic_sheets.sheets.accounts import AccountLine

#: Aids granted to holders, money kept for the years to come, money of the years before that is used; subsidies received.
AIDS, CARRIED, REUSED, SUBSIDIES = "657", "689", "789", "74"
_CHARGES = "6"


@dataclass(frozen=True, slots=True)
class ManagementAccount:
    """What running the fund cost and what the funders gave for it, in euros; `spent` is None when no account tells it.

    `covered` is what the fees paid for, `beyond` what they did not, `unspent` what is left of them: never negative.
    """

    fees: Decimal
    spent: Decimal | None

    @property
    def covered(self) -> Decimal:
        """The part of the cost that the fees pay for."""
        return max(ZERO, min(self.fees, self.spent or ZERO))

    @property
    def beyond(self) -> Decimal:
        """The part of the cost that other resources pay for."""
        return max(ZERO, (self.spent or ZERO) - max(ZERO, self.fees))

    @property
    def unspent(self) -> Decimal:
        """What is left of the fees, nothing while the cost is not known."""
        return ZERO if self.spent is None else max(ZERO, self.fees) - self.covered


def lines_of(fund: Fund, prefix: str) -> tuple[AccountLine, ...]:
    """The lines of the accounts whose number begins so."""
    return tuple(line for line in fund.account_lines if line.account.startswith(prefix))


def running_lines(fund: Fund) -> tuple[AccountLine, ...]:
    """The charges that are neither aids to holders nor money kept for later: what running the fund costs."""
    return tuple(line for line in lines_of(fund, _CHARGES) if not line.account.startswith((AIDS, CARRIED)))


def realised(lines: Iterable[AccountLine]) -> Decimal | None:
    """The sum of what was realised, None when no line tells it."""
    told = [line.actual for line in lines if line.actual is not None]
    return total(told) if told else None


def management_account(fund: Fund) -> ManagementAccount:
    """The cost of running the fund beside the fees notified for it.

    The fees, given for this alone, are used before the association's own resources: a choice of ours, which leaves
    membership fees out of what is carried over.
    """
    fees = total(funder.management_fee for funder in fund.funders)
    return ManagementAccount(fees, realised(running_lines(fund)))
