"""The part that holds the frames of notes, in VML, beside those of people's notes and of form buttons.

Excel itself writes VML that is not well-formed XML (a button's caption holds `<br>`): it is searched, never parsed.
Source: ECMA-376 part 4, 19.4 (what Excel adds to VML) and 19.3 (`o:idmap`: numbers go by blocks of 1,024).
"""

import re
from collections.abc import Iterable, Mapping

from pic_sheets.issues import Severity
from pic_sheets.stores.annotations.boxes import Sizes, box
from pic_sheets.stores.annotations.notes import Note, Position
from pic_sheets.stores.annotations.tints import COLOURS

_VML = {b"v": b"urn:schemas-microsoft-com:vml", b"o": b"urn:schemas-microsoft-com:office:office",
        b"x": b"urn:schemas-microsoft-com:office:excel"}  # fmt: skip
_BLOCK = 1_024
_SHAPE_NUMBER = re.compile(rb"_x0000_[si]([0-9]{1,9})\b")
_ID_MAP = re.compile(rb"""<(?:\w+:)?idmap\b[^>]*?\sdata\s*=\s*["']([0-9, ]*)["']""")
_END = re.compile(rb"</(?:\w+:)?xml\s*>\s*\Z", re.IGNORECASE)
_ROOT = re.compile(rb"<(?:\w+:)?xml\b[^>]*>", re.IGNORECASE)
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_NOTE_FRAME = b'id="_x0000_t202"'
_FRAME = (
    b'<v:shapetype%b id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    b'<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>\n'
)
_SHAPE = (
    '<v:shape{declared} id="_x0000_s{number}" type="#_x0000_t202" style=\'position:absolute;width:{width:g}pt;height:{height:g}pt;'
    'z-index:{rank};visibility:hidden\' fillcolor="#{colour}" o:insetmode="auto"><v:fill color2="#{colour}"/>'
    '<v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
    "<v:textbox style='mso-direction-alt:auto'><div style='text-align:left'></div></v:textbox>"
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor>'
    "<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>\n"
)
_POINTS_A_PIXEL = 0.75


def new_drawing() -> bytes:
    """A part without frames."""
    return (
        b'<xml xmlns:v="%b" xmlns:o="%b" xmlns:x="%b">\n<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data=""/></o:shapelayout>\n</xml>\n'
        % (_VML[b"v"], _VML[b"o"], _VML[b"x"])
    )


def blocks(drawing: bytes) -> set[int]:
    """The blocks of numbers that a part of VML uses or keeps for itself."""
    kept = {int(block) for found in _ID_MAP.finditer(drawing) for block in found[1].replace(b",", b" ").split()}
    return kept | {int(found[1]) // _BLOCK for found in _SHAPE_NUMBER.finditer(drawing)}


def with_frames(drawing: bytes, notes: Mapping[Position, Note], cells: Sizes, taken: Iterable[int]) -> bytes:
    """The part with a hidden frame for each note before its end, numbered in blocks that are not taken.

    ValueError when it is not VML as Excel writes it.
    """
    end = _END.search(drawing)
    root = _ROOT.search(drawing)
    if end is None or root is None or drawing.startswith(_UTF16_MARKS):
        raise ValueError("no VML")
    if not notes:
        return drawing
    declared = b"".join(
        b' xmlns:%b="%b"' % (prefix, address)
        for prefix, address in _VML.items()
        if not re.search(b"""xmlns:%b\\s*=\\s*["']%b["']""" % (prefix, re.escape(address)), root[0])
    )
    first = max(taken, default=0) + 1
    ours = list(range(first, first + -(-len(notes) // (_BLOCK - 1))))
    frames = [] if _NOTE_FRAME in drawing.replace(b"'", b'"') else [_FRAME % declared]
    for rank, (cell, note) in enumerate(sorted(notes.items())):
        block, number = divmod(rank, _BLOCK - 1)
        frames.append(_shape(cell, note, cells, ours[block] * _BLOCK + number + 1, declared.decode()).encode())
    start = drawing[: end.start()]
    if kept := _ID_MAP.search(start):
        more = ",".join(map(str, ours)).encode()
        start = start[: kept.end(1)] + (b"," if kept[1].strip() else b"") + more + start[kept.end(1) :]
    return b"".join((start, *frames, drawing[end.start() :]))


def _shape(cell: Position, note: Note, cells: Sizes, number: int, declared: str) -> str:
    frame = box(cell, note, cells)
    return _SHAPE.format(
        declared=declared, number=number, rank=number % _BLOCK, colour=COLOURS[note.severity or Severity.INFORMATION],
        width=frame.width * _POINTS_A_PIXEL, height=frame.height * _POINTS_A_PIXEL, anchor=frame.anchor,
        row=cell[0] - 1, column=cell[1] - 1,
    )  # fmt: skip
