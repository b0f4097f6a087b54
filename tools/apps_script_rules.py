"""What the menu of a Google Sheet checks, as data, from the declarations: sheets, columns, kinds, and the codes it tells.

The script holds the logic only (google/source). It tells the codes of reading but those of LEFT, in the same words.
"""

import re
from collections.abc import Mapping
from typing import Any

from stdnum import numdb

from pic_sheets import kinds
from pic_sheets.columns import Column, Sheet, filled, record_columns
from pic_sheets.dates import _MONTH_NUMBERS, MONTHS, WEEKDAYS
from pic_sheets.issues import Severity
from pic_sheets.kinds import _NO, _YES, Kind, Unreadable
from pic_sheets.reading.fault_codes import FAULTS
from pic_sheets.reading.headings import FIRST_ROWS
from pic_sheets.sheets import declared_sheets
from pic_sheets.sheets.districts import DISTRICT_CODE
from pic_sheets.territory import DEPARTMENTS, priority_districts

#: The codes of reading that the menu leaves to `pic-sheets verifier`, and why.
LEFT: Mapping[str, str] = {
    "formule-non-calculee": "Google calcule toujours ses formules : le cas n'existe que dans un fichier.",
}
#: The countries whose account numbers have a key of their own besides ISO 13616's, which the menu does not check.
COUNTRIES_LEFT = ("BE", "ES", "ME", "NO")

#: A kind made from another has its name: this one needs its own.
_DISTRICT = "code de quartier"
_STRUCTURE = re.compile(r"(\d+)!([nac])")
_SIGNS = {"n": "[0-9]", "a": "[A-Z]", "c": "[A-Z0-9]"}


def rules() -> dict[str, Any]:
    """Everything the script needs to know of the declarations, ready to be written as JSON."""
    sheets = declared_sheets()
    used = {id(column.kind): column.kind for sheet in sheets for column in _all_columns(sheet)}
    return {
        "first_rows": FIRST_ROWS,
        "severities": {severity.value: severity.label for severity in Severity},
        "codes": {
            code: {"severity": fault.severity.value, "meaning": fault.meaning}
            for code, fault in FAULTS.items()
            if code not in LEFT
        },
        "kinds": {_kind_name(kind): _kind(kind) for kind in used.values()},
        "sheets": [_sheet(sheet) for sheet in sheets],
        "weekdays": list(WEEKDAYS),
        "months": _MONTH_NUMBERS,
        "month_names": list(MONTHS),
        "yes": sorted(_YES),
        "no": sorted(_NO),
        "departments": list(DEPARTMENTS),
        "districts": list(priority_districts()),
        "ibans": _account_structures(),
    }


def _all_columns(sheet: Sheet) -> list[Column]:
    parameters = [] if sheet.parameters is None else list(record_columns(sheet.parameters).values())
    return [*sheet.columns.values(), *parameters]


def _sheet(sheet: Sheet) -> dict[str, Any]:
    return {
        "name": sheet.name,
        "optional": sheet.optional,
        "by_parameter": sheet.by_parameter,
        "headings": list(sheet.headings),
        "key": list(sheet.key),
        "names": _names(sheet),
        "columns": [_column(column) for column in sheet.columns.values()],
        "parameters": []
        if sheet.parameters is None
        else [_column(c) for c in record_columns(sheet.parameters).values()],
    }


def _names(sheet: Sheet) -> list[dict[str, Any]]:
    """The names by which a reference may call a row: the fields that make each, one space apart, seen on a row that says its fields."""
    if sheet.names is None:
        return []
    texts = {name: name for name, column in sheet.columns.items() if column.kind.dtype == "text"}
    told = list(sheet.names(filled(sheet.record, **texts)))
    blank = list(sheet.names(filled(sheet.record)))
    return [
        {"fields": name.split(" "), "stripped": empty == "" and " " in name}
        for name, empty in zip(told, blank, strict=True)
    ]


def _column(column: Column) -> dict[str, Any]:
    return {
        "name": column.name,
        "heading": column.heading,
        "kind": _kind_name(column.kind),
        "required": column.required,
        "choices": list(column.choices),
        "aliases": dict(column.aliases),
        "target": column.target,
        "by": column.by,
        "example": column.example,
    }


def _kind_name(kind: Kind) -> str:
    return _DISTRICT if kind is DISTRICT_CODE else kind.name


def _kind(kind: Kind) -> dict[str, Any]:
    return {
        "expected": kind.expected,
        "example": kind.example,
        "dtype": kind.dtype,
        "numeric": kind.is_numeric,
        "open": kind in (kinds.TEXT, kinds.LINE, kinds.CODE),
        "code": kind.code,
        "unreadable": _unreadable_code(kind),
    }


def _unreadable_code(kind: Kind) -> str:
    """The code of what the kind cannot read, "" when it reads anything."""
    for value in ("???", 0.5):
        try:
            kind.read(value)
        except Unreadable as error:
            return error.code
    return ""


def _account_structures() -> dict[str, str]:
    """Country → the form of its account numbers after the key, as a regular expression (the registry of ISO 13616)."""
    known = numdb.get("iban").prefixes
    return {
        country: _STRUCTURE.sub(lambda part: f"{_SIGNS[part[2]]}{{{part[1]}}}", properties["bban"])
        for _, country, _, properties, _ in sorted(known)
    }
