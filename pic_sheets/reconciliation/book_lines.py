"""The lines of the workbook that the bank should know of: payments, refunds, receipts."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from pic_sheets.sheets.payments import Payment
from pic_sheets.sheets.receipts import Receipt


class Kind(StrEnum):
    """What a line of the workbook is."""

    PAYMENT = "Versement"
    REFUND = "Reversement"
    RECEIPT = "Encaissement"


@dataclass(frozen=True, slots=True)
class BookLine:
    """A payment, a refund or a receipt, as the bank would see it: `amount` is negative when money leaves the account.

    `id` is the same run after run, wherever the row moves. `codes` are what a label may quote of it (the code of the
    project or of the funder), `names` whom the bank may name. `mode` is "" for a receipt.
    """

    id: str
    kind: Kind
    day: date
    amount: Decimal
    record: Payment | Receipt
    codes: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    reference: str = ""
    mode: str = ""
    project: str = ""
    funder: str = ""

    @property
    def cell(self) -> str:
        """Where its amount stands: "Versements!D5"."""
        return self.record.at("amount")
