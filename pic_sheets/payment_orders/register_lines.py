"""One line of the register of payments: a payment ordered, or an order that the bank did not carry out."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from pic_sheets.identifiers import compact
from pic_sheets.register.fingerprints import digest

_NUMBER = re.compile(r"\d{4}-\d{4,9}", re.ASCII)
_AMOUNT = re.compile(r"\d{1,12}\.\d\d", re.ASCII)
_ORDERED, _CANCELLED = "ordre", "annulation"
#: Enough to tell that an account changed, too little to find it again by trying all there are.
_ACCOUNT_DIGITS = 8


@dataclass(frozen=True, slots=True)
class PaymentKey:
    """What makes a payment that one, with its rank among those alike, from 1: ordered or typed in `Versements`."""

    project: str
    nature: str
    amount: Decimal
    rank: int = 1


@dataclass(frozen=True, slots=True)
class Ordered:
    """A payment ordered: its number, its day, what it pays; codes and fingerprints only, never an account or a name.

    `message` names the order that it is part of, `file` where that was written, `document` the fingerprint of its bytes.
    """

    number: str
    day: date
    key: PaymentKey
    execution: date
    end_to_end: str
    message: str
    account: str
    file: str = ""
    document: str = ""
    previous: str = ""


@dataclass(frozen=True, slots=True)
class Cancelled:
    """An order that is no more, told by the number of its payment, and why."""

    number: str
    day: date
    ground: str
    previous: str = ""


PaymentLine: TypeAlias = Ordered | Cancelled


def account_fingerprint(iban: str) -> str:
    """The start of an account's fingerprint.

    >>> account_fingerprint("FR14 2004 1010 0505 0001 3M02 606") == account_fingerprint("FR1420041010050500013M02606")
    True
    """
    return digest(compact(iban).encode())[:_ACCOUNT_DIGITS]


def line_bytes(line: PaymentLine) -> bytes:
    """The line as its file holds it, without a line end: compact JSON, always in the same order."""
    told: dict[str, object] = {
        "acte": _ORDERED if isinstance(line, Ordered) else _CANCELLED,
        "numero": line.number,
        "date": line.day.isoformat(),
    }
    if isinstance(line, Ordered):
        told |= {
            "projet": line.key.project,
            "nature": line.key.nature,
            "rang": line.key.rank,
            "montant": f"{line.key.amount:.2f}",
            "execution": line.execution.isoformat(),
            "reference": line.end_to_end,
            "ordre": line.message,
            "compte": line.account,
            "fichier": line.file,
            "document": line.document,
        }
    else:
        told["motif"] = line.ground
    told["precedent"] = line.previous
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def parse_line(raw: bytes) -> PaymentLine:
    """The line that the bytes write; ValueError when they are anything else."""
    try:
        told = json.loads(raw.decode())
    except RecursionError as fault:
        raise ValueError("brackets without end") from fault
    if not isinstance(told, dict) or not _NUMBER.fullmatch(_text(told, "numero")):
        raise ValueError("no number")
    number, day, previous = _text(told, "numero"), date.fromisoformat(_text(told, "date")), _text(told, "precedent")
    if told.get("acte") == _CANCELLED:
        return Cancelled(number, day, _text(told, "motif"), previous)
    if told.get("acte") != _ORDERED:
        raise ValueError("neither an order nor its end")
    key = PaymentKey(_text(told, "projet"), _text(told, "nature"), _amount(told), _rank(told))
    execution = date.fromisoformat(_text(told, "execution"))
    reference, message, account, file, document = (
        _text(told, name) for name in ("reference", "ordre", "compte", "fichier", "document")
    )
    return Ordered(number, day, key, execution, reference, message, account, file, document, previous)


def _text(told: Mapping[str, object], name: str) -> str:
    """The text of that name; ValueError when it is none, or holds half a character, which no file or screen can."""
    value = told.get(name)
    if not isinstance(value, str):
        raise ValueError(f"{name} is no text")  # noqa: TRY004 - one error for whatever is no line of ours
    value.encode()
    return value


def _amount(told: Mapping[str, object]) -> Decimal:
    text = _text(told, "montant")
    if not _AMOUNT.fullmatch(text):
        raise ValueError("montant is no amount")
    return Decimal(text)


def _rank(told: Mapping[str, object]) -> int:
    rank = told.get("rang")
    if isinstance(rank, int) and not isinstance(rank, bool) and rank > 0:
        return rank
    raise ValueError("rang is no rank")
