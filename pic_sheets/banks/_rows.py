"""The rows of a bank's file: a CSV whatever its separator and its encoding, or the sheets of a workbook."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pic_sheets.bank_statements import StatementFile
from pic_sheets.banks._refusals import refusal
from pic_sheets.banks._texts import decoded
from pic_sheets.tables import Value
from pic_sheets.texts import is_blank, quoted

SEPARATORS = (";", ",", "\t")
#: Where the headings of a file stand, in bytes; the lines that a bank writes above them are a few.
BEGINNING = 65_536
#: The same in rows of a sheet.
MOST_ROWS = 1_000
#: ="0123456789", by which a bank keeps Excel from taking a number's noughts away.
_KEPT_AS_TEXT = re.compile(r'(?P<before>^|[;,\t])="', re.MULTILINE)
#: A line inside a quoted cell that is a row of the table: a quotation mark is missing above it.
_SWALLOWED = re.compile(r"\n\s*\"?\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\"?\s*[;,\t]", re.ASCII)
#: An amount without its two decimals.
_CUT_AMOUNT = re.compile(r"[-+]?[\d  .]*\d(?:[.,]\d?)?|[-+]", re.ASCII)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table and where it starts: its line, or its row in its sheet."""

    number: int
    cells: Sequence[Value]

    @property
    def is_blank(self) -> bool:
        """Whether no cell holds anything."""
        return all(is_blank(cell) for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of a CSV, read with one separator, or of a sheet, or some of them when it is not the end of the file.

    `is_cut` when the last line of a CSV has no end.
    """

    rows: Sequence[Row]
    sheet: str = ""
    separator: str = ""
    is_cut: bool = False
    is_end: bool = True

    @property
    def told(self) -> str:
        """Where it is, to be said before what is at fault: nothing for a CSV."""
        return f"dans la feuille {quoted(self.sheet)}, " if self.sheet else ""


def first_grids(file: StatementFile) -> Sequence[Grid]:
    """The first rows of the sheets of a workbook, or of a file as each separator makes them; never fails."""
    return _sheets(file, MOST_ROWS) if file.sheets else _first_rows(file.content[:BEGINNING])


@lru_cache(maxsize=8)
def _first_rows(content: bytes) -> tuple[Grid, ...]:
    if b"\x00" in content and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ()
    text = _text(content)
    return tuple(
        Grid(_rows_until_a_fault(text, separator), separator=separator) for separator in SEPARATORS if separator in text
    )


def _rows_until_a_fault(text: str, separator: str) -> tuple[Row, ...]:
    rows = []
    try:
        for row in _rows(text, separator):
            rows.append(row)  # noqa: PERF402 - those read before a fault are kept
    except csv.Error:
        pass
    return tuple(rows)


def whole_grid(file: StatementFile, separator: str) -> Grid:
    """All the rows of a CSV; UnreadableStatement where its quotation marks do not match."""
    text = _text(file.content)
    rows: list[Row] = []
    try:
        for row in _rows(text, separator):
            if any(_SWALLOWED.search(cell) for cell in row.cells if isinstance(cell, str)):
                raise refusal(
                    file.name, row.number, "un guillemet qui s'ouvre n'est pas refermé avant la ligne suivante"
                )
            rows.append(row)
    except csv.Error:
        line = rows[-1].number + 1 if rows else 1
        raise refusal(file.name, line, "les guillemets de cette ligne ou des suivantes ne vont pas par deux") from None
    return Grid(rows, separator=separator, is_cut=not text.endswith(("\n", "\r")))


def whole_sheets(file: StatementFile) -> Sequence[Grid]:
    """All the rows of the sheets of a workbook."""
    return _sheets(file)


def _text(content: bytes) -> str:
    return _KEPT_AS_TEXT.sub(r'\g<before>"', decoded(content))


def _rows(text: str, separator: str) -> Iterator[Row]:
    """Each record with its first line; csv.Error where a quotation mark is missing or out of place."""
    lines = re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+", text)
    reader = csv.reader(lines, delimiter=separator, strict=True)
    start = 1
    for cells in reader:
        yield Row(start, tuple(cells))
        start = reader.line_num + 1


def _sheets(file: StatementFile, most: int | None = None) -> list[Grid]:
    return [
        Grid([Row(number, tuple(cells)) for number, cells in enumerate(table.rows[:most], start=1)], table.name)
        for table in file.sheets
    ]


def looks_cut(grid: Grid, cell: Value) -> bool:
    """Whether a cell, the last of a CSV without a last line end, may be an amount that lost its decimals."""
    return grid.is_cut and isinstance(cell, str) and _CUT_AMOUNT.fullmatch(cell.strip()) is not None
