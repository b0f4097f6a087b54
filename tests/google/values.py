"""The methods of `spreadsheets.values`: reading and writing plain values.

https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.values
"""

from collections.abc import Mapping, Sequence
from typing import Any

from tests.google.formats import ERRORS, is_day
from tests.google.formulas import recalculate
from tests.google.model import Cell, Sheet, Spreadsheet
from tests.google.ranges import Area, area_of, letters, number
from tests.google.refusals import RefusalError, invalid_argument
from tests.google.writing import typed_cell, with_raw, without_value

Asked = Mapping[str, Any]


def read(book: Spreadsheet, text: str, asked: Asked) -> dict[str, Any]:
    """The ValueRange of a range: trailing blanks are left out, and `values` where all is blank."""
    area = area_of(text, book)
    columns = asked.get("majorDimension") == "COLUMNS"
    made = _grid(book, area, asked, columns=columns)
    answer = {"range": str(area), "majorDimension": "COLUMNS" if columns else "ROWS"}
    return {**answer, "values": made} if made else answer


def _grid(book: Spreadsheet, area: Area, asked: Asked, *, columns: bool) -> list[list[Any]]:
    found = {
        (row, column): value
        for (row, column), cell in area.sheet.cells.items()
        if area.contains(row, column) and (value := _value(cell, book, asked)) != ""
    }
    if columns:
        found = {(column, row): value for (row, column), value in found.items()}
    first, start = (area.left, area.top) if columns else (area.top, area.left)
    ends: dict[int, int] = {}
    for one, other in found:
        ends[one] = max(ends.get(one, 0), other)
    return [
        [found.get((one, other), "") for other in range(start, ends.get(one, start - 1) + 1)]
        for one in range(first, max(ends, default=first - 1) + 1)
    ]


def _value(cell: Cell, book: Spreadsheet, asked: Asked) -> Any:
    """What a cell says, "" when it says nothing."""
    if not cell.effective:
        return ""
    if "errorValue" in cell.effective:
        error = cell.effective["errorValue"]
        return f"{ERRORS[error['type']]} ({error['message']})" if error.get("message") else ERRORS[error["type"]]
    rendering = asked.get("valueRenderOption", "FORMATTED_VALUE")
    if rendering == "FORMULA" and "formulaValue" in cell.entered:
        return cell.entered["formulaValue"]
    as_text = asked.get("dateTimeRenderOption") == "FORMATTED_STRING" and is_day(cell.number_format)
    if rendering in {"UNFORMATTED_VALUE", "FORMULA"} and not as_text:
        return next(iter(cell.effective.values()))
    return cell.text(book.locale)


def update(book: Spreadsheet, text: str, asked: Asked, given: Asked) -> dict[str, Any]:
    """The answer to a write of values in a range."""
    answer = _written(book, text, asked, given)
    recalculate(book)
    if asked.get("includeValuesInResponse"):
        answer["updatedData"] = _as_updated(book, answer["updatedRange"], asked, given)
    return answer


def _as_updated(book: Spreadsheet, text: str, asked: Asked, given: Asked) -> dict[str, Any]:
    rendering = {
        "valueRenderOption": asked.get("responseValueRenderOption", "FORMATTED_VALUE"),
        "dateTimeRenderOption": asked.get("responseDateTimeRenderOption", "SERIAL_NUMBER"),
        "majorDimension": given.get("majorDimension", "ROWS"),
    }
    return read(book, text, rendering)


def _written(book: Spreadsheet, text: str, asked: Asked, given: Asked) -> dict[str, Any]:
    named = given.get("range")
    area = area_of(text, book)
    if named and str(area_of(named, book)) != str(area):
        raise invalid_argument(f"Requested writing within range [{text}], but the body names range [{named}]")
    rows = _rows(given)
    _check_fits(area, rows, text)
    width = max((len(row) for row in rows), default=0)
    cells = 0
    for down, row in enumerate(rows):
        for right, value in enumerate(row):
            if value is not None:
                write(area.sheet, area.top + down, area.left + right, value, book, asked)
                cells += 1
    shown = Area(area.sheet, area.top, area.top + max(len(rows), 1), area.left, area.left + max(width, 1))
    answer = {"spreadsheetId": book.id, "updatedRange": str(shown)}
    counts = {"updatedRows": len(rows), "updatedColumns": width, "updatedCells": cells}
    return answer | {name: count for name, count in counts.items() if count}


def _rows(given: Asked) -> list[list[Any]]:
    rows = given.get("values", [])
    for n, row in enumerate(rows):
        for m, value in enumerate(row):
            if isinstance(value, list | dict):
                kind = "list_value" if isinstance(value, list) else "struct_value"
                raise invalid_argument(f"Invalid data[0]: Invalid values[{n}][{m}]: {kind} {{}}")
    if given.get("majorDimension") == "COLUMNS":
        longest = max((len(column) for column in rows), default=0)
        return [[column[n] if n < len(column) else None for column in rows] for n in range(longest)]
    return [list(row) for row in rows]


