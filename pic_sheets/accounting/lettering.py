"""Lettering: the lines of a party that settle one another, once the bank confirms every transfer among them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from string import ascii_uppercase

from pic_sheets.accounting.books import AccountingEntry, Journal, Posting
from pic_sheets.money import total
from pic_sheets.reconciliation.reconciliation import Reconciliation

#: The fewest letters of a code.
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Settled:
    """The lines of one party about one project, or of one funder, that come to nothing: their rank in the books (entry, posting)."""

    account: str
    auxiliary: str
    project: str
    places: tuple[tuple[int, int], ...]
    day: date


def lettered(
    entries: Sequence[AccountingEntry], reconciliations: Sequence[Reconciliation]
) -> tuple[AccountingEntry, ...]:
    """The same entries, with a letter on the lines of third parties that are settled; as they are without a reconciliation.

    A project's aid, its payments, refunds and changes are settled when they come to nothing and each transfer among them is
    matched with the bank, cent for cent; a funder's subsidies and receipts likewise. Cash needs no bank, but one transfer
    at least must have been seen there. The day is that of the bank's last movement. Letters are AA, AB… in the order of these
    days.
    """
    letters: dict[tuple[int, int], tuple[str, date]] = {}
    found = sorted(settled(entries, bank_days(reconciliations)), key=lambda group: (group.day, group.places))
    for rank, group in enumerate(found):
        letters.update(dict.fromkeys(group.places, (letter(rank), group.day)))
    return tuple(
        replace(entry, postings=tuple(_marked(line, letters.get((at, row))) for row, line in enumerate(entry.postings)))
        for at, entry in enumerate(entries)
    )


def _marked(posting: Posting, mark: tuple[str, date] | None) -> Posting:
    return posting if mark is None else replace(posting, letter=mark[0], lettered_on=mark[1])


def bank_days(reconciliations: Sequence[Reconciliation]) -> Mapping[str, date]:
    """Cell of a payment or of a receipt → the last day on which the bank moved it; those that differ from the bank are left out."""
    return {
        line.cell: max(movement.day for movement in match.movements)
        for reconciliation in reconciliations
        for match in reconciliation.matching.matches
        for line in match.lines
        if match.movements and not match.difference
    }


def settled(entries: Sequence[AccountingEntry], days: Mapping[str, date]) -> Iterator[Settled]:
    """The groups of lines that come to nothing, all of whose transfers the bank has."""
    groups: defaultdict[tuple[str, str, str], list[tuple[int, int]]] = defaultdict(list)
    for at, entry in enumerate(entries):
        for row, posting in enumerate(entry.postings):
            if posting.party.auxiliary:
                groups[posting.party.account, posting.party.auxiliary, entry.project].append((at, row))
    for (account, auxiliary, project), places in groups.items():
        if total(entries[at].postings[row].net for at, row in places):
            continue
        transfers = [entries[at] for at, _ in places if entries[at].journal is Journal.BANK]
        seen = [days[entry.cells[0]] for entry in transfers if entry.cells[0] in days]
        if transfers and len(seen) == len(transfers):
            yield Settled(account, auxiliary, project, tuple(places), max(seen))


def letter(rank: int) -> str:
    """The letters of a rank, 0 for the first.

    >>> letter(0), letter(27), letter(675), letter(676)
    ('AA', 'BB', 'ZZ', 'AAA')
    """
    size, first = _SHORTEST, 0
    while rank >= first + len(ascii_uppercase) ** size:
        first += len(ascii_uppercase) ** size
        size += 1
    rank, found = rank - first, ""
    for _ in range(size):
        rank, digit = divmod(rank, len(ascii_uppercase))
        found = ascii_uppercase[digit] + found
    return found
