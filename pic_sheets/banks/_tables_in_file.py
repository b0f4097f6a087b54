"""The tables that one grid holds: some banks write several accounts one under the other, each with its own lines above."""

from collections.abc import Iterator
from dataclasses import replace

from pic_sheets.banks._cells import day_of, heading
from pic_sheets.banks._layouts import Columns, Found
from pic_sheets.banks._preambles import preamble
from pic_sheets.banks._rows import Row
from pic_sheets.texts import is_blank


def headings(row: Row) -> list[str]:
    """The headings of a row, as they are compared."""
    return [heading(cell) for cell in row.cells if not is_blank(cell)]


def repeats(row: Row, header: Row) -> bool:
    """Whether a row has the headings of another, and nothing else; the first cell nearly always says that it has not."""
    return heading(row.cells[0] if row.cells else None) == heading(header.cells[0]) and headings(row) == headings(
        header
    )


def tables_of(found: Found) -> Iterator[Found]:
    """The tables under the same headings, one an account; headings written again on each page start no other table."""
    rows = found.grid.rows
    start, header = 0, found.header
    account = preamble(rows[:header], found.grid.sheet).account
    for rank in range(header + 1, len(rows)):
        if not repeats(rows[rank], rows[found.header]):
            continue
        above = _first_above(found, rank)
        other = preamble(rows[above:rank]).account
        if other and other != account:
            yield replace(found, grid=replace(found.grid, rows=rows[start:above], is_end=False), header=header - start)
            start, header, account = above, rank, other
    yield replace(found, grid=replace(found.grid, rows=rows[start:]), header=header - start)


def _first_above(found: Found, header: int) -> int:
    """The first of the rows that stand between the movement above and some headings."""
    above = header
    while above > found.header + 1 and not _is_dated(found.columns, found.grid.rows[above - 1]):
        above -= 1
    return above


def _is_dated(columns: Columns, row: Row) -> bool:
    try:
        day_of(next(iter(columns.cells(row, "day")), None))
    except ValueError:
        return False
    return True
