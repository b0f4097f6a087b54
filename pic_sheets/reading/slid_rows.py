"""Rows whose cells slid sideways: a block pasted one column too far, a cell deleted or inserted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from pic_sheets.cell_texts import shown
from pic_sheets.columns import Column, Place
from pic_sheets.reading.cells import read_cell
from pic_sheets.reading.faults import Fault, missing, outside
from pic_sheets.tables import Value
from pic_sheets.texts import NBSP, is_blank

#: From how many cells that do not fit on, a row may have slid rather than hold slips.
_SEVERAL = 3
#: A block pasted beside its place is one or two columns off.
_FURTHEST = 2

#: A column and its position (0-based) in the row.
Position = tuple[Column, int]


@dataclass(frozen=True, slots=True)
class Slide:
    """The fields that slid, the first of them on whose cell it is told, and the one fault that tells it."""

    names: frozenset[str]
    first: str
    fault: Fault


def slide(row: Sequence[Value], place: Place, columns: Sequence[Position]) -> Slide | None:
    """How the cells of a row slid, None when they did not.

    Several of them do not fit their columns, and all do (but one that was deleted) once moved back.
    """
    misfits = tuple(_misfits(row, columns))
    if len(misfits) < _SEVERAL:
        return None
    first, fault = misfits[0]
    position = first[1]
    for start, columns_off in _slides(row, position):
        mended = _moved_back(row, start, columns_off)
        allowed = 0 if columns_off > 0 else 1
        if next(islice(_misfits(mended, columns), allowed, None), None) is None:
            names = frozenset(column.name for column, place in columns if place >= min(start, position))
            return Slide(names, first[0].name, _told(fault, columns_off, place.cell(first[0].name)))
    return None


def _slides(row: Sequence[Value], position: int) -> Iterator[tuple[int, int]]:
    """Where the row may have slid (0-based) and by how many columns, negative to the left, up to its first misfit."""
    for columns_off in range(1, _FURTHEST + 1):
        for start in range(position, -1, -1):
            if all(is_blank(value) for value in row[start : start + columns_off]):
                yield start, columns_off
    yield position, -1


def _moved_back(row: Sequence[Value], start: int, columns_off: int) -> list[Value]:
    if columns_off < 0:
        return [*row[:start], None, *row[start:]]
    return [*row[:start], *row[start + columns_off :]]


def _misfits(row: Sequence[Value], columns: Sequence[Position]) -> Iterator[tuple[Position, Fault]]:
    """The cells that are not of their columns, each with its fault; a value told by a parameter may be anything."""
    for column, position in columns:
        value = row[position] if position < len(row) else None
        if is_blank(value):
            if column.required:
                yield (column, position), missing(column)
            continue
        if column.by:
            continue
        read, fault = read_cell(value, column)
        if fault is not None and fault.blocks:
            yield (column, position), fault
        elif column.choices and read not in column.choices:
            yield (column, position), outside(column, shown(value))
        elif column.kind.holds is not None and (read is None or not column.kind.holds(read)):
            yield (column, position), fault or outside(column, shown(value))


def _told(fault: Fault, columns_off: int, cell: str) -> Fault:
    side, back = ("droite", "gauche") if columns_off > 0 else ("gauche", "droite")
    how_far = "d'une colonne" if abs(columns_off) == 1 else f"de {abs(columns_off)} colonnes"
    return Fault(
        fault.code,
        f"Les cellules de cette ligne sont décalées {how_far} vers la {side}, à partir de {cell}.",
        f"Remettez-les {how_far} vers la {back}{NBSP}: coupez la suite de la ligne, collez-la à sa place.",
    )
