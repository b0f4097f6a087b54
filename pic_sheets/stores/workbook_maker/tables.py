"""Excel tables: their filters, their bands, the rows that wait under them."""

import re
from collections.abc import Sequence

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table, TableColumn, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from pic_sheets.stores.workbook_maker.looks import HEADING_ROW
from pic_sheets.texts import slug


class ElasticRow(RowDimension):  # type: ignore[misc]  # openpyxl publishes no types
    """A row that opens with a height and still grows with its text: openpyxl says of any other that its height was chosen."""

    @property
    def customHeight(self) -> bool:  # noqa: N802 - openpyxl's name
        """Never."""
        return False


def table_name(sheet: str) -> str:
    """A name that Excel takes for a table: no accent, no space, never the address of a cell.

    >>> table_name("Charges et produits")
    'T_charges_et_produits'
    """
    return f"T_{re.sub('-', '_', slug(sheet))}"


def add_table(
    page: Worksheet, name: str, start: int, last: int, columns: Sequence[TableColumn], *, filters: bool = True
) -> None:
    """Make a table of the cells under the headings, from column `start` down to row `last`; its columns carry the headings' names."""
    end = start + len(columns) - 1
    area = f"{get_column_letter(start)}{HEADING_ROW}:{get_column_letter(end)}{last}"
    table = Table(
        displayName=name,
        name=name,
        ref=area,
        tableColumns=list(columns),
        autoFilter=AutoFilter(ref=area) if filters else None,
    )
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    page.add_table(table)
