"""A sheet of two columns, one parameter a row: its labels, their notes, and cells ready for each kind of value."""

from collections.abc import Mapping

from openpyxl.worksheet.table import TableColumn
from openpyxl.worksheet.worksheet import Worksheet

from pic_sheets.columns import Sheet
from pic_sheets.kinds import COUNT, Kind
from pic_sheets.stores.workbook_maker import looks
from pic_sheets.stores.workbook_maker.cells import column_format, put
from pic_sheets.stores.workbook_maker.lists import Lists
from pic_sheets.stores.workbook_maker.looks import FIRST_ROW, HEADING_ROW
from pic_sheets.stores.workbook_maker.notes import note
from pic_sheets.stores.workbook_maker.tables import add_table, table_name
from pic_sheets.stores.workbook_maker.titles import add_titles
from pic_sheets.stores.workbook_maker.validations import validation

LEGEND = "Libellé foncé : à remplir. Libellé clair : facultatif. Laissez la souris sur un libellé pour lire son aide."
_WIDTHS = (30, 70)
_ROW_HEIGHT = 21


def add_parameters(page: Worksheet, sheet: Sheet, values: Mapping[str, object], layout: Lists) -> None:
    """Write the sheet with its values by field name."""
    looks.set_page(page, sheet.tab, f"{HEADING_ROW}:{HEADING_ROW}")
    for letter, width in zip("AB", _WIDTHS, strict=True):
        page.column_dimensions[letter].width = width
    add_titles(page, sheet.name, f"{sheet.purpose} {LEGEND}", _WIDTHS)
    for rank, heading in enumerate(sheet.headings, 1):
        cell = page.cell(HEADING_ROW, rank, heading)
        cell.font, cell.fill = looks.SUBTITLE, looks.solid("E7E6E6")
        cell.alignment, cell.border = looks.HEADING, looks.BOX
    page.row_dimensions[HEADING_ROW].height = 24
    _add_rows(page, sheet, values, layout)
    names = [TableColumn(id=rank, name=heading) for rank, heading in enumerate(sheet.headings, 1)]
    add_table(page, table_name(sheet.name), 1, HEADING_ROW + len(sheet.columns), names, filters=False)
    page.freeze_panes = f"A{FIRST_ROW}"


def _add_rows(page: Worksheet, sheet: Sheet, values: Mapping[str, object], layout: Lists) -> None:
    colours = looks.heading_colours(sheet.columns.values())
    for row, (name, column) in enumerate(sheet.columns.items(), FIRST_ROW):
        fill, letters = colours[name]
        label, cell = page.cell(row, 1, column.heading), page.cell(row, 2)
        label.fill, label.border, label.alignment = looks.solid(fill), looks.BOX, looks.MIDDLE
        label.font = looks.BOLD_WHITE if letters == looks.WHITE else looks.BOLD
        label.comment = note(column)
        cell.font, cell.border, cell.alignment = looks.BODY, looks.BOX, looks.HEADING
        put(cell, values.get(name), column.kind)
        cell.number_format = _format(column.kind)
        page.row_dimensions[row].height = _ROW_HEIGHT
        if (rule := validation(column, layout.choices, layout.references)) is not None:
            rule.add(cell.coordinate)
            page.add_data_validation(rule)


def _format(kind: Kind) -> str:
    """As in a column, but a year is not grouped by thousands."""
    return "0" if kind is COUNT else column_format(kind, typed_by_row=False)
