"""What a bank tells of an account: its movements and its balances, whatever the format of the file."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pic_sheets.money import total
from pic_sheets.tables import Table


@dataclass(frozen=True, slots=True)
class StatementFile:
    """A file as the bank gave it: its name, for messages alone, its bytes, and its sheets when it is a workbook."""

    name: str
    content: bytes
    sheets: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True)
class Movement:
    """A line of a statement, in euros: positive when the account is credited.

    `day` is when the bank booked it, `value_day` from when it counts. `label` is all that the bank writes of it, on one
    line. `reference` is the bank's own, which no other movement of the account has; `end_to_end` the payer's
    (EndToEndId), `party` the name of the other side, `means` how the money went, in the bank's words, `cheque` the number
    of a cheque: each "" when the format does not tell it. `row` is where it stands in `file`: the first line is 1. `id` is
    given once statements are merged: the same movement has the same, run after run.
    """

    day: date
    amount: Decimal
    label: str
    reference: str = ""
    end_to_end: str = ""
    party: str = ""
    means: str = ""
    cheque: str = ""
    value_day: date | None = None
    account: str = ""
    file: str = ""
    row: int = 0
    id: str = ""


@dataclass(frozen=True, slots=True)
class Balance:
    """What an account held at the end of a day, in euros."""

    day: date
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Statement:
    """What one file says of one account, over days that follow each other.

    `account` is its number as the file writes it, "" when it does not; `opening` is the balance before the first
    movement, `closing` after the last, None where the format has none. `first` and `last` are the days it covers, both
    included, None when the file does not say: those of its movements then. `row` is where it starts in `file`. `notes`
    are French sentences on what the reader had to settle, which the accountant should check.
    """

    file: str
    account: str
    movements: tuple[Movement, ...]
    opening: Balance | None = None
    closing: Balance | None = None
    first: date | None = None
    last: date | None = None
    row: int = 0
    format: str = ""
    notes: tuple[str, ...] = ()

    @property
    def gap(self) -> Decimal | None:
        """The closing balance less the opening one and the movements: nothing in a sound file, None where it cannot be told."""
        if self.opening is None or self.closing is None:
            return None
        return self.closing.amount - self.opening.amount - total(movement.amount for movement in self.movements)
