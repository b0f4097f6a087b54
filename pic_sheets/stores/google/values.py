"""A cell as the Sheets API gives it, as the value that every store gives.

Format: https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/cells (effectiveValue and its
number format). Days are serial numbers counted from 30 December 1899, without Excel's 29 February 1900.
"""

import re
from collections.abc import Mapping
from datetime import date, time, timedelta
from decimal import Decimal
from math import floor, isfinite
from typing import Any

from pic_sheets.stores.xlsx.formats import shows_percent
from pic_sheets.tables import FormulaError, Percent, UncomputedFormula, Value
from pic_sheets.texts import is_blank

#: What has to be asked of a cell.
FIELDS = "effectiveValue,effectiveFormat(numberFormat)"

_FIRST_DAY = date(1899, 12, 30).toordinal()
#: Milliseconds in a day: what a time is read to, as from Excel's files.
_DAY = 86_400_000
#: Hours, minutes or seconds that go on past a day: [h]:mm.
_DURATION = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
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
    """The value of a cell (CellData); ValueError for a number that is none.

    A formula whose result is blank has no value, and is a blank: Google has always computed it.

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
    number = float(effective["numberValue"])
    if not isfinite(number):
        raise ValueError(f"no number {number}")
    return _number(number, cell.get("effectiveFormat", {}).get("numberFormat", {}))


def _number(number: float, form: Mapping[str, Any]) -> Value:
    """The number as its format shows it: a ratio, a day, a time of day, a duration, or itself."""
    kind, pattern = form.get("type"), str(form.get("pattern", ""))
    if kind in {"DATE", "DATE_TIME", "TIME"}:
        return _moment(number, pattern)
    # A format made by hand bears the type of the menu it was made from: what it shows is in its pattern.
    if shows_percent(pattern) if pattern else kind == "PERCENT":
        return Percent(Decimal(f"{number:.15g}"))
    return number


def _moment(serial: float, pattern: str) -> Value:
    """The duration, time of day or day of a serial number; one that no calendar has stays a number."""
    if _DURATION.search(pattern):
        return timedelta(milliseconds=round(serial * _DAY))
    if 0 <= serial < 1:
        seconds, thousandths = divmod(min(round(serial * _DAY), _DAY - 1), 1000)
        return time(seconds // 3600, seconds // 60 % 60, seconds % 60, thousandths * 1000)
    ordinal = _FIRST_DAY + floor(serial)
    return date.fromordinal(ordinal) if date.min.toordinal() <= ordinal <= date.max.toordinal() else serial
