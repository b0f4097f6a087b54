"""Gather: the workbook read, its fund, and every issue found in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pic_sheets import checks
from pic_sheets.adoption.faults import WRONG
from pic_sheets.commands._adoption import read_through
from pic_sheets.errors import UnreadableWorkbook
from pic_sheets.fund.fund import Fund, fund
from pic_sheets.issues import Issue
from pic_sheets.progress import Progress
from pic_sheets.reading.reader import STRUCTURE, read_tables
from pic_sheets.sheets import declared_sheets
from pic_sheets.stores.excel import read_workbook
from pic_sheets.tables import Table
from pic_sheets.texts import NBSP, counted, folded, quoted


@dataclass(frozen=True, slots=True)
class Gathered:
    """A workbook's fund and its issues, sheet by sheet and row by row; `notes` say through what it was read."""

    path: Path
    fund: Fund
    issues: tuple[Issue, ...]
    notes: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The workbook's file name."""
        return self.path.name


def gather(workbook: Path, today: date, progress: Progress) -> Gathered:
    """Read a workbook, through the correspondence beside it if there is one, and check it whole. Raises PicError."""
    told = read_through(workbook, read_tables_of(workbook, progress))
    progress.step("Vérification des feuilles")
    reading = read_tables(told.tables, workbook.name)
    found = fund(reading)
    progress.step("Vérification des règles du fonds")
    issues = told.in_their_words((*reading.issues, *checks.issues(found, today)))
    return Gathered(workbook, found, in_workbook_order(issues, [table.name for table in told.tables]), told.notes)


def read_tables_of(workbook: Path, progress: Progress) -> Sequence[Table]:
    """The sheets of a workbook as they are. Raises UnreadableWorkbook."""
    _refuse_address(workbook)
    progress.step(f"Lecture de {workbook.name}")
    return read_workbook(workbook).tables


def _refuse_address(workbook: Path) -> None:
    """Raise UnreadableWorkbook when what is given is the address of a page rather than a file."""
    if workbook.as_posix().startswith(("http:/", "https:/")):
        raise UnreadableWorkbook(
            "Une adresse sur internet ne peut pas être lue.",
            "Dans Google Sheets, choisissez Fichier, Télécharger, Microsoft Excel (.xlsx), puis donnez ce fichier.",
        )


def gather_whole(workbook: Path, today: date, progress: Progress) -> Gathered:
    """The same, for commands that need every sheet. Raises UnreadableWorkbook when a sheet or a column is missing."""
    gathered = gather(workbook, today, progress)
    torn = [issue for issue in gathered.issues if issue.blocks and issue.code in {*STRUCTURE, WRONG}]
    if torn:
        first = torn[0]
        more = (
            f" (et {counted(len(torn) - 1, 'autre problème', 'autres problèmes')} de structure)"
            if len(torn) > 1
            else ""
        )
        where = f"{quoted(workbook.name)}, {first.sheet}!{first.cell}" if first.cell else quoted(workbook.name)
        raise UnreadableWorkbook(
            f"{where}{NBSP}: {first.message.rstrip('.')}{more}.",
            f"{first.advice} Pour tout voir{NBSP}: {quoted('pic-sheets verifier')}.",
        )
    return gathered


def in_workbook_order(issues: tuple[Issue, ...], others: Sequence[str] = ()) -> tuple[Issue, ...]:
    """The issues in the order of our tabs, then of the `others`, then of the rows, then of the columns."""
    tabs = {folded(sheet.name): sheet.position for sheet in declared_sheets()}
    for name in others:
        tabs.setdefault(folded(name), len(tabs) + 1)
    return tuple(
        sorted(
            issues,
            key=lambda issue: (
                tabs.get(folded(issue.sheet), len(tabs) + 1),
                issue.row,
                len(issue.column),
                issue.column,
            ),
        )
    )
