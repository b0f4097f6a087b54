"""What the files we make say, as text that a person can read and compare."""

import io
import re
from collections.abc import Iterator
from html.parser import HTMLParser

import docx
import openpyxl
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph


def dump(name: str, content: bytes) -> str:
    """The text of a .docx, of a page or of a table as text, or the cells of an .xlsx, by the file's name."""
    if name.endswith(".csv"):
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    if name.endswith(".txt"):
        return content.decode("iso8859-15").replace("\r\n", "\n")
    if name.endswith(".html"):
        return html_text(content)
    return docx_text(content) if name.endswith(".docx") else xlsx_cells(content)


def docx_text(content: bytes) -> str:
    """Body, then the first section's header and footer: a line a paragraph, a line a table row."""
    document = docx.Document(io.BytesIO(content))
    section = document.sections[0]
    parts = [
        ("", document),
        ("[en-tête] ", section.first_page_header if section.different_first_page_header_footer else section.header),
        ("[pied] ", section.first_page_footer if section.different_first_page_header_footer else section.footer),
    ]
    return "\n".join(f"{mark}{line}" for mark, part in parts for line in _lines(part) if line.strip()) + "\n"


def _lines(part: Document) -> Iterator[str]:
    for block in part.iter_inner_content():
        if isinstance(block, Paragraph):
            yield _text(block)
        elif isinstance(block, Table):
            for row in block.rows:
                yield " | ".join(" / ".join(_text(p) for p in cell.paragraphs) for cell in row.cells)


def _text(paragraph: Paragraph) -> str:
    """The paragraph's text, charts named."""
    charts = [item.get("descr", "") for item in paragraph._p.iter(qn("wp:docPr"))]
    return paragraph.text.replace("\n", " / ") + "".join(f" [{name}]" for name in charts if name)


def xlsx_cells(content: bytes) -> str:
    """`Projets!B4 = 1200.5` for every cell that holds something, sheet by sheet."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    return "".join(
        f"{sheet.title}!{cell.coordinate} = {cell.value}\n"
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    )


class _Reader(HTMLParser):
    """What a page says, a line a block; the cells of a row on one line."""

    _BLOCKS = frozenset({"h1", "h2", "p", "div", "tr", "caption", "summary", "title"})

    def __init__(self) -> None:
        super().__init__()
        self.lines = [""]
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the parser's own signature
        self._in_style = tag == "style"
        if tag in self._BLOCKS:
            self.lines.append(f"{'#' * int(tag[1])} " if tag in {"h1", "h2"} else "")
        elif tag in {"td", "th"} and self.lines[-1].strip():
            self.lines[-1] += " | "

    def handle_data(self, data: str) -> None:
        if not self._in_style:
            self.lines[-1] += data.replace("\n", " ")


def html_text(content: bytes) -> str:
    """The text of a page, block by block."""
    reader = _Reader()
    reader.feed(content.decode())
    lines = (re.sub(" +", " ", line).strip(" ") for line in reader.lines)
    return "".join(f"{line}\n" for line in lines if line)
