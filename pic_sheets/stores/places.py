"""A workbook wherever it is kept: an Excel file, a shared Google Sheet, what was read of one and saved."""

from pathlib import Path

from pic_sheets.errors import UnusableRequest
from pic_sheets.progress import Progress
from pic_sheets.stores.excel import read_workbook
from pic_sheets.stores.google.addresses import id_of, is_shared
from pic_sheets.stores.outputs import refuse_existing, write_beside
from pic_sheets.stores.workbook import Workbook
from pic_sheets.texts import quoted


def read_place(path: Path, progress: Progress, key: Path | None = None, snapshot: Path | None = None) -> Workbook:
    """The workbook that the path leads to.

    `key` opens a shared sheet, `snapshot` is where to keep what was read of it, never over another file. Raises
    UnreadableWorkbook, UnreachableSheet, UnwritableOutput.
    """
    if is_shared(path):
        return _read_shared(path, progress, key, snapshot)
    if snapshot is not None:
        raise UnusableRequest(
            f"{quoted('--instantane')} ne sert qu'avec l'adresse d'un classeur Google Sheets.",
            "Un fichier Excel se garde en le copiant.",
        )
    from pic_sheets.stores.google.snapshots import is_snapshot, read_snapshot  # noqa: PLC0415 - never for a shared sheet

    return read_snapshot(path) if is_snapshot(path) else read_workbook(path)


def _read_shared(path: Path, progress: Progress, key: Path | None, snapshot: Path | None) -> Workbook:
    from pic_sheets.stores.google.access import Access, session  # noqa: PLC0415 - what it needs may not be installed

    if snapshot is not None:
        refuse_existing(snapshot)
    client = session(Access(key, path.parent), progress)
    from pic_sheets.stores.google.sheets import read_sheet  # noqa: PLC0415 - the same
    from pic_sheets.stores.google.snapshots import snapshot_bytes  # noqa: PLC0415 - the same

    book = read_sheet(id_of(path), client)
    if snapshot is not None:
        write_beside(snapshot, snapshot_bytes(book))
    return book
