"""A results workbook (.xlsx): figures with their sources, tables with their totals, native charts, ready to print.

Everything is written as values, so that any program reads the totals without computing them.
"""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, OneCellAnchor
from openpyxl.drawing.xdr import XDRPositiveSize2D
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Border, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from pic_sheets.outcomes import Content, Figure, ResultTable
from pic_sheets.plans import ChartSketch, ReportSheet, ReportWorkbook
from pic_sheets.source_ranges import source_ranges
from pic_sheets.stores.reports import charts as report_charts
from pic_sheets.stores.reports.cells import CENTRED, HEAD, LINE_HEIGHT, RULE, write_content, write_text
from pic_sheets.stores.workbook_maker import looks
from pic_sheets.stores.workbook_maker.archives import saved
from pic_sheets.tables import cell_address, column_letters

_TOTAL, _ZEBRA = "DCE3F1", "F3F6FB"
_UNKNOWN = "\N{EM DASH}"

#: The columns of the figures: label over two, value, sources over the rest.
_VALUE, _SOURCES, _LEAST_LAST = 3, 4, 10
_FIGURE_HEADINGS = ("Chiffre", "Valeur", "D'où vient ce chiffre")
_NARROWEST, _WIDEST, _FIGURE_WIDTHS = 12, 46, (14, 26, 16)
_CHART_GAP = 16  # pixels
#: In the units of drawings (EMU).
_CM, _PIXEL = 360_000, 9_525

_TOTAL_RULE = Border(top=Side(style="medium", color=HEAD), bottom=Side(style="thin", color=HEAD))


def report_workbook_bytes(workbook: ReportWorkbook) -> bytes:
    """The file of a results workbook; the same plan gives the same bytes."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator = "PIC Sheets"
    for sheet in workbook.sheets:
        _write_sheet(book.create_sheet(sheet.name), sheet)
    return saved(book)


def _write_sheet(page: Worksheet, sheet: ReportSheet) -> None:
    """Write one sheet; a table that is alone needs no title but the sheet's, and its headings stay in sight."""
    tables = [table for table, _ in sheet.tables]
    widths = _widths(tables, with_figures=bool(sheet.figures))
    for number, width in enumerate(widths, 1):
        page.column_dimensions[column_letters(number)].width = width
    write_text(page.cell(1, 1), sheet.title, looks.TITLE)
    page.row_dimensions[1].height = 30
    for row, note in enumerate(sheet.notes, 2):
        write_text(page.cell(row, 1), note, looks.QUIET)
    row = 3 + len(sheet.notes)
    if sheet.figures:
        row = _write_figures(page, sheet.figures, row, widths) + 1
    alone = len(tables) == 1 and not sheet.figures
    page.freeze_panes = f"A{row + 1}" if alone else "A2"
    looks.set_page(page, HEAD, f"{row}:{row}" if alone else "")
    for table, charts in sheet.tables:
        if not alone:
            write_text(page.cell(row, 1), table.title, looks.SUBTITLE)
            page.row_dimensions[row].height = 22
            row += 1
        end = _write_table(page, table, row, widths)
        row = _write_charts(page, table, charts, (row, end), widths)


def _widths(tables: Sequence[ResultTable], *, with_figures: bool) -> list[float]:
    """The width of each column in characters, wide enough for the figures' block and every table."""
    last = max((len(table.columns) for table in tables), default=0)
    if with_figures:
        last = max(last, _LEAST_LAST)
    widths = [float(_NARROWEST)] * last
    for table in tables:
        for number, heading in enumerate(table.columns):
            longest = max((len(_shown(row[number])) for row in table.rows), default=0)
            word = max(len(part) for part in heading.split()) + 4  # the filter's button
            widths[number] = max(widths[number], min(_WIDEST, longest + 3), word)
    if with_figures:
        widths[: len(_FIGURE_WIDTHS)] = map(max, widths, _FIGURE_WIDTHS)
    return widths


def _shown(content: Content) -> str:
    """About what the cell shows, to measure it."""
    if isinstance(content, Decimal):
        return f"{content:,.2f} €"
    return "" if content is None else "00/00/0000" if isinstance(content, date) else str(content)


