"""The holders that the fund granted money to, for the first time or again."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pic_sheets.fund.entries import Entry, entries, is_aided
from pic_sheets.fund.fund import Fund
from pic_sheets.money import total


@dataclass(frozen=True, slots=True)
class AidedHolder:
    """A holder and the entries of their granted projects, in the order of the sheet."""

    code: str
    projects: Sequence[Entry]

    @property
    def granted(self) -> Decimal:
        """All that was granted to them, in euros."""
        return total(entry.account.granted for entry in self.projects)

    @property
    def is_recurrent(self) -> bool:
        """Whether one of their projects was granted after another.

        Only this workbook's year is known: someone helped in earlier years and once in this one counts as new.
        """
        return len(self.projects) > 1


def aided_holders(fund: Fund) -> tuple[AidedHolder, ...]:
    """The holders with at least one granted project; a project without a holder is nobody's."""
    found: dict[str, list[Entry]] = {}
    for entry in entries(fund):
        if is_aided(fund, entry) and entry.project.holder:
            found.setdefault(entry.project.holder, []).append(entry)
    return tuple(AidedHolder(code, tuple(items)) for code, items in found.items())


def by_amount(holders: Sequence[AidedHolder]) -> tuple[AidedHolder, ...]:
    """The holders from the most helped to the least, equals by code."""
    return tuple(sorted(holders, key=lambda holder: (-holder.granted, holder.code)))
