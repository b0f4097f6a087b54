"""The account reconciled: what the bank has, what the workbook has, and every line of the gap between them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from pic_sheets.bank_statements import Balance, Movement
from pic_sheets.money import ZERO, total
from pic_sheets.reconciliation.book_lines import BookLine
from pic_sheets.reconciliation.matches import Matching


@dataclass(frozen=True, slots=True)
class Period:
    """An account over the days its statements cover, both included; `number` is as the bank writes it."""

    number: str
    first: date
    last: date
    opening: Balance | None = None
    closing: Balance | None = None
    files: tuple[str, ...] = ()


class Reason(StrEnum):
    """Why something is on one side alone. Those before `UNKNOWN` explain it."""

    EXPLAINED = "Expliqué à la main"
    CASH = "Payé en espèces"
    CHEQUE = "Chèque non encore débité"
    PENDING = "En cours : attendu sur le relevé suivant"
    OUTSIDE = "Hors de la période du relevé"
    AMBIGUOUS = "Plusieurs possibilités"
    UNKNOWN = "Rien ne correspond"

    @property
    def explains(self) -> bool:
        """Whether nothing more is to be looked for."""
        return self not in {Reason.AMBIGUOUS, Reason.UNKNOWN}


@dataclass(frozen=True, slots=True)
class BankLeftover:
    """A movement without a line of the workbook, and why; `note` is what the accountant wrote of it."""

    movement: Movement
    reason: Reason
    note: str = ""


@dataclass(frozen=True, slots=True)
class BookLeftover:
    """A line of the workbook without a movement, and why; `note` is what the accountant wrote of it."""

    line: BookLine
    reason: Reason
    note: str = ""


@dataclass(frozen=True, slots=True)
class Control:
    """What a statement says of itself: balances and the sum of its movements in euros; `gap` is nothing when they agree, None when untold."""

    file: str
    format: str
    account: str
    first: date | None
    last: date | None
    opening: Decimal | None
    credits: Decimal
    debits: Decimal
    closing: Decimal | None
    gap: Decimal | None
    count: int


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """A period of an account, reconciled with the workbook. Amounts are in euros, as the bank counts them.

    The workbook keeps no balance: its own is the bank's opening balance and all of its lines that are matched or of the
    period, those paid in cash apart. So the two closing balances differ by what is on one side alone, line by line.
    """

    period: Period
    matching: Matching
    bank_only: tuple[BankLeftover, ...] = ()
    book_only: tuple[BookLeftover, ...] = ()
    controls: tuple[Control, ...] = ()

    @property
    def missing_in_bank(self) -> tuple[BookLeftover, ...]:
        """The workbook's lines that its balance counts and the bank's does not yet."""
        return tuple(left for left in self.book_only if left.reason not in {Reason.CASH, Reason.OUTSIDE})

    @property
    def bank_balance(self) -> Decimal | None:
        """What the bank says is there on the last day, None when its statement does not."""
        return self.period.closing.amount if self.period.closing else None

    @property
    def gap(self) -> Decimal:
        """The bank's closing balance less the workbook's: what is in the bank only, less what is in the workbook only."""
        alone = total(left.movement.amount for left in self.bank_only)
        missing = total(left.line.amount for left in self.missing_in_bank)
        return alone - missing + total(match.difference for match in self.matching.matches)

    @property
    def book_balance(self) -> Decimal | None:
        """What the workbook says should be there, None when the bank's balance is not known."""
        return None if self.bank_balance is None else self.bank_balance - self.gap

    @property
    def unexplained(self) -> tuple[BankLeftover | BookLeftover, ...]:
        """What somebody still has to look at."""
        everything: tuple[BankLeftover | BookLeftover, ...] = (*self.bank_only, *self.book_only)
        return tuple(left for left in everything if not left.reason.explains)

    @property
    def unexplained_amount(self) -> Decimal:
        """The part of the gap that nothing explains."""
        bank = total(left.movement.amount for left in self.bank_only if not left.reason.explains)
        book = total(left.line.amount for left in self.missing_in_bank if not left.reason.explains)
        return bank - book or ZERO
