"""References from sheet to sheet: by code or by name, made the same before any rule sees them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pic_sheets.columns import Column
from pic_sheets.reading import faults
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
    names: dict[str, tuple[str, ...]] = {}
    spelled: dict[str, None] = {}
    for index, code in enumerate(typed.values[sheet.key[0]]):
        if not code:
            continue
        codes.setdefault(folded(code), code)
        spelled[code] = None
        for name in sheet.names(_Row(typed, index)) if sheet.names else ():
            if name:
                bearers = names.get(folded(name), ())
                names[folded(name)] = bearers if code in bearers else (*bearers, code)
                spelled[name] = None
    return Directory(codes, names, tuple(spelled))


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


def _resolve_column(typed: TypedSheet, column: Column, known: Directory) -> None:
    values = typed.values[column.name]
    for index, value in enumerate(values):
        if not value:
            continue
        many = isinstance(value, tuple)
        resolved = list(_resolved(value if many else (value,), typed, index, column, known))
        values[index] = tuple(resolved) if many else next(iter(resolved), None)


def _resolved(texts: tuple[str, ...], typed: TypedSheet, index: int, column: Column, known: Directory) -> Iterator[str]:
    for text in texts:
        wanted = folded(text)
        bearers = known.names.get(wanted, ())
        if wanted in known.codes:
            yield known.codes[wanted]
        elif len(bearers) == 1:
            yield bearers[0]
        elif bearers:
            typed.add(index, column.name, faults.shared_name(column, text, bearers))
        else:
            typed.add(index, column.name, faults.unknown(column, text, known.spelled))
