"""A workbook wherever it is kept: an Excel file, a shared Google Sheet, what was read of one and saved."""

from pathlib import Path

from pic_sheets.stores.excel import read_workbook
from pic_sheets.stores.workbook import Workbook


def read_place(path: Path, key: Path | None = None, snapshot: Path | None = None) -> Workbook:
    """The workbook that the path leads to.

    `key` opens a shared sheet, `snapshot` is where to keep what was read of it. Raises UnreadableWorkbook,
    UnreachableSheet, UnwritableOutput.
    """
    return read_workbook(path)
