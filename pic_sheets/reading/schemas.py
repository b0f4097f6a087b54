"""The pandera schema of each sheet, derived from its declaration, and what it finds in typed values.

Cells are typed before (pandera's coercion reads 05/03/2025 as 3 May); blank and unreadable cells are null. A failing
check bears the code of its issue, and its index leads back to the sheet's row.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from typing import Any

import pandera.polars as pa
import polars as pl
from pandera.errors import SchemaErrors

from pic_sheets.columns import Column, Sheet
from pic_sheets.money import CENT
from pic_sheets.reading.typed_sheets import TypedSheet
from pic_sheets.texts import folded

#: The column that holds each row's whole key, folded.
KEY = "(clé)"

_DTYPES: dict[str, Any] = {
    "text": pl.String,
    "cents": pl.Int64,
    "date": pl.Date,
    "time": pl.Time,
    "integer": pl.Int64,
    "number": pl.Float64,
    "boolean": pl.Boolean,
    "object": pl.String,
}

#: How many years around the fund's own a date is still likely: long terms behind, conventions ahead.
_YEARS_BEHIND, _YEARS_AHEAD = 30, 10


#: A workbook has eighteen sheets; of larger ones nothing is kept.
_SHEETS_KEPT, _MOST_ROWS_KEPT = 128, 2_000


@dataclass(frozen=True, slots=True)
class Failure:
    """A value that the schema refuses: the row's index among those read, the field ("" for the key), the issue's code.

    `first` is, for a key that stands twice, the index of the first row that has it.
    """

    index: int
    name: str
    code: str
    first: int = 0


@dataclass(frozen=True, slots=True)
class _Contents:
    """A sheet's typed values, told from any other's."""

    values: tuple[tuple[str, tuple[Any, ...]], ...]
    typed: TypedSheet = field(compare=False)


@cache
def schema(sheet: Sheet, year: int) -> pa.DataFrameSchema:
    """The schema of a sheet for a fund's year; amounts are in cents, references are resolved codes.

    A column that takes anything of its kind is left out: its values are typed already, and each column costs its time.

    >>> from pic_sheets.sheets.payments import SHEET
    >>> list(schema(SHEET, 2025).columns)
    ['project', 'nature', 'day', 'amount', 'mode']
    """
    columns = {name: _column(column, year) for name, column in sheet.columns.items()}
    columns = {name: column for name, column in columns.items() if column.checks or not column.nullable}
    if sheet.key:
        columns[KEY] = pa.Column(pl.String, nullable=True, unique=True)
    return pa.DataFrameSchema(columns)


def _column(column: Column, year: int) -> pa.Column:
    return pa.Column(_DTYPES[column.kind.dtype], _checks(column, year), nullable=not column.required, required=False)


def _checks(column: Column, year: int) -> list[pa.Check]:
    kind = column.kind
    checks = []
    if column.choices:
        checks.append(pa.Check.isin(list(column.choices), name="valeur-hors-liste"))
    if kind.dtype == "cents":
        checks.append(pa.Check.ge(0, name="montant-negatif"))
    if kind.dtype == "date":
        first, last = date(year - _YEARS_BEHIND, 1, 1), date(year + _YEARS_AHEAD, 12, 31)
        checks.append(pa.Check.in_range(first, last, name="date-invraisemblable"))
    if kind.holds is not None:
        checks.append(pa.Check(_form_check(kind.holds), name=kind.code))
    return checks


def _form_check(holds: Callable[[str], bool]) -> Callable[[pa.PolarsData], pl.LazyFrame]:
    def has_form(data: pa.PolarsData) -> pl.LazyFrame:
        return data.lazyframe.select(pl.col(data.key).map_elements(holds, return_dtype=pl.Boolean))

    return has_form


def frame(typed: TypedSheet) -> pl.DataFrame:
    """The typed values as a data frame, one row a record, in the schema's types."""
    series = {
        name: pl.Series(name, [_stored(value, column) for value in typed.values[name]], _DTYPES[column.kind.dtype])
        for name, column in typed.columns.items()
    }
    return pl.DataFrame([*series.values(), pl.Series(KEY, _keys(typed), pl.String)])


def _stored(value: Any, column: Column) -> Any:  # noqa: ANN401 - one of the record's values
    if value is None:
        return None
    match column.kind.dtype:
        case "cents":
            return int(value / CENT)
        case "number":
            return float(value)
        case "object":
            return str(value)
        case _ if column.by:
            return str(value)
    return value


def _keys(typed: TypedSheet) -> Sequence[str | None]:
    """Each row's key on one line, None when a part of it is blank."""
    key = typed.sheet.key
    if not key or any(name not in typed.values for name in key):
        return [None] * len(typed.places)
    rows = zip(*(typed.values[name] for name in key), strict=True)
    return [None if any(part in {None, ""} for part in row) else folded(" | ".join(map(str, row))) for row in rows]


def failures(typed: TypedSheet, year: int) -> Iterator[Failure]:
    """What the schema refuses in a sheet, in no particular order; a key is a failure from its second row on.

    A sheet that has not changed since it was last read is not looked at again.
    """
    if 0 < len(typed.places) <= _MOST_ROWS_KEPT:
        values = tuple((name, tuple(column)) for name, column in typed.values.items())
        yield from _known_failures(typed.sheet, _Contents(values, typed), year)
    elif typed.places:
        yield from _found_failures(typed, year)


@lru_cache(maxsize=_SHEETS_KEPT)
def _known_failures(sheet: Sheet, contents: _Contents, year: int) -> tuple[Failure, ...]:  # noqa: ARG001 - the sheet is part of what is known
    return tuple(_found_failures(contents.typed, year))


def _found_failures(typed: TypedSheet, year: int) -> Iterator[Failure]:
    data = frame(typed)
    try:
        schema(typed.sheet, year).validate(data, lazy=True)
    except SchemaErrors as errors:
        for error in errors.schema_errors:
            yield from _located(error, data)


def _located(error: Any, data: pl.DataFrame) -> Iterator[Failure]:  # noqa: ANN401 - pandera's SchemaError, untyped
    name = error.schema.name
    if name == KEY:
        firsts: dict[str, int] = {}
        for index, key in enumerate(data[KEY]):
            if key is not None and firsts.setdefault(key, index) != index:
                yield Failure(index, "", "doublon", firsts[key])
        return
    code = "valeur-manquante" if error.check == "not_nullable" else error.check.name
    if code == "valeur-manquante":
        refused = [value is None for value in data[name]]
    else:
        refused = [passed is False for passed in error.check_output["check_output"]]
    for index, is_refused in enumerate(refused):
        if is_refused:
            yield Failure(index, name, code)
