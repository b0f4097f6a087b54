"""What is remembered of a cell that was coloured: where it was, our colour, the one before; a word in our tab.

Its note says the same, and goes with it when rows are put in. This is for cells whose note somebody deleted.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pic_sheets.stores.annotations.notes import Position
from pic_sheets.stores.google.tabs import Tab
from pic_sheets.tables import cell_address, column_number

_WORD = re.compile(r"(\d+) ([A-Z]{1,3})([1-9]\d{0,6}) (#[0-9A-F]{6}) ?(#[0-9A-F]{6}|[A-Z0-9_]+)?", re.ASCII)
#: The gid of a tab and a cell of it.
Spot = tuple[int, Position]


@dataclass(frozen=True, slots=True)
class Remembered:
    """The colours of a cell, "" for none: ours and the one before."""

    ours: str
    before: str


def written(spot: Spot, colours: Remembered) -> str:
    """What our tab keeps of a cell.

    >>> written((0, (4, 2)), Remembered("#FFC7CE", ""))
    '0 B4 #FFC7CE'
    """
    return f"{spot[0]} {cell_address(*spot[1])} {colours.ours} {colours.before}".rstrip()


def remembered(tabs: Iterable[Tab]) -> Mapping[Spot, Remembered]:
    """What our tab keeps; wherever its columns were moved to, and nothing of what others wrote in it."""
    found: dict[Spot, Remembered] = {}
    for value in (value for tab in tabs if tab.is_ours for row in tab.rows for value in row):
        if isinstance(value, str) and (told := _WORD.fullmatch(value)):
            gid, letters, row, ours, before = told.groups()
            found[int(gid), (int(row), column_number(letters))] = Remembered(ours, before or "")
    return found
