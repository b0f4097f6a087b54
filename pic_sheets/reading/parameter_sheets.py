"""A sheet of one parameter a row, typed: each of its lines is a field of its one record."""

from collections.abc import Sequence
from typing import Any

from pic_sheets.columns import PARAMETER_HEADINGS, Column, Place, Sheet
from pic_sheets.reading.cells import read_cell
from pic_sheets.reading.faults import Fault, missing
from pic_sheets.reading.headings import Headings
from pic_sheets.reading.typed_sheets import TypedSheet
from pic_sheets.tables import Table, cell_address
from pic_sheets.texts import NBSP, cited, folded, is_blank, nearest, quoted


def typed_parameters(table: Table, sheet: Sheet, found: Headings) -> TypedSheet:
    """The one row that a sheet of parameters makes, each field on its own line."""
    name_column, value_column = (found.columns[heading] for heading in PARAMETER_HEADINGS)
    fields = {folded(column.heading): column for column in sheet.columns.values()}
    rows: dict[str, int] = {}
    strange: list[tuple[int, str]] = []
    values: dict[str, list[Any]] = {name: [None] for name in sheet.columns}
    typed = TypedSheet(sheet, sheet.columns, values, [], issues=list(found.issues))
    for number, row in enumerate(table.rows[found.row :], found.row + 1):
        label = row[name_column - 1] if name_column <= len(row) else None
        if not isinstance(label, str) or is_blank(label):
            continue
        column = fields.get(folded(label))
        if column is None:
            strange.append((number, label))
            continue
        if column.name in rows:
            typed.issues.append(_doubled_parameter(label).issue(table.name, cell_address(number, name_column)))
            continue
        rows[column.name] = number
        value = row[value_column - 1] if value_column <= len(row) else None
        values[column.name][0], fault = read_cell(value, column)
        if fault is not None:
            typed.add(0, column.name, fault)
    typed.places.append(Place(table.name, found.row, dict.fromkeys(rows, value_column), rows))
    _tell_absent_parameters(typed, table, strange, name_column)
    return typed


def _tell_absent_parameters(typed: TypedSheet, table: Table, strange: list[tuple[int, str]], name_column: int) -> None:
    """Tell the required parameters that are not there, each on the label that looks like it, and the labels not ours."""
    free = len(table.rows) + 1
    for column in typed.columns.values():
        if not column.required or column.name in typed.places[0].columns:
            continue
        typed.add(0, column.name, missing(column))
        close = nearest(column.heading, [label for _, label in strange], at_least=80)
        line = next((number for number, label in strange if label == close), free)
        free += close is None
        strange[:] = [(number, label) for number, label in strange if number != line]
        fault = _absent_parameter(column, close)
        typed.issues.append(fault.issue(table.name, cell_address(line, name_column)))
    optional = [column.heading for column in typed.columns.values() if column.name not in typed.places[0].columns]
    for number, label in strange:
        typed.issues.append(_strange_parameter(label, optional).issue(table.name, cell_address(number, name_column)))


def _doubled_parameter(label: str) -> Fault:
    return Fault(
        "colonne-en-double", f"Le paramètre {cited(label)} est écrit deux fois.", "Gardez une seule des deux lignes."
    )


def _strange_parameter(label: str, headings: Sequence[str]) -> Fault:
    close = nearest(label, headings, at_least=80)
    advice = f"Si c'est {quoted(close)}, corrigez-le." if close else "Rien à faire si c'est une ligne à vous."
    return Fault(
        "colonne-inconnue", f"Le paramètre {cited(label)} n'est pas des nôtres{NBSP}: il est laissé de côté.", advice
    )


def _absent_parameter(column: Column, close: str | None) -> Fault:
    if close is not None:
        return Fault(
            "colonne-absente",
            f"Le paramètre {quoted(column.heading)} manque{NBSP}; {quoted(close)} lui ressemble.",
            f"Renommez cette ligne en {quoted(column.heading)}.",
        )
    return Fault(
        "colonne-absente",
        f"Le paramètre {quoted(column.heading)} manque.",
        f"Ajoutez une ligne {quoted(column.heading)} et sa valeur.",
    )
