"""Our tab in a shared sheet: one row an issue, with a link to its cell; written whole each time, and told by its metadata."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pic_sheets.corrections import ADVICE, CELL, CHECKED_ON, CODE, MESSAGE, SEVERITY, SHEET
from pic_sheets.dates import format_short_date
from pic_sheets.issues import Issue
from pic_sheets.stores.annotations.tints import COLOURS
from pic_sheets.stores.google.backgrounds import FIELD, color_style
from pic_sheets.stores.google.tabs import METADATA, Tab
from pic_sheets.texts import NBSP, folded, writable

Request = Mapping[str, Any]
NAME = "Anomalies"
_FIRST_GID = 0x50494353
_DAY_ZERO = date(1899, 12, 30)
#: A cell of Google Sheets holds 50,000 characters.
_LONGEST = 49_000
_MEMORY = "Mémoire de PIC Sheets"
#: Heading → width in pixels.
_WIDTHS = {SEVERITY: 90, SHEET: 120, CELL: 80, MESSAGE: 420, ADVICE: 420, CODE: 170, CHECKED_ON: 90, _MEMORY: 100}
_FROZEN = 2
_EVERYTHING = "userEnteredValue,userEnteredFormat,textFormatRuns,note,dataValidation"
_HEADING = {"textFormat": {"bold": True}, "backgroundColorStyle": color_style("#E7E6E6")}
_BODY = {"verticalAlignment": "TOP", "wrapStrategy": "WRAP"}
_DAY = {"numberFormat": {"type": "DATE", "pattern": "dd/mm/yyyy"}}


@dataclass(frozen=True, slots=True)
class Line:
    """An issue, the tab that it is in (None when there is none to go to), what is to be remembered beside it."""

    issue: Issue
    gid: int | None = None
    memory: str = ""


def our_tab(tabs: Iterable[Tab]) -> Tab | None:
    """Our tab, whatever people call it now; None when it is not there."""
    return next((tab for tab in tabs if tab.is_ours), None)


def removal(ours: Tab | None) -> list[Request]:
    """The request that deletes our tab, none when it is not there."""
    return [{"deleteSheet": {"sheetId": ours.gid}}] if ours else []


def listing(lines: Sequence[Line], day: date, tabs: Sequence[Tab]) -> list[Request]:
    """The requests that write our tab whole, made first when it is not there."""
    ours = our_tab(tabs)
    gid = ours.gid if ours else _free_gid(tabs)
    grid = {
        "rowCount": max(len(lines), 1) + _FROZEN, "columnCount": len(_WIDTHS), "frozenRowCount": _FROZEN, "frozenColumnCount": 0,
    }  # fmt: skip
    return [
        *(_emptied(gid, grid) if ours else _made(gid, grid, tabs)),
        {"repeatCell": {"range": {"sheetId": gid}, "cell": {"userEnteredFormat": _BODY}, "fields": _EVERYTHING}},
        _at(gid, 0, _rows(lines, day), "userEnteredValue,textFormatRuns"),
        *_looks(gid, lines),
        *_columns(gid),
    ]


def title(tabs: Sequence[Tab]) -> str:
    """The name of our tab: as people have it, else one that is free (Google takes « ANOMALIES » for the same)."""
    ours = our_tab(tabs)
    if ours:
        return ours.title
    taken = {folded(tab.title) for tab in tabs}
    return next(name for number in range(len(tabs) + 2) if folded(name := _numbered(number)) not in taken)


def _numbered(number: int) -> str:
    return NAME if not number else f"{NAME} PIC" if number == 1 else f"{NAME} PIC {number}"


def _free_gid(tabs: Iterable[Tab]) -> int:
    """The id of the tab to make, chosen here since what is written to it is in the same batch."""
    taken = {tab.gid for tab in tabs}
    gid = _FIRST_GID
    while gid in taken:
        gid += 1
    return gid


def _made(gid: int, grid: Mapping[str, int], tabs: Sequence[Tab]) -> list[Request]:
    mark = {"metadataKey": METADATA, "metadataValue": str(gid), "location": {"sheetId": gid}, "visibility": "DOCUMENT"}
    return [
        {"addSheet": {"properties": {"sheetId": gid, "title": title(tabs), "gridProperties": grid}}},
        {"createDeveloperMetadata": {"developerMetadata": mark}},
    ]


def _emptied(gid: int, grid: Mapping[str, int]) -> list[Request]:
    properties = {"sheetId": gid, "gridProperties": grid}
    fields = f"gridProperties({','.join(grid)})"
    return [
        {"unmergeCells": {"range": {"sheetId": gid}}},
        {"updateSheetProperties": {"properties": properties, "fields": fields}},
    ]


def _columns(gid: int) -> list[Request]:
    return [
        {
            "updateDimensionProperties": {
                "range": {"sheetId": gid, "dimension": "COLUMNS", "startIndex": index, "endIndex": index + 1},
                "properties": {"pixelSize": width, "hiddenByUser": heading == _MEMORY},
                "fields": "pixelSize,hiddenByUser",
            }
        }
        for index, (heading, width) in enumerate(_WIDTHS.items())
    ]


def _at(gid: int, row: int, rows: Sequence[Mapping[str, Any]], fields: str) -> Request:
    return {
        "updateCells": {"start": {"sheetId": gid, "rowIndex": row, "columnIndex": 0}, "rows": rows, "fields": fields}
    }


def _looks(gid: int, lines: Sequence[Line]) -> list[Request]:
    """The looks of what differs from the body: told once a row or a column, since a batch of a thousand issues is large enough."""
    heading = {"sheetId": gid, "startRowIndex": _FROZEN - 1, "endRowIndex": _FROZEN}
    title = {"sheetId": gid, "startRowIndex": 0, "endRowIndex": 1}
    column = list(_WIDTHS).index(CHECKED_ON)
    days = {"sheetId": gid, "startRowIndex": _FROZEN, "startColumnIndex": column, "endColumnIndex": column + 1}
    looks: list[tuple[Mapping[str, int], Mapping[str, Any]]] = [
        (heading, _HEADING),
        (title, {"wrapStrategy": "OVERFLOW_CELL"}),
        (days, _DAY),
    ]
    colours = [
        {"values": [{"userEnteredFormat": {"backgroundColorStyle": color_style(f"#{COLOURS[line.issue.severity]}")}}]}
        for line in lines
    ]
    return [
        *(
            {
                "repeatCell": {
                    "range": area,
                    "cell": {"userEnteredFormat": look},
                    "fields": f"userEnteredFormat({','.join(look)})",
                }
            }
            for area, look in looks
        ),
        *([_at(gid, _FROZEN, colours, FIELD)] if lines else []),
    ]


def _rows(lines: Sequence[Line], day: date) -> list[dict[str, Any]]:
    told = (
        f"Ce que PIC Sheets a trouvé le {format_short_date(day)}{NBSP}: cette liste est refaite à chaque vérification, n'y écrivez rien."
        if lines
        else f"Rien à corriger le {format_short_date(day)}{NBSP}: tout est en ordre."
    )
    return [
        {"values": [_text(told)]},
        {"values": [_text(heading) for heading in _WIDTHS]},
        *({"values": _line(line, day)} for line in lines),
    ]


def _line(line: Line, day: date) -> list[dict[str, Any]]:
    issue = line.issue
    where = issue.cell or ("feuille" if issue.sheet else "classeur")
    link = [] if line.gid is None else [{"startIndex": 0, "format": {"link": {"uri": _uri(line.gid, issue.cell)}}}]
    return [
        _text(issue.severity.label), _text(issue.sheet), {**_text(where), **({"textFormatRuns": link} if link else {})},
        _text(issue.message), _text(issue.advice), _text(issue.code),
        {"userEnteredValue": {"numberValue": (day - _DAY_ZERO).days}}, _text(line.memory),
    ]  # fmt: skip


def _uri(gid: int, cell: str) -> str:
    """Where a link of the sheet to itself leads, as Google Sheets writes it."""
    return f"#gid={gid}&range={cell}" if cell else f"#gid={gid}"


def _text(text: str) -> dict[str, Any]:
    """A cell that holds a text as it is, were it to begin with an equal sign."""
    return {"userEnteredValue": {"stringValue": writable(text)[:_LONGEST]}} if text else {}
