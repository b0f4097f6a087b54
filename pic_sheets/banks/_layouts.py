"""What a bank's table looks like: its headings and what each holds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pic_sheets.banks._cells import heading
from pic_sheets.banks._rows import Grid, Row
from pic_sheets.tables import Value
from pic_sheets.texts import is_blank


@dataclass(frozen=True)
class Layout:
    """The headings of a table, compared without case, accents, spaces or punctuation.

    A movement's day is under the first of `day` that is there, its amount under `amount`, or under `debit` and `credit`;
    its label is all of `label`, in that order. What is under `unused` is left aside. All the headings must be there but
    those of `optional`, and no other: another bank's table is not taken for this one. `any_of_them` instead asks for a
    day, a label and an amount alone, whatever they are called.
    """

    day: Sequence[str]
    label: Sequence[str]
    amount: Sequence[str] = ()
    debit: Sequence[str] = ()
    credit: Sequence[str] = ()
    value_day: Sequence[str] = ()
    balance: Sequence[str] = ()
    currency: Sequence[str] = ()
    means: Sequence[str] = ()
    party: Sequence[str] = ()
    unused: Sequence[str] = ()
    optional: Sequence[str] = ()
    any_of_them: bool = False

    @cached_property
    def roles(self) -> Mapping[str, Mapping[str, int]]:
        """Role → heading → its rank in the role."""
        named = {
            "day": self.day, "label": self.label, "amount": self.amount, "debit": self.debit, "credit": self.credit,
            "value_day": self.value_day, "balance": self.balance, "currency": self.currency, "means": self.means,
            "party": self.party, "unused": self.unused,
        }  # fmt: skip
        return {role: {heading(text): rank for rank, text in enumerate(texts)} for role, texts in named.items()}

    def columns(self, row: Row) -> "Columns | None":
        """Where each role is in a row of headings, None when it is not this table's."""
        places: dict[str, int] = {}
        for place, cell in enumerate(row.cells):
            if is_blank(cell):
                continue
            name = heading(cell)
            if name in places or name not in self._known:
                return None
            places[name] = place
        return self._found(places) if self._required <= places.keys() else None

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(name for names in self.roles.values() for name in names)

    @cached_property
    def _required(self) -> frozenset[str]:
        return frozenset() if self.any_of_them else self._known - set(map(heading, self.optional))

    def _found(self, places: Mapping[str, int]) -> "Columns | None":
        found = {
            role: tuple(places[name] for name in sorted(names, key=names.__getitem__) if name in places)
            for role, names in self.roles.items()
        }
        is_signed = bool(found["amount"])
        is_split = bool(found["debit"]) and bool(found["credit"])
        if (
            not found["day"]
            or not found["label"]
            or is_signed == is_split
            or (is_signed and found["debit"] + found["credit"])
        ):
            return None
        return Columns(found, max(places.values()) + 1)


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of each role, from 0, and how many there are up to the last heading."""

    of: Mapping[str, tuple[int, ...]]
    count: int

    def cells(self, row: Row, role: str) -> list[Value]:
        """What a row holds under a role's headings, in their order."""
        return [row.cells[column] for column in self.of[role] if column < len(row.cells)]


@dataclass(frozen=True, slots=True)
class Found:
    """A grid with its table: the layout, its columns, and which row has the headings."""

    grid: Grid
    columns: Columns
    header: int


def found_in(grid: Grid, layouts: Sequence[Layout]) -> Found | None:
    """The first table of a grid that is of one of the layouts."""
    for rank, row in enumerate(grid.rows):
        for layout in layouts:
            if (columns := layout.columns(row)) is not None:
                return Found(grid, columns, rank)
    return None
