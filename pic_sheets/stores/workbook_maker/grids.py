"""A sheet of rows: its headings, the rows it is given, and all that makes it pleasant to go on with."""

from collections.abc import Mapping, Sequence

from openpyxl.formatting.rule import FormulaRule
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import TableColumn
from openpyxl.worksheet.worksheet import Worksheet

from pic_sheets.columns import Column, Sheet
from pic_sheets.dictionary import parameter_columns
from pic_sheets.kinds import LINE, TEXT, Kind
from pic_sheets.stores.workbook_maker import looks
from pic_sheets.stores.workbook_maker.cells import column_format, put
from pic_sheets.stores.workbook_maker.lists import LISTS, Lists
from pic_sheets.stores.workbook_maker.looks import FIRST_ROW, HEADING_ROW, LAST_ROW, TITLE_ROW, lines
from pic_sheets.stores.workbook_maker.notes import note
from pic_sheets.stores.workbook_maker.tables import ElasticRow, add_table, table_name
from pic_sheets.stores.workbook_maker.titles import add_link, add_titles
from pic_sheets.stores.workbook_maker.validations import choices_of, suggestions, validation

LEGEND = "En-tête foncé : à remplir. En-tête clair : facultatif. Laissez la souris sur un en-tête pour lire son aide."
#: Empty rows that wait under those given, so that the table looks like one from the start.
_LEAST_ROWS, _SPARE_ROWS = 20, 5
#: What a filter button takes of a heading's line.
_BUTTON = 3.5
#: Wider than this, a sheet is printed on two pages side by side: on one it could not be read.
_WIDEST_PAGE = 235
_PUBLISHED_TEXT = 46
_MISSING = "FFF4CC"
_LINE_HEIGHT = 15
#: A column holds a few more letters than its width says, which counts digits.
_LETTERS = 1.08
#: What fits on one landscape page at full size, and how much a column may grow to fill it.
_PAGE, _MOST_ADDED = 120, 44
_HEADING_HEIGHT = 36


def add_grid(
    page: Worksheet, sheet: Sheet, rows: Sequence[Mapping[str, object]], layout: Lists, legend: str = LEGEND
) -> None:
    """Write the sheet with its rows, each a value by field name."""
    widths = column_widths(sheet)
    _set_columns(page, sheet, widths)
    add_titles(page, sheet.name, f"{sheet.purpose} {legend}", widths)
    _add_headings(page, sheet)
    last = FIRST_ROW - 1 + max(len(rows) + _SPARE_ROWS, _LEAST_ROWS)
    _add_rows(page, sheet, rows, last)
    names = [TableColumn(id=rank, name=heading) for rank, heading in enumerate(sheet.headings, 1)]
    add_table(page, table_name(sheet.name), 1, last, names)
    _add_validations(page, sheet, layout)
    _mark_missing(page, sheet)
    page.freeze_panes = f"{get_column_letter(frozen_columns(sheet) + 1)}{FIRST_ROW}"
    if sheet.name in layout.helps:
        target, words = layout.helps[sheet.name]
        add_link(page.cell(TITLE_ROW, 4), words, LISTS, target)
        page.cell(TITLE_ROW, 4).alignment = looks.TOP_ONE_LINE
    _set_page(page, sheet, sum(widths))


def column_widths(sheet: Sheet) -> list[float]:
    """The width of each column, in characters; on a narrow sheet the last column of free text takes what the page leaves."""
    columns = list(sheet.columns.values())
    widths = [_column_width(column) for column in columns]
    free = [
        rank
        for rank, column in enumerate(columns)
        if column.kind in {TEXT, LINE} and not (column.target or choices_of(column))
    ]
    if free:
        widths[free[-1]] += min(max(_PAGE - sum(widths), 0), _MOST_ADDED)
    return widths


def _column_width(column: Column) -> float:
    """Enough for what it holds, its heading on two lines at most, its longest choice."""
    words = column.heading.split()
    heading = min(max(len(" ".join(words[:cut])), len(" ".join(words[cut:]))) for cut in range(1, len(words) + 1))
    return max(_content_width(column), heading * 1.12 + _BUTTON)


def _content_width(column: Column) -> float:
    if allowed := choices_of(column):
        return max(len(choice) for choice in allowed) + 4
    return _PUBLISHED_TEXT if column.kind is TEXT and column.published else column.kind.width


