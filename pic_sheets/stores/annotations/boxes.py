"""How large a note is and where it opens, from the widths and heights of the cells around it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from pic_sheets.stores.annotations.grids import Band, Grid
from pic_sheets.stores.annotations.notes import Note, Position

#: Pixels, for the nine-point letters of notes.
_WIDTH, _LINE, _MARGIN, _LETTERS = 300, 16, 14, 44
_TALLEST = 560
#: How far from the cell a note opens, as Excel has it.
_ASIDE, _ABOVE = 15, 10
_PIXELS_A_POINT = 4 / 3
#: An ordinary column and row, in characters and points.
_COLUMN, _ROW = 8.43, 15.0
_LAST_ROW, _LAST_COLUMN = 1_048_575, 16_383


@dataclass(frozen=True, slots=True)
class Sizes:
    """Widths of columns and heights of rows in pixels; hidden ones have none."""

    width: float
    height: float
    bands: Sequence[tuple[int, int, float]]
    heights: Mapping[int, float]

    def column(self, number: int) -> float:
        """The width of a 1-based column."""
        return next((width for first, last, width in self.bands if first <= number <= last), self.width)

    def row(self, number: int) -> float:
        """The height of a 1-based row."""
        return self.heights.get(number, self.height)


def sizes(grid: Grid) -> Sizes:
    """What the worksheet says of its columns and rows; what it does not say is as usual."""
    usual = grid.text.root.children(leap=b"sheetData")
    format_ = next((child for child in usual if child.name == b"sheetFormatPr"), None)
    width = _number(format_.value(b"defaultColWidth") if format_ else b"", _COLUMN)
    height = _number(format_.value(b"defaultRowHeight") if format_ else b"", _ROW)
    heights = {}
    for row in grid.rows:
        if row.value(b"hidden") in (b"1", b"true"):
            heights[row.number] = 0.0
        elif b"ht" in row.attributes:
            heights[row.number] = _number(row.value(b"ht"), height) * _PIXELS_A_POINT
    bands = [(band.first, band.last, _band_width(band, width)) for band in grid.bands]
    return Sizes(_pixels(width), height * _PIXELS_A_POINT, bands, heights)


@dataclass(frozen=True, slots=True)
class Box:
    """The frame of a note: its size in pixels, and its anchor as VML writes it."""

    width: int
    height: int
    anchor: str


def box(cell: Position, note: Note, cells: Sizes) -> Box:
    """The frame of the note of a cell: beside it, as high as its text."""
    height = min(_TALLEST, _MARGIN + _LINE * note.lines(_LETTERS))
    row, column = cell
    top = max(row - 2, 0)
    left, from_left = _advanced(column, _ASIDE, cells.column, _LAST_COLUMN)
    right, from_right = _advanced(left, from_left + _WIDTH, cells.column, _LAST_COLUMN)
    top, from_top = _advanced(top, _ABOVE if row > 1 else 2, cells.row, _LAST_ROW)
    bottom, from_bottom = _advanced(top, from_top + height, cells.row, _LAST_ROW)
    anchor = (left, from_left, top, from_top, right, from_right, bottom, from_bottom)
    return Box(_WIDTH, height, ", ".join(str(int(value)) for value in anchor))


def _advanced(place: int, pixels: float, size: Callable[[int], float], last: int) -> tuple[int, float]:
    """The 0-based place so many pixels further, and what is left of them inside it."""
    while place < last and pixels >= size(place + 1):
        pixels -= size(place + 1)
        place += 1
    return min(place, last), pixels


def _band_width(band: Band, usual: float) -> float:
    if band.attributes.value(b"hidden") in (b"1", b"true"):
        return 0.0
    return _pixels(_number(band.attributes.value(b"width"), usual))


def _pixels(characters: float) -> float:
    """The pixels of a column as wide as so many digits of the ordinary font, seven pixels each (ECMA-376 part 1, 18.3.1.13)."""
    return characters * 7 + (5 if characters else 0)


def _number(written: bytes, otherwise: float) -> float:
    try:
        found = float(written)
    except ValueError:
        return otherwise
    return found if 0 <= found <= 409.5 else otherwise  # noqa: PLR2004 - the tallest row; also refuses NaN
