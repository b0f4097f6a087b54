"""An order to the bank: the transfers of one day, from the account of the fund."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pic_sheets.columns import filled
from pic_sheets.errors import UnusableRequest
from pic_sheets.fund.fund import Fund
from pic_sheets.identifiers import compact
from pic_sheets.money import total
from pic_sheets.payment_orders.due_payments import DuePayment
from pic_sheets.payment_orders.payees import Payee, account_fault
from pic_sheets.payment_orders.register_lines import Ordered, account_fingerprint
from pic_sheets.payment_orders.sepa_texts import NAME, end_to_end_id, label, sepa_text
from pic_sheets.sheets.association import Association
from pic_sheets.texts import NBSP, quoted

#: The most that one transfer in euros may be.
LARGEST = Decimal("999999999.99")


@dataclass(frozen=True, slots=True)
class Payable:
    """A payment that is due and who is to be paid."""

    due: DuePayment
    payee: Payee


@dataclass(frozen=True, slots=True)
class Transfer:
    """One transfer as the bank reads it: every text in its characters, the amount in euros."""

    payable: Payable
    number: str
    end_to_end: str
    label: str
    name: str

    @property
    def amount(self) -> Decimal:
        """How much, in euros."""
        return self.payable.due.amount


@dataclass(frozen=True, slots=True)
class Debtor:
    """The association and the account that pays."""

    name: str
    iban: str


@dataclass(frozen=True, slots=True)
class TransferOrder:
    """The transfers of an order, its name for the bank, the day it was made and the one it is to be executed on."""

    message: str
    day: date
    execution: date
    debtor: Debtor
    transfers: tuple[Transfer, ...]

    @property
    def total(self) -> Decimal:
        """What it pays in all, in euros."""
        return total(transfer.amount for transfer in self.transfers)


def debtor(fund: Fund) -> Debtor:
    """Who pays. Raises UnusableRequest when the association has no account that a bank could know, or no name."""
    association = fund.association or filled(Association)
    fault = account_fault(association.iban) if association.reads("iban") else "l'IBAN n'a pas pu être lu"
    if fault:
        where = f"{association.at('iban')}{NBSP}: " if association.place.row else ""
        raise UnusableRequest(
            f"{where}l'association ne peut pas payer par virement, {fault}.",
            f"Écrivez l'IBAN du compte du fonds dans la feuille {quoted('Association')}, puis recommencez{NBSP}; rien n'a été écrit.",
        )
    name = sepa_text(association.name, NAME)
    if not name:
        raise UnusableRequest(
            f"{association.at('name')}{NBSP}: le nom de l'association ne peut pas s'écrire en lettres latines.",
            "Écrivez-le comme sur le relevé de la banque, puis recommencez.",
        )
    return Debtor(name, compact(association.iban))


def transfer_order(
    payer: Debtor, payables: Sequence[Payable], numbers: Sequence[str], day: date, execution: date
) -> TransferOrder:
    """The order that pays these, numbered in the same order; it bears the number of its first payment."""
    transfers = tuple(
        Transfer(
            payable,
            number,
            end_to_end_id(payable.due.project.code, number),
            label(payable.due.project.code, payable.due.key.nature, number, payable.due.project.title),
            sepa_text(payable.payee.owner, NAME),
        )
        for payable, number in zip(payables, numbers, strict=True)
    )
    return TransferOrder(f"PIC-{numbers[0]}", day, execution, payer, transfers)


def ordered_lines(order: TransferOrder, file: str, document: str) -> tuple[Ordered, ...]:
    """The lines of the register for an order, once its file's bytes are known."""
    return tuple(
        Ordered(
            transfer.number, order.day, transfer.payable.due.key, order.execution, transfer.end_to_end, order.message,
            account_fingerprint(transfer.payable.payee.iban), file, document,
        )
        for transfer in order.transfers
    )  # fmt: skip