def row_height(sheet: Sheet, values: Mapping[str, object]) -> float:
    """The height of a row in points, for the longest of its texts: some spreadsheets do not fit it on opening."""
    texts = zip(column_widths(sheet), map(values.get, sheet.columns), strict=True)
    return (
        _LINE_HEIGHT * max(lines(text, width * _LETTERS) if isinstance(text, str) else 1 for width, text in texts) + 1
    )


def frozen_columns(sheet: Sheet) -> int:
    """How many columns stay in sight: those that say which row it is."""
    for_sure = sheet.key or tuple(name for name, column in sheet.columns.items() if column.target and column.required)
    leading = 0
    for name in sheet.columns:
        if name not in for_sure:
            break
        leading += 1
    return leading


def kind_of(sheet: Sheet, column: Column, row: Mapping[str, object]) -> Kind:
    """The kind of a row's cell: its column's, or that of the parameter which the row names."""
    return parameter_columns(sheet).get(str(row.get(column.by)), column).kind if column.by else column.kind


def _set_columns(page: Worksheet, sheet: Sheet, widths: Sequence[float]) -> None:
    """Widths, and the formats that rows to come will take."""
    for rank, (column, width) in enumerate(zip(sheet.columns.values(), widths, strict=True), 1):
        dimension = page.column_dimensions[get_column_letter(rank)]
        dimension.width = width
        dimension.number_format = column_format(column.kind, typed_by_row=bool(column.by))
        dimension.alignment = looks.alignment(column)
        dimension.font = looks.BODY


def _add_headings(page: Worksheet, sheet: Sheet) -> None:
    colours = looks.heading_colours(sheet.columns.values())
    for rank, (name, column) in enumerate(sheet.columns.items(), 1):
        fill, letters = colours[name]
        cell = page.cell(HEADING_ROW, rank, column.heading)
        cell.fill, cell.alignment, cell.border = looks.solid(fill), looks.HEADING, looks.BOX
        cell.font = looks.BOLD_WHITE if letters == looks.WHITE else looks.BOLD
        cell.comment = note(column)
    page.row_dimensions[HEADING_ROW].height = _HEADING_HEIGHT


def _add_rows(page: Worksheet, sheet: Sheet, rows: Sequence[Mapping[str, object]], last: int) -> None:
    empty: Mapping[str, object] = {}
    for row in range(FIRST_ROW, last + 1):
        values = rows[row - FIRST_ROW] if row - FIRST_ROW < len(rows) else empty
        for rank, (name, column) in enumerate(sheet.columns.items(), 1):
            cell = page.cell(row, rank)
            cell.font, cell.border = looks.BODY, looks.BOX
            cell.alignment = looks.alignment(column)
            cell.number_format = column_format(column.kind, typed_by_row=bool(column.by))
            put(cell, values.get(name), kind_of(sheet, column, values))
        if values:
            page.row_dimensions[row] = ElasticRow(page, index=row, ht=row_height(sheet, values))


def _add_validations(page: Worksheet, sheet: Sheet, layout: Lists) -> None:
    for rank, (name, column) in enumerate(sheet.columns.items(), 1):
        offered = layout.suggestions.get((sheet.name, name))
        rule = suggestions(offered) if offered else validation(column, layout.choices, layout.references)
        if rule is not None:
            letter = get_column_letter(rank)
            rule.add(f"{letter}{FIRST_ROW}:{letter}{LAST_ROW}")
            page.add_data_validation(rule)


def _mark_missing(page: Worksheet, sheet: Sheet) -> None:
    """Tint the cells still to fill of the rows that have been begun."""
    end = get_column_letter(len(sheet.columns))
    for rank, column in enumerate(sheet.columns.values(), 1):
        if column.required:
            letter = get_column_letter(rank)
            formula = f"AND(LEN(TRIM({letter}{FIRST_ROW}))=0,COUNTA($A{FIRST_ROW}:${end}{FIRST_ROW})>0)"
            area = f"{letter}{FIRST_ROW}:{letter}{LAST_ROW}"
            page.conditional_formatting.add(area, FormulaRule(formula=[formula], fill=looks.tint(_MISSING)))


def _set_page(page: Worksheet, sheet: Sheet, width: float) -> None:
    looks.set_page(page, sheet.tab, f"{HEADING_ROW}:{HEADING_ROW}")
    if width > _WIDEST_PAGE:
        page.page_setup.fitToWidth = 2
        page.print_title_cols = f"A:{get_column_letter(max(1, frozen_columns(sheet)))}"
