"""Where a figure comes from, in few words: neighbouring cells of a column become one range."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from pic_sheets.texts import NBSP, counted

#: More ranges than these, over all sheets, are told by their number.
LONGEST = 12
_ADDRESS = re.compile(r"(?P<column>[A-Z]+)(?P<row>\d+)", re.ASCII)


def source_ranges(cells: Sequence[str], *, longest: int = LONGEST) -> str:
    r"""The cells as ranges by sheet and their number, "" for none; past `longest` ranges the others are left out.

    >>> source_ranges(["Projets!L4", "Projets!L5", "Projets!L6", "Projets!L9", "Bilans!Q4"]).replace("\xa0", " ")
    'Projets!L4:L6, L9 ; Bilans!Q4 (5 cellules)'
    """
    if not cells:
        return ""
    found = [(sheet, _ranges(group)) for sheet, group in _by_sheet(cells).items()]
    shown: list[str] = []
    left = longest
    for sheet, ranges in found:
        kept = ranges[:left]
        left -= len(kept)
        if kept:
            shown.append(f"{sheet}!{', '.join(kept)}" + (", …" if len(kept) < len(ranges) else ""))
        elif shown[-1] != "…":
            shown.append("…")
    return f"{f'{NBSP}; '.join(shown)} ({counted(len(cells), 'cellule')})"


def cell_ranges(cells: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Every range of the cells, with its sheet, in their order.

    >>> cell_ranges(["Projets!L4", "Projets!L5", "Bilans!Q4"])
    (('Projets', 'L4:L5'), ('Bilans', 'Q4'))
    """
    return tuple((sheet, found) for sheet, group in _by_sheet(cells).items() for found in _ranges(group))


def _by_sheet(cells: Iterable[str]) -> dict[str, list[str]]:
    sheets: dict[str, list[str]] = {}
    for cell in cells:
        sheet, _, address = cell.rpartition("!")
        sheets.setdefault(sheet, []).append(address)
    return sheets


def _ranges(addresses: Iterable[str]) -> list[str]:
    """The addresses, those that follow one another down a column as one range; what is no address stays as it is."""
    rows: dict[str, set[int]] = {}
    others: list[str] = []
    for address in addresses:
        match = _ADDRESS.fullmatch(address)
        if match:
            rows.setdefault(match["column"], set()).add(int(match["row"]))
        else:
            others.append(address)
    return [*(part for column, numbers in rows.items() for part in _runs(column, sorted(numbers))), *others]


def _runs(column: str, numbers: Sequence[int]) -> Iterable[str]:
    for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        row = [number for _, number in run]
        yield f"{column}{row[0]}" if len(row) == 1 else f"{column}{row[0]}:{column}{row[-1]}"
