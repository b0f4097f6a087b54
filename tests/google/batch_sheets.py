"""The requests of a batch about the spreadsheet and its sheets."""

import copy
from collections.abc import Callable, Mapping
from typing import Any

from tests.google.masks import assigned
from tests.google.model import Sheet, sheet_properties
from tests.google.requests_of_batch import Change

_LONGEST_TITLE = 100
Reply = dict[str, Any] | None


def _free_title(change: Change) -> str:
    word = "Feuille " if change.book.locale.startswith("fr") else "Sheet"
    number = len(change.book.sheets) + 1
    while change.book.titled(f"{word}{number}"):
        number += 1
    return f"{word}{number}"


def _check_title(change: Change, title: str, own: Sheet | None = None) -> None:
    if not title or len(title) > _LONGEST_TITLE:
        raise change.refusal("Invalid sheet name.")
    if any(sheet is not own and sheet.title.lower() == title.lower() for sheet in change.book.sheets):
        raise change.refusal(f'A sheet with the name "{title}" already exists. Please enter another name.')


def _add(change: Change) -> Reply:
    given = change.given.get("properties", {})
    title = given.get("title") or _free_title(change)
    _check_title(change, title)
    identifier = given.get("sheetId", None)
    if identifier is None:
        identifier = change.new_gid()
    if any(sheet.id == identifier for sheet in change.book.sheets):
        raise change.refusal(f"A sheet with the ID {identifier} already exists. Please choose a different ID.")
    index = given.get("index", len(change.book.sheets))
    made = sheet_properties(identifier, title, index)
    grid = {**made["gridProperties"], **given.get("gridProperties", {})}
    rest = _with_colours(
        {name: item for name, item in given.items() if name not in {"sheetId", "title", "index", "gridProperties"}}
    )
    sheet = Sheet({**made, "gridProperties": grid, **rest})
    change.book.sheets.insert(index, sheet)
    list(change.book.numbered())
    return {"properties": copy.deepcopy(sheet.properties)}


def _with_colours(properties: Mapping[str, Any]) -> dict[str, Any]:
    """The properties with a tab's colour told both ways."""
    made = dict(properties)
    if "tabColorStyle" in made:
        made["tabColor"] = made["tabColorStyle"].get("rgbColor", {})
    elif "tabColor" in made:
        made["tabColorStyle"] = {"rgbColor": made["tabColor"]}
    return made


def _delete(change: Change) -> Reply:
    sheet = change.book.sheet(change.given.get("sheetId", 0), change.refused)
    if all(other is sheet or other.properties.get("hidden") for other in change.book.sheets):
        raise change.refusal("You can't remove all the sheets in a document.")
    change.book.sheets.remove(sheet)
    list(change.book.numbered())
    return None


def _duplicate(change: Change) -> Reply:
    source = change.book.sheet(change.given.get("sourceSheetId", 0), change.refused)
    title = change.given.get("newSheetName", f"Copy of {source.title}")
    _check_title(change, title)
    made = source.copied()
    made.properties |= {"sheetId": change.given.get("newSheetId", change.new_gid()), "title": title}
    change.book.sheets.insert(change.given.get("insertSheetIndex", 0), made)
    list(change.book.numbered())
    return {"properties": copy.deepcopy(made.properties)}


def _update(change: Change) -> Reply:
    mask = change.mask("SheetProperties")
    given = _with_colours(change.required("properties"))
    sheet = change.book.sheet(given.get("sheetId", 0), change.refused)
    if not mask:
        mask = {name: {} for name in given if name != "sheetId"}
    if "tabColor" in mask or "tabColorStyle" in mask:
        mask = {**mask, "tabColor": {}, "tabColorStyle": {}}
    if "title" in mask:
        _check_title(change, given.get("title", ""), sheet)
    made = assigned(sheet.properties, given, mask)
    made = {name: item for name, item in made.items() if name != "hidden" or item}
    if made.get("hidden") and all(other is sheet or other.properties.get("hidden") for other in change.book.sheets):
        raise change.refusal("You can't hide all the sheets in a document.")
    grid = made.get("gridProperties", {})
    if grid.get("rowCount", 0) < 1 or grid.get("columnCount", 0) < 1:
        raise change.refusal("The grid must have at least one row and one column.")
    sheet.properties = made
    sheet.cut()
    if "index" in mask:
        # An index counts the sheet itself where it stands before the move.
        place = change.book.sheets.index(sheet)
        index = given.get("index", 0)
        change.book.sheets.remove(sheet)
        change.book.sheets.insert(index - 1 if index > place else index, sheet)
    list(change.book.numbered())
    return None


def _update_spreadsheet(change: Change) -> Reply:
    mask = change.mask("SpreadsheetProperties")
    change.book.properties = assigned(change.book.properties, change.required("properties"), mask)
    return None


def _create_metadata(change: Change) -> Reply:
    """Metadata of a sheet; those of rows, columns and whole spreadsheets are not done."""
    given = dict(change.required("developerMetadata"))
    for name in ("metadataKey", "visibility", "location"):
        if not given.get(name):
            raise change.refusal(f"developerMetadata.{name} is required.")
    sheet = change.book.sheet(given["location"].get("sheetId", 0), change.refused)
    location = {"locationType": "SHEET", "sheetId": sheet.id}
    made = {"metadataId": given.get("metadataId") or change.new_gid(), **given, "location": location}
    sheet.metadata.append(made)
    return {"developerMetadata": copy.deepcopy(made)}


REQUESTS: Mapping[str, Callable[[Change], Reply]] = {
    "addSheet": _add,
    "createDeveloperMetadata": _create_metadata,
    "deleteSheet": _delete,
    "duplicateSheet": _duplicate,
    "updateSheetProperties": _update,
    "updateSpreadsheetProperties": _update_spreadsheet,
}
