"""An earlier report that a user points at: the list of corrections in Excel, or the JSON of a run."""

from pathlib import Path

from pic_sheets.reading.earlier_reports import EarlierReport, not_a_report, report_in_json, report_in_tables
from pic_sheets.stores.excel import read_workbook
from pic_sheets.stores.xlsx.files import read_bytes, shown_name
from pic_sheets.stores.xlsx.refusals import OLE_MAGIC, ZIP_MAGIC


def read_earlier_report(path: Path) -> EarlierReport:
    """The report at that path. Raises UnreadableWorkbook or UnusableRequest, in French, for any other file."""
    content, name = read_bytes(path), shown_name(path)
    if content.startswith((ZIP_MAGIC, OLE_MAGIC)):
        return report_in_tables(read_workbook(path).tables, name)
    if not content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        raise not_a_report(name)
    return report_in_json(content, name)
