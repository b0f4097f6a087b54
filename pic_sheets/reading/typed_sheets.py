"""A sheet whose cells have been typed one by one, not yet made into records."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from pic_sheets.columns import Column, Place, Sheet, placed
from pic_sheets.issues import Issue
from pic_sheets.reading.cells import cell_reader, form_fault, read_cell
from pic_sheets.reading.faults import Fault
from pic_sheets.reading.headings import Headings
from pic_sheets.reading.odd_rows import is_repeated_heading, odd_row
from pic_sheets.reading.other_tables import other_tables
from pic_sheets.reading.slid_rows import slide
from pic_sheets.sheets.rules import PARAMETERS
from pic_sheets.tables import Area, Table, Value
from pic_sheets.texts import folded, is_blank


@dataclass(slots=True)
class TypedSheet:
    """The values of a sheet by field, the place of each row, and the faults found so far by (row index, field).

    `quiet` holds the cells that another fault speaks for: unread, and nothing more is said of them. `unread` names the
    fields whose column could not be told. Mutable while reading only: references and the schema add their faults to it.
    """

    sheet: Sheet
    columns: Mapping[str, Column]
    values: dict[str, list[Any]]
    places: list[Place]
    faults: dict[tuple[int, str], list[Fault]] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)
    quiet: set[tuple[int, str]] = field(default_factory=set)
    unread: frozenset[str] = frozenset()
    merged: Sequence[Area] = ()
    _merged_over: dict[int, list[tuple[int, Area]]] = field(default_factory=dict)

    def add(self, index: int, name: str, fault: Fault) -> None:
        """Note a fault on a cell."""
        self.faults.setdefault((index, name), []).append(fault)

    def is_faulty(self, index: int, name: str) -> bool:
        """Whether a blocking fault is on the cell already, so that no other may be said of it."""
        return any(fault.blocks for fault in self.faults.get((index, name), ()))

    def is_unread(self, index: int, name: str) -> bool:
        """Whether the cell gave no value at all: a blocking fault, or nothing but a fault; a double key was read."""
        found = self.faults.get((index, name), ())
        return any(fault.blocks and fault.code != "doublon" for fault in found) or (
            bool(found) and self.values[name][index] is None
        )

    def is_doubtful(self, index: int, name: str) -> bool:
        """Whether the cell gave a value that no rule should build upon, and figures and letters may still show."""
        return any(fault.code == "date-invraisemblable" for fault in self.faults.get((index, name), ()))

    def merged_into(self, index: int, name: str) -> Area | None:
        """The merged cells that hide this one, which spreadsheets show as one with the first of them."""
        place = self.places[index]
        row, column = place.rows.get(name, place.row), place.columns[name]
        if column not in self._merged_over:
            self._merged_over[column] = _merged_over(column, self.merged)
        areas = self._merged_over[column]
        above = bisect_right(areas, row, key=lambda area: area[0])
        area = areas[above - 1][1] if above else None
        return area if area and row <= area.bottom and (row, column) != (area.top, area.left) else None


def _merged_over(column: int, merged: Sequence[Area]) -> list[tuple[int, Area]]:
    """Each row where merged cells of the column begin, in order, and the lowest ones that have begun by that row."""
    areas = sorted((area for area in merged if area.left <= column <= area.right), key=lambda area: area.top)
    return [(area.top, low) for area, low in zip(areas, accumulate(areas, _lower), strict=True)]


def _lower(known: Area, area: Area) -> Area:
    return area if area.bottom > known.bottom else known


def typed_sheet(table: Table, sheet: Sheet, found: Headings, others: Sequence[Sheet] = ()) -> TypedSheet:
    """The cells of every row under the headings that is not blank, typed.

    `others` are the sheets of ours whose table may stand under this one.
    """
    columns = {name: column for name, column in sheet.columns.items() if name in found.columns}
    typed = TypedSheet(
        sheet,
        columns,
        {name: [] for name in columns},
        [],
        issues=list(found.issues),
        unread=found.doubled | table.untracked,
        merged=table.merged,
    )
    positions = [(column, found.columns[name] - 1) for name, column in columns.items()]
    readers = {name: cell_reader(column) for name, column in columns.items()}
    strange = other_tables(table, sheet, found.row, positions, others)
    typed.issues += strange.issues
    for number, row in enumerate(table.rows[found.row :], found.row + 1):
        cells = [(column, row[position] if position < len(row) else None) for column, position in positions]
        if number in strange.rows or all(is_blank(value) for _, value in cells) or is_repeated_heading(cells):
            continue
        place = placed(table, number, found.columns, found.row)
        odd = odd_row(cells, sheet)
        if odd is not None and not odd.is_record:
            typed.issues.append(odd.fault.issue(place.sheet, place.cell(odd.name)))
            continue
        typed.places.append(place)
        _type_row(typed, cells, readers)
        if odd is not None:
            typed.add(len(typed.places) - 1, odd.name, odd.fault)
            typed.quiet |= {(len(typed.places) - 1, column.name) for column, value in cells if is_blank(value)}
        elif _has_misfits(typed, cells):
            _tell_slide(typed, row, positions)
    return typed


def _has_misfits(typed: TypedSheet, cells: Sequence[tuple[Column, Value]]) -> bool:
    """Whether the last row has several cells that are not of their columns; blanks and bad choices are found later."""
    index = len(typed.places) - 1
    return any(
        typed.is_faulty(index, column.name)
        if (index, column.name) in typed.faults
        else column.choices and typed.values[column.name][index] not in (None, *column.choices)
        for column, _ in cells
    )


def _tell_slide(typed: TypedSheet, row: Sequence[Value], positions: Sequence[tuple[Column, int]]) -> None:
    """Tell in one line that the cells of the last row slid, when they did; those are not read."""
    index = len(typed.places) - 1
    found = slide(row, typed.places[index], positions)
    if found is None:
        return
    for name in found.names:
        typed.faults.pop((index, name), None)
        typed.values[name][index] = None
        typed.quiet.add((index, name))
    typed.add(index, found.first, found.fault)


#: Field name → what reads a cell of its column.
_Readers = Mapping[str, Callable[[Value], tuple[Any, Fault | None]]]


def _type_row(typed: TypedSheet, cells: Sequence[tuple[Column, Value]], readers: _Readers) -> None:
    index = len(typed.places) - 1
    for column, value in cells:
        if value is None:
            read, fault = None, None
        elif column.by:
            read, fault = _read_as_told(typed, index, column, cells)
        else:
            read, fault = readers[column.name](value)
        typed.values[column.name].append(read)
        if fault is not None:
            typed.add(index, column.name, fault)


def _read_as_told(
    typed: TypedSheet, index: int, column: Column, cells: Sequence[tuple[Column, Value]]
) -> tuple[Any, Fault | None]:
    """A value read as its row's parameter says; when that is not one of ours, its own fault speaks for its value."""
    teller = _teller(column, cells)
    value = next(value for other, value in cells if other is column)
    if teller is None:
        if not is_blank(value):
            typed.quiet.add((index, column.name))
        return None, None
    read, fault = read_cell(value, teller)
    return read, form_fault(read, teller) if fault is None else fault


#: Folded name of a parameter → the column that tells how to read its value.
_TELLERS = {folded(name): column for name, column in PARAMETERS.items()}


def _teller(column: Column, cells: Sequence[tuple[Column, Value]]) -> Column | None:
    """The column of its row's parameter, which tells how to read a cell; None when that is not one of ours."""
    name = next((value for other, value in cells if other.name == column.by), None)
    return _TELLERS.get(folded(name)) if isinstance(name, str) else None
