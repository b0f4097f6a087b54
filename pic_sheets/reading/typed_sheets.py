"""A sheet whose cells have been typed one by one, not yet made into records."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pic_sheets.columns import PARAMETER_HEADINGS, Column, Place, Sheet, placed
from pic_sheets.issues import Issue
from pic_sheets.reading.cells import form_fault, read_cell
from pic_sheets.reading.faults import Fault, missing
from pic_sheets.reading.headings import Headings
from pic_sheets.reading.odd_rows import is_repeated_heading, odd_row
from pic_sheets.sheets.rules import PARAMETERS
from pic_sheets.tables import Area, Table, Value, cell_address
from pic_sheets.texts import NBSP, folded, is_blank, nearest, quoted


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
        return next(
            (area for area in self.merged if (row, column) != (area.top, area.left) and _holds(area, row, column)), None
        )


def _holds(area: Area, row: int, column: int) -> bool:
    return area.top <= row <= area.bottom and area.left <= column <= area.right


def typed_sheet(table: Table, sheet: Sheet, found: Headings) -> TypedSheet:
    """The cells of every row under the headings that is not blank, typed."""
    if sheet.by_parameter:
        return _typed_parameters(table, sheet, found)
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
    for number, row in enumerate(table.rows[found.row :], found.row + 1):
        cells = [(column, row[position] if position < len(row) else None) for column, position in positions]
        if all(is_blank(value) for _, value in cells) or is_repeated_heading(cells):
            continue
        place = placed(table, number, found.columns)
        odd = odd_row(cells, sheet)
        if odd is not None and not odd.is_record:
            typed.issues.append(odd.fault.issue(place.sheet, place.cell(odd.name)))
            continue
        typed.places.append(place)
        _type_row(typed, cells)
        if odd is not None:
            typed.add(len(typed.places) - 1, odd.name, odd.fault)
            typed.quiet |= {(len(typed.places) - 1, column.name) for column, value in cells if is_blank(value)}
    return typed


def _type_row(typed: TypedSheet, cells: Sequence[tuple[Column, Value]]) -> None:
    index = len(typed.places) - 1
    texts = {column.name: value for column, value in cells}
    for column, value in cells:
        teller = _teller(column, texts)
        read, fault = (None, None) if teller is None else read_cell(value, teller)
        if teller is None and not is_blank(value):
            typed.quiet.add((index, column.name))  # the parameter's own fault speaks for its value
        if teller is not None and column.by and fault is None:
            fault = form_fault(read, teller)
        typed.values[column.name].append(read)
        if fault is not None:
            typed.add(index, column.name, fault)


#: Folded name of a parameter → the column that tells how to read its value.
_TELLERS = {folded(name): column for name, column in PARAMETERS.items()}


def _teller(column: Column, texts: Mapping[str, Value]) -> Column | None:
    """The column that tells how to read a cell: itself, or its row's parameter; None when that is not one of ours."""
    if not column.by:
        return column
    name = texts.get(column.by)
    return _TELLERS.get(folded(name)) if isinstance(name, str) else None


def _typed_parameters(table: Table, sheet: Sheet, found: Headings) -> TypedSheet:
    """The one row that a sheet of parameters makes, each field on its own line."""
    name_column, value_column = (found.columns[heading] for heading in PARAMETER_HEADINGS)
    fields = {folded(column.heading): column for column in sheet.columns.values()}
    rows: dict[str, int] = {}
    values: dict[str, list[Any]] = {name: [None] for name in sheet.columns}
    typed = TypedSheet(sheet, sheet.columns, values, [], issues=list(found.issues))
    for number, row in enumerate(table.rows[found.row :], found.row + 1):
        label = row[name_column - 1] if name_column <= len(row) else None
        if not isinstance(label, str) or is_blank(label):
            continue
        column = fields.get(folded(label))
        if column is None or column.name in rows:
            typed.issues.append(
                _odd_parameter(label, column, sheet).issue(table.name, cell_address(number, name_column))
            )
            continue
        rows[column.name] = number
        value = row[value_column - 1] if value_column <= len(row) else None
        values[column.name][0], fault = read_cell(value, column)
        if fault is not None:
            typed.add(0, column.name, fault)
    typed.places.append(Place(table.name, found.row, dict.fromkeys(rows, value_column), rows))
    absent = [column for column in sheet.columns.values() if column.required and column.name not in rows]
    for line, column in enumerate(absent, len(table.rows) + 1):
        typed.add(0, column.name, missing(column))
        typed.issues.append(_absent_parameter(column).issue(table.name, cell_address(line, name_column)))
    return typed


def _odd_parameter(label: str, column: Column | None, sheet: Sheet) -> Fault:
    if column is not None:
        return Fault(
            "colonne-en-double",
            f"Le paramètre {quoted(label)} est écrit deux fois.",
            "Gardez une seule des deux lignes.",
        )
    close = nearest(label, [item.heading for item in sheet.columns.values()], at_least=80)
    advice = f"Si c'est {quoted(close)}, corrigez-le." if close else "Rien à faire si c'est une ligne à vous."
    return Fault(
        "colonne-inconnue", f"Le paramètre {quoted(label)} n'est pas des nôtres{NBSP}: il est laissé de côté.", advice
    )


def _absent_parameter(column: Column) -> Fault:
    return Fault(
        "colonne-absente",
        f"Le paramètre {quoted(column.heading)} manque.",
        f"Ajoutez une ligne {quoted(column.heading)} et sa valeur.",
    )
