"""The cells of a worksheet in one plain spelling, the one that nearly every program already writes.

Plain means: `<sheetData>` with no comment, no CDATA, no namespace prefix, every cell starting with its address
in capitals between double quotes. A sheet spelled otherwise is parsed and written again plainly, so that what comes
next (a few searches of bytes, and calamine, which is blind to some spellings) has a single form to know.
"""

import re
from dataclasses import dataclass
from xml.parsers import expat

from pic_sheets.stores.xlsx.xml import local, sound_parser
from pic_sheets.tables import cell_address, column_number

_OPEN = re.compile(rb"<sheetData\s*(/?)>")
_CLOSE = b"</sheetData>"
#: The rest of a cell's opening tag: never a second address, which calamine would take for the true one.
_OTHER_ATTRIBUTES = rb"""(?: (?:s|t|cm|vm|ph)="[A-Za-z0-9]*+")*+ ?/?>"""
#: A cell that does not start with its address, short (ZZ9999 at most) or of any length. `+` after a count never gives
#: back what it took: nothing after it could match, and a fifth of the time is saved.
_CELL_WITHOUT_SHORT_ADDRESS = re.compile(rb'<c(?! r="[A-Z]{1,2}+[1-9][0-9]{0,3}+"' + _OTHER_ATTRIBUTES + rb")")
_CELL_WITHOUT_ADDRESS = re.compile(rb'<c(?! r="[A-Z]{1,3}+[1-9][0-9]{0,6}+"' + _OTHER_ATTRIBUTES + rb")")
#: A prefixed cell or content; a comment or CDATA. Both are looked for by a rare character.
_ODD_SPELLINGS = (re.compile(rb":(?:c|row|f|v|is|t)[\s/>]"), re.compile(rb"![-\[]"))
#: A boolean in words, that calamine reads as false.
_TRUE = b"<v>true</v>"

_ADDRESS = re.compile(r"([A-Za-z]{1,3})([1-9][0-9]{0,6})")
_TYPES = frozenset({"b", "d", "e", "inlineStr", "s", "str"})
_BOOLEANS = {"true": "1", "false": "0"}
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})


@dataclass(frozen=True, slots=True)
class PlainCells:
    """Rows and cells in the plain spelling; `all_short` says that no address goes beyond ZZ9999."""

    content: bytes
    all_short: bool


def plain_cells(worksheet: bytes) -> PlainCells:
    """The rows and cells of a worksheet, spelled plainly, without the `<sheetData>` around them.

    ValueError or expat.ExpatError when the sheet is not well formed.
    """
    opened = _OPEN.search(worksheet)
    closed = worksheet.rfind(_CLOSE)
    if opened and not opened[1] and closed >= 0 and b"<!" not in worksheet[: opened.start()]:
        cells = worksheet[opened.end() : closed]
        all_short = not _CELL_WITHOUT_SHORT_ADDRESS.search(cells)
        if (all_short or not _CELL_WITHOUT_ADDRESS.search(cells)) and not _is_odd(cells):
            return PlainCells(cells, all_short)
    return PlainCells(_rewritten(worksheet), all_short=False)


def _is_odd(cells: bytes) -> bool:
    return _TRUE in cells or any(spelling.search(cells) for spelling in _ODD_SPELLINGS)


def _rewritten(worksheet: bytes) -> bytes:
    """The same rows and cells, parsed as XML and written again."""
    rewriter = _Rewriter()
    parser = sound_parser()
    parser.StartElementHandler = rewriter.start
    parser.EndElementHandler = rewriter.end
    parser.CharacterDataHandler = rewriter.characters
    parser.Parse(worksheet, True)  # noqa: FBT003 - expat takes its last word by position
    if not rewriter.is_worksheet:
        raise expat.ExpatError("no sheetData")
    return "".join(rewriter.written).encode()


class _Rewriter:
    """The state of one parse: where the cell at hand is, and what it holds so far."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self.is_worksheet = False
        self._row = 0
        self._column = 0
        self._path: list[str] = []
        self._attributes = ""
        self._type = ""
        self._has_formula = False
        self._value: str | None = None
        self._text: str | None = None

    def start(self, prefixed: str, attributes: dict[str, str]) -> None:
        name = local(prefixed)
        self._path.append(name)
        if name == "sheetData":
            self.is_worksheet = True
        elif name == "row":
            # A row or a cell without address comes right after the one before.
            self._row = _whole(attributes["r"]) if "r" in attributes else self._row + 1
            self._column = 0
        elif name == "c":
            self._start_cell(attributes)
        elif name == "f":
            self._has_formula = True
        elif name == "v":
            self._value = ""
        elif name == "is":
            self._text = ""

    def _start_cell(self, attributes: dict[str, str]) -> None:
        if "r" in attributes:
            self._row, self._column = _position(attributes["r"])
        else:
            self._column += 1
        self._type = attributes.get("t", "")
        style = f' s="{attributes["s"]}"' if re.fullmatch(r"[0-9]{1,9}", attributes.get("s", "")) else ""
        kind = f' t="{self._type}"' if self._type in _TYPES else ""
        self._attributes = f'r="{cell_address(self._row or 1, self._column)}"{style}{kind}'
        self._has_formula, self._value, self._text = False, None, None

    def characters(self, text: str) -> None:
        inside = self._path[-1]
        if inside == "v" and self._value is not None:
            self._value += text
        elif inside == "t" and self._text is not None and "rPh" not in self._path:
            self._text += text

    def end(self, prefixed: str) -> None:
        self._path.pop()
        if local(prefixed) != "c" or "sheetData" not in self._path:
            return
        content = "<f></f>" if self._has_formula else ""
        if self._value is not None:
            value = _BOOLEANS.get(self._value.strip().lower(), self._value) if self._type == "b" else self._value
            content += f"<v>{value.translate(_ESCAPES)}</v>"
        if self._text is not None:
            content += f'<is><t xml:space="preserve">{self._text.translate(_ESCAPES)}</t></is>'
        self.written.append(f'<row r="{self._row or 1}"><c {self._attributes}>{content}</c></row>')


def _whole(text: str) -> int:
    if not re.fullmatch(r"[1-9][0-9]{0,6}", text):
        raise ValueError(text)
    return int(text)


def _position(address: str) -> tuple[int, int]:
    """The row and column of an address; ValueError when it is not one."""
    found = _ADDRESS.fullmatch(address)
    if found is None:
        raise ValueError(address)
    return int(found[2]), column_number(found[1].upper())
