"""Spreadsheets, their sheets and cells, as the server keeps them: cells are replaced, never changed, so that a batch can be undone."""

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.google.formats import formatted
from tests.google.refusals import invalid_argument

Extended = Mapping[str, Any]


def colour(red: float, green: float, blue: float) -> dict[str, float]:
    """A colour, without the parts that are nought."""
    return {name: part for name, part in (("red", red), ("green", green), ("blue", blue)) if part}


_WHITE = colour(1, 1, 1)
DEFAULT_FORMAT: Mapping[str, Any] = {
    "backgroundColor": _WHITE, "padding": {"top": 2, "right": 3, "bottom": 2, "left": 3}, "verticalAlignment": "BOTTOM",
    "wrapStrategy": "OVERFLOW_CELL",
    "textFormat": {
        "foregroundColor": {}, "fontFamily": "arial,sans,sans-serif", "fontSize": 10, "bold": False, "italic": False,
        "strikethrough": False, "underline": False, "foregroundColorStyle": {"rgbColor": {}},
    },
    "backgroundColorStyle": {"rgbColor": _WHITE},
}  # fmt: skip
_THEME = {
    "TEXT": {}, "BACKGROUND": _WHITE, "ACCENT1": colour(0.25882354, 0.52156866, 0.95686275),
    "ACCENT2": colour(0.91764706, 0.2627451, 0.20784314), "ACCENT3": colour(0.9843137, 0.7372549, 0.015686275),
    "ACCENT4": colour(0.20392157, 0.65882355, 0.3254902), "ACCENT5": colour(1, 0.42745098, 0.003921569),
    "ACCENT6": colour(0.27450982, 0.7411765, 0.7764706), "LINK": colour(0.06666667, 0.33333334, 0.8),
}  # fmt: skip
_SPREADSHEET_THEME = {
    "primaryFontFamily": "Arial",
    "themeColors": [{"colorType": kind, "color": {"rgbColor": shade}} for kind, shade in _THEME.items()],
}


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; `kept` when its effective value came with the file and is not worked out here."""

    entered: Extended = field(default_factory=dict)
    effective: Extended = field(default_factory=dict)
    format: Mapping[str, Any] = field(default_factory=dict)
    note: str = ""
    validation: Mapping[str, Any] = field(default_factory=dict)
    runs: tuple[Mapping[str, Any], ...] = ()
    link: str = ""
    kept: bool = False

    @property
    def number_format(self) -> Mapping[str, str]:
        """Its number format, {} when it is automatic."""
        return self.format.get("numberFormat", {})

    def text(self, locale: str) -> str:
        """What the cell shows; an error shows its code."""
        return formatted(self.effective, self.number_format, locale)

    def data(self, locale: str) -> dict[str, Any]:
        """The CellData of the API."""
        made: dict[str, Any] = {"userEnteredValue": self.entered, "effectiveValue": self.effective}
        if self.effective:
            made["formattedValue"] = self.text(locale)
        made |= {"userEnteredFormat": self.format}
        if self != Cell():
            made["effectiveFormat"] = self._effective_format()
        link = self.link or self.format.get("textFormat", {}).get("link", {}).get("uri", "")
        made |= {
            "hyperlink": link,
            "note": self.note,
            "textFormatRuns": list(self.runs),
            "dataValidation": self.validation,
        }
        return {name: item for name, item in made.items() if item or name == "formattedValue"}

    def _effective_format(self) -> dict[str, Any]:
        made = {**DEFAULT_FORMAT, **self.format}
        made["textFormat"] = {**DEFAULT_FORMAT["textFormat"], **self.format.get("textFormat", {})}
        made.setdefault("horizontalAlignment", "RIGHT" if "numberValue" in self.effective else "LEFT")
        made["hyperlinkDisplayType"] = "LINKED" if self.link else "PLAIN_TEXT"
        return made


@dataclass(slots=True)
class Sheet:
    """A tab; rows and columns are counted from 0."""

    properties: dict[str, Any]
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    merges: list[dict[str, int]] = field(default_factory=list)
    rows: dict[int, dict[str, Any]] = field(default_factory=dict)
    columns: dict[int, dict[str, Any]] = field(default_factory=dict)
    conditional_formats: list[dict[str, Any]] = field(default_factory=list)
    protected_ranges: list[dict[str, Any]] = field(default_factory=list)
    basic_filter: dict[str, Any] = field(default_factory=dict)
    metadata: list[dict[str, Any]] = field(default_factory=list)

    @property
    def id(self) -> int:
        """Its gid."""
        return int(self.properties["sheetId"])

    @property
    def title(self) -> str:
        """Its name."""
        return str(self.properties["title"])

    @property
    def height(self) -> int:
        """Its number of rows."""
        return int(self.properties["gridProperties"]["rowCount"])

    @property
    def width(self) -> int:
        """Its number of columns."""
        return int(self.properties["gridProperties"]["columnCount"])

    def cell(self, row: int, column: int) -> Cell:
        """The cell there, blank when nothing was written."""
        return self.cells.get((row, column), _BLANK)

    def put(self, row: int, column: int, cell: Cell) -> None:
        """Replace the cell there."""
        if cell == _BLANK:
            self.cells.pop((row, column), None)
        else:
            self.cells[row, column] = cell

    def grow(self, rows: int, columns: int) -> None:
        """Make the grid at least that large."""
        grid = self.properties["gridProperties"]
        grid["rowCount"], grid["columnCount"] = max(self.height, rows), max(self.width, columns)

    def cut(self) -> None:
        """Forget what stands outside of the grid."""
        self.cells = {at: cell for at, cell in self.cells.items() if at[0] < self.height and at[1] < self.width}

    def copied(self) -> "Sheet":
        """The same, to change or to come back to."""
        return Sheet(
            copy.deepcopy(self.properties), dict(self.cells), copy.deepcopy(self.merges), copy.deepcopy(self.rows),
            copy.deepcopy(self.columns), copy.deepcopy(self.conditional_formats), copy.deepcopy(self.protected_ranges),
            copy.deepcopy(self.basic_filter), copy.deepcopy(self.metadata),
        )  # fmt: skip

    def message(self) -> dict[str, Any]:
        """The Sheet of the API, without its data."""
        made = {
            "properties": copy.deepcopy(self.properties),
            "merges": [_placed(self.id, merge) for merge in self.merges],
            "conditionalFormats": copy.deepcopy(self.conditional_formats),
            "protectedRanges": copy.deepcopy(self.protected_ranges),
            "basicFilter": copy.deepcopy(self.basic_filter),
            "developerMetadata": copy.deepcopy(self.metadata),
        }
        return {name: item for name, item in made.items() if item}


_BLANK = Cell()


def _placed(identifier: int, area: Mapping[str, int]) -> dict[str, int]:
    """A range as the API gives it: the sheet 0 is not named."""
    return {"sheetId": identifier, **area} if identifier else dict(area)


@dataclass(slots=True)
class Spreadsheet:
    """A shared workbook: its sheets, and who may open it."""

    id: str
    properties: dict[str, Any]
    sheets: list[Sheet]
    owner: str
    readers: dict[str, str] = field(default_factory=dict)
    created: str = ""
    modified: str = ""
    trashed: bool = False

    @property
    def locale(self) -> str:
        """Its locale, such as fr_FR."""
        return str(self.properties["locale"])

    @property
    def address(self) -> str:
        """Its address in a browser."""
        return f"https://docs.google.com/spreadsheets/d/{self.id}/edit"

    def sheet(self, identifier: int, refused: str = "") -> Sheet:
        """The sheet of that gid."""
        for sheet in self.sheets:
            if sheet.id == identifier:
                return sheet
        raise invalid_argument(f"{refused}No grid with id: {identifier}")

    def titled(self, title: str) -> Sheet | None:
        """The sheet of that name."""
        return next((sheet for sheet in self.sheets if sheet.title == title), None)

    def numbered(self) -> Iterator[Sheet]:
        """The sheets in order, each with its index."""
        for index, sheet in enumerate(self.sheets):
            sheet.properties["index"] = index
            yield sheet


def spreadsheet_properties(title: str, locale: str = "en_US", time_zone: str = "Etc/GMT") -> dict[str, Any]:
    """The properties of a new spreadsheet."""
    return {
        "title": title, "locale": locale, "autoRecalc": "ON_CHANGE", "timeZone": time_zone,
        "defaultFormat": copy.deepcopy(dict(DEFAULT_FORMAT)), "spreadsheetTheme": copy.deepcopy(_SPREADSHEET_THEME),
    }  # fmt: skip


def sheet_properties(identifier: int, title: str, index: int, rows: int = 1000, columns: int = 26) -> dict[str, Any]:
    """The properties of a new sheet."""
    grid = {"rowCount": rows, "columnCount": columns}
    return {"sheetId": identifier, "title": title, "index": index, "sheetType": "GRID", "gridProperties": grid}
