"""How a grant is paid: an advance and a balance, or at once."""

from dataclasses import dataclass
from decimal import Decimal

from pic_sheets.money import ZERO, cents
from pic_sheets.sheets.rules import Parameters


@dataclass(frozen=True, slots=True)
class PaymentSchedule:
    """The two parts of a grant, in euros; `rate` is the advance's ratio (0.8 for 80 %)."""

    rate: Decimal
    advance: Decimal
    balance: Decimal

    @property
    def is_single(self) -> bool:
        """Whether all is paid at once."""
        return self.balance == ZERO


def payment_schedule(grant: Decimal, rules: Parameters) -> PaymentSchedule | None:
    """The schedule of a grant under the rules in force, None when no rule says what the advance is.

    The advance is rounded to the cent and the balance is the rest, so that both add up to the grant.
    """
    if rules.advance is None:
        return None
    rate = min(rules.advance, Decimal(1))
    advance = cents(grant * rate)
    return PaymentSchedule(rate, advance, grant - advance)
