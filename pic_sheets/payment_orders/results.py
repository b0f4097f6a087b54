"""What is due and what was ordered, as the screen and scripts tell it; the slip to sign, and the rows to paste."""

from collections.abc import Sequence

from pic_sheets.dates import format_date, weekday
from pic_sheets.identifiers import masked_iban
from pic_sheets.kinds import AMOUNT, DATE
from pic_sheets.money import total
from pic_sheets.outcomes import EURO, Content, Figure, ResultTable
from pic_sheets.payment_orders.orders import Payable, Transfer, TransferOrder
from pic_sheets.payment_orders.payees import TRANSFER
from pic_sheets.payment_orders.register_lines import Ordered
from pic_sheets.plans import PasteColumn, PasteSheet, PasteWorkbook, ReportSheet, ReportWorkbook
from pic_sheets.sheets.payments import SHEET as PAYMENTS
from pic_sheets.texts import NBSP, counted, typeset

SLIP, TO_PASTE = "bordereau_de_virements.xlsx", "a_coller_dans_versements.xlsx"
_SIGN = "Fait à ……………………, le ……………………      Signature :"


def due_figures(payables: Sequence[Payable]) -> tuple[Figure, ...]:
    """How much is to be paid, and how many payments that makes."""
    cells = tuple(payable.due.project.at("code") for payable in payables)
    return (
        Figure("a_payer", "À payer", total(payable.due.amount for payable in payables), EURO, cells),
        Figure("nombre", "Paiements", len(payables)),
    )


def due_table(payables: Sequence[Payable]) -> ResultTable:
    """One row a payment; accounts are masked."""
    rows = tuple(
        (
            payable.due.project.code, payable.payee.holder, str(payable.due.key.nature), payable.due.amount, payable.due.why,
            payable.due.conditions, payable.payee.masked, payable.payee.mode, payable.payee.missing,
        )
        for payable in payables
    )  # fmt: skip
    columns = ("Projet", "Porteur", "Nature", "Montant", "Pourquoi", "Conditions", "Compte", "Mode", "Ce qui manque")
    return ResultTable("a_payer", "À payer", columns, rows, ("", "", "", EURO, "", "", "", "", ""))


def ordered_table(orders: Sequence[Ordered], present: Sequence[bool]) -> ResultTable:
    """The payments ordered and not yet typed in `Versements`; `present` says of each whether its file is still there."""
    rows = tuple(
        (
            order.number, order.key.project, order.key.nature, order.key.amount, order.day,
            order.file if is_there else f"introuvable{NBSP}: {order.file}",
        )
        for order, is_there in zip(orders, present, strict=True)
    )  # fmt: skip
    columns = ("Numéro", "Projet", "Nature", "Montant", "Ordonné le", "Fichier")
    return ResultTable(
        "deja_ordonnes", "Déjà ordonnés, pas encore dans Versements", columns, rows, ("", "", "", EURO, "", "")
    )


def ordered_why(order: Ordered) -> str:
    """Why a payment is not to be ordered again."""
    return (
        f"déjà ordonné le {format_date(order.day)} sous le numéro {order.number}. Si la banque ne l'a pas eu, ou l'a rejeté, tapez "
        f"«{NBSP}pic-sheets paiements annuler{NBSP}» avec ce numéro."
    )


def transfers_table(order: TransferOrder) -> ResultTable:
    """The transfers of an order, one row each and the total; accounts are masked."""
    rows = tuple(_row(transfer) for transfer in order.transfers)
    columns = ("Numéro", "Projet", "Nature", "Bénéficiaire", "Compte", "Libellé", "Montant")
    whole = (*rows, ("", "", "", "", "", "Total", order.total))
    return ResultTable("virements", "Virements", columns, whole, ("", "", "", "", "", "", EURO), total=True)


def _row(transfer: Transfer) -> tuple[Content, ...]:
    due, payee = transfer.payable.due, transfer.payable.payee
    return (
        transfer.number, due.project.code, str(due.key.nature), payee.owner, payee.masked, transfer.label, transfer.amount,
    )  # fmt: skip


def order_figures(order: TransferOrder) -> tuple[Figure, ...]:
    """How much an order pays, and in how many transfers."""
    return (
        Figure("total", "Total des virements", order.total, EURO),
        Figure("nombre", "Virements", len(order.transfers)),
    )


def slip(order: TransferOrder, association: str) -> ReportWorkbook:
    """The slip to sign: who pays, from which account, what and when; accounts are masked."""
    notes = (
        f"{association}, compte {masked_iban(order.debtor.iban)}",
        f"À exécuter le {weekday(order.execution)} {format_date(order.execution)}",
        f"Ordre {order.message}, préparé le {format_date(order.day)}",
        typeset(_SIGN),
    )
    title = f"Bordereau de {counted(len(order.transfers), 'virement')}"
    sheet = ReportSheet("Bordereau", title, order_figures(order), [(transfers_table(order), ())], notes)
    return ReportWorkbook(SLIP, (sheet,))


def paste_workbook(order: TransferOrder) -> PasteWorkbook:
    """The rows to paste under `Versements` once the bank has carried them out, in the order of its columns."""
    formats = {"day": DATE.format, "amount": AMOUNT.format}
    columns = tuple(
        PasteColumn(column.heading, formats.get(name, "@"), 60 if name == "reference" else 18)
        for name, column in PAYMENTS.columns.items()
    )
    rows = tuple(
        (
            transfer.payable.due.project.code, str(transfer.payable.due.key.nature), order.execution, transfer.amount, TRANSFER,
            transfer.label,
        )
        for transfer in order.transfers
    )  # fmt: skip
    return PasteWorkbook(TO_PASTE, (PasteSheet(PAYMENTS.name, columns, rows),))
