"""Gather: the workbook read, its fund, and every issue found in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from pic_sheets import checks
from pic_sheets.errors import UnreadableWorkbook
from pic_sheets.fund.fund import Fund, fund
from pic_sheets.issues import Issue
from pic_sheets.progress import Progress
from pic_sheets.reading.reader import STRUCTURE, read_tables
from pic_sheets.sheets import declared_sheets
from pic_sheets.stores.excel import read_workbook
from pic_sheets.texts import NBSP, counted, folded, quoted


@dataclass(frozen=True, slots=True)
class Gathered:
    """A workbook's fund and its issues, sheet by sheet and row by row; `digest` is the fingerprint of its file."""

    path: Path
    fund: Fund
    issues: tuple[Issue, ...]
    digest: str = ""

    @property
    def name(self) -> str:
        """The workbook's file name."""
        return self.path.name


def gather(workbook: Path, today: date, progress: Progress) -> Gathered:
    """Read a workbook and check it whole. Raises UnreadableWorkbook."""
    _refuse_address(workbook)
    progress.step(f"Lecture de {workbook.name}")
    book = read_workbook(workbook)
    progress.step("Vérification des feuilles")
    reading = read_tables(book.tables, workbook.name)
    found = fund(reading)
    progress.step("Vérification des règles du fonds")
    issues = in_workbook_order((*reading.issues, *checks.issues(found, today)))
    return Gathered(workbook, found, issues, book.digest)


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
    torn = [issue for issue in gathered.issues if issue.code in STRUCTURE]
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


def in_workbook_order(issues: tuple[Issue, ...]) -> tuple[Issue, ...]:
    """The issues in the order of the tabs, then of the rows, then of the columns."""
    return tuple(sorted(issues, key=workbook_rank))


def workbook_rank(issue: Issue) -> tuple[int, int, int, str]:
    """What issues are sorted by: tab, row, column."""
    tabs = _tabs()
    return tabs.get(folded(issue.sheet), len(tabs) + 1), issue.row, len(issue.column), issue.column


@cache
def _tabs() -> Mapping[str, int]:
    """Folded name of a sheet → its rank among the tabs."""
    return {folded(sheet.name): sheet.position for sheet in declared_sheets()}
