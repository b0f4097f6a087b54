"""How the cells of results workbooks are written: what comes from the staff's workbook is text, whatever it looks like."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.worksheet.worksheet import Worksheet

from pic_sheets.issues import Severity
from pic_sheets.outcomes import EURO, PERCENT, Content
from pic_sheets.stores.workbook_maker import looks
from pic_sheets.texts import writable

HEAD = "1F3864"
LINE_HEIGHT = 15.0  # points
RULE = Border(bottom=Side(style="thin", color=looks.LINE))
CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)
#: An indent counts only beside "left" or "right": without one, texts of neighbouring columns touch.
LEFT = Alignment(horizontal="left", vertical="center", wrap_text=True, indent=1)
RIGHT = Alignment(horizontal="right", vertical="center", indent=1)
#: The heading of a column of numbers.
COUNT = "Nombre"

_FORMATS = {EURO: '#,##0.00\\ "€";[Red]\\-#,##0.00\\ "€"', PERCENT: "0.0\\ %"}
_HUNDRED = Decimal(100)
_FORMULA_STARTS = ("=", "+", "-", "@")
_MARGIN = 2  # characters that a cell keeps free
_TALLEST = 409.0  # points: Excel shows no taller row
#: The colours (fill, letters) of each severity, beside its word: dark on light, so that they differ on grey paper too.
_SEVERITIES = {
    Severity.BLOCKING: ("F9D9D6", "8F1710"),
    Severity.WARNING: ("FFF2CC", "6B5200"),
    Severity.INFORMATION: ("DCEBF7", "1F4E79"),
}


def write_text(cell: Cell, text: str, font: Font, *, wrapped: bool = False) -> None:
    """Write a text, never a formula, whatever it starts with."""
    cell.font, cell.alignment = font, looks.MIDDLE if wrapped else Alignment(vertical="center")
    text = writable(text)
    if not text:
        return
    cell.value = text
    cell.data_type = "s"  # openpyxl makes a formula of "=…" and an error of "#N/A"
    if text.startswith(_FORMULA_STARTS):
        cell.quotePrefix = True


def write_content(cell: Cell, content: Content, unit: str, font: Font) -> None:
    """Write a value as its unit shows it; a percentage is written as the ratio that spreadsheets compute with."""
    if content is None or isinstance(content, str):
        write_text(cell, content or "", font, wrapped=True)
        return
    cell.font, cell.alignment = font, RIGHT
    if isinstance(content, date):
        cell.value, cell.number_format = content, "dd/mm/yyyy"
        cell.alignment = Alignment(horizontal="center", vertical="center")
        return
    cell.value = content / _HUNDRED if unit == PERCENT else content
    whole = content == int(content)
    cell.number_format = _FORMATS.get(unit, "#,##0" if whole else "#,##0.0#")


def write_severity(cell: Cell, severity: Severity) -> None:
    """Write the word of a severity on its colour."""
    fill, letters = _SEVERITIES[severity]
    write_text(cell, severity.label, Font(name=looks.NAME, size=11, bold=True, color=letters))
    cell.fill, cell.alignment = looks.solid(fill), LEFT


def write_headings(page: Worksheet, row: int, texts: Sequence[str]) -> None:
    """Write a row of headings, white on dark, each over its texts or numbers."""
    for column, text in enumerate(texts, 1):
        cell = page.cell(row, column)
        write_text(cell, text, looks.BOLD_WHITE)
        cell.fill, cell.alignment = looks.solid(HEAD), RIGHT if text == COUNT else LEFT
    page.row_dimensions[row].height = 1.6 * LINE_HEIGHT


def _lines(text: str, room: float) -> float:
    """How many lines the text takes; a word longer than the column begins on a line of its own, and ends on one."""
    has_long_word = any(len(word) > room for word in text.split())
    return max(looks.lines(text, room), len(text) / room + 2 if has_long_word else 0)


def fit_row(page: Worksheet, row: int, texts: Sequence[str], widths: Sequence[float]) -> None:
    """Give a row the height that its longest text needs in its column, words longer than the column broken."""
    rooms = [max(1.0, width - _MARGIN) for width in widths]
    tallest = max(_lines(text, room) for text, room in zip(texts, rooms, strict=True))
    page.row_dimensions[row].height = min(_TALLEST, max(1.4, tallest + 0.4) * LINE_HEIGHT)
