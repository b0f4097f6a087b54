"""The entries of a camt.053 statement: each one movement, or those of its batch when the bank details them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pic_sheets.bank_statements import Movement
from pic_sheets.banks._camt_nodes import Node
from pic_sheets.banks._camt_values import Place, day, euros, only, sign, signed_euros
from pic_sheets.banks._labels import one_line
from pic_sheets.errors import UnreadableStatement
from pic_sheets.money import total
from pic_sheets.texts import counted

BOOKED = "BOOK"

#: How the money went, by family of the domain PMNT (ISO 20022 external code sets, BankTransactionFamily).
_FAMILIES = {
    "RCDT": "virement reçu", "ICDT": "virement émis", "RRCT": "virement instantané reçu", "IRCT": "virement instantané émis",
    "RCCN": "virement de trésorerie reçu", "ICCN": "virement de trésorerie émis", "RDDT": "prélèvement",
    "IDDT": "prélèvement émis", "ICHQ": "chèque", "RCHQ": "remise de chèques", "CCRD": "carte", "MCRD": "remise de cartes",
    "CNTR": "opération au guichet", "DRFT": "effet",
}  # fmt: skip
#: The same by sub-family, whatever the family: what the bank takes or gives for itself.
_SUB_FAMILIES = dict.fromkeys(("CHRG", "COMM", "COME", "COMI", "COMT", "FEES", "TAXE"), "frais") | {"INTR": "intérêts"}
_PAYMENTS = "PMNT"

#: ISO 20022, Max15NumericText.
_NUMBER = re.compile("[0-9]{1,15}", re.ASCII)
_NONE_GIVEN = frozenset({"NOTPROVIDED", "NOT PROVIDED", "NONREF"})


@dataclass(frozen=True, slots=True)
class _Entry:
    """What all the movements of an entry share, and its transactions."""

    place: Place
    node: Node
    amount: Decimal
    day: date
    value_day: date | None
    transactions: tuple[Node, ...]


def status(place: Place, node: Node) -> str:
    """The status of an entry: BOOK, PDNG, INFO, FUTR; UnreadableStatement without any."""
    only(place, node, "Sts")
    if not (found := node.told("Sts", "Cd") or node.told("Sts", "Prtry") or node.told("Sts")):
        raise place.fault(node, "ne dit pas si elle est comptabilisée (Sts)")
    return found


def movements(place: Place, node: Node) -> tuple[Movement, ...]:
    """The movements of a booked entry, without their account, which add up to its amount.

    Booked on its value day when the bank gives no other. UnreadableStatement when it has no day, no sign, or an amount that
    is not in euros.
    """
    booked, value_day = day(place, node, "BookgDt"), day(place, node, "ValDt")
    if (when := booked or value_day) is None:
        raise place.fault(node, "n'a pas de date (BookgDt, ValDt)")
    entry = _Entry(place, node, signed_euros(place, node), when, value_day, tuple(node.each("NtryDtls", "TxDtls")))
    parts = _parts(entry)
    if parts is None:
        return (_movement(entry, entry.transactions[0] if len(entry.transactions) == 1 else None, entry.amount),)
    return tuple(
        _movement(entry, transaction, amount, rank)
        for rank, (transaction, amount) in enumerate(zip(entry.transactions, parts, strict=True), start=1)
    )


def _parts(entry: _Entry) -> tuple[Decimal, ...] | None:
    """The amount of each transaction of a batch, None unless all are told and add up to the entry's."""
    if len(entry.transactions) < 2:  # noqa: PLR2004 - one transaction is the entry
        return None
    try:
        parts = tuple(_part(entry, transaction) for transaction in entry.transactions)
    except UnreadableStatement:  # a detail that cannot be read leaves the entry whole: its own amount was read
        return None
    known = tuple(part for part in parts if part is not None)
    return known if len(known) == len(parts) and total(known) == entry.amount else None


