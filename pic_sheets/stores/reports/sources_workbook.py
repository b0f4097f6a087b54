"""Where each figure comes from, as a workbook: a line a range of cells, each a link that opens the staff's workbook there."""

from collections.abc import Iterator

from openpyxl import Workbook
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from pic_sheets.outcomes import Figure
from pic_sheets.plans import SourcesWorkbook
from pic_sheets.source_ranges import cell_ranges
from pic_sheets.stores.reports.cells import HEAD, LEFT, RIGHT, RULE, fit_row, write_content, write_headings, write_text
from pic_sheets.stores.reports.workbook_links import Linked, add_place_link
from pic_sheets.stores.workbook_maker import looks
from pic_sheets.stores.workbook_maker.archives import saved
from pic_sheets.tables import cell_address, column_letters

_HEADINGS_ROW, _FIRST_ROW = 3, 4
#: Heading → width in characters.
_WIDTHS = {"Chiffre": 58, "Valeur": 18, "Feuille": 24, "Cellules": 20}
_LINK = 4


def sources_workbook_bytes(workbook: SourcesWorkbook) -> bytes:
    """The file of the sources; the same plan gives the same bytes."""
    book = Workbook()
    book.properties.creator = "PIC Sheets"
    page = book.worksheets[0]
    page.title = "Sources"
    write_text(page.cell(1, 1), workbook.title, looks.TITLE)
    page.row_dimensions[1].height = 30
    write_text(
        page.cell(2, 1),
        "Un clic sur une cellule de la dernière colonne ouvre votre classeur à cet endroit.",
        looks.QUIET,
    )
    for number, width in enumerate(_WIDTHS.values(), 1):
        page.column_dimensions[column_letters(number)].width = width
    write_headings(page, _HEADINGS_ROW, list(_WIDTHS))
    page.freeze_panes = f"A{_FIRST_ROW}"
    looks.set_page(page, HEAD, f"{_HEADINGS_ROW}:{_HEADINGS_ROW}")
    last, linked = _HEADINGS_ROW, Linked(workbook.target, workbook.tabs)
    for last, (figure, sheet, cells) in enumerate(_lines(workbook), _FIRST_ROW):
        _write_line(page, last, figure, sheet, cells)
        if cells:
            add_place_link(page.cell(last, _LINK), sheet, cells, linked)
    if last > _HEADINGS_ROW:
        page.add_table(Table(displayName="sources", ref=f"A{_HEADINGS_ROW}:{cell_address(last, len(_WIDTHS))}"))
    return saved(book)


def _lines(workbook: SourcesWorkbook) -> Iterator[tuple[Figure, str, str]]:
    """Each figure with each range of its cells; once, without any, when it comes from none."""
    for figure in workbook.figures:
        for sheet, cells in cell_ranges(figure.cells) or (("", ""),):
            yield figure, sheet, cells


def _write_line(page: Worksheet, row: int, figure: Figure, sheet: str, cells: str) -> None:
    write_text(page.cell(row, 1), figure.label, looks.BODY, wrapped=True)
    write_content(page.cell(row, 2), figure.value, figure.unit, looks.BODY)
    write_text(page.cell(row, 3), sheet, looks.BODY, wrapped=True)
    write_text(page.cell(row, _LINK), cells, looks.BODY, wrapped=True)
    for column in range(1, len(_WIDTHS) + 1):
        page.cell(row, column).border = RULE
        page.cell(row, column).alignment = RIGHT if column == 2 else LEFT  # noqa: PLR2004 - the column of values
    fit_row(page, row, [figure.label, "", sheet, cells], list(_WIDTHS.values()))
