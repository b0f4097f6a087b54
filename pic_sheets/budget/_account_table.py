"""A table of accounts: one row a group, the same amounts in each, and a total that the figures agree with."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

from pic_sheets.fund.entries import Entry
from pic_sheets.fund.groupings import UNTOLD
from pic_sheets.money import total
from pic_sheets.outcomes import EURO, Content, ResultTable

#: The amounts of every table: the account's name for it, its heading.
AMOUNTS = {
    "requested": "Demandé",
    "granted": "Accordé",
    "committed": "Engagé",
    "paid": "Versé",
    "refunded": "Reversé",
    "justified": "Justifié",
    "to_pay": "Reste à verser",
    "overpaid": "Trop-perçu",
}
TOTAL = "Total"

#: What stands in a row before its amounts, and the entries they sum.
Row: TypeAlias = tuple[Sequence[Content], Sequence[Entry]]


def account_table(code: str, title: str, lead: dict[str, str], rows: Sequence[Row]) -> ResultTable:
    """One row of amounts for each lead and its entries, and their total; `lead` gives a unit to each heading."""
    lines = [(*content, *_amounts(group)) for content, group in rows]
    return totalled(code, title, lead | dict.fromkeys(AMOUNTS.values(), EURO), lines)


def totalled(code: str, title: str, columns: Mapping[str, str], rows: Sequence[tuple[Content, ...]]) -> ResultTable:
    """The rows and their total: numbers are summed column by column; `columns` gives a unit to each heading."""
    sums = (_sum((row[index] for row in rows), unit) for index, unit in enumerate(columns.values()))
    last = (TOTAL, *list(sums)[1:])
    return ResultTable(code, title, tuple(columns), (*rows, last), tuple(columns.values()), total=True)


def groups(members: Mapping[str, Sequence[Entry]], names: Mapping[str, Sequence[Content]], width: int) -> list[Row]:
    """The rows of grouped entries: the group's names (`width` of them), then how many projects of the sheet it has."""
    untold = (UNTOLD, *((None,) * (width - 1)))
    return [((*names.get(group, untold), projects(items)), items) for group, items in members.items()]


def projects(items: Iterable[Entry]) -> int:
    """How many of them are rows of the sheet Projets."""
    return sum(entry.is_listed for entry in items)


def _amounts(items: Sequence[Entry]) -> tuple[Content, ...]:
    return tuple(total(getattr(entry.account, name) for entry in items) for name in AMOUNTS)


def _sum(contents: Iterable[Content], unit: str) -> Content:
    """The sum of a column: of amounts in euros, of counts; None for a column of anything else."""
    values = list(contents)
    if unit == EURO:
        return total(value for value in values if isinstance(value, Decimal))
    counts = [value for value in values if isinstance(value, int)]
    return sum(counts) if counts and len(counts) == len(values) else None
