"""The cells of a worksheet found where they stand, and the edits that give some of them another style."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pic_sheets.issues import Severity
from pic_sheets.stores.annotations.notes import Position
from pic_sheets.stores.annotations.tags import Attribute, Edit, Element, Text, attributes
from pic_sheets.tables import cell_address, column_number

#: Written style, severity → number of the style that is the same, coloured.
Tint = Callable[[bytes, Severity], int]

_REST = rb"""(?=[\s/>])((?:[^"'>]|"[^"]*"|'[^']*')*+)>"""
_ROW = re.compile(rb"<((?:[^\s/>:!?]+:)?)row" + _REST)
_CELL = re.compile(rb"<((?:[^\s/>:!?]+:)?)c" + _REST)
_NUMBER = re.compile(rb"[1-9][0-9]{0,6}")
_ADDRESS = re.compile(rb"([A-Za-z]{1,3})([1-9][0-9]{0,6})")
#: What no program writes among the cells, and what could hold rows and cells that are none.
_FOREIGN = re.compile(rb"<(?:[^\s/>:!?]+:)?(?:extLst|AlternateContent)[\s/>]")
_TRUE = (b"1", b"true")


@dataclass(frozen=True, slots=True)
class Row:
    """The opening tag of a row and where its content ends (at its closing tag)."""

    number: int
    prefix: bytes
    start: int
    inside: int
    close: int
    is_empty_tag: bool
    attributes: Mapping[bytes, Attribute]

    def value(self, name: bytes) -> bytes:
        """The value of an attribute as it is written."""
        found = self.attributes.get(name)
        return b"" if found is None else found.value


@dataclass(frozen=True, slots=True)
class Band:
    """Columns, 1-based and both included, that share a width and a style."""

    first: int
    last: int
    attributes: Element


@dataclass(frozen=True)
class Grid:
    """The rows of a worksheet in their order, and its columns that are told apart."""

    text: Text
    data: Element
    rows: Sequence[Row]
    bands: Sequence[Band]

    def edits(self, severities: Mapping[Position, Severity], tint: Tint) -> list[Edit]:
        """The edits that colour these cells; one that is not there is put in its place, blank, in its row's or column's style."""
        wanted: dict[int, dict[int, Severity]] = {}
        for (row, column), severity in sorted(severities.items()):
            wanted.setdefault(row, {})[column] = severity
        there = {row.number: row for row in self.rows}
        edits = [
            edit for number, cells in wanted.items() if number in there
            for edit in self._in_row(there[number], cells, tint)
        ]  # fmt: skip
        return edits + self._new_rows({number: cells for number, cells in wanted.items() if number not in there}, tint)

    def _in_row(self, row: Row, wanted: Mapping[int, Severity], tint: Tint) -> list[Edit]:
        edits, missing, rest = [], dict(wanted), dict(wanted)
        places: dict[int, int] = {}
        last = 0
        for column, found in self._cells(row):
            if column <= last:
                raise ValueError("cells out of order")
            last = column
            for other in [other for other in missing if other < column]:
                places[other] = found.start()
                del missing[other]
            if column in missing:
                del missing[column], rest[column]
                edits.append(_styled(self.text.tags, found, wanted[column], tint))
        blank = [(column, self._blank(row.prefix, row, column, severity, tint)) for column, severity in rest.items()]
        if row.is_empty_tag:
            xml = b"".join(cell for _, cell in blank)
            return [Edit(row.inside - 2, row.inside, b">%b</%brow>" % (xml, row.prefix))] if blank else edits
        return edits + [Edit(at, at, cell) for column, cell in blank for at in (places.get(column, row.close),)]

    def _cells(self, row: Row) -> Iterator[tuple[int, re.Match[bytes]]]:
        """The cells of a row with their columns; ValueError for one that says it stands in another row."""
        column = 0
        for found in _CELL.finditer(self.text.tags, row.inside, row.close):
            address = attributes(self.text.tags, *found.span(2)).get(b"r")
            if address is None:
                column += 1
            else:
                said = _ADDRESS.fullmatch(address.value)
                if said is None or int(said[2]) != row.number:
                    raise ValueError("a cell in another's row")
                column = column_number(said[1].decode().upper())
            yield column, found

    def _new_rows(self, wanted: Mapping[int, Mapping[int, Severity]], tint: Tint) -> list[Edit]:
        if not wanted:
            return []
        prefix = self.data.prefix
        edits: list[Edit] = []
        following = iter(self.rows)
        row = next(following, None)
        for number, cells in wanted.items():
            while row is not None and row.number < number:
                row = next(following, None)
            xml = b"".join(self._blank(prefix, number, column, severity, tint) for column, severity in cells.items())
            at = self.data.close if row is None else row.start
            edits.append(Edit(at, at, b'<%brow r="%d">%b</%brow>' % (prefix, number, xml, prefix)))
        if self.data.is_empty_tag:
            return [self.data.with_more(b"".join(edit.text for edit in edits))]
        return edits

    def _blank(self, prefix: bytes, row: Row | int, column: int, severity: Severity, tint: Tint) -> bytes:
        """A blank cell that looks as its place does, coloured."""
        number = row if isinstance(row, int) else row.number
        style = b""
        if isinstance(row, Row) and row.value(b"customFormat") in _TRUE:
            style = row.value(b"s")
        elif band := next((band for band in self.bands if band.first <= column <= band.last), None):
            style = band.attributes.value(b"style")
        return b'<%bc r="%b" s="%d"/>' % (prefix, cell_address(number, column).encode(), tint(style, severity))


def read_grid(text: Text) -> Grid:
    """The grid of a worksheet; ValueError when its rows are not told as every program tells them."""
    found = {child.name: child for child in text.root.children(leap=b"sheetData")}
    data = found.get(b"sheetData")
    if data is None or _FOREIGN.search(text.tags, data.inside, data.close):
        raise ValueError("no plain rows")
    bands = [
        Band(int(column.value(b"min")), int(column.value(b"max")), column)
        for column in (found[b"cols"].children() if b"cols" in found else ())
        if column.name == b"col"
    ]
    return Grid(text, data, _rows(text, data), bands)


def _rows(text: Text, data: Element) -> list[Row]:
    matches = list(_ROW.finditer(text.tags, data.inside, data.close))
    rows: list[Row] = []
    number = 0
    for rank, found in enumerate(matches):
        said = attributes(text.tags, *found.span(2))
        if b"r" not in said:
            this = number + 1
        elif _NUMBER.fullmatch(said[b"r"].value):
            this = int(said[b"r"].value)
        else:
            raise ValueError("no row number")
        if this <= number:
            raise ValueError("rows out of order")
        number = this
        is_empty = found[2].endswith(b"/")
        limit = matches[rank + 1].start() if rank + 1 < len(matches) else data.close
        close = found.end() if is_empty else text.tags.rindex(b"</", found.end(), limit)
        rows.append(Row(number, found[1], found.start(), found.end(), close, is_empty, said))
    return rows


def _styled(tags: bytes, cell: re.Match[bytes], severity: Severity, tint: Tint) -> Edit:
    """The edit that gives a cell its new style, right after its address when it had none."""
    said = attributes(tags, *cell.span(2))
    if b"s" in said:
        return Edit(said[b"s"].start, said[b"s"].end, b"%d" % tint(said[b"s"].value, severity))
    at = said[b"r"].end + 1 if b"r" in said else cell.start(2)
    return Edit(at, at, b' s="%d"' % tint(b"", severity))
