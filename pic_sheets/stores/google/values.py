"""A cell as the Sheets API gives it, as the value that every store gives.

Format: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/cells (effectiveValue and its
number format). Days are serial numbers counted from 30 December 1899, without Excel's 29 February 1900.
"""

from collections.abc import Mapping
from datetime import date, time, timedelta
from decimal import Decimal
from math import floor
from typing import Any

from pic_sheets.tables import FormulaError, Percent, UncomputedFormula, Value
from pic_sheets.texts import is_blank

#: What has to be asked of a cell.
FIELDS = "effectiveValue,effectiveFormat(numberFormat)"

_FIRST_DAY = date(1899, 12, 30).toordinal()
_SECONDS = 86_400
#: Each error as the sheet shows it.
_ERRORS = {
    "ERROR": "#ERROR!",
    "NULL_VALUE": "#NULL!",
    "DIVIDE_BY_ZERO": "#DIV/0!",
    "VALUE": "#VALUE!",
    "REF": "#REF!",
    "NAME": "#NAME?",
    "NUM": "#NUM!",
    "N_A": "#N/A",
}
#: A formula that fetches something and has not got it yet.
_LOADING = "LOADING"


def cell_value(cell: Mapping[str, Any]) -> Value:
    """The value of a cell (CellData).

    >>> cell_value({"effectiveValue": {"numberValue": 0.8}, "effectiveFormat": {"numberFormat": {"type": "PERCENT"}}})
    Percent(ratio=Decimal('0.8'))
    >>> cell_value({"effectiveValue": {"stringValue": "01000"}}), cell_value({})
    ('01000', None)
    """
    effective = cell.get("effectiveValue", {})
    if "stringValue" in effective:
        text = str(effective["stringValue"])
        return None if is_blank(text) else text
    if "boolValue" in effective:
        return bool(effective["boolValue"])
    if "errorValue" in effective:
        kind = str(effective["errorValue"].get("type", ""))
        return UncomputedFormula() if kind == _LOADING else FormulaError(_ERRORS.get(kind, "#ERROR!"))
    if "numberValue" not in effective:
        return None
    return _number(float(effective["numberValue"]), cell.get("effectiveFormat", {}).get("numberFormat", {}))


def _number(number: float, form: Mapping[str, Any]) -> Value:
    """The number as its format shows it: a ratio, a day, a time of day, a duration, or itself."""
    match form.get("type"):
        case "PERCENT":
            return Percent(Decimal(f"{number:.15g}"))
        case "TIME":
            return _time(number, str(form.get("pattern", "")))
        case "DATE" | "DATE_TIME":
            return _day(number)
    return float(f"{number:.15g}")  # what a sheet keeps and shows of it


def _day(serial: float) -> Value:
    """The day of a serial number; one that no calendar has stays a number."""
    ordinal = _FIRST_DAY + floor(serial)
    return date.fromordinal(ordinal) if date.min.toordinal() <= ordinal <= date.max.toordinal() else serial


def _time(serial: float, pattern: str) -> Value:
    """A time of day, or a duration when its pattern says that hours go on past a day ([h]:mm)."""
    if "[" in pattern:
        return timedelta(seconds=round(serial * _SECONDS))
    if not 0 <= serial < 1:
        return _day(serial)
    seconds = min(round(serial * _SECONDS), _SECONDS - 1)
    return time(seconds // 3600, seconds // 60 % 60, seconds % 60)
