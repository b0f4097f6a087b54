"""What calamine does not tell about the cells of a worksheet: errors, formulas without result, percentages, extent.

calamine reads an error cell and a formula without result as blanks, and gives no number format; this module finds them
with a few searches over the plainly spelled XML (see excel_plain), at a tenth of what a parse would cost.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pic_sheets.stores.xlsx.plain import PlainCells, plain_cells
from pic_sheets.tables import Area, column_number

#: A 1-based row and column.
Position = tuple[int, int]

_TAG = re.compile(rb'<c r="([A-Z]{1,3})([0-9]{1,7})"')
_ERROR = b' t="e"'
_ERROR_TEXT = re.compile(rb"[^>]*>(?:(?!</c>).)*?<v[^>/]*>[^<]+</v>", re.DOTALL)
#: A formula followed by no value, or by an empty one.
_FORMULA = re.compile(rb"<f(?:[^>]*/>|(?:\s[^>]*)?>[^<]*</f>)\s*(<v\s*/>|<v[^>]*></v>)?\s*(?=</c>)")
_FILLED = re.compile(rb'<c r="([A-Z]{1,3})([0-9]{1,7})"[^>]*(?<!/)>(?!</c>)')
_MERGED = re.compile(
    rb"""<(?:\w+:)?mergeCell\s[^>]*?\bref\s*=\s*["']([A-Z]{1,3})([1-9][0-9]{0,6}):([A-Z]{1,3})([1-9][0-9]{0,6})["']"""
)
#: The area up to ZZ9999, the last of the short addresses.
_SHORT_ADDRESSES = (9_999, 702)
#: A sheet with more places than this for one byte of XML is measured exactly before its grid is laid out.
_SPARSE = 5


@dataclass(frozen=True, slots=True)
class Cells:
    """One worksheet's cells for calamine (`content`, where errors are made texts) and what it does not tell about them."""

    content: bytes | bytearray
    merged: tuple[Area, ...]
    errors: tuple[Position, ...]
    uncomputed: tuple[Position, ...]
    percents: tuple[Position, ...]
    extent: Position


def read_cells(worksheet: bytes, percent_styles: frozenset[int]) -> Cells:
    """The cells of a worksheet from its XML in UTF-8; ValueError or expat.ExpatError when it is not well formed."""
    plain = plain_cells(worksheet)
    errors = list(_errors(plain.content))
    return Cells(
        content=_as_texts(plain.content, [offset for offset, _ in errors]),
        merged=tuple(merged_areas(worksheet)),
        errors=tuple(position for _, position in errors),
        uncomputed=tuple(_uncomputed(plain.content)),
        percents=tuple(_percents(plain.content, percent_styles)),
        extent=_extent(plain),
    )


def _position(tag: re.Match[bytes]) -> Position:
    return int(tag[2]), _column(tag[1])


@cache
def _column(letters: bytes) -> int:
    return column_number(letters.decode())


def _cells_with(attribute: bytes, content: bytes) -> Iterator[tuple[int, Position]]:
    """Where the attribute stands in the opening tag of a cell (and not in a text or another tag), and that cell's position."""
    cell = re.compile(_TAG.pattern + b"(?=[^>]*" + attribute + b")")
    for found in re.finditer(attribute, content):
        if tag := cell.match(content, content.rfind(b"<", 0, found.start())):
            yield found.start(), _position(tag)


def _errors(content: bytes) -> Iterator[tuple[int, Position]]:
    """Where each error cell says its type, and its position."""
    for offset, position in _cells_with(_ERROR, content):
        if _ERROR_TEXT.match(content, offset + len(_ERROR)):
            yield offset, position


def _as_texts(content: bytes, offsets: list[int]) -> bytes | bytearray:
    """The same cells with errors of no type: calamine then gives their text, and bears those it has never heard of."""
    if not offsets:
        return content
    changed = bytearray(content)
    for offset in offsets:
        changed[offset : offset + len(_ERROR)] = b" " * len(_ERROR)
    return changed


def _uncomputed(content: bytes) -> Iterator[Position]:
    for found in _FORMULA.finditer(content):
        start = content.rfind(b"<c r=", 0, found.start())
        tag = _TAG.match(content, max(start, 0))
        # A text formula with an empty result is a blank, not a formula without result.
        if tag and not (found[1] and b' t="str"' in content[start : content.index(b">", start)]):
            yield _position(tag)


def _percents(content: bytes, styles: frozenset[int]) -> Iterator[Position]:
    if styles:
        numbers = b"|".join(str(style).encode() for style in sorted(styles))
        for _, position in _cells_with(rb' s="(?:' + numbers + rb')"', content):
            yield position


def _extent(plain: PlainCells) -> Position:
    """The last row and the last column that hold anything, or more where the sheet is full enough for it not to matter."""
    rows, columns = _SHORT_ADDRESSES
    if plain.all_short and len(plain.content) * _SPARSE >= rows * columns:
        return _SHORT_ADDRESSES
    found = _FILLED.findall(plain.content)
    letters, digits = {letters for letters, _ in found}, {digits for _, digits in found}
    return max(map(int, digits), default=0), max(map(_column, letters), default=0)


def merged_areas(worksheet: bytes) -> Iterator[Area]:
    """The merged areas, told after the cells."""
    for found in _MERGED.finditer(worksheet, max(worksheet.rfind(b"sheetData"), 0)):
        left, right = sorted((_column(found[1]), _column(found[3])))
        top, bottom = sorted((int(found[2]), int(found[4])))
        yield Area(top, left, bottom, right)
