"""A shared Google Sheet read whole, in one call: its values with their formats, its merges, its tabs, its settings."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pic_sheets.errors import UnreadableWorkbook
from pic_sheets.issues import Issue
from pic_sheets.sheet_settings import setting_issues
from pic_sheets.stores.extents import refuse_beyond
from pic_sheets.stores.google.values import FIELDS, cell_value
from pic_sheets.tables import Area, Table, Value
from pic_sheets.texts import typeset

if TYPE_CHECKING:
    from gspread.http_client import HTTPClient

#: One call says it all: blank cells cost a few bytes each with this mask, and a second call could see another state of the sheet.
MASK = (
    "spreadsheetId,properties(title,locale,timeZone),"
    "sheets(properties(sheetId,title,index,hidden,sheetType,gridProperties(rowCount,columnCount)),merges,"
    f"data(startRow,startColumn,rowData(values({FIELDS}))))"
)
#: A sheet that holds cells; the others hold a chart or data from elsewhere.
_GRID = "GRID"
#: What sound code raises on an answer that is no workbook.
FAULTS = (LookupError, TypeError, AttributeError, ValueError, ArithmeticError)


@dataclass(frozen=True, slots=True)
class GoogleWorkbook:
    """A shared sheet, read. Obeys `Workbook`; `answer` is what Google said, which a snapshot keeps.

    `gids` gives, by the name of a tab, the number that its address has.
    """

    id: str
    name: str
    locale: str
    time_zone: str
    tables: tuple[Table, ...]
    gids: Mapping[str, int]
    digest: str
    answer: Mapping[str, Any] = field(repr=False, compare=False)

    @property
    def issues(self) -> tuple[Issue, ...]:
        """What its settings make of what is typed: in another language than French, 03/04 is 4 March."""
        return setting_issues(self.locale, self.time_zone)


def read_sheet(identifier: str, client: "HTTPClient") -> GoogleWorkbook:
    """The shared sheet of that id. Raises UnreachableSheet, and UnreadableWorkbook when it is larger than anyone keeps by hand."""
    answer = client.fetch_sheet_metadata(identifier, params={"fields": MASK})
    try:
        return workbook_of(answer)
    except FAULTS as fault:
        raise UnreadableWorkbook(
            "La réponse de Google n'est pas un classeur.",
            typeset("Recommencez ; si cela se répète, exportez le classeur en .xlsx."),
        ) from fault


def workbook_of(answer: Mapping[str, Any]) -> GoogleWorkbook:
    """The workbook that an answer tells. Raises one of FAULTS when it is none, UnreadableWorkbook when it is too large."""
    properties = answer["properties"]
    told = sorted(answer.get("sheets", []), key=lambda sheet: sheet["properties"].get("index", 0))
    grids = [sheet for sheet in told if sheet["properties"].get("sheetType", _GRID) == _GRID]
    tables = tuple(map(_table, grids))
    return GoogleWorkbook(
        str(answer["spreadsheetId"]),
        str(properties["title"]),
        str(properties.get("locale", "")),
        str(properties.get("timeZone", "")),
        tables,
        {sheet["properties"]["title"]: int(sheet["properties"]["sheetId"]) for sheet in grids},
        hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest(),
        answer,
    )


def _table(sheet: Mapping[str, Any]) -> Table:
    properties = sheet["properties"]
    rows: list[list[Value]] = []
    for block in sheet.get("data", []):
        _lay(str(properties["title"]), block, rows)
    areas = map(_area, sheet.get("merges", []))
    merged = tuple(area for area in areas if (area.top, area.left) != (area.bottom, area.right))
    return Table(str(properties["title"]), rows, merged, bool(properties.get("hidden", False)))


def _lay(sheet: str, block: Mapping[str, Any], rows: list[list[Value]]) -> None:
    """Put the cells of a block at their places, without the blanks that end a row or the sheet."""
    left = int(block.get("startColumn", 0))
    for number, told in enumerate(block.get("rowData", []), int(block.get("startRow", 0))):
        values = [cell_value(cell) for cell in told.get("values", [])]
        while values and values[-1] is None:
            values.pop()
        if values:
            refuse_beyond(sheet, (number + 1, left + len(values)))
            rows.extend([] for _ in range(number + 1 - len(rows)))
            rows[number] = [*rows[number][:left], *[None] * (left - len(rows[number])), *values]


def _area(merge: Mapping[str, Any]) -> Area:
    """The merged cells, whose first row and column the API leaves out when they are the first of the sheet."""
    return Area(
        int(merge.get("startRowIndex", 0)) + 1, int(merge.get("startColumnIndex", 0)) + 1,
        int(merge["endRowIndex"]), int(merge["endColumnIndex"]),
    )  # fmt: skip
