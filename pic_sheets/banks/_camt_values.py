"""Amounts, days and codes of a camt message."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pic_sheets.banks._camt_nodes import Node
from pic_sheets.banks._labels import seen
from pic_sheets.banks._refusals import AGAIN, refusal
from pic_sheets.errors import UnreadableStatement
from pic_sheets.money import cents

#: An amount is never negative: CdtDbtInd bears the sign (ISO 20022, ActiveOrHistoricCurrencyAndAmount).
_AMOUNT = re.compile(r"\+?(?:[0-9]{1,20}(?:\.[0-9]{0,20})?|\.[0-9]{1,20})", re.ASCII)
#: A date, or a date and a time of which the day is kept as the bank writes it, wherever the clock is.
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?P<time>T.*|Z|[+-][0-9:]{5})?", re.ASCII)
_MIDNIGHT = re.compile(r"T(?:00:00(?::00(?:\.0+)?)?)(?:Z|[+-][0-9:]{5})?", re.ASCII)

EUROS_ALONE = "Demandez à la banque un relevé des seuls comptes en euros."


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands, for messages: the file, and what it belongs to (« l'écriture 3 »)."""

    file: str
    of: str

    def fault(self, node: Node, fact: str, advice: str = AGAIN) -> UnreadableStatement:
        """The refusal of the file for what stands there."""
        return refusal(self.file, node.row, f"{self.of} {fact}", advice)


def signed_euros(place: Place, node: Node) -> Decimal:
    """The `Amt` of a node with the sign of its `CdtDbtInd`; UnreadableStatement when one is missing or is not in euros."""
    if (amount := only(place, node, "Amt")) is None:
        raise place.fault(node, "n'a pas de montant (Amt)")
    if (currency := amount.attributes.get("Ccy", "")) != "EUR":
        raise place.fault(node, f"est en {seen(currency)}, et seul un compte en euros se rapproche", EUROS_ALONE)
    return euros(place, amount) * sign(place, node)


def only(place: Place, node: Node, name: str) -> Node | None:
    """The one node of a name that a node holds, None without any; UnreadableStatement when it holds several."""
    found = node.each(name)
    if len(found) > 1:
        raise place.fault(found[1], f"a plusieurs éléments {name}, et le fichier est abîmé")
    return found[0] if found else None


def euros(place: Place, amount: Node) -> Decimal:
    """What an amount in euros holds, to the cent; UnreadableStatement when it is none or has more decimals."""
    if not _AMOUNT.fullmatch(amount.text):
        raise place.fault(amount, f"porte {seen(amount.text)}, qui n'est pas un montant")
    exact = Decimal(amount.text)
    try:
        rounded = cents(exact)
    except ValueError as error:
        raise place.fault(amount, f"porte un montant qui {error}") from None
    if rounded != exact:
        raise place.fault(amount, f"porte {seen(amount.text)}, qui a plus de deux décimales")
    return rounded


def sign(place: Place, node: Node) -> int:
    """1 for a credit, -1 for a debit.

    A reversal (RvslInd) changes nothing: CdtDbtInd tells what the entry itself does to the account, and RvslInd that the
    operation which it undoes went the other way (ISO 20022, BankToCustomerStatement, ReversalIndicator).
    """
    held = only(place, node, "CdtDbtInd")
    indicator = "" if held is None else held.text
    if indicator not in {"CRDT", "DBIT"}:
        raise place.fault(node, f"ne dit pas si c'est un crédit ou un débit (CdtDbtInd vaut {seen(indicator)})")
    return 1 if indicator == "CRDT" else -1


def day(place: Place, node: Node, *path: str) -> date | None:
    """The day at a path, of its `Dt` or its `DtTm`, None without one; UnreadableStatement when it is not in the calendar."""
    held = node.first(*path)
    written = None if held is None else held.first("Dt") or held.first("DtTm")
    return None if written is None else _day(place, written)


def period(place: Place, node: Node) -> tuple[date, date, bool] | None:
    """The first and the last day of `FrToDt`, and whether the last is a midnight: of that day or of the day before."""
    start, end = node.first("FrToDt", "FrDtTm"), node.first("FrToDt", "ToDtTm")
    if start is None or end is None:
        start, end = node.first("FrToDt", "FrDt"), node.first("FrToDt", "ToDt")
    if start is None or end is None:
        return None
    match = _DAY.fullmatch(end.text)
    at_midnight = match is not None and _MIDNIGHT.fullmatch(match["time"] or "") is not None
    return _day(place, start), _day(place, end), at_midnight


def _day(place: Place, written: Node) -> date:
    match = _DAY.fullmatch(written.text)
    try:
        if match is not None:
            return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        raise place.fault(written, f"porte la date {seen(written.text)}, qui n'existe pas dans le calendrier") from None
    raise place.fault(written, f"porte {seen(written.text)}, qui n'est pas une date")