def _part(entry: _Entry, transaction: Node) -> Decimal | None:
    """The amount of one transaction in euros, with its own sign or the entry's; None when it is not told."""
    for path in (("Amt",), ("AmtDtls", "TxAmt", "Amt")):
        amount = transaction.first(*path)
        if amount is not None and amount.attributes.get("Ccy") == "EUR":
            signed = transaction if transaction.first("CdtDbtInd") is not None else entry.node
            return euros(entry.place, amount) * sign(entry.place, signed)
    return None


def _movement(entry: _Entry, transaction: Node | None, amount: Decimal, rank: int = 0) -> Movement:
    """One movement: of the whole entry (rank 0), whose transaction is known when there is one, or of one of its batch."""
    node = entry.node
    detail = transaction or Node("TxDtls", node.row)
    return Movement(
        day=entry.day,
        amount=amount,
        label=" ".join(filter(None, (one_line(_texts(entry.node, transaction)), _size(entry, transaction)))),
        reference=_reference(entry, detail, rank),
        end_to_end=_given(detail.told("Refs", "EndToEndId")),
        party=_party(detail, amount, is_reversal=node.told("RvslInd") in {"true", "1"}),
        means=_means(detail) or _means(node),
        cheque=detail.told("Refs", "ChqNb"),
        value_day=entry.value_day,
        file=entry.place.file,
        row=detail.row if rank else node.row,
    )


def _texts(node: Node, transaction: Node | None) -> Iterator[str]:
    """All that the bank writes of a movement in words, the payer's first."""
    if transaction is not None:
        yield from (line.text for line in transaction.each("RmtInf", "Ustrd"))
        yield from (line.text for line in transaction.each("RmtInf", "Strd", "CdtrRefInf", "Ref"))
        yield from (line.text for line in transaction.each("RmtInf", "Strd", "AddtlRmtInf"))
        yield transaction.told("AddtlTxInf")
    yield node.told("AddtlNtryInf")


def _size(entry: _Entry, transaction: Node | None) -> str:
    """How many transactions a movement holds, those that the entry details or as many as it says; "" for one."""
    if transaction is not None:
        return ""
    announced = (node.text for node in entry.node.each("NtryDtls", "Btch", "NbOfTxs"))
    number = len(entry.transactions) or sum(int(text) for text in announced if _NUMBER.fullmatch(text))
    return f"(lot de {counted(number, 'opération')})" if number > 1 else ""


def _reference(entry: _Entry, detail: Node, rank: int) -> str:
    """The bank's own reference: in a batch, the transaction's, or the entry's with its rank.

    NtryRef is not taken: most banks count the entries of each statement with it, so that every file has its first.
    """
    whole = _given(entry.node.told("AcctSvcrRef"))
    own = _given(detail.told("Refs", "AcctSvcrRef"))
    if not rank:
        return whole or own
    return own if own and own != whole else f"{whole}/{rank}" if whole else ""


def _party(detail: Node, amount: Decimal, *, is_reversal: bool) -> str:
    """The other side's name: who pays when the money comes in, who is paid when it goes out, the reverse in a reversal."""
    sides = ("Dbtr", "UltmtDbtr") if (amount > 0) is not is_reversal else ("Cdtr", "UltmtCdtr")
    parties = (detail.first("RltdPties", side) for side in sides)
    names = (party.told("Pty", "Nm") or party.told("Nm") for party in parties if party is not None)
    return next((name for name in names if name), "")


def _means(node: Node) -> str:
    domain = node.first("BkTxCd", "Domn")
    if domain is None:
        return ""
    family = _FAMILIES.get(domain.told("Fmly", "Cd"), "") if domain.told("Cd") == _PAYMENTS else ""
    return _SUB_FAMILIES.get(domain.told("Fmly", "SubFmlyCd")) or family


def _given(reference: str) -> str:
    """The reference, unless it says that there is none."""
    return "" if reference.upper() in _NONE_GIVEN or not reference.strip("0") else reference
