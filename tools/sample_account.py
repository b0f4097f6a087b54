"""The invented year of a sample fund's bank account: what its sheets paid and received as a bank books it, and the rest."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from pic_sheets.money import total
from pic_sheets.stores.sample_rows import sample_rows
from pic_sheets.texts import folded, squeezed

#: Public holidays of 2025, on which banks book nothing.
_HOLIDAYS = frozenset(
    date(2025, month, day)
    for month, day in ((1, 1), (4, 21), (5, 1), (5, 8), (5, 29), (6, 9), (7, 14), (8, 15), (11, 11), (12, 25))
)
_FRIDAY = 4

#: A payment as the sheet « Versements » tells it apart: project and nature.
Paid = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Operation:
    """What a bank books: `head` is how it begins its label, `tail` what the payer wrote; `parts` are those of a detailed batch."""

    day: date
    amount: Decimal
    head: str
    tail: str = ""
    kind: str = "VIR"
    party: str = ""
    iban: str = ""
    cheque: str = ""
    code: str = ""
    parts: tuple["Operation", ...] = ()
    is_pending: bool = False

    @property
    def label(self) -> str:
        """All that the bank writes, on one line."""
        return f"{self.head} {self.tail}".strip()


@dataclass(frozen=True, slots=True)
class Account:
    """A fund's account, and what its bank does to the labels.

    `others` are the operations that the sheets do not have: day of 2025 as "MM-JJ", amount, kind, label. `groups` are
    payments that the bank booked as one without detail, `batches` those that it details.
    """

    folder: Path
    iban: str
    opening: Decimal
    monthly_fee: Decimal
    receipts: Mapping[str, str]
    others: tuple[tuple[str, str, str, str], ...]
    groups: tuple[frozenset[Paid], ...] = ()
    batches: tuple[frozenset[Paid], ...] = ()
    never_cashed: Collection[Paid] = ()
    without_code: Collection[Paid] = ()
    without_name: Collection[Paid] = ()
    respelled: Mapping[Paid, str] = field(default_factory=dict)


def operations(account: Account) -> tuple[Operation, ...]:
    """The year of the account, by day; those of one day in the order of the sheets."""
    rows = sample_rows(account.folder / "feuilles")
    payments = dict(_payments(account, rows))
    for together in (*account.groups, *account.batches):
        parts = tuple(operation for key, operation in payments.items() if key in together)
        first = next(key for key in payments if key in together)
        payments[first] = _as_one(parts, detailed=together in account.batches)
        payments = {key: operation for key, operation in payments.items() if key == first or key not in together}
    every = [*payments.values(), *_receipts(account, rows), *_others(account)]
    return tuple(sorted(every, key=lambda operation: operation.day))


def bank_name(text: str) -> str:
    """A name as banks write it.

    >>> bank_name("L'Œil & la Main")
    'L OEIL ET LA MAIN'
    """
    return squeezed(folded(text).replace("&", " et ").replace("'", " ")).upper()


def booked(day: date, delay: int) -> date:
    """The day some days after on which a bank works."""
    then = day + timedelta(days=delay)
    while then.weekday() > _FRIDAY or then in _HOLIDAYS:
        then += timedelta(days=1)
    return then


def _payments(account: Account, rows: Mapping[str, tuple[Any, ...]]) -> Iterator[tuple[Paid, Operation]]:
    """Transfers of one day are booked together one to three days after, a cheque when its holder takes it to the bank."""
    holders = {name: row for row in rows["Porteurs"] for name in (row["code"], row["name"])}
    projects = {row["code"]: row for row in rows["Projets"]}
    for rank, row in enumerate(rows["Versements"]):
        key = (row["project"], str(row["nature"]))
        if key in account.never_cashed:
            continue
        holder = holders[projects[row["project"]]["holder"]]
        name = holder.get("account_owner") or holder["name"]
        made = _payment(account, key, row, bank_name(name), rank)
        yield key, replace(made, party=name, iban=holder.get("iban", "") if made.kind == "VIR" else "", code=key[0])


def _payment(account: Account, key: Paid, row: Mapping[str, Any], name: str, rank: int) -> Operation:
    code, nature = key
    day, amount = row["day"], row["amount"]
    if nature == "Reversement":
        return Operation(booked(day, 1), amount, f"VIR RECU {name}", f"REVERSEMENT {code}", "VIR")
    if row["mode"] == "Chèque":
        number = f"{rank + 101:07}"
        return Operation(booked(day, 8 + rank % 5), -amount, f"CHEQUE {number}", kind="CHQ", cheque=number)
    then = booked(day, 1 + day.toordinal() % 3)
    if key in account.without_name:
        return Operation(then, -amount, "VIREMENT EMIS")
    written = account.respelled.get(key, f"{code} {nature.split()[-1].upper()}")
    return Operation(then, -amount, f"VIR SEPA {name}", "" if key in account.without_code else written)


def _as_one(parts: tuple[Operation, ...], *, detailed: bool) -> Operation:
    first = parts[0]
    amount = total(part.amount for part in parts)
    if detailed:
        return Operation(first.day, amount, f"VIR SEPA REMISE DE {len(parts)} VIREMENTS", parts=parts)
    return replace(first, amount=amount, tail=" ".join(part.code for part in parts))


def _receipts(account: Account, rows: Mapping[str, tuple[Any, ...]]) -> Iterator[Operation]:
    """What funders paid: the sheet has the day of the statement, the bank writes the paying office."""
    for row in rows["Encaissements"]:
        payer = account.receipts[row["funder"]]
        yield Operation(row["day"], row["amount"], f"VIR RECU {payer}", bank_name(row["reference"]), "VIR", payer)


def _others(account: Account) -> Iterator[Operation]:
    for month in range(1, 13):
        last = date(2025 + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        while booked(last, 0) != last:
            last -= timedelta(days=1)
        yield Operation(last, -account.monthly_fee, "FRAIS DE TENUE DE COMPTE", kind="FRAIS")
    for day, amount, kind, label in account.others:
        then = date.fromisoformat(f"2025-{day}")
        yield Operation(then, Decimal(amount), label, kind=kind.removesuffix("*"), is_pending=kind.endswith("*"))
