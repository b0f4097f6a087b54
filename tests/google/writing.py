"""A cell once a value is put in it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from tests.google.model import Cell
from tests.google.typed import plain, understood


def extended(value: Any) -> dict[str, Any]:
    """The ExtendedValue of a JSON value, {} of an empty text."""
    if isinstance(value, bool):
        return {"boolValue": value}
    if isinstance(value, int | float):
        return {"numberValue": plain(value)}
    return {"stringValue": value} if value else {}


def with_value(cell: Cell, entered: Mapping[str, Any]) -> Cell:
    """The cell with that value; a formula is worked out later."""
    return replace(
        cell, entered=entered, effective={} if "formulaValue" in entered else entered, link="", runs=(), kept=False
    )


def with_raw(cell: Cell, value: Any) -> Cell:
    """The cell with a value as it is: nothing is understood."""
    return with_value(cell, extended(value))


def without_value(cell: Cell) -> Cell:
    """The cell emptied; its format and note stay."""
    return with_value(cell, {})


def typed_cell(cell: Cell, value: Any, locale: str) -> Cell:
    """The cell once that value was typed in it: a format comes with a date, a percent, an amount."""
    if not isinstance(value, str):
        return with_raw(cell, value)
    typed = understood(value, locale, cell.number_format)
    made = with_value(cell, typed.entered)
    # What was typed changes an automatic format only, but for a day typed where a number stood.
    if typed.format and (not cell.number_format or cell.number_format.get("type") == "NUMBER"):
        return replace(made, format={**cell.format, "numberFormat": dict(typed.format)})
    return made
