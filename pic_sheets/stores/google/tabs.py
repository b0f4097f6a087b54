"""The tabs of a shared sheet as they are just before it is annotated: values, notes, colours, what may not be written to."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from pic_sheets.stores.annotations.notes import Position
from pic_sheets.stores.google.backgrounds import READ, background
from pic_sheets.tables import Area, Value

#: The developer metadata that tells our tab from one that people made, whatever its name; its value is the tab's own id,
#: so that a copy that somebody made of it is theirs.
METADATA = "pic-sheets.anomalies"
#: A CellData of the API → what the cell holds.
Typed: TypeAlias = Callable[[Mapping[str, Any]], Value]
_EVERYWHERE = 10_000_000


def fields(values: str) -> str:
    """The mask that asks for all that is told here; `values` are the fields of a CellData that type it."""
    return (
        "properties.title,sheets(properties(sheetId,title,hidden,gridProperties(rowCount,columnCount)),merges,"
        "developerMetadata(metadataKey,metadataValue),protectedRanges(range,unprotectedRanges,warningOnly,requestingUserCanEdit),"
        f"data(startRow,startColumn,rowData.values({values},note,{READ})))"
    )


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's note, and the word of the colour that somebody gave it."""

    note: str = ""
    background: str = ""


@dataclass(frozen=True, slots=True)
class Protection:
    """A rectangle that this access may not write to, and those inside of it that it may."""

    area: Area
    open: Sequence[Area] = ()

    def holds(self, cell: Position) -> bool:
        """Whether the cell may not be written to."""
        return _is_in(cell, self.area) and not any(_is_in(cell, area) for area in self.open)


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab now; `cells` are those with a note or a colour, by their 1-based row and column."""

    gid: int
    title: str
    height: int
    width: int
    rows: Sequence[Sequence[Value]] = ()
    cells: Mapping[Position, Cell] = field(default_factory=dict)
    merged: Sequence[Area] = ()
    protections: Sequence[Protection] = ()
    is_ours: bool = False
    hidden: bool = False

    def cell(self, place: Position) -> Cell:
        """The note and the colour of a cell."""
        return self.cells.get(place, _BARE)

    def has(self, place: Position) -> bool:
        """Whether it is that large."""
        return place[0] <= self.height and place[1] <= self.width

    def is_protected(self, place: Position) -> bool:
        """Whether the cell may not be written to."""
        return any(protection.holds(place) for protection in self.protections)


_BARE = Cell()


def read_tabs(answer: Mapping[str, Any], typed: Typed) -> tuple[Tab, ...]:
    """The tabs in an answer to `fields`; those that hold only a chart have no cell, and their name is taken all the same."""
    return tuple(_tab(sheet, typed) for sheet in answer.get("sheets", ()))


def _tab(sheet: Mapping[str, Any], typed: Typed) -> Tab:
    said = sheet["properties"]
    gid, grid = said.get("sheetId", 0), said.get("gridProperties", {})
    rows: list[list[Value]] = []
    cells: dict[Position, Cell] = {}
    for block in sheet.get("data", ()):
        _add(block, rows, cells, typed)
    marks = {(one.get("metadataKey"), one.get("metadataValue")) for one in sheet.get("developerMetadata", ())}
    return Tab(
        gid, said["title"], grid.get("rowCount", 0), grid.get("columnCount", 0), rows, cells,
        [_area(merge) for merge in sheet.get("merges", ())],
        [_protection(one) for one in sheet.get("protectedRanges", ()) if _is_closed(one)],
        (METADATA, str(gid)) in marks, said.get("hidden", False),
    )  # fmt: skip


def _add(block: Mapping[str, Any], rows: list[list[Value]], cells: dict[Position, Cell], typed: Typed) -> None:
    """Put a block of the grid where it stands; `rows` start with the first row and column."""
    top, left = block.get("startRow", 0), block.get("startColumn", 0)
    for down, line in enumerate(block.get("rowData", ()), top):
        rows.extend([] for _ in range(len(rows), down + 1))
        values = rows[down]
        values.extend([None] * (left - len(values)))
        for across, data in enumerate(line.get("values", ()), left + 1):
            values.append(typed(data))
            cell = Cell(data.get("note", ""), background(data.get("userEnteredFormat", {})))
            if cell != _BARE:
                cells[down + 1, across] = cell


def _is_closed(protection: Mapping[str, Any]) -> bool:
    """Whether it closes a range to this access; one of a table or a named range comes without its range."""
    return not protection.get("warningOnly") and not protection.get("requestingUserCanEdit") and "range" in protection


def _protection(protection: Mapping[str, Any]) -> Protection:
    return Protection(_area(protection["range"]), [_area(one) for one in protection.get("unprotectedRanges", ())])


def _area(given: Mapping[str, int]) -> Area:
    """A GridRange, which leaves out the sides without end."""
    return Area(
        given.get("startRowIndex", 0) + 1, given.get("startColumnIndex", 0) + 1,
        given.get("endRowIndex", _EVERYWHERE), given.get("endColumnIndex", _EVERYWHERE),
    )  # fmt: skip


def _is_in(cell: Position, area: Area) -> bool:
    return area.top <= cell[0] <= area.bottom and area.left <= cell[1] <= area.right
