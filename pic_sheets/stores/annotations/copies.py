"""The annotated copy of a workbook, from its bytes to those of the copy."""

import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from html import unescape
from xml.parsers import expat

from pic_sheets.errors import UnreadableWorkbook
from pic_sheets.issues import Issue
from pic_sheets.stores.annotations.boxes import sizes
from pic_sheets.stores.annotations.comments import cell_of, new_comments, read_comments, with_notes
from pic_sheets.stores.annotations.drawings import blocks, new_drawing, with_frames
from pic_sheets.stores.annotations.grids import Grid, read_grid
from pic_sheets.stores.annotations.notes import Note, Position, issues_by_sheet, notes
from pic_sheets.stores.annotations.parts import OpenPackage, opened
from pic_sheets.stores.annotations.schemas import WORKSHEET, place_of
from pic_sheets.stores.annotations.tags import Edit, Text
from pic_sheets.stores.annotations.tints import Tints, new_styles
from pic_sheets.stores.xlsx.cells import merged_areas
from pic_sheets.texts import NBSP, quoted

_SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_COMMENTS, _STYLES = f"{_SPREADSHEET}.comments+xml", f"{_SPREADSHEET}.styles+xml"
_DRAWING = "application/vnd.openxmlformats-officedocument.vmlDrawing"

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

_NESTED_DRAWING = re.compile(rb"<(?:[^\s/>:!?]+:)?legacyDrawing[\s/>]")

