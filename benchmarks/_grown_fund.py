"""The sample's year copied until the fund has as many projects as wanted, and written for each tool to read."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import xlsxwriter

from pic_sheets.cell_texts import shown
from pic_sheets.columns import Column, Sheet
from pic_sheets.kinds import DATE, PERCENT, TIME, Kind
from pic_sheets.sheets import declared_sheets
from pic_sheets.stores.sample_rows import Row
from pic_sheets.stores.workbook_maker.grids import kind_of
from pic_sheets.tables import Percent

#: What a fund has one of, however large it is; the other sheets are copied, each copy with codes of its own.
SHARED = ("Association", "Règlement", "Quartiers", "Thématiques")
HEADER_ROW = 3
#: Written row by row; a text that starts like a link or a formula is text.
SETTINGS = {"constant_memory": True, "strings_to_urls": False, "strings_to_formulas": False}
#: Sheet name → name of a row → its code.
Codes = Mapping[str, Mapping[object, object]]
#: Sheet name → its rows, each a value by field name.
Rows = Mapping[str, Sequence[Row]]


def grown(sample: Rows, projects: int) -> dict[str, list[Row]]:
    """The sample's rows, references by name made codes, and the fund copied until it has that many projects."""
    copies = -(-projects // len(sample["Projets"]))
    codes = {sheet.name: codes_by_name(sheet, sample.get(sheet.name, ())) for sheet in declared_sheets()}
    return {
        sheet.name: [
            {name: value_in(copy, sheet, sheet.columns[name], value, codes) for name, value in row.items()}
            for copy in range(1 if sheet.name in SHARED else copies)
            for row in sample.get(sheet.name, ())
        ]
        for sheet in declared_sheets()
    }


def codes_by_name(sheet: Sheet, rows: Sequence[Row]) -> dict[object, object]:
    """The words by which a reference may call a row beside its code → its code."""
    names = sheet.names or (lambda _: ())
    blanks = dict.fromkeys(sheet.columns, "")
    return {name: row[sheet.key[0]] for row in rows for name in names(sheet.record(**{**blanks, **row}))}


def value_in(copy: int, sheet: Sheet, column: Column, value: object, codes: Codes) -> object:
    """The value in one copy: codes and references to what is copied bear its number, but in the first."""
    if isinstance(value, tuple):
        return tuple(value_in(copy, sheet, column, part, codes) for part in value)
    code = codes.get(column.target, {}).get(value, value)
    is_numbered = column.target not in SHARED if column.target else sheet.key == (column.name,)
    return f"{code}/{copy}" if copy and is_numbered and sheet.name not in SHARED else code


def lines(sheet: Sheet, rows: Sequence[Row]) -> Iterator[list[tuple[object, Kind]]]:
    """The cells under the headings, each a value and its kind."""
    if sheet.by_parameter:
        for name, column in sheet.columns.items():
            yield [(column.heading, column.kind), (rows[0].get(name), column.kind)]
        return
    for row in rows:
        yield [(row.get(name), kind_of(sheet, column, row)) for name, column in sheet.columns.items()]


def write_workbook(path: Path, rows: Rows) -> None:
    """The workbook without colours, notes and drop-downs, row by row: openpyxl would take minutes for 30,000 projects."""
    with xlsxwriter.Workbook(path, SETTINGS) as book:
        formats: dict[str, Any] = {}
        for sheet in declared_sheets():
            page = book.add_worksheet(sheet.name)
            page.write_row(HEADER_ROW - 1, 0, sheet.headings)
            for number, line in enumerate(lines(sheet, rows[sheet.name]), HEADER_ROW):
                for position, (value, kind) in enumerate(line):
                    if value not in {None, ""}:
                        stored, shape = as_stored(value, kind)
                        if shape not in formats:
                            formats[shape] = book.add_format({"num_format": shape})
                        page.write(number, position, stored, formats[shape])


def write_sheet(path: Path, sheet: Sheet, rows: Sequence[Row]) -> None:
    """The sheet alone in a workbook, headings first, with numbers as such and all the rest as text."""
    with xlsxwriter.Workbook(path, SETTINGS) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, sheet.headings)
        for number, line in enumerate(lines(sheet, rows), 1):
            for position, (value, _) in enumerate(line):
                is_number = isinstance(value, Decimal | int) and not isinstance(value, bool)
                page.write(number, position, value if is_number else written(value))


def as_stored(value: object, kind: Kind) -> tuple[Any, str]:
    """What a cell holds for a value, and its number format."""
    match value:
        case bool() | tuple() | str():
            return written(value), "General"
        case Percent():
            return value.ratio, "0%"
        case Decimal() | int() | float():
            return value, "0.0%" if kind is PERCENT else "General"
        case _:
            return value, (TIME if isinstance(value, time) else DATE).format


def write_csv(path: Path, sheet: Sheet, rows: Sequence[Row]) -> None:
    """The sheet as French staff save it in CSV: decimal commas, the day before the month."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(sheet.headings)
        writer.writerows([written(value) for value, _ in line] for line in lines(sheet, rows))


def written(value: object) -> str:
    """The value as a person types it."""
    match value:
        case None:
            return ""
        case bool():
            return "Oui" if value else "Non"
        case tuple():
            return " ; ".join(shown(part) for part in value)
        case str() | Decimal() | int() | float() | date() | time() | Percent():
            return value if isinstance(value, str) else shown(value)
        case _:
            raise TypeError(value)
