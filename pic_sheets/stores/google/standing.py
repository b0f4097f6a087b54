"""Whether a cell of a sheet that others edit is still the one that was read, by what stands around it."""

from collections.abc import Iterable, Sequence

from pic_sheets.stores.annotations.notes import Position
from pic_sheets.tables import Value
from pic_sheets.texts import is_blank

Rows = Sequence[Sequence[Value]]


def has_moved(cell: Position, then: Rows, now: Rows) -> bool:
    """Whether something else stands there now: another value, the row of another key, the column of another heading.

    The key of a row is its first value, the heading of a column its first one; and since keys may be numbered by a
    formula, most of the row's values must be the same. A person who corrects other cells of the row moves nothing.
    """
    row, column = cell
    if _value(then, row, column) != _value(now, row, column):
        return True
    if _first(_above(then, row, column)) != _first(_above(now, row, column)):
        return True
    before, after = _others(then, row, column), _others(now, row, column)
    if _first(before) != _first(after):
        return True
    filled = [(place, value) for place, value in enumerate(before) if value is not None]
    kept = sum(place < len(after) and after[place] == value for place, value in filled)
    return 2 * kept < len(filled)


def _value(rows: Rows, row: int, column: int) -> Value:
    """The value there, None for a blank or where there is none."""
    line = rows[row - 1] if row <= len(rows) else ()
    value = line[column - 1] if column <= len(line) else None
    return None if is_blank(value) else value


def _others(rows: Rows, row: int, column: int) -> list[Value]:
    """The row's values, but the cell's own."""
    width = len(rows[row - 1]) if row <= len(rows) else 0
    return [None if at == column else _value(rows, row, at) for at in range(1, width + 1)]


def _above(rows: Rows, row: int, column: int) -> Iterable[Value]:
    return (_value(rows, at, column) for at in range(1, row))


def _first(values: Iterable[Value]) -> Value:
    return next((value for value in values if value is not None), None)
