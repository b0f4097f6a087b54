"""One value, written in its cell as its column's kind shows it; text is never anything else than text."""

from datetime import date, time
from decimal import Decimal

from openpyxl.cell.cell import Cell

from pic_sheets.cell_texts import shown
from pic_sheets.kinds import AMOUNT, DATE, PERCENT, TIME, Kind
from pic_sheets.tables import Percent
from pic_sheets.texts import writable

#: Numbers under a column of free text keep the spreadsheet's own format.
GENERAL = "General"
_TEXT = "@"
_FORMULA_STARTS = ("=", "+", "-", "@")
_HUNDRED = Decimal(100)


def put(cell: Cell, value: object, kind: Kind) -> None:
    """Write a typed value: amounts, counts, dates and percentages as such, a list joined with " ; ", the rest as text.

    A text that starts like a formula stays text, even once edited in Excel.
    """
    if value is None or value == "":
        return
    if isinstance(value, bool):
        _put_text(cell, "Oui" if value else "Non", GENERAL)
    elif isinstance(value, Percent):
        _put_number(cell, value.ratio, _percent_format(value.ratio))
    elif isinstance(value, Decimal | int | float):
        number = Decimal(str(value))
        _put_number(cell, number, _percent_format(number) if kind is PERCENT else _number_format(kind))
    elif isinstance(value, date | time):
        cell.value = value
        cell.number_format = (TIME if isinstance(value, time) else DATE).format
    elif isinstance(value, tuple):
        _put_text(cell, " ; ".join(shown(part) for part in value), kind.format)
    else:
        _put_text(cell, str(value), kind.format if kind.dtype in {"text", "object"} else GENERAL)


def _put_text(cell: Cell, text: str, number_format: str) -> None:
    cell.value = writable(text)
    cell.data_type = "s"  # openpyxl makes a formula of "=…" and an error of "#N/A"
    cell.number_format = number_format
    if text.startswith(_FORMULA_STARTS):
        cell.quotePrefix = True


def _put_number(cell: Cell, number: Decimal, number_format: str) -> None:
    cell.value = number
    cell.number_format = number_format


def _number_format(kind: Kind) -> str:
    return GENERAL if kind.format == _TEXT else kind.format


def _percent_format(ratio: Decimal) -> str:
    """Without decimals when there are none to show."""
    return "0%" if ratio * _HUNDRED == (ratio * _HUNDRED).to_integral_value() else "0.0#%"


def column_format(kind: Kind, *, typed_by_row: bool) -> str:
    """The number format that waits in the empty cells of a column; identifiers are text so that no digit is lost."""
    if typed_by_row or kind.dtype == "boolean":
        return GENERAL
    return AMOUNT.format if kind is AMOUNT else kind.format
