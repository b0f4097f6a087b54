"""How a sheet is declared: a frozen record whose fields carry their heading, kind, help and choices."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cache
from typing import Any, TypeVar, cast

from pic_sheets.kinds import CODES, TEXT, Kind
from pic_sheets.tables import Table, cell_address

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Column:
    """One heading of a sheet and what stands under it.

    `target` names the sheet that a reference points to. `group` gathers neighbouring columns under one colour.
    `by` names the field whose value (a parameter's name) decides the kind. `personal` data stays out of what is
    published; `published` text may be printed in public documents. `aliases` gives, folded, the usual other spellings of a choice.
    """

    name: str
    heading: str
    kind: Kind
    help: str
    required: bool = True
    choices: tuple[str, ...] = ()
    target: str = ""
    group: str = ""
    by: str = ""
    personal: bool = False
    published: bool = False
    example: str = ""
    aliases: Mapping[str, str] = field(default_factory=dict)

    @property
    def blank(self) -> Any:  # noqa: ANN401 - of the field's own type
        """What a record holds for a blank cell: "" for a text, () for a list of codes, None for the rest."""
        if self.kind is CODES:
            return ()
        return "" if self.kind.dtype == "text" and not self.by else None


def column(heading: str, kind: Kind = TEXT, help: str = "", **settings: Any) -> Any:  # noqa: A002, ANN401 - as dataclasses.field
    """A field of a record that is a column of its sheet; the settings are those of Column."""
    if "choices" in settings:
        settings["choices"] = tuple(str(choice) for choice in settings["choices"])
    return field(metadata={"column": Column("", heading, kind, help, **settings)})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record stands: its sheet as staff named it, and the cell of each of its fields (1-based row, column).

    `heading` is the row of the sheet's headings, 0 when it has none.
    """

    sheet: str
    row: int
    columns: Mapping[str, int]
    rows: Mapping[str, int] = field(default_factory=dict)
    heading: int = 0

    def cell(self, name: str) -> str:
        """The address of a field's cell in its sheet; the row's first known cell when the field has no column."""
        if name in self.columns:
            return cell_address(self.rows.get(name, self.row), self.columns[name])
        return cell_address(self.row, min(self.columns.values(), default=1))

    def heading_cell(self, name: str) -> str:
        """The address of a field's heading; the row's own cell when the headings are not known."""
        if not self.heading or name not in self.columns:
            return self.cell(name)
        return cell_address(self.heading, self.columns[name])


NOWHERE = Place("", 0, {})


def placed(table: Table, row: int, columns: Mapping[str, int], heading: int) -> Place:
    """Where a row of a table stands (1-based), its fields in these columns; at its origin when it was made from other cells."""
    if not table.origins:
        return Place(table.name, row, columns, heading=heading)
    origin = table.origins[row - 1]
    return Place(
        origin.sheet,
        min(origin.rows),
        {name: origin.columns[number - 1] for name, number in columns.items()},
        {name: origin.rows[number - 1] for name, number in columns.items()},
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A row, read. A blank text is "", any other blank None; `unreadable` names the fields whose cell could not be read.

    Two records with the same values are equal wherever they stand.
    """

    place: Place = field(default=NOWHERE, compare=False, repr=False)
    unreadable: frozenset[str] = field(default=frozenset(), compare=False, repr=False)

    def reads(self, *names: str) -> bool:
        """Whether each of these fields could be read, so that a rule may speak of it."""
        return self.unreadable.isdisjoint(names)

    def at(self, name: str) -> str:
        """The full address of a field's cell, as figures give their sources: "Projets!L4"."""
        return f"{self.place.sheet}!{self.place.cell(name)}"


def has(record: Record | None, *names: str) -> bool:
    """Whether the record is there and each of these fields was read and is filled."""
    if record is None or not record.reads(*names):
        return False
    for name in names:  # asked of every row by every rule: a loop costs half of what a generator does
        value = getattr(record, name)
        if not value and value in (None, "", ()):
            return False
    return True


def has_column(record: Record, name: str) -> bool:
    """Whether the record's sheet has the field's column at all; a record made without a sheet has every column."""
    return not record.place.columns or name in record.place.columns


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of the workbook: its name, its record, what it is for.

    `key` names the fields that identify a row, never twice the same. `names` gives the other words by which a reference
    may call a row. `by_parameter` marks a sheet of two columns, one row a field. `shows` is the field (or "names") that
    drop-downs offer. `position` is its rank among the tabs, `tab` the colour of its tab.
    """

    name: str
    record: type[Any]
    purpose: str
    key: tuple[str, ...] = ()
    names: Callable[[Any], Iterable[str]] | None = None
    optional: bool = False
    by_parameter: bool = False
    shows: str = ""
    position: int = 0
    tab: str = "4472C4"
    parameters: type[Any] | None = None

    @property
    def columns(self) -> Mapping[str, Column]:
        """Field name → column, in the order of the headings."""
        return record_columns(self.record)

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings of the table, in order: those of its columns, or the two of a sheet of parameters."""
        return PARAMETER_HEADINGS if self.by_parameter else tuple(column.heading for column in self.columns.values())


#: The headings of a sheet that holds one parameter a row.
PARAMETER_HEADINGS = ("Paramètre", "Valeur")


def record_columns(record: type[Any]) -> Mapping[str, Column]:
    """The columns that a record's class declares, by field name."""
    return _columns(record)  # type: ignore[arg-type]  # mypy looks for the hash of the class's instances


@cache
def _columns(record: type[Any]) -> Mapping[str, Column]:
    return {
        item.name: _named(item.metadata["column"], item.name) for item in fields(record) if "column" in item.metadata
    }


def _named(column: Column, name: str) -> Column:
    return replace(column, name=name)


def filled(record: Callable[..., R], **values: Any) -> R:  # noqa: ANN401 - each column has its own type
    """A record with these values and every other column blank, as the reader leaves it."""
    blanks = {name: column.blank for name, column in record_columns(cast("type[Any]", record)).items()}
    return record(**(blanks | values))
