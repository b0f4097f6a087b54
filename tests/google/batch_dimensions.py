"""The requests of a batch about rows and columns, protected ranges and filters."""

from collections.abc import Callable, Mapping
from typing import Any

from tests.google.masks import assigned
from tests.google.model import Sheet
from tests.google.requests_of_batch import Change

Reply = dict[str, Any] | None
_COUNT = {"ROWS": "rowCount", "COLUMNS": "columnCount"}
_STARTS = {"ROWS": ("startRowIndex", "endRowIndex"), "COLUMNS": ("startColumnIndex", "endColumnIndex")}


def _span(change: Change, name: str = "range") -> tuple[Sheet, str, int, int]:
    """The sheet, ROWS or COLUMNS, the first and the end of a DimensionRange."""
    given = change.required(name)
    sheet = change.book.sheet(given.get("sheetId", 0), change.refused)
    dimension = given.get("dimension", "")
    if dimension not in _COUNT:
        raise change.refusal("No dimension specified.")
    length = sheet.properties["gridProperties"][_COUNT[dimension]]
    start, end = given.get("startIndex", 0), given.get("endIndex", length)
    if not 0 <= start < end:
        raise change.refusal(f"Invalid {name}: the end must be after the start.")
    return sheet, dimension, start, end


def _shifted(sheet: Sheet, dimension: str, moved: Callable[[int], int | None]) -> None:
    """Move what stands on each row or column to its new place, None when there is none."""
    rows = dimension == "ROWS"
    cells = {}
    for (row, column), cell in sheet.cells.items():
        place = moved(row if rows else column)
        if place is not None:
            cells[(place, column) if rows else (row, place)] = cell
    sheet.cells = cells
    metadata = {
        place: told for n, told in (sheet.rows if rows else sheet.columns).items() if (place := moved(n)) is not None
    }
    if rows:
        sheet.rows = metadata
    else:
        sheet.columns = metadata
    first, end = _STARTS[dimension]
    merges = []
    for merge in sheet.merges:
        left = [place for n in range(merge[first], merge[end]) if (place := moved(n)) is not None]
        if left:
            merges.append({**merge, first: left[0], end: left[-1] + 1})
    sheet.merges = merges


def _resize(sheet: Sheet, dimension: str, more: int) -> None:
    sheet.properties["gridProperties"][_COUNT[dimension]] += more


def _insert(change: Change) -> Reply:
    sheet, dimension, start, end = _span(change)
    if start > sheet.properties["gridProperties"][_COUNT[dimension]]:
        raise change.refusal("The start is beyond the grid.")
    _shifted(sheet, dimension, lambda n: n + end - start if n >= start else n)
    _resize(sheet, dimension, end - start)
    return None


def _delete(change: Change) -> Reply:
    sheet, dimension, start, end = _span(change)
    length = sheet.properties["gridProperties"][_COUNT[dimension]]
    if end > length:
        raise change.refusal(
            f"Cannot delete a {dimension[:-1].lower()} that doesn't exist. Tried to delete index {end - 1}, there are {length}."
        )
    if end - start == length:
        raise change.refusal(f"You can't delete all the {dimension.lower()} on the sheet.")
    _shifted(sheet, dimension, lambda n: None if start <= n < end else n - (end - start) if n >= end else n)
    _resize(sheet, dimension, start - end)
    return None


def _append(change: Change) -> Reply:
    sheet = change.book.sheet(change.given.get("sheetId", 0), change.refused)
    dimension, length = change.given.get("dimension", ""), change.given.get("length", 0)
    if dimension not in _COUNT or length < 1:
        raise change.refusal("No dimension or length specified.")
    _resize(sheet, dimension, length)
    return None


def _update(change: Change) -> Reply:
    mask = change.mask("DimensionProperties")
    sheet, dimension, start, end = _span(change)
    told = sheet.rows if dimension == "ROWS" else sheet.columns
    for n in range(start, end):
        told[n] = assigned(told.get(n, {}), change.given.get("properties", {}), mask)
    return None


def _resize_alone(change: Change) -> Reply:
    _span(change, "dimensions")
    return None


def _protect(change: Change) -> Reply:
    given = dict(change.required("protectedRange"))
    sheet = change.book.sheet(given.get("range", {}).get("sheetId", 0), change.refused)
    made = {**given, "protectedRangeId": given.get("protectedRangeId", change.new_gid())}
    sheet.protected_ranges.append(made)
    return {"protectedRange": made}


def _unprotect(change: Change) -> Reply:
    identifier = change.given.get("protectedRangeId", 0)
    for sheet in change.book.sheets:
        for each in sheet.protected_ranges:
            if each["protectedRangeId"] == identifier:
                sheet.protected_ranges.remove(each)
                return None
    raise change.refusal(f"No protected range with ID: {identifier}")


def _filter(change: Change) -> Reply:
    given = change.required("filter")
    change.book.sheet(given.get("range", {}).get("sheetId", 0), change.refused).basic_filter = given
    return None


def _unfilter(change: Change) -> Reply:
    change.book.sheet(change.given.get("sheetId", 0), change.refused).basic_filter = {}
    return None


REQUESTS: Mapping[str, Callable[[Change], Reply]] = {
    "insertDimension": _insert,
    "deleteDimension": _delete,
    "appendDimension": _append,
    "updateDimensionProperties": _update,
    "autoResizeDimensions": _resize_alone,
    "addProtectedRange": _protect,
    "deleteProtectedRange": _unprotect,
    "setBasicFilter": _filter,
    "clearBasicFilter": _unfilter,
}
