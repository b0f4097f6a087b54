"""The blocks that the shipped Word templates are drawn with: paragraphs with bold, fields, tables, deterministic bytes."""

import io
import re
from collections.abc import Sequence
from datetime import UTC, datetime

from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Length, Mm
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from word_styles import element

from pic_sheets.stores.word.packages import packed, read_members
from pic_sheets.stores.word.templates import TAG
from pic_sheets.texts import NBSP

_FOREVER = datetime(2025, 1, 1, tzinfo=UTC)
_TAG_OR_TEXT = re.compile(rf"({TAG.pattern})", re.DOTALL)


def french(text: str) -> str:
    """The text with the non-breaking spaces of French, tags left as they are."""
    pieces = _TAG_OR_TEXT.split(text)
    for index in range(0, len(pieces), 2):
        bare = re.sub(r" (?=[:;?!%€»])", NBSP, pieces[index])
        pieces[index] = re.sub(r"«\s", f"«{NBSP}", bare)
    return "".join(pieces)


def write(paragraph: Paragraph, text: str) -> Paragraph:
    """Add the text to the paragraph; what stands between ** and ** is bold."""
    for index, piece in enumerate(french(text).split("**")):
        if piece:
            run = paragraph.add_run(piece)
            if index % 2:
                run.bold = True
    return paragraph


def add_field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    """A field that Word computes by itself, with what it shows until then."""
    for kind, text in (("begin", ""), ("", instruction), ("separate", ""), ("shown", shown), ("end", "")):
        run = paragraph.add_run()
        if kind == "shown":
            run.text = text
        elif kind:
            run._r.append(element("w:fldChar", {"w:fldCharType": kind}))  # noqa: SLF001 - python-docx writes no field
        else:
            code = element("w:instrText", {"xml:space": "preserve"})
            code.text = f" {text} "
            run._r.append(code)  # noqa: SLF001


def add_table(document: Document, parent: object, rows: int, widths: Sequence[float]) -> Table:
    """A table of fixed column widths (millimetres), with cell margins that let text breathe."""
    table = (
        parent.add_table(rows, len(widths), Mm(sum(widths)))
        if parent is not document
        else document.add_table(rows, len(widths))
    )  # type: ignore[attr-defined]
    table.autofit = False
    properties = table._tbl.tblPr  # noqa: SLF001
    total = element("w:tblW", {"w:w": str(_twips(Mm(sum(widths)))), "w:type": "dxa"})
    for old in properties.findall(qn("w:tblW")):
        properties.remove(old)
    properties.insert_element_before(
        total, "w:jc", "w:tblCellSpacing", "w:tblInd", "w:tblBorders", "w:tblLayout", "w:tblCellMar", "w:tblLook"
    )
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)
    return table


def lines(table: Table, sides: Sequence[str], colour: str, size: int = 4) -> None:
    """Draw the lines of a table: top, bottom, left, right, insideH, insideV."""
    borders = element("w:tblBorders", {})
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        shown = (
            {"w:val": "single", "w:sz": str(size), "w:space": "0", "w:color": colour}
            if side in sides
            else {"w:val": "nil"}
        )
        borders.append(element(f"w:{side}", shown))
    table._tbl.tblPr.insert_element_before(borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")  # noqa: SLF001


def pad(table: Table, vertical: float, horizontal: float) -> None:
    """Give every cell inner margins, in millimetres."""
    margins = element("w:tblCellMar", {})
    for side, size in (("top", vertical), ("left", horizontal), ("bottom", vertical), ("right", horizontal)):
        margins.append(element(f"w:{side}", {"w:w": str(_twips(Mm(size))), "w:type": "dxa"}))
    table._tbl.tblPr.insert_element_before(margins, "w:tblLook")  # noqa: SLF001


def shade(cell: _Cell, colour: str) -> None:
    """Fill a cell with a colour."""
    cell._tc.get_or_add_tcPr().append(element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": colour}))  # noqa: SLF001


def row_habits(table: Table, *, headers: int = 1) -> None:
    """Repeat the first rows on each page and never cut a row in two."""
    for index, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()  # noqa: SLF001
        properties.append(element("w:cantSplit", {}))
        if index < headers:
            properties.append(element("w:tblHeader", {}))


def _twips(length: Length) -> int:
    return round(length.pt * 20)


def document_bytes(document: Document, title: str) -> bytes:
    """The .docx, the same bytes on any day."""
    core = document.core_properties
    core.title, core.language, core.author, core.last_modified_by = title, "fr-FR", "PIC Sheets", "PIC Sheets"
    core.comments, core.subject, core.keywords, core.category, core.revision = "", "", "", "", 1
    core.created = core.modified = core.last_printed = _FOREVER.replace(tzinfo=None)
    package = document.part.package
    for identifier, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):  # python-docx's own picture of a blank page
            del package.rels[identifier]
    stream = io.BytesIO()
    document.save(stream)
    return packed(read_members(title, stream.getvalue()))
