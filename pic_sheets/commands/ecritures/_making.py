"""The books made, and every file of them as a plan."""

from dataclasses import dataclass, replace
from datetime import date

from pic_sheets.accounting.books import Books
from pic_sheets.accounting.fec import fec_file, table_bytes
from pic_sheets.accounting.keeping import books, with_closing
from pic_sheets.accounting.lettering import lettered
from pic_sheets.accounting.remarks import fec_remarks, remarks
from pic_sheets.accounting.workbook import books_workbook
from pic_sheets.fund.fund import Fund
from pic_sheets.plans import FileBytes, Plan, ReportWorkbook
from pic_sheets.reconciliation.reconciliation import Reconciliation
from pic_sheets.texts import NBSP, quoted

_UNLETTERED = f"Rien n'est lettré{NBSP}: le lettrage suit le rapprochement avec les relevés de la banque."


@dataclass(frozen=True, slots=True)
class Made:
    """The files to write, the workbook among them, and what is told of them."""

    plan: Plan
    report: ReportWorkbook
    notes: tuple[str, ...]


def made(
    fund: Fund,
    year: int,
    today: date,
    reconciliations: tuple[Reconciliation, ...] = (),
    *,
    closing: bool = False,
    draft: bool = False,
) -> Made:
    """The year's entries, lettered by the reconciliations, in all their forms; a draft has no FEC."""
    plain = books(fund, year)
    kept = with_closing(plain) if closing else plain
    kept = replace(kept, entries=lettered(kept.entries, reconciliations))
    report = books_workbook(kept, plain.closing, today, reconciled=bool(reconciliations), draft=draft)
    files: list[FileBytes | ReportWorkbook] = [report, *_tables(kept, draft=draft)]
    notes = [*_heads(plain, closing=closing, draft=draft), *remarks(fund, kept, today)]
    if not reconciliations:
        notes.append(_UNLETTERED)
    if not draft:
        siret = fund.association.siret if fund.association else ""
        fec = fec_file(kept, siret, today)
        files.append(FileBytes(fec.name, fec.content))
        notes += fec_remarks(fec)
    return Made(Plan(files), report, tuple(notes))


def _tables(kept: Books, *, draft: bool) -> list[FileBytes]:
    """The entries for accounting software, and apart those that are only proposed."""
    mark = "_brouillon" if draft else ""
    files = [FileBytes(f"ecritures{mark}.csv", table_bytes(kept.entries))]
    if kept.closing:
        files.append(FileBytes(f"cloture_proposee{mark}.csv", table_bytes(kept.closing)))
    return files


def _heads(plain: Books, *, closing: bool, draft: bool) -> list[str]:
    notes = []
    if draft:
        notes.append(
            "Brouillon : ces écritures peuvent être fausses, et ne donnent pas de FEC.".replace(" :", f"{NBSP}:")
        )
    if plain.closing and not closing:
        notes.append(
            f"Les écritures de clôture sont proposées à part{NBSP}: pour les joindre aux autres, ajoutez {quoted('--cloture')}."
        )
    return notes


def withheld(*, dry_run: bool) -> str:
    """Why nothing was written."""
    start = f"À blanc{NBSP}: les écritures ne seraient pas faites" if dry_run else "Les écritures n'ont pas été faites"
    return f"{start}{NBSP}: corrigez d'abord ces cellules, ou ajoutez {quoted('--brouillon')}."
