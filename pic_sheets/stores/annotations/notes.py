"""What is said where: the issues of each sheet laid on its cells, and the words of each note."""

import re
import textwrap
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from pic_sheets.issues import Issue, Severity
from pic_sheets.tables import Area, cell_address, column_number
from pic_sheets.texts import NBSP, counted, folded

AUTHOR = "PIC Sheets"
#: A 1-based row and column.
Position = tuple[int, int]

_ADDRESS = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})", re.ASCII)
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
#: A note of Excel holds 32,767 characters, and nobody reads the tenth of that.
_LONGEST = 3_000
_WEIGHTS = (Severity.BLOCKING, Severity.WARNING, Severity.INFORMATION)


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a note in one look."""

    text: str
    is_bold: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """What is said on a cell, the worst first; `runs` is empty on a cell that is only coloured, `severity` None on one that is not."""

    severity: Severity | None
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(run.text for run in self.runs)

    def lines(self, letters: int) -> int:
        """How many lines of so many letters it takes."""
        return sum(max(1, len(textwrap.wrap(line, letters))) for line in self.text.split("\n"))


@dataclass(frozen=True, slots=True)
class _Said:
    """An issue, and where it is when its note stands elsewhere."""

    issue: Issue
    where: str = ""


def issues_by_sheet(issues: Iterable[Issue], names: Sequence[str], first: int) -> dict[int, list[Issue]]:
    """Number of a sheet → the issues to tell in it; those of a sheet that is not there go to the `first` that people see."""
    exact = {name: number for number, name in reversed(list(enumerate(names)))}
    alike = {folded(name): number for number, name in reversed(list(enumerate(names)))}
    found: dict[int, list[Issue]] = {}
    for issue in issues:
        number = exact.get(issue.sheet, alike.get(folded(issue.sheet)))
        found.setdefault(first if number is None else number, []).append(issue)
    return found


def notes(
    issues: Iterable[Issue], sheet: str, merged: Sequence[Area], threads: AbstractSet[Position]
) -> dict[Position, Note]:
    """Cell → its note, in the order of the rows.

    Merged cells are one: their note is on the first. An issue that has no cell in this sheet is told on its cell A1. A
    cell where people hold a threaded conversation can have no note of ours: it is coloured, and its issues are told on A1
    too, with its address (or on the next free cell of row 1).
    """
    summary = next(
        cell
        for column in range(1, _LAST_COLUMN)
        if (cell := _shown((1, column), merged)) == (1, column) and cell not in threads
    )
    told: dict[Position, list[_Said]] = {}
    coloured: dict[Position, list[Issue]] = {}
    for issue in issues:
        is_here = folded(issue.sheet) == folded(sheet)
        cell_there = position_of(issue.cell) if is_here else None
        place = summary if cell_there is None else _shown(cell_there, merged)
        coloured.setdefault(place, []).append(issue)
        if place in threads:
            told.setdefault(summary, []).append(_Said(issue, f"Cellule {cell_address(*place)}"))
        else:
            told.setdefault(place, []).append(_Said(issue, "" if is_here else f"Feuille {issue.sheet}"))
    return {
        place: Note(_worst(coloured.get(place, ())), _runs(told.get(place, ()))) for place in sorted({*told, *coloured})
    }


def _worst(issues: Iterable[Issue]) -> Severity | None:
    return min((issue.severity for issue in issues), key=_WEIGHTS.index, default=None)


def position_of(cell: str) -> Position | None:
    """The place of an issue's cell, of its first one for a range; None when it has none, or none that a sheet can have."""
    found = _ADDRESS.match(cell)
    if found is None:
        return None
    position = int(found[2]), column_number(found[1])
    return position if position[0] <= _LAST_ROW and position[1] <= _LAST_COLUMN else None


def _shown(cell: Position, merged: Sequence[Area]) -> Position:
    """The cell that is seen there: the first of the merged ones."""
    row, column = cell
    for area in merged:
        if area.top <= row <= area.bottom and area.left <= column <= area.right:
            return area.top, area.left
    return cell


def _runs(said: Sequence[_Said]) -> tuple[Run, ...]:
    runs: list[Run] = []
    room = _LONGEST
    for rank, one in enumerate(sorted(said, key=lambda one: _WEIGHTS.index(one.issue.severity))):
        body = f"{one.issue.message}\n→ {one.issue.advice}" if one.issue.advice else one.issue.message
        room -= len(body)
        if room < 0 and rank:
            runs.append(
                Run(f"\n\n… et {counted(len(said) - rank, 'autre point', 'autres points')}{NBSP}: voir la liste.")
            )
            break
        where = f" — {one.where}" if one.where else ""
        gap = "\n\n" if rank else ""
        runs += [Run(f"{gap}{one.issue.severity.label}{where}\n", is_bold=True), Run(body[:_LONGEST])]
    return tuple(runs)
