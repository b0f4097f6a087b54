"""References from sheet to sheet: by code or by name, made the same before any rule sees them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pic_sheets.columns import Column
from pic_sheets.reading import faults
from pic_sheets.reading.faults import Fault
from pic_sheets.reading.typed_sheets import TypedSheet
from pic_sheets.texts import folded


@dataclass(frozen=True, slots=True)
class Directory:
    """How the rows of one sheet may be called: folded code → code, folded name → the codes that bear it."""

    codes: Mapping[str, str]
    names: Mapping[str, tuple[str, ...]]
    spelled: tuple[str, ...]


class _Row:
    """One row of typed values, seen as a record is, so that a sheet can tell the names of its rows."""

    def __init__(self, typed: TypedSheet, index: int) -> None:
        self._typed, self._index = typed, index

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - as the record's own fields
        values = self._typed.values.get(name)
        if values is not None:
            return values[self._index] or ""
        if name in self._typed.sheet.columns:
            return ""
        return getattr(self._typed.sheet.record, name).fget(self)


def directory(typed: TypedSheet) -> Directory | None:
    """How the rows of a sheet may be called, None when its codes could not be read."""
    sheet = typed.sheet
    if not sheet.key or sheet.key[0] not in typed.values:
        return None
    codes: dict[str, str] = {}
    names: dict[str, dict[str, None]] = {}
    spelled: dict[str, None] = {}
    for index, code in enumerate(typed.values[sheet.key[0]]):
        if not code:
            continue
        codes.setdefault(folded(code), code)
        spelled[code] = None
        for name in sheet.names(_Row(typed, index)) if sheet.names else ():
            if name:
                names.setdefault(folded(name), {})[code] = None
                spelled[name] = None
    return Directory(codes, {name: tuple(bearers) for name, bearers in names.items()}, tuple(spelled))


def resolve(sheets: Mapping[str, TypedSheet]) -> None:
    """Replace every reference by the code it means; what means none, or several, gets its fault and is left blank.

    A reference to a sheet that could not be read stays as typed: one missing sheet is one issue, not hundreds.
    """
    directories = {name: directory(typed) for name, typed in sheets.items()}
    for typed in sheets.values():
        for column in typed.columns.values():
            known = directories.get(column.target)
            if column.target and known is not None:
                _resolve_column(typed, column, known)


#: Past so many different wrong references in a column, no one reads what each may have meant.
_MOST_SUGGESTIONS = 200


def _resolve_column(typed: TypedSheet, column: Column, known: Directory) -> None:
    values = typed.values[column.name]
    unknown: dict[str, Fault] = {}
    for index, value in enumerate(values):
        if not value:
            continue
        many = isinstance(value, tuple)
        resolved = []
        for text in value if many else (value,):
            code, fault = _resolved(text, column, known, unknown)
            if fault is not None:
                typed.add(index, column.name, fault)
            else:
                resolved.append(code)
        values[index] = tuple(resolved) if many else next(iter(resolved), None)


def _resolved(
    text: str, column: Column, known: Directory, unknown: dict[str, Fault]
) -> tuple[str, None] | tuple[None, Fault]:
    """The code that a reference means, or its fault; `unknown` keeps those of the column by text."""
    wanted = folded(text)
    if wanted in known.codes:
        return known.codes[wanted], None
    bearers = known.names.get(wanted, ())
    if len(bearers) == 1:
        return bearers[0], None
    if bearers:
        return None, faults.shared_name(column, text, bearers)
    if text not in unknown:
        candidates = known.spelled if len(unknown) < _MOST_SUGGESTIONS else ()
        unknown[text] = faults.unknown(column, text, candidates)
    return None, unknown[text]