def _write_figures(page: Worksheet, figures: Sequence[Figure], top: int, widths: Sequence[float]) -> int:
    """Write the figures, one a row, under their headings; the row after the last."""
    last = len(widths)
    for column, text in zip((1, _VALUE, _SOURCES), _FIGURE_HEADINGS, strict=True):
        write_text(page.cell(top, column), text, looks.BOLD_WHITE)
    for column in range(1, last + 1):
        page.cell(top, column).fill = looks.solid(HEAD)
    page.row_dimensions[top].height = 1.4 * LINE_HEIGHT
    page.cell(top, _VALUE).alignment = Alignment(horizontal="right", vertical="center")
    page.cell(top, _SOURCES).alignment = Alignment(horizontal="left", vertical="center", indent=1)
    room = sum(widths[_SOURCES - 1 :])
    for row, figure in enumerate(figures, top + 1):
        sources = source_ranges(figure.cells)
        write_text(page.cell(row, 1), figure.label, looks.BOLD)
        write_content(
            page.cell(row, _VALUE), _UNKNOWN if figure.value is None else figure.value, figure.unit, looks.BOLD
        )
        write_text(page.cell(row, _SOURCES), sources, looks.QUIET)
        for column in range(1, last + 1):
            page.cell(row, column).border = RULE
            page.cell(row, column).alignment = looks.MIDDLE
        page.cell(row, _VALUE).alignment = Alignment(horizontal="right", vertical="center")
        page.cell(row, _SOURCES).alignment = Alignment(horizontal="left", vertical="center", wrap_text=True, indent=1)
        page.merge_cells(start_row=row, end_row=row, start_column=1, end_column=_VALUE - 1)
        page.merge_cells(start_row=row, end_row=row, start_column=_SOURCES, end_column=last)
        page.row_dimensions[row].height = max(1.3, looks.lines(sources, room) + 0.15) * LINE_HEIGHT
    return top + 1 + len(figures)


def _write_table(page: Worksheet, table: ResultTable, heading: int, widths: Sequence[float]) -> int:
    """Write the headings, the rows and the total; the row after the last."""
    units = table.units or ("",) * len(table.columns)
    for column, text in enumerate(table.columns, 1):
        cell = page.cell(heading, column)
        write_text(cell, text, looks.BOLD_WHITE)
        cell.fill, cell.alignment = looks.solid(HEAD), CENTRED
    page.row_dimensions[heading].height = 2.2 * LINE_HEIGHT
    last = len(table.rows) - 1 if table.total else len(table.rows)
    for index, contents in enumerate(table.rows):
        row, is_total = heading + 1 + index, index == last
        for column, (content, unit) in enumerate(zip(contents, units, strict=True), 1):
            cell = page.cell(row, column)
            write_content(cell, content, unit, looks.BOLD if is_total else looks.BODY)
            cell.border = _TOTAL_RULE if is_total else RULE
            if is_total:
                cell.fill = looks.solid(_TOTAL)
        tallest = max(looks.lines(_shown(content), width) for content, width in zip(contents, widths, strict=False))
        page.row_dimensions[row].height = max(1.3, tallest + 0.15) * LINE_HEIGHT
    if last and len({text.casefold() for text in table.columns} - {""}) == len(table.columns):  # as Excel wants
        _add_filter(page, table, heading, last)
    return heading + 1 + len(table.rows)


def _add_filter(page: Worksheet, table: ResultTable, heading: int, rows: int) -> None:
    """Make an Excel table of the rows, the total left out so that sorting leaves it last, with stripes that survive it."""
    area = f"A{heading}:{cell_address(heading + rows, len(table.columns))}"
    number = sum(len(sheet.tables) for sheet in page.parent.worksheets) + 1
    name = re.sub(r"\W", "_", f"resultats_{number}_{table.code}", flags=re.ASCII)
    page.add_table(Table(displayName=name, ref=area))
    fill = DifferentialStyle(fill=PatternFill(bgColor=_ZEBRA, fill_type="solid"))
    stripe = Rule(type="expression", dxf=fill, formula=[f"MOD(ROW()-{heading},2)=0"])
    page.conditional_formatting.add(area.replace(f"A{heading}:", f"A{heading + 1}:"), stripe)


def _write_charts(
    page: Worksheet, table: ResultTable, charts: Sequence[ChartSketch], rows: tuple[int, int], widths: Sequence[float]
) -> int:
    """Draw the table's charts side by side under it; the row where the next block may stand.

    `rows` are that of the table's headings and the one after its last.
    """
    heading, end = rows
    left, tallest = 0, 0.0
    for sketch in charts:
        if not report_charts.rows_drawn(sketch, table):
            continue
        _place(page, report_charts.chart(sketch, table, page.title, heading), end, left, widths)
        left += round(report_charts.width(sketch) / 2.54 * 96) + _CHART_GAP
        tallest = max(tallest, report_charts.height(sketch, table))
    return end + 2 + round(tallest / 2.54 * 72 / LINE_HEIGHT)


def _place(page: Worksheet, chart: report_charts.Drawn, row: int, left: int, widths: Sequence[float]) -> None:
    """Put the chart's corner under a row, so many pixels from the left."""
    column, pixels = 0, [round(width * 7 + 5) for width in widths]
    while column < len(pixels) and left >= pixels[column]:
        left -= pixels[column]
        column += 1
    size = XDRPositiveSize2D(round(chart.width * _CM), round(chart.height * _CM))
    corner = AnchorMarker(col=column, colOff=left * _PIXEL, row=row, rowOff=0)
    chart.anchor = OneCellAnchor(_from=corner, ext=size)
    page.add_chart(chart)
