"""One cell, read by its column: a value, or what is wrong with it."""

from collections.abc import Callable
from functools import partial
from typing import Any

from pic_sheets.cell_texts import shown
from pic_sheets.columns import Column
from pic_sheets.kinds import Unreadable
from pic_sheets.reading import faults
from pic_sheets.reading.faults import Fault
from pic_sheets.tables import FormulaError, UncomputedFormula, Value
from pic_sheets.texts import folded, is_blank


def read_cell(value: Value, column: Column) -> tuple[Any, Fault | None]:
    """The value of a cell and its fault: (None, None) for a blank, (None, fault) for what cannot be read.

    A choice is given in its canonical spelling; one that is not in the list is given as typed, for the schema to find.
    A number stored as text is given with its fault, which does not block.
    """
    if is_blank(value):
        return None, None
    if isinstance(value, (FormulaError, UncomputedFormula)):
        return None, faults.formula_error(column, value) if isinstance(value, FormulaError) else faults.uncomputed(
            column
        )
    if column.choices:
        return choice(shown(value), column), None
    try:
        read = column.kind.read(value)
    except Unreadable as error:
        return None, faults.unreadable(column, value, error.code, str(error))
    if column.kind.is_numeric and isinstance(value, str) and "%" not in value:
        return read, faults.number_as_text(column, value)
    return read, None


def cell_reader(column: Column) -> Callable[[Value], tuple[Any, Fault | None]]:
    """`read_cell` for the cells of a column; it remembers what it read, where the same few values come again and again."""
    if not (column.choices or column.target or column.kind.dtype != "text"):
        return partial(read_cell, column=column)
    known: dict[tuple[type, Value], tuple[Any, Fault | None]] = {}

    def read(value: Value) -> tuple[Any, Fault | None]:
        key = (value.__class__, value)  # 1, 1.0 and VRAI are equal, and not read alike
        found = known.get(key)
        if found is None:
            found = known[key] = read_cell(value, column)
        return found

    return read


def form_fault(value: Any, column: Column) -> Fault | None:  # noqa: ANN401 - what the kind reads
    """What is wrong with a value read by its row's parameter, which no schema of a column can know."""
    if value is None:
        return None
    if column.choices and value not in column.choices:
        return faults.outside(column, shown(value))
    amounts = value if isinstance(value, tuple) else (value,) if column.kind.dtype == "cents" else ()
    negative = next((amount for amount in amounts if amount < 0), None)
    return None if negative is None else faults.malformed(column, "montant-negatif", shown(negative))


def choice(text: str, column: Column) -> str:
    """The choice that the text spells, whatever its case and accents; the text itself when it is none.

    The apostrophe of « Collectif d'habitants » may be straight or curly.
    """
    if text in column.choices:
        return text
    wanted = folded(text)
    if wanted in column.aliases:
        return column.aliases[wanted]
    return next((choice for choice in column.choices if folded(choice) == wanted), text)