#: Everything that sound code raises on unsound bytes: zip, XML, encodings, what is not where it must be, what passes bounds.
_FAULTS = (
    zipfile.BadZipFile, zlib.error, expat.ExpatError, struct.error, EOFError, LookupError, NotImplementedError, OSError,
    RuntimeError, ValueError, OverflowError, MemoryError, UnreadableWorkbook,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sheet:
    """One worksheet: the name on its tab, the path of its part, the word by which its workbook names kinds of links."""

    name: str
    path: str
    vocabulary: str
    is_hidden: bool


def annotated(content: bytes, issues: Sequence[Issue]) -> bytes:
    """The workbook with a note and a colour on each faulty cell, all else as it was; the same inputs give the same bytes.

    Only the parts that must know of the notes change, and only by what is put in them: the faulty sheets (a cell's style, a
    blank cell, the link to the frames), their notes and frames, their links, the styles, the list of content types. All
    other members keep their compressed bytes. A person's note is kept and ours follows it. An issue without a cell, or of
    a sheet that is not there, is told on cell A1 (see `notes`). A signed workbook keeps its signature, which no longer
    holds, as after any change.

    Raises UnreadableWorkbook when the package cannot be changed safely.
    """
    with _faults_told(), opened(content) as package:
        sheets = _sheets(package)
        if not issues or not sheets:
            return content
        first = next((number for number, sheet in enumerate(sheets) if not sheet.is_hidden), 0)
        found = issues_by_sheet(issues, [sheet.name for sheet in sheets], first)
        styles, tints = _tints(package, sheets[0])
        for number in sorted(found):
            _annotate(package, sheets[number], found[number], tints)
        package.edit(styles, *tints.edits())
        return package.packed()


@contextmanager
def _faults_told() -> Iterator[None]:
    try:
        yield
    except _FAULTS as fault:
        raise UnreadableWorkbook(
            f"La copie annotée n'a pas pu être faite{NBSP}: le classeur est enregistré d'une façon inhabituelle.",
            "Ouvrez-le dans Excel ou LibreOffice, enregistrez-le au format .xlsx, puis recommencez"
            f"{NBSP}; ou recommencez sans {quoted('--copie-annotee')}.",
        ) from fault


def _sheets(package: OpenPackage) -> list[Sheet]:
    links = {link.id: link for link in package.links(package.main)}
    tabs = package.text(package.main).root.child(b"sheets")
    found = []
    for tab in tabs.children() if tabs is not None else ():
        said = {name.rpartition(b":")[2]: unescape(value.value.decode()) for name, value in tab.attributes.items()}
        link = links.get(said.get(b"id", ""))
        if link is not None and link.kind == "worksheet":
            is_hidden = said.get(b"state", "visible") != "visible"
            found.append(Sheet(said.get(b"name", ""), link.path, link.vocabulary, is_hidden))
    return found


def _tints(package: OpenPackage, sheet: Sheet) -> tuple[str, Tints]:
    """The path of the styles, made if there were none, and the styles to be."""
    path = package.linked(package.main, "styles")
    if path is None:
        stem = posixpath.join(posixpath.dirname(package.main), "styles")
        usual = f"{stem}.xml"
        path = package.fresh(stem, "xml") if usual in package.parts else usual
        package.change(path, new_styles(_namespace(package.text(package.main))))
        package.link(package.main, "styles", sheet.vocabulary, path)
        package.declare(path, _STYLES)
    return path, Tints(package.text(path))


def _annotate(package: OpenPackage, sheet: Sheet, issues: Sequence[Issue], tints: Tints) -> None:
    """Colour the faulty cells of a sheet and put their notes."""
    text = package.text(sheet.path)
    grid = read_grid(text)
    there = package.linked(sheet.path, "comments")
    comments = read_comments(package.text(there) if there else new_comments(_namespace(text)))
    said = notes(issues, sheet.name, list(merged_areas(text.content)), comments.threads | _threads(package, sheet))
    edits = grid.edits({cell: note.severity for cell, note in said.items() if note.severity}, tints.style)
    worded = {cell: note for cell, note in said.items() if note.runs}
    path = there or package.fresh("xl/comments", "xml")
    package.change(path, with_notes(comments, worded))
    if there is None:
        package.link(sheet.path, "comments", sheet.vocabulary, path)
        package.declare(path, _COMMENTS)
    edits += _frames(
        package, sheet, grid, {cell: note for cell, note in worded.items() if cell not in comments.by_cell}
    )
    package.change(sheet.path, text.edited(edits))


def _threads(package: OpenPackage, sheet: Sheet) -> set[Position]:
    """The cells where people hold a threaded conversation."""
    return {
        cell_of(child.value(b"ref"))
        for link in package.links(sheet.path)
        if link.kind == "threadedComment"
        for child in package.text(link.path).root.children()
        if child.name == b"threadedComment"
    }


def _frames(package: OpenPackage, sheet: Sheet, grid: Grid, new: Mapping[Position, Note]) -> list[Edit]:
    """Draw the frames of the notes that have none; the edit that links the sheet to them, if it was not."""
    if not new:
        return []
    path, edits = _drawing(package, sheet, grid.text)
    taken = {block for other in package.paths("vml") for block in blocks(package.raw(other))}
    taken |= {block for other, content in package.added.items() if other.endswith(".vml") for block in blocks(content)}
    package.change(path, with_frames(package.raw(path), new, sizes(grid), taken))
    return edits


def _drawing(package: OpenPackage, sheet: Sheet, text: Text) -> tuple[str, list[Edit]]:
    """The path of the sheet's VML, made if there was none, and the edit that links the sheet to it."""
    linked = next((child for child in text.root.children(leap=b"sheetData") if child.name == b"legacyDrawing"), None)
    if linked is not None:
        ids = {unescape(value.value.decode()) for name, value in linked.attributes.items() if name.endswith(b":id")}
        return {link.id: link.path for link in package.links(sheet.path)}[ids.pop()], []
    if _NESTED_DRAWING.search(text.tags):
        raise ValueError("frames in an unusual place")
    path = package.fresh("xl/drawings/vmlDrawing", "vml")
    package.change(path, new_drawing())
    package.declare(path, _DRAWING, "vml")
    id_ = package.link(sheet.path, "vmlDrawing", sheet.vocabulary, path)
    at = place_of(b"legacyDrawing", text.root, WORKSHEET, leap=b"sheetData")
    known = _prefixes(text)
    prefix = next((prefix for prefix, address in known.items() if prefix and address == sheet.vocabulary), "")
    declared = "" if prefix else f' xmlns:r="{sheet.vocabulary}"'
    written = f'legacyDrawing{declared} {prefix or "r"}:id="{id_}"/>'.encode()
    return path, [Edit(at, at, b"<" + text.root.prefix + written)]


def _prefixes(text: Text) -> dict[str, str]:
    """Prefix → the vocabulary it stands for, as the root declares them."""
    return {
        name.decode().partition(":")[2]: unescape(value.value.decode())
        for name, value in text.root.attributes.items()
        if name == b"xmlns" or name.startswith(b"xmlns:")
    }


def _namespace(text: Text) -> str:
    """The vocabulary of a part of the workbook."""
    return _prefixes(text).get(text.root.prefix.decode().rstrip(":"), _MAIN)
