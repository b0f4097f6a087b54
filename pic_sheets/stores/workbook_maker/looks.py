"""Colours, fonts and borders of the workbook, and where its rows stand."""

from collections.abc import Iterable

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from pic_sheets.columns import Column
from pic_sheets.kinds import CODE

#: Row 1 is the title, row 2 the purpose, row 3 the headings; drop-downs and formats are laid down to the last row.
TITLE_ROW, PURPOSE_ROW, HEADING_ROW, FIRST_ROW, LAST_ROW = 1, 2, 3, 4, 1003

INK, GREY, LINE, WHITE, LINK = "1F2A44", "595959", "D0D5DD", "FFFFFF", "1F5FA8"
#: Dark (to fill, white letters) and light (optional) headings of the columns that belong to no group, then of each group in turn.
_PLAIN = ("1F3864", "DCE3F1")
_GROUPS = (("2E6DA4", "DCEBF7"), ("4B7A2E", "E3F0DA"), ("7F6000", "FFF2CC"), ("6B3FA0", "EAE1F5"), ("A84A10", "FBE5D6"))

NAME = "Calibri"
TITLE = Font(name=NAME, size=18, bold=True, color=INK)
SUBTITLE = Font(name=NAME, size=13, bold=True, color=INK)
BODY = Font(name=NAME, size=11, color="222222")
BOLD = Font(name=NAME, size=11, bold=True, color=INK)
BOLD_WHITE = Font(name=NAME, size=11, bold=True, color=WHITE)
QUIET = Font(name=NAME, size=10, italic=True, color=GREY)
BANNER = Font(name=NAME, size=22, bold=True, color=WHITE)
UNDER_BANNER = Font(name=NAME, size=13, color=WHITE)
BANNER_COLOUR = "1F3864"
LINKED = Font(name=NAME, size=11, underline="single", color=LINK)

_HAIR = Side(style="thin", color=LINE)
BOX = Border(left=_HAIR, right=_HAIR, top=_HAIR, bottom=_HAIR)
UNDERLINE = Border(bottom=Side(style="medium", color=BANNER_COLOUR))
BANNER_PLACE = Alignment(vertical="center")
TOP = Alignment(vertical="top", wrap_text=True)
TOP_LEFT = Alignment(vertical="top", horizontal="left", wrap_text=True)
TOP_ONE_LINE = Alignment(vertical="top")
TOP_CENTRED = Alignment(vertical="top", horizontal="center")
TOP_RIGHT = Alignment(vertical="top", horizontal="right", indent=1)
MIDDLE = Alignment(vertical="center", wrap_text=True)
HEADING = Alignment(horizontal="left", vertical="center", wrap_text=True)


def solid(colour: str) -> PatternFill:
    """A plain fill."""
    return PatternFill("solid", fgColor=colour)


def heading_colours(columns: Iterable[Column]) -> dict[str, tuple[str, str]]:
    """Field name → colours (fill, letters) of its heading: one hue a group, dark when it must be filled."""
    columns = list(columns)
    groups = list(dict.fromkeys(column.group for column in columns if column.group))
    shades = {group: _GROUPS[rank % len(_GROUPS)] for rank, group in enumerate(groups)}
    return {
        column.name: heading_colour(required=column.required, shades=shades.get(column.group, _PLAIN))
        for column in columns
    }


def heading_colour(*, required: bool, shades: tuple[str, str] = _PLAIN) -> tuple[str, str]:
    """The colours (fill, letters) of a heading."""
    dark, light = shades
    return (dark, WHITE) if required else (light, INK)


def alignment(column: Column) -> Alignment:
    """How its cells stand: words wrap, days are centred, numbers keep clear of the next column."""
    kind = column.kind
    if column.by:
        return TOP_LEFT
    if kind.dtype in {"cents", "integer", "number"}:
        return TOP_RIGHT
    if kind.dtype in {"date", "time"}:
        return TOP_CENTRED
    return TOP_ONE_LINE if kind.holds or kind is CODE else TOP


def set_page(page: Worksheet, tab: str, titles: str = "") -> None:
    """A4, landscape, as wide as the sheet, its name and page number in the footer, the headings on each page."""
    page.sheet_properties.tabColor = tab
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = 9  # A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.page_margins.left = page.page_margins.right = 0.4
    page.page_margins.top, page.page_margins.bottom = 0.5, 0.8
    page.page_margins.header, page.page_margins.footer = 0.3, 0.35
    page.oddFooter.center.text = "&A — page &P / &N"
    page.sheet_view.showGridLines = False
    page.sheet_view.zoomScale = 100
    if titles:
        page.print_title_rows = titles


def lines(text: str, width: float) -> int:
    """How many lines the text takes in a column `width` characters wide, breaking at spaces."""
    count = 0
    for paragraph in text.split("\n"):
        left = 0.0
        count += 1
        for word in paragraph.split():
            if left and left + 1 + len(word) > width:
                count, left = count + 1, float(len(word))
            else:
                left += len(word) + (1 if left else 0)
    return count


def tint(colour: str) -> PatternFill:
    """The fill of a conditional format, which spreadsheets keep in the background colour."""
    return PatternFill("solid", bgColor=colour)
