"""Entries in double entry: journals, postings, and what could not be entered."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from itertools import groupby

from pic_sheets.money import ZERO, total


class Journal(Enum):
    """The journals, in the order in which they are printed: code and name."""

    SUBSIDIES = ("SU", "Subventions")
    AIDS = ("AI", "Aides aux porteurs")
    BANK = ("BQ", "Banque")
    CASH = ("CA", "Caisse")
    OTHERS = ("OD", "Opérations diverses")

    @property
    def code(self) -> str:
        """Its two letters."""
        return self.value[0]

    @property
    def title(self) -> str:
        """Its name."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Party:
    """An account and, under it, whose: the code and the name of a holder or of a funder, "" when the account stands alone."""

    account: str
    label: str
    auxiliary: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Posting:
    """One line of an entry, in euros: one of `debit` and `credit` is nothing, neither is negative.

    `letter` is that of the lines it settles with, and `lettered_on` the day it was settled.
    """

    party: Party
    debit: Decimal = ZERO
    credit: Decimal = ZERO
    letter: str = ""
    lettered_on: date | None = None

    @property
    def net(self) -> Decimal:
        """Its debit less its credit."""
        return self.debit - self.credit


@dataclass(frozen=True, slots=True)
class AccountingEntry:
    """An entry whose postings are balanced; `cells` are those of the workbook that it comes from, its amount first.

    `number` is given once the whole of its journal is known. `project` is the code of the project it is about.
    """

    journal: Journal
    day: date
    label: str
    piece: str
    piece_day: date
    postings: tuple[Posting, ...]
    cells: tuple[str, ...] = ()
    project: str = ""
    number: str = ""

    @property
    def amount(self) -> Decimal:
        """The sum of its debits."""
        return total(posting.debit for posting in self.postings)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What the workbook tells and the books do not hold: where, what, why, and the amount it would have had, in euros.

    `account` is the one that lacks it, debited when the amount is positive.
    """

    cell: str
    what: str
    why: str
    account: str = ""
    amount: Decimal = ZERO
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Books:
    """The year's entries, numbered, and what was left out of them; `closing` is only proposed, and is not among them."""

    year: int
    entries: tuple[AccountingEntry, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    closing: tuple[AccountingEntry, ...] = ()

    @property
    def postings(self) -> tuple[tuple[AccountingEntry, Posting], ...]:
        """Every posting with its entry, in the order of the entries."""
        return tuple((entry, posting) for entry in self.entries for posting in entry.postings)


def postings(debited: Party, credited: Party, amount: Decimal) -> tuple[Posting, ...]:
    """The two postings of an amount; a negative one goes the other way round."""
    if amount < 0:
        debited, credited, amount = credited, debited, -amount
    return Posting(debited, debit=amount), Posting(credited, credit=amount)


def numbered(entries: Iterable[AccountingEntry]) -> tuple[AccountingEntry, ...]:
    """The entries by day, then by journal; each journal is numbered without a hole, in that order, from 1.

    The order of the rows that they come from changes nothing, unless all that is printed of them is the same.
    """
    ranks = {journal: rank for rank, journal in enumerate(Journal)}
    found = sorted(entries, key=lambda entry: (entry.day, ranks[entry.journal], entry.piece, entry.label, entry.amount))
    numbers = dict.fromkeys(Journal, 0)
    made = []
    for entry in found:
        numbers[entry.journal] += 1
        made.append(replace(entry, number=f"{entry.journal.code}{numbers[entry.journal]:05d}"))
    return tuple(made)


@dataclass(frozen=True, slots=True)
class AccountBalance:
    """What an account, or one party of it, comes to: sums of its debits and credits, in euros."""

    party: Party
    debit: Decimal
    credit: Decimal

    @property
    def net(self) -> Decimal:
        """Positive when it is a debit balance."""
        return self.debit - self.credit


def balances(entries: Iterable[AccountingEntry]) -> tuple[AccountBalance, ...]:
    """The balance of each account and party, by number, then by the party's code."""
    found = sorted((posting for entry in entries for posting in entry.postings), key=_rank)
    return tuple(_balance(list(alike)) for _, alike in groupby(found, key=_rank))


def _rank(posting: Posting) -> tuple[str, str]:
    return posting.party.account, posting.party.auxiliary


def _balance(alike: Sequence[Posting]) -> AccountBalance:
    debit, credit = total(posting.debit for posting in alike), total(posting.credit for posting in alike)
    return AccountBalance(alike[0].party, debit, credit)
