"""What a project finds of its cost elsewhere, beside the least that the fund asks for."""

from dataclasses import dataclass
from decimal import Decimal

from pic_sheets.money import CENT, ZERO


@dataclass(frozen=True, slots=True)
class Cofinancing:
    """In euros: what is found elsewhere once the aid is taken off the cost, and what should be, to a fraction of a cent."""

    cost: Decimal
    found: Decimal
    wanted: Decimal

    @property
    def is_enough(self) -> bool:
        """Whether what is found is the least asked for, to the half cent that a share may be rounded by."""
        return self.found >= self.wanted - CENT / 2

    @property
    def most(self) -> Decimal:
        """The largest aid that leaves enough to find."""
        return max(ZERO, self.cost - self.wanted)


def cofinancing(cost: Decimal | None, aid: Decimal, least: Decimal | None) -> Cofinancing | None:
    """The cofinancing of a project of that cost, `least` being the share asked for (0.2 for 20 %).

    None without a rule or a cost, and when the aid is above the cost, which is a fault of its own.
    """
    if least is None or not cost or aid > cost:
        return None
    return Cofinancing(cost, cost - aid, cost * least)
