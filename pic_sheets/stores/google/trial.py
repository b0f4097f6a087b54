"""The trial of a real Google Sheet: known cells are written in a tab of its own, read back, and the tab is taken away.

Nothing else of the sheet is read but its settings and the names of its tabs, nothing else is written to.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pic_sheets.errors import UnreachableSheet, UnusableRequest
from pic_sheets.stores.google import refusals
from pic_sheets.stores.google.expected_cells import (
    BLANK,
    BOX,
    CELLS,
    FORMAT,
    MERGED,
    NOTE,
    PLAIN,
    READ,
    SHOWN,
    TAB,
    VALUE,
    ExpectedCell,
    in_words,
    read_as,
)
from pic_sheets.stores.google.sheets import FAULTS
from pic_sheets.stores.google.values import cell_value
from pic_sheets.texts import quoted, typeset

if TYPE_CHECKING:
    from pic_sheets.stores.google.sessions import Session

_API = "https://sheets.googleapis.com/v4/spreadsheets"
_SETTINGS = "properties(locale,timeZone),sheets.properties(sheetId,title)"
_CELLS = (
    "sheets(merges,data(rowData.values(effectiveValue,formattedValue,effectiveFormat.numberFormat,note,"
    "dataValidation.condition.type)))"
)
_RANGE = f"'{TAB}'!A1:B{len(CELLS)}"
#: Where the numbers of our tab are looked for, far from those that Google gives at first.
FIRST_GID = 20_260_401
_LEFT = f"La feuille {quoted(TAB)} est peut-être restée dans le classeur : supprimez-la."


@dataclass(frozen=True, slots=True)
class Trial:
    """What was found: the settings, the facts of each cell by its address, whether the tab is gone, how many calls it took."""

    locale: str
    time_zone: str
    facts: Mapping[str, Mapping[str, str]]
    is_clean: bool
    calls: int


def trial(identifier: str, session: "Session") -> Trial:
    """Write, read back and take away. Raises UnreachableSheet, and UnusableRequest when a tab has that name already.

    The tab is taken away whatever happens in between, even a stop from the keyboard.
    """
    address = f"{_API}/{identifier}"
    settings = session.get(address, {"fields": _SETTINGS})
    gid = _free_gid(settings)
    facts: Mapping[str, Mapping[str, str]] = {}
    failure: UnreachableSheet | None = None
    try:
        _write(address, gid, session)
        facts = _read(address, session)
    except UnreachableSheet as error:
        failure = error
    finally:
        is_clean = _taken_away(address, gid, session)
    if failure is not None:
        raise failure if is_clean else type(failure)(failure.message, f"{failure.advice} {typeset(_LEFT)}") from failure
    properties = settings.get("properties", {})
    return Trial(properties.get("locale", ""), properties.get("timeZone", ""), facts, is_clean, session.calls)


def _tabs(settings: Mapping[str, Any]) -> Mapping[int, str]:
    """The number of each tab → its name."""
    tabs = [sheet["properties"] for sheet in settings.get("sheets", [])]
    return {int(tab.get("sheetId", 0)): str(tab.get("title", "")) for tab in tabs}


def _free_gid(settings: Mapping[str, Any]) -> int:
    """A number for our tab: chosen by us, so that it is known even when Google did not answer."""
    tabs = _tabs(settings)
    if TAB in tabs.values():
        raise UnusableRequest(
            typeset(f"Le classeur a déjà une feuille {quoted(TAB)}."),
            typeset("Elle reste sans doute d'un autre essai : supprimez-la, puis recommencez."),
        )
    return next(gid for gid in range(FIRST_GID, FIRST_GID + len(tabs) + 1) if gid not in tabs)


def _write(address: str, gid: int, session: "Session") -> None:
    """The tab made with what surrounds its values, then the values: as typed, and as they are."""
    grid = {"rowCount": len(CELLS), "columnCount": 2}
    made = [{"addSheet": {"properties": {"sheetId": gid, "title": TAB, "gridProperties": grid}}}]
    session.post(f"{address}:batchUpdate", {"requests": [*made, *_surroundings(gid)]})
    for option, is_raw in (("USER_ENTERED", False), ("RAW", True)):
        data = [
            {"range": f"'{TAB}'!{cell.cell}", "values": [[cell.text]]}
            for cell in CELLS
            if cell.is_raw is is_raw and cell.text
        ]
        # The same values in the same cells: twice is as once.
        session.post(f"{address}/values:batchUpdate", {"valueInputOption": option, "data": data}, repeatable=True)


def _surroundings(gid: int) -> Sequence[Mapping[str, Any]]:
    """What is no value: a tick box, a merge, a note."""
    asked: list[Mapping[str, Any]] = []
    for cell in CELLS:
        area = {"sheetId": gid, "startRowIndex": cell.row - 1, "endRowIndex": cell.row, "startColumnIndex": 0, "endColumnIndex": cell.merged}  # fmt: skip
        if cell.is_box:
            asked.append({"setDataValidation": {"range": area, "rule": {"condition": {"type": "BOOLEAN"}}}})
        if cell.merged > 1:
            asked.append({"mergeCells": {"range": area, "mergeType": "MERGE_ALL"}})
        if cell.note:
            asked.append(
                {"updateCells": {"range": area, "rows": [{"values": [{"note": cell.note}]}], "fields": "note"}}
            )
    return asked


def _read(address: str, session: "Session") -> Mapping[str, Mapping[str, str]]:
    """The facts of each cell, by both ways that the API has of giving it."""
    told = session.get(address, {"ranges": _RANGE, "fields": _CELLS})
    asked = {"ranges": _RANGE, "valueRenderOption": "UNFORMATTED_VALUE"}
    plain = session.get(f"{address}/values:batchGet", asked)
    try:
        return _facts(told["sheets"][0], plain["valueRanges"][0].get("values", []))
    except FAULTS as fault:
        raise refusals.not_google("une réponse incompréhensible") from fault


def _facts(sheet: Mapping[str, Any], plain: Sequence[Sequence[Any]]) -> Mapping[str, Mapping[str, str]]:
    rows = sheet.get("data", [{}])[0].get("rowData", [])
    merged = {merge.get("startRowIndex", 0) + 1: merge["endColumnIndex"] for merge in sheet.get("merges", [])}
    return {
        cell.cell: _cell_facts(cell, _first(rows, cell.row), plain[cell.row - 1 : cell.row], merged.get(cell.row, 0))
        for cell in CELLS
    }


def _first(rows: Sequence[Mapping[str, Any]], number: int) -> Mapping[str, Any]:
    """The first cell of a row, which the API leaves out when everything after it is blank too."""
    values = rows[number - 1].get("values", []) if number <= len(rows) else []
    return values[0] if values else {}


def _cell_facts(
    cell: ExpectedCell, told: Mapping[str, Any], plain: Sequence[Sequence[Any]], width: int
) -> Mapping[str, str]:
    found = {
        SHOWN: str(told.get("formattedValue", "")),
        VALUE: _effective(told.get("effectiveValue", {})),
        FORMAT: str(told.get("effectiveFormat", {}).get("numberFormat", {}).get("type", "")),
        # An error comes with a sentence, in whichever language.
        PLAIN: in_words(plain[0][0]).partition(" (")[0] if plain and plain[0] else "",
        READ: read_as(cell_value(told)),
        NOTE: str(told.get("note", "")),
        BOX: "oui" if told.get("dataValidation", {}).get("condition", {}).get("type") == "BOOLEAN" else "",
        MERGED: f"{cell.cell}:{'AB'[width - 1]}{cell.row}" if width else "",
    }
    return {fact: words or BLANK for fact, words in found.items()}


_KINDS = {"numberValue": "nombre", "stringValue": "texte", "boolValue": "booléen"}


def _effective(value: Mapping[str, Any]) -> str:
    if "errorValue" in value:
        return f"erreur {value['errorValue'].get('type', '')}"
    return next((f"{kind} {in_words(value[name])}" for name, kind in _KINDS.items() if name in value), "")


def _taken_away(address: str, gid: int, session: "Session") -> bool:
    """Whether our tab is gone; only a tab of that number and of our name is ever deleted."""
    try:
        for _ in range(2):  # a deletion that Google did not confirm is looked at, and asked again if need be
            if _tabs(session.get(address, {"fields": _SETTINGS})).get(gid) != TAB:
                return True
            try:
                session.post(f"{address}:batchUpdate", {"requests": [{"deleteSheet": {"sheetId": gid}}]})
            except refusals.UncertainWrite:
                continue
            return True
    except UnreachableSheet:
        return False
    return False
