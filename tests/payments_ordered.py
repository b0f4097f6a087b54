"""Payments that are due and orders of them, valid by default, so that a test names only what matters."""

from datetime import date
from decimal import Decimal
from typing import Any

import make

from pic_sheets.payment_orders.due_payments import DuePayment
from pic_sheets.payment_orders.orders import Debtor, Payable, TransferOrder, transfer_order
from pic_sheets.payment_orders.payees import Payee
from pic_sheets.payment_orders.register_contents import added_bytes
from pic_sheets.payment_orders.register_lines import Ordered, PaymentKey, PaymentLine

TODAY, EXECUTION = date(2025, 7, 15), date(2025, 7, 16)
IBAN, OWN_IBAN = "FR1420041010050500013M02606", "FR7630006000011234567890189"
DEBTOR = Debtor("Les Amis du 3/15", OWN_IBAN)


def payable(
    project: str = "P1", amount: str = "180.00", nature: str = "Solde", title: str = "Jardin partagé", **payee: Any
) -> Payable:
    """A balance of 180 € for project P1, by transfer, unless said."""
    due = DuePayment(
        make.project(code=project, title=title), PaymentKey(project, nature, Decimal(amount)), "Bilan reçu."
    )
    who = {"holder": "Les Jardins", "owner": "Les Jardins du 3/15", "iban": IBAN, "masked": "FR•••• 606"}
    return Payable(due, Payee(**who | payee))


def order(*payables: Payable) -> TransferOrder:
    """An order of 15 July that pays these, numbered from 2025-0001."""
    found = payables or (payable(),)
    numbers = [f"2025-{rank:04d}" for rank in range(1, 1 + len(found))]
    return transfer_order(DEBTOR, found, numbers, TODAY, EXECUTION)


def ordered(
    number: str = "2025-0001", project: str = "P1", amount: str = "180.00", nature: str = "Solde", **changes: Any
) -> Ordered:
    """The line of a payment ordered; `rank` is that of its key."""
    key = PaymentKey(project, nature, Decimal(amount), changes.pop("rank", 1))
    made: dict[str, Any] = {
        "number": number, "day": TODAY, "key": key, "execution": EXECUTION, "end_to_end": f"{project}-{number}",
        "message": "PIC-2025-0001", "account": "cb2609a4", "file": "sorties/v.xml", "document": "d",
    }  # fmt: skip
    return Ordered(**made | changes)


def register_bytes(*lines: PaymentLine) -> bytes:
    """The file that holds these lines, one added after the other."""
    content = b""
    for line in lines:
        content += added_bytes(content, [line])
    return content
