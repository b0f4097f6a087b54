"""Ranges in A1 notation: `'Projets 2025'!B2:D`, `A:C`, a whole sheet; rows and columns are counted from 0, ends are left out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tests.google.model import Sheet, Spreadsheet
from tests.google.refusals import invalid_argument

_PLACE = re.compile(r"\$?([A-Za-z]{0,3})\$?(\d*)")


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of a sheet, within its grid."""

    sheet: Sheet
    top: int
    bottom: int
    left: int
    right: int

    @property
    def height(self) -> int:
        """Its number of rows."""
        return self.bottom - self.top

    @property
    def width(self) -> int:
        """Its number of columns."""
        return self.right - self.left

    def places(self) -> Iterator[tuple[int, int]]:
        """Its cells, row by row."""
        for row in range(self.top, self.bottom):
            for column in range(self.left, self.right):
                yield row, column

    def contains(self, row: int, column: int) -> bool:
        """Whether the cell is in it."""
        return self.top <= row < self.bottom and self.left <= column < self.right

    def __str__(self) -> str:
        first, last = f"{letters(self.left)}{self.top + 1}", f"{letters(self.right - 1)}{self.bottom}"
        return f"{quoted_title(self.sheet.title)}!{first}" + ("" if first == last else f":{last}")


def letters(column: int) -> str:
    """The letters of a column counted from 0.

    >>> letters(0), letters(27)
    ('A', 'AB')
    """
    made = ""
    while column >= 0:
        made = chr(65 + column % 26) + made
        column = column // 26 - 1
    return made


def number(text: str) -> int:
    """The column that letters name, counted from 0.

    >>> number("A"), number("AB")
    (0, 27)
    """
    made = 0
    for letter in text.upper():
        made = made * 26 + ord(letter) - 64
    return made - 1


def quoted_title(title: str) -> str:
    """A sheet's name as ranges write it: what looks like a cell is quoted, Sheet1 has too many letters for one."""
    plain = (
        title.replace("_", "a").isalnum() and not title[0].isdigit() and not re.fullmatch(r"[A-Za-z]{1,3}\d+", title)
    )
    return title if plain else "'" + title.replace("'", "''") + "'"


def area_of(text: str, spreadsheet: Spreadsheet) -> Area:
    """The part of the grid that a range names; one that no sheet has, or that starts outside of the grid, is refused."""
    title, cells = _split(text)
    if title is None:
        # A bare word is a sheet where there is one of that name, a cell of the first sheet otherwise.
        sheet = spreadsheet.titled(cells)
        cells = "" if sheet else cells
        sheet = sheet or spreadsheet.sheets[0]
        if cells == "" and text == "":
            raise _unreadable(text)
    else:
        sheet = spreadsheet.titled(title)
    if sheet is None:
        raise _unreadable(text)
    return _area(sheet, cells, text) if cells else Area(sheet, 0, sheet.height, 0, sheet.width)


def _split(text: str) -> tuple[str | None, str]:
    quoted = re.fullmatch(r"'((?:[^']|'')+)'(?:!(.*))?", text, re.DOTALL)
    if quoted:
        return quoted[1].replace("''", "'"), quoted[2] or ""
    title, mark, cells = text.rpartition("!")
    return (title, cells) if mark else (None, text)


def _area(sheet: Sheet, cells: str, text: str) -> Area:
    first, _, last = cells.partition(":")
    start = _PLACE.fullmatch(first)
    end = _PLACE.fullmatch(last) if ":" in cells else start
    if not start or not end or not any(start.groups()) or not any(end.groups()):
        raise _unreadable(text)
    if ":" not in cells and not all(start.groups()):
        raise _unreadable(text)
    rows = sorted((int(start[2] or 1), int(end[2] or sheet.height)))
    columns = sorted((number(start[1]) if start[1] else 0, number(end[1]) if end[1] else sheet.width - 1))
    if rows[0] < 1:
        raise _unreadable(text)
    if rows[0] > sheet.height or columns[0] >= sheet.width:
        shown = text if "!" in text else f"{quoted_title(sheet.title)}!{text}"
        raise invalid_argument(
            f"Range ({shown}) exceeds grid limits. Max rows: {sheet.height}, max columns: {sheet.width}"
        )
    return Area(sheet, rows[0] - 1, min(rows[1], sheet.height), columns[0], min(columns[1] + 1, sheet.width))


def _unreadable(text: str) -> Exception:
    return invalid_argument(f"Unable to parse range: {text}")


def grid_area(message: Mapping[str, int], spreadsheet: Spreadsheet, refused: str) -> Area:
    """The part of the grid that a GridRange names: what it leaves out is open, what passes the grid is refused."""
    sheet = spreadsheet.sheet(message.get("sheetId", 0), refused)
    area = Area(
        sheet,
        message.get("startRowIndex", 0),
        message.get("endRowIndex", sheet.height),
        message.get("startColumnIndex", 0),
        message.get("endColumnIndex", sheet.width),
    )
    if area.top < 0 or area.left < 0 or area.height <= 0 or area.width <= 0:
        raise invalid_argument(f"{refused}GridRange is invalid: the end must be after the start.")
    if area.bottom > sheet.height or area.right > sheet.width:
        raise invalid_argument(
            f"{refused}Range ({area}) exceeds grid limits. Max rows: {sheet.height}, max columns: {sheet.width}"
        )
    return area
