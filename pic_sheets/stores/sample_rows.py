"""Rows typed as French staff type them, one CSV a sheet, read by the columns' own kinds: samples and starting rows."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from pic_sheets.columns import Column, Sheet
from pic_sheets.dictionary import parameter_columns
from pic_sheets.kinds import Unreadable
from pic_sheets.sheets import declared_sheets
from pic_sheets.texts import folded, is_blank, squeezed

#: One row of a sheet: field name → typed value, blanks left out.
Row = Mapping[str, object]


def sample_rows(folder: Traversable) -> dict[str, tuple[Row, ...]]:
    """Sheet name → rows, from the files of a folder called as the sheets (`Projets.csv`; UTF-8, `;` between cells).

    Raises ValueError, naming the file, the line and the heading, for what is not as the sheet declares it.
    """
    files = {folded(item.name.removesuffix(".csv")): item for item in folder.iterdir() if item.name.endswith(".csv")}
    sheets = {folded(sheet.name): sheet for sheet in declared_sheets()}
    if strangers := sorted(set(files) - set(sheets)):
        raise ValueError(f"{', '.join(files[name].name for name in strangers)}: no such sheet")
    return {
        sheet.name: csv_rows(sheet, files[name].read_text("utf-8-sig"))
        for name, sheet in sheets.items()
        if name in files
    }


@cache
def starting_rows() -> Mapping[str, tuple[Row, ...]]:
    """What a new workbook starts with: the ten themes, the four objectives, and sample rules to adapt."""
    return sample_rows(resources.files("pic_sheets").joinpath("data", "feuilles_de_depart"))


def csv_rows(sheet: Sheet, text: str) -> tuple[Row, ...]:
    """The rows of one sheet; a sheet of parameters gives one row. Blank lines are left out."""
    reader = csv.reader(text.splitlines(keepends=True), delimiter=";")
    headings = [folded(heading) for heading in next(reader, [])]
    lines = [
        (reader.line_num, _line(sheet, reader.line_num, headings, cells))
        for cells in reader
        if any(map(str.strip, cells))
    ]
    if sheet.by_parameter:
        return (_parameters(sheet, lines),)
    by_heading = {folded(column.heading): column for column in sheet.columns.values()}
    if unknown := [heading for heading in headings if heading not in by_heading]:
        raise ValueError(f"{sheet.name}: no such heading as {', '.join(unknown)}")
    return tuple(_row(sheet, by_heading, line, cells) for line, cells in lines)


def _line(sheet: Sheet, line: int, headings: Sequence[str], cells: Sequence[str]) -> Mapping[str, str]:
    """Folded heading → text; a cell under no heading would be lost: most likely a `;` that wants quotation marks."""
    if len(cells) > len(headings):
        raise ValueError(f"{sheet.name}, line {line}: {len(cells)} cells under {len(headings)} headings")
    return dict(zip(headings, cells, strict=False))


def _parameters(sheet: Sheet, lines: Iterable[tuple[int, Mapping[str, str]]]) -> Row:
    label, value = (folded(heading) for heading in sheet.headings)
    by_heading = {folded(column.heading): column for column in sheet.columns.values()}
    found = {}
    for line, cells in lines:
        column = by_heading.get(folded(cells[label]))
        if column is None:
            raise ValueError(f"{sheet.name}, line {line}: no such parameter as {cells[label]}")
        if not is_blank(cells.get(value)):
            found[column.name] = _value(sheet, column, cells[value], line)
    return found


def _row(sheet: Sheet, by_heading: Mapping[str, Column], line: int, cells: Mapping[str, str]) -> Row:
    texts = {by_heading[heading].name: text for heading, text in cells.items() if not is_blank(text)}
    return {
        name: _value(sheet, _typed_by(sheet, sheet.columns[name], texts), text, line) for name, text in texts.items()
    }


def _typed_by(sheet: Sheet, column: Column, texts: Mapping[str, str]) -> Column:
    """The column itself, or the parameter that the row names when it decides the kind."""
    if not column.by:
        return column
    wanted = folded(texts.get(column.by, ""))
    return next((item for item in parameter_columns(sheet).values() if folded(item.heading) == wanted), column)


def _value(sheet: Sheet, column: Column, text: str, line: int) -> object:
    if column.choices:
        return next((choice for choice in column.choices if folded(choice) == folded(text)), squeezed(text))
    try:
        return column.kind.read(text)
    except Unreadable as error:
        raise ValueError(f"{sheet.name}, line {line}, {column.heading}: {text!r} {error}") from None
