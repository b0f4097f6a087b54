"""The requests of a batch about cells: values, formats, notes, merges, rules."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from tests.google.masks import Mask, assigned
from tests.google.model import Cell, Sheet
from tests.google.ranges import Area
from tests.google.requests_of_batch import Change
from tests.google.writing import with_value, without_value

Reply = dict[str, Any] | None
_WRITABLE = ("userEnteredValue", "userEnteredFormat", "note", "dataValidation", "textFormatRuns")


def _changed(change: Change, cell: Cell, data: Mapping[str, Any], mask: Mask) -> Cell:
    """The cell with the masked fields of a CellData; those that only Google writes are left alone."""
    for name in mask or _WRITABLE:
        inner = mask.get(name, {})
        if name == "userEnteredValue":
            cell = with_value(cell, _entered(change, data.get(name, {})))
        elif name == "userEnteredFormat":
            cell = replace(
                cell, format=with_styles(assigned(cell.format, data.get(name, {}), _with_style_paths(inner)))
            )
        elif name == "note":
            cell = replace(cell, note=data.get(name, ""))
        elif name == "dataValidation":
            cell = replace(cell, validation=data.get(name, {}))
        elif name == "textFormatRuns":
            cell = replace(cell, runs=tuple(data.get(name, [])))
    return cell


def _entered(change: Change, value: Mapping[str, Any]) -> Mapping[str, Any]:
    if len(value) > 1:
        raise change.refusal("Only one value can be set in a cell.")
    if "errorValue" in value:
        raise change.refusal("User entered values cannot be errors.")
    if "formulaValue" in value and not value["formulaValue"].startswith("="):
        raise change.refusal("Formulas must begin with '='.")
    return {} if value == {"stringValue": ""} else value


def _with_style_paths(mask: Mask) -> Mask:
    """The mask with both ways of telling a colour: each is written with the other."""
    made = dict(mask)
    for name in ("backgroundColor", "foregroundColor"):
        if name in mask or f"{name}Style" in mask:
            made |= {name: {}, f"{name}Style": {}}
    if mask.get("textFormat"):
        made["textFormat"] = _with_style_paths(mask["textFormat"])
    return made


def with_styles(made: Mapping[str, Any]) -> dict[str, Any]:
    """The format with its colours told both ways."""
    told = dict(made)
    for name in ("backgroundColor", "foregroundColor"):
        if "rgbColor" in told.get(f"{name}Style", {}):
            told[name] = told[f"{name}Style"]["rgbColor"]
        elif name in told:
            told[f"{name}Style"] = {"rgbColor": told[name]}
    if "textFormat" in told:
        told["textFormat"] = with_styles(told["textFormat"])
    return told


def _update(change: Change) -> Reply:
    mask, rows = change.mask("CellData"), change.given.get("rows", [])
    area = change.area() if "range" in change.given else _from_start(change, rows)
    wide = max((len(row.get("values", [])) for row in rows), default=0)
    if len(rows) > area.height:
        raise change.refusal(
            f"Attempting to write row: {area.top + area.height}, beyond the last requested row of: {area.bottom - 1}"
        )
    if wide > area.width:
        raise change.refusal(
            f"Attempting to write column: {area.right}, beyond the last requested column of: {area.right - 1}"
        )
    for row, column in area.places():
        given = rows[row - area.top].get("values", []) if row - area.top < len(rows) else []
        data = given[column - area.left] if column - area.left < len(given) else {}
        area.sheet.put(row, column, _changed(change, area.sheet.cell(row, column), data, mask))
    return None


def _from_start(change: Change, rows: Sequence[Mapping[str, Any]]) -> Area:
    start = change.required("start")
    sheet = change.book.sheet(start.get("sheetId", 0), change.refused)
    top, left = start.get("rowIndex", 0), start.get("columnIndex", 0)
    area = Area(sheet, top, top + len(rows), left, left + max((len(row.get("values", [])) for row in rows), default=0))
    if area.bottom > sheet.height or area.right > sheet.width:
        raise change.refusal(
            f"Range ({area}) exceeds grid limits. Max rows: {sheet.height}, max columns: {sheet.width}"
        )
    return area


def _repeat(change: Change) -> Reply:
    mask, area = change.mask("CellData"), change.area()
    for row, column in area.places():
        area.sheet.put(row, column, _changed(change, area.sheet.cell(row, column), change.given.get("cell", {}), mask))
    return None


def _append(change: Change) -> Reply:
    mask, rows = change.mask("CellData"), change.given.get("rows", [])
    sheet = change.book.sheet(change.given.get("sheetId", 0), change.refused)
    top = max((row for row, _ in sheet.cells), default=-1) + 1
    sheet.grow(top + len(rows), max((len(row.get("values", [])) for row in rows), default=0))
    for down, given in enumerate(rows):
        for column, data in enumerate(given.get("values", [])):
            sheet.put(top + down, column, _changed(change, sheet.cell(top + down, column), data, mask))
    return None


def _merged(kind: str, area: Area) -> list[dict[str, int]]:
    tops = [(n, n + 1) for n in range(area.top, area.bottom)] if kind == "MERGE_ROWS" else [(area.top, area.bottom)]
    lefts = [(n, n + 1) for n in range(area.left, area.right)] if kind == "MERGE_COLUMNS" else [(area.left, area.right)]
    return [
        {"startRowIndex": top, "endRowIndex": bottom, "startColumnIndex": left, "endColumnIndex": right}
        for top, bottom in tops
        for left, right in lefts
    ]


def _inside(merge: Mapping[str, int], area: Area) -> bool | None:
    """Whether a merge is in an area: None when it is only in part."""
    rows = range(max(merge["startRowIndex"], area.top), min(merge["endRowIndex"], area.bottom))
    columns = range(max(merge["startColumnIndex"], area.left), min(merge["endColumnIndex"], area.right))
    if not rows or not columns:
        return False
    whole = (merge["endRowIndex"] - merge["startRowIndex"]) * (merge["endColumnIndex"] - merge["startColumnIndex"])
    return True if len(rows) * len(columns) == whole else None


def _unmerge_in(change: Change, area: Area) -> None:
    inside = [_inside(merge, area) for merge in area.sheet.merges]
    if None in inside:
        raise change.refusal("You must select all cells in a merged range to merge or unmerge them.")
    area.sheet.merges = [merge for merge, within in zip(area.sheet.merges, inside, strict=True) if not within]


def _merge(change: Change) -> Reply:
    area = change.area()
    _unmerge_in(change, area)
    for merge in _merged(change.given.get("mergeType", "MERGE_ALL"), area):
        area.sheet.merges.append(merge)
        _keep_first(area.sheet, merge)
    return None


def _keep_first(sheet: Sheet, merge: Mapping[str, int]) -> None:
    """The values of a merge but its first are lost."""
    first = (merge["startRowIndex"], merge["startColumnIndex"])
    for row in range(merge["startRowIndex"], merge["endRowIndex"]):
        for column in range(merge["startColumnIndex"], merge["endColumnIndex"]):
            if (row, column) != first:
                sheet.put(row, column, without_value(sheet.cell(row, column)))


def _unmerge(change: Change) -> Reply:
    _unmerge_in(change, change.area())
    return None


def _validate(change: Change) -> Reply:
    area = change.area()
    for row, column in area.places():
        area.sheet.put(row, column, replace(area.sheet.cell(row, column), validation=change.given.get("rule", {})))
    return None


def _add_rule(change: Change) -> Reply:
    rule = change.required("rule")
    if not rule.get("ranges"):
        raise change.refusal("The rule must have at least one range.")
    sheet = change.book.sheet(rule["ranges"][0].get("sheetId", 0), change.refused)
    sheet.conditional_formats.insert(change.given.get("index", 0), rule)
    return None


def _delete_rule(change: Change) -> Reply:
    sheet = change.book.sheet(change.given.get("sheetId", 0), change.refused)
    index = change.given.get("index", 0)
    if index >= len(sheet.conditional_formats):
        raise change.refusal(f"No conditional format on sheet: {sheet.id} at index: {index}")
    return {"rule": sheet.conditional_formats.pop(index)}


REQUESTS: Mapping[str, Callable[[Change], Reply]] = {
    "updateCells": _update,
    "repeatCell": _repeat,
    "appendCells": _append,
    "mergeCells": _merge,
    "unmergeCells": _unmerge,
    "setDataValidation": _validate,
    "addConditionalFormatRule": _add_rule,
    "deleteConditionalFormatRule": _delete_rule,
}
