"""The Excel reading store: any .xlsx or .xlsm as tables, never written to.

The values come from calamine, an order of magnitude faster than openpyxl; what calamine does not tell (errors, formulas
without result, percentages) comes from one look at the XML of each sheet. calamine is not given the file but a plain copy
of its parts, already checked and bounded: a grid is laid out whole in memory, and two cells can ask for 400 GB.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from xml.parsers import expat

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from pic_sheets.issues import Issue
from pic_sheets.stores.extents import LARGEST_AREAS, refuse_beyond
from pic_sheets.stores.xlsx.cells import Cells, Position, read_cells
from pic_sheets.stores.xlsx.files import digest, read_bytes, shown_name
from pic_sheets.stores.xlsx.formats import percent_styles
from pic_sheets.stores.xlsx.packages import Package, read_package
from pic_sheets.stores.xlsx.refusals import ZIP_MAGIC, damaged, not_a_zip, too_large
from pic_sheets.tables import FormulaError, Percent, Table, UncomputedFormula, Value
from pic_sheets.texts import is_blank

#: The significant digits that Excel itself keeps and shows: 0.07 is saved as 7.0000000000000007E-2.
_DIGITS = ".15g"

#: The classes of what calamine reads that tables take as it is.
_AS_READ = frozenset({float, bool, date})

#: Everything that sound code raises on unsound bytes: zip, XML, encodings, numbers and dates out of range.
_FAULTS = (
    CalamineError,
    zipfile.BadZipFile,
    zlib.error,
    expat.ExpatError,
    struct.error,
    EOFError,
    ArithmeticError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class ExcelWorkbook:
    """A workbook read from an Excel file, whole; the file is closed and untouched. Obeys `Workbook`.

    `digest` tells the file's content from any other.
    """

    name: str
    tables: tuple[Table, ...]
    digest: str
    issues: tuple[Issue, ...] = ()


def read_workbook(path: Path) -> ExcelWorkbook:
    """The workbook at that path; UnreadableWorkbook, in French, whatever else the file turns out to be."""
    name = shown_name(path)
    content = read_bytes(path)
    if not content.startswith(ZIP_MAGIC):
        raise not_a_zip(name, content)
    with _faults_told(name):
        return ExcelWorkbook(name, _tables(name, read_package(name, content)), digest(content))


@contextmanager
def _faults_told(name: str) -> Iterator[None]:
    """Turn what libraries raise on damaged bytes into the one sentence for it."""
    try:
        yield
    except _FAULTS as fault:
        raise damaged(name) from fault
    except MemoryError as fault:
        raise too_large(name) from fault
    except BaseException as fault:
        # A panic of calamine's Rust code is no Exception, and its class cannot be imported: known by its name alone.
        if type(fault).__name__ != "PanicException":
            raise
        raise damaged(name) from fault


def _tables(name: str, package: Package) -> tuple[Table, ...]:
    percents = percent_styles(package.styles) if package.styles else frozenset()
    sheets = [read_cells(sheet.content, percents) for sheet in package.sheets]
    for part, cells in zip(package.sheets, sheets, strict=True):
        refuse_beyond(part.name, cells.extent)
    if not sheets:
        return ()
    tabs = [(part.name, part.hidden) for part in package.sheets]
    copy = _plain_copy(package, sheets)
    # From here on the copy says it all: two others of a whole workbook would double the peak of memory.
    del package
    sheets = [replace(cells, content=b"") for cells in sheets]
    places = 0
    tables = []
    with CalamineWorkbook.from_filelike(copy) as book:
        for index, ((tab, hidden), cells) in enumerate(zip(tabs, sheets, strict=True)):
            grid = book.get_sheet_by_index(index)
            bottom, right = grid.end or (0, 0)
            places += (bottom + 1) * (right + 1)
            if places > LARGEST_AREAS:
                raise too_large(name)
            tables.append(Table(tab, _rows(grid, cells), cells.merged, hidden))
    return tuple(tables)


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _plain_copy(package: Package, sheets: Sequence[Cells]) -> io.BytesIO:
    """An .xlsx of the cells, styles and strings alone, not compressed: what calamine reads is what was checked."""
    numbers = range(1, len(sheets) + 1)
    epoch = '<workbookPr date1904="1"/>' if package.dates_from_1904 else ""
    tabs = "".join(f'<sheet name="{number}" sheetId="{number}" r:id="r{number}"/>' for number in numbers)
    members: dict[str, bytes] = {
        "_rels/.rels": _links([("r1", "officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_KINDS}">{epoch}<sheets>{tabs}</sheets></workbook>'.encode(),
    }
    links = [(f"r{number}", "worksheet", f"worksheets/sheet{number}.xml") for number in numbers]
    for file, kind, content in (
        ("styles.xml", "styles", package.styles),
        ("sharedStrings.xml", "sharedStrings", package.strings),
    ):
        if content:
            members[f"xl/{file}"] = content
            links.append((kind, kind, file))
    members["xl/_rels/workbook.xml.rels"] = _links(links)
    copy = io.BytesIO()
    with zipfile.ZipFile(copy, "w", zipfile.ZIP_STORED) as archive:
        for path, content in members.items():
            archive.writestr(zipfile.ZipInfo(path), content)
        for number, cells in zip(numbers, sheets, strict=True):
            with archive.open(zipfile.ZipInfo(f"xl/worksheets/sheet{number}.xml"), "w", force_zip64=True) as part:
                part.write(f'<worksheet xmlns="{_MAIN}"><sheetData>'.encode())
                part.write(cells.content)
                part.write(b"</sheetData></worksheet>")
    copy.seek(0)
    return copy


def _links(links: Sequence[tuple[str, str, str]]) -> bytes:
    written = "".join(f'<Relationship Id="{id_}" Type="{_KINDS}/{kind}" Target="{path}"/>' for id_, kind, path in links)
    return f'<Relationships xmlns="{_LINKS}">{written}</Relationships>'.encode()


def _rows(sheet: CalamineSheet, cells: Cells) -> list[list[Value]]:
    """The values of a sheet from its cell A1, with what calamine does not tell put back in its place."""
    top, left = sheet.start or (0, 0)
    margin: list[Value] = [None] * left
    rows: list[list[Value]] = [[] for _ in range(top)]
    for read in sheet.to_python():
        # Written out for speed: numbers and texts that start with a visible character are nearly all the cells.
        values: list[Value] = [
            value if ((kind := value.__class__) is str and "!" <= value < "\x7f") or kind in _AS_READ else _value(value)  # type: ignore[operator]  # `kind` narrows it
            for value in read
        ]
        rows.append(margin + values if left else values)
    _put_percents(rows, cells.percents)
    for row, column in cells.errors:
        _put(rows, row, column, FormulaError(str(_at(rows, row, column))))
    for row, column in cells.uncomputed:
        _put(rows, row, column, UncomputedFormula())
    return rows


def _put_percents(rows: list[list[Value]], positions: Sequence[Position]) -> None:
    known: dict[Value, Percent] = {}
    for row, column in positions:
        value = _at(rows, row, column)
        if value.__class__ is float:
            percent = known.get(value)
            if percent is None:
                percent = known[value] = Percent(Decimal(format(value, _DIGITS)))
            rows[row - 1][column - 1] = percent


def _value(read: object) -> Value:
    """What calamine read, as tables tell it."""
    if isinstance(read, str):
        return None if not read or is_blank(read) else read
    if isinstance(read, datetime):
        return read.date()
    return read  # type: ignore[return-value]  # bool, date, time and timedelta are values already


def _at(rows: list[list[Value]], row: int, column: int) -> Value:
    return rows[row - 1][column - 1] if row <= len(rows) and column <= len(rows[row - 1]) else None


def _put(rows: list[list[Value]], row: int, column: int, value: Value) -> None:
    """Set the value at an address, beyond what calamine laid out if need be."""
    rows.extend([] for _ in range(row - len(rows)))
    line = rows[row - 1]
    line.extend([None] * (column - len(line)))
    line[column - 1] = value
