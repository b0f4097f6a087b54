"""The two rows above the headings: the way back, the title, the purpose."""

from collections.abc import Sequence

from openpyxl.cell.cell import Cell
from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from pic_sheets.stores.workbook_maker import looks
from pic_sheets.stores.workbook_maker.looks import PURPOSE_ROW, TITLE_ROW, lines
from pic_sheets.texts import typeset

WELCOME = "Accueil"
#: The purpose spreads from the second column on, as the title does, up to this width, in characters.
_WIDTH = 110


def add_link(cell: Cell, words: str, sheet: str, target: str = "A1") -> None:
    """Make the cell a link to a cell of another sheet of the workbook."""
    cell.value = words
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"{quote_sheetname(sheet)}!{target}", display=words)
    cell.font = looks.LINKED
    cell.alignment = looks.MIDDLE


def add_titles(page: Worksheet, title: str, purpose: str, widths: Sequence[float]) -> None:
    """Write both rows; `widths` are those of the sheet's columns, so that the purpose never runs over the table."""
    link = page.cell(TITLE_ROW, 1)
    add_link(link, f"← {WELCOME}", WELCOME)
    heading = page.cell(TITLE_ROW, 2, title)
    heading.font, heading.alignment = looks.TITLE, looks.TOP_ONE_LINE
    page.row_dimensions[TITLE_ROW].height = 27
    end, width = 2, widths[1]
    while end < len(widths) and width < _WIDTH:
        width += widths[end]
        end += 1
    page.merge_cells(start_row=PURPOSE_ROW, end_row=PURPOSE_ROW, start_column=2, end_column=end)
    text = page.cell(PURPOSE_ROW, 2, typeset(purpose))
    text.font, text.alignment = looks.QUIET, looks.TOP
    page.row_dimensions[PURPOSE_ROW].height = 5 + 13.5 * lines(purpose, width)
