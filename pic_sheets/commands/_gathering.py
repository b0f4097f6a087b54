"""Gather: the workbook read, its fund, and every issue found in it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from pic_sheets import checks
from pic_sheets.adoption.faults import WRONG
from pic_sheets.commands._adoption import read_through
from pic_sheets.commands._task import reading_options
from pic_sheets.errors import UnreadableWorkbook
from pic_sheets.fund.fund import Fund, fund
from pic_sheets.issues import Issue
from pic_sheets.progress import Progress
from pic_sheets.reading.reader import STRUCTURE, read_tables
from pic_sheets.sheets import declared_sheets
from pic_sheets.stores.google.addresses import is_address, is_shared, spreadsheet_id
from pic_sheets.stores.places import read_place
from pic_sheets.stores.workbook import Workbook
from pic_sheets.tables import Table
from pic_sheets.texts import NBSP, counted, folded, quoted


def ranked_tabs(others: Sequence[str] = ()) -> Mapping[str, int]:
    """Folded name of a sheet → its rank: our tabs in their order, then the `others`."""
    tabs = {folded(sheet.name): sheet.position for sheet in declared_sheets()}
    for name in others:
        tabs.setdefault(folded(name), len(tabs) + 1)
    return tabs


@dataclass(frozen=True, slots=True)
class Gathered:
    """A workbook's fund and its issues, sheet by sheet and row by row.

    `title` is what users call it, its file's name when it has none. `tables` are its sheets as they were read, through a correspondence if there is one; `book` holds them as they are. `digest` is the fingerprint of its file; `notes` say through what it was read; `tabs` ranks its sheets by folded name.
    """

    path: Path
    fund: Fund
    issues: tuple[Issue, ...]
    digest: str = ""
    notes: tuple[str, ...] = ()
    tabs: Mapping[str, int] = field(default_factory=ranked_tabs)
    tables: Sequence[Table] = ()
    title: str = ""
    book: Workbook | None = None

    @property
    def name(self) -> str:
        """What users call the workbook: its file's name, or the title of the shared sheet."""
        return self.title or self.path.name


def gather(workbook: Path, today: date, progress: Progress) -> Gathered:
    """Read a workbook, through the correspondence beside it if there is one, and check it whole. Raises PicError."""
    book = read_book(workbook, progress)
    told = read_through(workbook, book.tables, book.name)
    progress.step("Vérification des feuilles")
    reading = read_tables(told.tables, book.name)
    found = fund(reading)
    progress.step("Vérification des règles du fonds")
    issues = told.in_their_words((*reading.issues, *checks.issues(found, today)))
    tabs = ranked_tabs([table.name for table in told.tables])
    in_order = (*book.issues, *in_workbook_order(issues, tabs))
    notes = (*told.notes, *kept_notes())
    return Gathered(workbook, found, in_order, book.digest, notes, tabs, told.tables, book.name, book)


def read_book(workbook: Path, progress: Progress) -> Workbook:
    """The sheets of a workbook as they are, wherever it is kept. Raises UnreadableWorkbook or UnreachableSheet."""
    if is_address(workbook.as_posix()):
        spreadsheet_id(workbook.as_posix())  # the address of a page that is no sheet of Google's: told with what to do
    progress.step("Lecture du classeur Google" if is_shared(workbook) else f"Lecture de {workbook.name}")
    options = reading_options()
    return read_place(workbook, progress, options.key, options.snapshot)


def kept_notes() -> tuple[str, ...]:
    """Where what was read of a shared sheet was saved, when that was asked."""
    snapshot = reading_options().snapshot
    if snapshot is None:
        return ()
    return (
        f"Ce qui a été lu est gardé dans {quoted(snapshot)}{NBSP}: donnez ce fichier au lieu de l'adresse pour refaire exactement la même chose.",
    )


def gather_whole(workbook: Path, today: date, progress: Progress) -> Gathered:
    """The same, for commands that need every sheet. Raises UnreadableWorkbook when a sheet or a column is missing."""
    gathered = gather(workbook, today, progress)
    torn = _tears(gathered)
    if torn:
        first = torn[0]
        more = (
            f" (et {counted(len(torn) - 1, 'autre problème', 'autres problèmes')} de structure)"
            if len(torn) > 1
            else ""
        )
        where = f"{quoted(gathered.name)}, {first.sheet}!{first.cell}" if first.cell else quoted(gathered.name)
        raise UnreadableWorkbook(
            f"{where}{NBSP}: {first.message.rstrip('.')}{more}.",
            f"{first.advice} Pour tout voir{NBSP}: {quoted('pic-sheets verifier')}.",
        )
    return gathered


def is_torn(gathered: Gathered) -> bool:
    """Whether a sheet or a column is missing."""
    return bool(_tears(gathered))


def torn_sheets(gathered: Gathered) -> frozenset[str]:
    """The folded names of the sheets that are missing, or that a column is missing from: nothing counted there can be told."""
    return frozenset(
        {folded(issue.sheet) for issue in _tears(gathered)} | {folded(name) for name in gathered.fund.unread}
    )


def _tears(gathered: Gathered) -> list[Issue]:
    return [issue for issue in gathered.issues if issue.blocks and issue.code in {*STRUCTURE, WRONG}]


def in_workbook_order(issues: Iterable[Issue], tabs: Mapping[str, int]) -> tuple[Issue, ...]:
    """The issues in the order of the tabs, then of the rows, then of the columns."""
    return tuple(sorted(issues, key=lambda issue: workbook_rank(issue, tabs)))


def workbook_rank(issue: Issue, tabs: Mapping[str, int]) -> tuple[int, int, int, str]:
    """What issues are sorted by: tab, row, column."""
    return tabs.get(folded(issue.sheet), len(tabs) + 1), issue.row, len(issue.column), issue.column