def _check_fits(area: Area, rows: Sequence[Sequence[Any]], text: str) -> None:
    """A range of one cell grows to the right and down; any other holds what is written, or the write is refused."""
    alone = area.height == area.width == 1
    bottom, right = (area.sheet.height, area.sheet.width) if alone else (area.bottom, area.right)
    wide = max((len(row) for row in rows), default=0)
    if area.top + len(rows) > bottom or area.left + wide > right:
        if alone:
            shown = Area(area.sheet, area.top, area.top + len(rows), area.left, area.left + wide)
            raise invalid_argument(
                f"Range ({shown}) exceeds grid limits. Max rows: {area.sheet.height}, max columns: {area.sheet.width}"
            )
        where = f"row [{bottom + 1}]" if area.top + len(rows) > bottom else f"column [{letters(right)}]"
        raise invalid_argument(f"Requested writing within range [{text}], but tried writing to {where}")


def write(sheet: Sheet, row: int, column: int, value: Any, book: Spreadsheet, asked: Asked) -> None:
    """Put one value in a cell, RAW or as if it was typed."""
    option = asked.get("valueInputOption", "INPUT_VALUE_OPTION_UNSPECIFIED")
    if option == "INPUT_VALUE_OPTION_UNSPECIFIED":
        raise invalid_argument("'valueInputOption' is required but not specified")
    cell = sheet.cell(row, column)
    sheet.put(row, column, typed_cell(cell, value, book.locale) if option == "USER_ENTERED" else with_raw(cell, value))


def append(book: Spreadsheet, text: str, asked: Asked, given: Asked) -> dict[str, Any]:
    """The answer to values added after the table found in a range."""
    area = area_of(text, book)
    table = _table(area)
    rows = _rows(given)
    top, left = (table.bottom, table.left) if table else (area.top, area.left)
    area.sheet.grow(top + len(rows), left + max((len(row) for row in rows), default=0))
    if asked.get("insertDataOption") == "INSERT_ROWS" and table:
        area.sheet.cells = {
            (row + len(rows) if row >= top else row, column): cell for (row, column), cell in area.sheet.cells.items()
        }
        area.sheet.grow(max((row for row, _ in area.sheet.cells), default=0) + 1, 0)
    start = Area(area.sheet, top, top + 1, left, left + 1)
    answer: dict[str, Any] = {"spreadsheetId": book.id}
    if table:
        answer["tableRange"] = str(table)
    return {**answer, "updates": update(book, str(start), asked, {**given, "range": None})}


def _table(area: Area) -> Area | None:
    """The block of cells that touches the range's first filled cell, as append looks for it."""
    filled = {at for at, cell in area.sheet.cells.items() if cell.effective}
    inside = sorted(at for at in filled if area.contains(*at))
    if not inside:
        return None
    top, left = bottom, right = inside[0]
    grown = True
    while grown:
        near = [at for at in filled if top - 1 <= at[0] <= bottom + 1 and left - 1 <= at[1] <= right + 1]
        box = (
            min(at[0] for at in near),
            max(at[0] for at in near),
            min(at[1] for at in near),
            max(at[1] for at in near),
        )
        grown = box != (top, bottom, left, right)
        top, bottom, left, right = box
    return Area(area.sheet, top, bottom + 1, left, right + 1)


def clear(book: Spreadsheet, text: str) -> str:
    """The range whose values are cleared: formats and notes stay."""
    area = area_of(text, book)
    for at, cell in list(area.sheet.cells.items()):
        if area.contains(*at):
            area.sheet.put(*at, without_value(cell))
    recalculate(book)
    return str(area)


def batch_update(book: Spreadsheet, given: Asked) -> dict[str, Any]:
    """The answer to several writes: all of them, or none."""
    before = [sheet.copied() for sheet in book.sheets]
    try:
        written = [_written(book, each.get("range", ""), given, each) for each in given.get("data", [])]
    except RefusalError:
        book.sheets[:] = before
        raise
    recalculate(book)
    if given.get("includeValuesInResponse"):
        for answer, each in zip(written, given["data"], strict=True):
            answer["updatedData"] = _as_updated(book, answer["updatedRange"], given, each)
    return {"spreadsheetId": book.id, **_totals(written), "responses": written}


def _totals(written: Sequence[Asked]) -> dict[str, int]:
    """How many rows and columns were touched, each counted once in a sheet."""
    rows, columns, sheets = set(), set(), set()
    for answer in written:
        title, _, cells = answer["updatedRange"].rpartition("!")
        sheets.add(title)
        first = cells.partition(":")[0]
        left, top = first.rstrip("0123456789"), int(first.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        rows |= {(title, top + n) for n in range(answer.get("updatedRows", 0))}
        columns |= {(title, number(left) + n) for n in range(answer.get("updatedColumns", 0))}
    counts = {
        "totalUpdatedRows": len(rows),
        "totalUpdatedColumns": len(columns),
        "totalUpdatedCells": sum(answer.get("updatedCells", 0) for answer in written),
        "totalUpdatedSheets": len(sheets),
    }
    return {name: count for name, count in counts.items() if count}
