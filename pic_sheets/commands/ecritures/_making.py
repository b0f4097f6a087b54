"""The books made, and every file of them as a plan, carried out and told."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from pic_sheets.accounting.books import Books
from pic_sheets.accounting.fec import fec_file, table_bytes
from pic_sheets.accounting.keeping import books, with_closing
from pic_sheets.accounting.lettering import lettered
from pic_sheets.accounting.remarks import fec_remarks, remarks
from pic_sheets.accounting.workbook import books_workbook
from pic_sheets.commands._gathering import Gathered
from pic_sheets.commands._task import progress
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Issue, blocking
from pic_sheets.outcomes import Outcome
from pic_sheets.plans import FileBytes, Plan, ReportWorkbook
from pic_sheets.reconciliation.reconciliation import Reconciliation
from pic_sheets.stores.outputs import carry_out
from pic_sheets.stores.resources import template_folder
from pic_sheets.texts import counted, quoted, typeset


@dataclass(frozen=True, slots=True)
class Asked:
    """Where the files go, on which day, with the closing entries or not, as a draft or not, or only to say what would be done."""

    folder: Path
    day: date
    closing: bool
    draft: bool
    dry_run: bool


@dataclass(frozen=True, slots=True)
class AtTheBank:
    """What the statements say: nothing without any. `issues` are those of the statements and of what was decided by hand."""

    reconciliations: tuple[Reconciliation, ...] = ()
    issues: tuple[Issue, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """The files to write, the workbook among them, and what is told of them."""

    plan: Plan
    report: ReportWorkbook
    notes: tuple[str, ...]


def at_the_bank(gathered: Gathered, statements: Sequence[Path], number: str | None) -> AtTheBank:
    """The workbook reconciled with the statements, as `rapprocher` does. Raises PicError."""
    if not statements:
        return AtTheBank(notes=gathered.notes)
    from pic_sheets.commands._reconciling import reconciled_with  # the statements' readers, only where there are some

    found = reconciled_with(gathered, statements, number, progress())
    own = tuple(issue for issue in found.issues if issue not in gathered.issues)
    return AtTheBank((found.reconciled,), own, found.notes)


def written(gathered: Gathered, bank: AtTheBank, year: int, asked: Asked) -> Outcome:
    """Write the year's books, unless an issue holds them back, and tell them. Raises PicError."""
    title = f"Écritures de {gathered.name}"
    issues = (*blocking(gathered.issues), *bank.issues)
    if blocking(issues) and not asked.draft:
        return Outcome(title, issues=issues, notes=(*bank.notes, _withheld(dry_run=asked.dry_run)))
    progress().step("Écritures")
    found = made(gathered.fund, year, bank.reconciliations, asked)
    files: tuple[str, ...] = ()
    if not asked.dry_run:
        files = carry_out(found.plan, asked.folder, template_folder(gathered.path), progress())
    return Outcome(
        title,
        issues=issues,
        figures=found.report.figures,
        tables=[table for table in found.report.tables if table.rows],
        files=files,
        folder=str(asked.folder) if files else "",
        notes=(*bank.notes, *found.notes),
    )


def made(fund: Fund, year: int, reconciliations: tuple[Reconciliation, ...], asked: Asked) -> Made:
    """The year's entries, lettered by the reconciliations, in all their forms; a draft has no FEC."""
    plain = books(fund, year)
    kept = with_closing(plain) if asked.closing else plain
    kept = replace(kept, entries=lettered(kept.entries, reconciliations))
    report = books_workbook(kept, plain.closing, asked.day, reconciled=bool(reconciliations), draft=asked.draft)
    files: list[FileBytes | ReportWorkbook] = [report, *_tables(kept, draft=asked.draft)]
    notes = [*_heads(plain, asked), *remarks(fund, kept, asked.day), *_lettering(reconciliations)]
    if not asked.draft:
        fec = fec_file(kept, fund.association.siret if fund.association else "", asked.day)
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


def _heads(plain: Books, asked: Asked) -> Iterator[str]:
    if asked.dry_run:
        yield typeset("À blanc : rien n'a été écrit.")
    if asked.draft:
        yield typeset("Brouillon : ces écritures peuvent être fausses, et ne donnent pas de FEC.")
    if plain.closing and not asked.closing:
        yield typeset(
            f"Les écritures de clôture sont proposées à part : pour les joindre aux autres, ajoutez {quoted('--cloture')}."
        )


def _lettering(reconciliations: Sequence[Reconciliation]) -> Iterator[str]:
    if not reconciliations:
        yield typeset("Rien n'est lettré : pour l'être, donnez les relevés de la banque après le classeur.")
    left = sum(len(found.unexplained) for found in reconciliations)
    if left:
        many = counted(left, "ligne reste", "lignes restent")
        yield typeset(
            f"Au rapprochement, {many} à expliquer, au classeur ou à la banque : {quoted('pic-sheets rapprocher')} les liste."
        )


def _withheld(*, dry_run: bool) -> str:
    """Why nothing was written."""
    start = "À blanc : les écritures ne seraient pas faites" if dry_run else "Les écritures n'ont pas été faites"
    return typeset(f"{start} : corrigez d'abord ces cellules, ou ajoutez {quoted('--brouillon')}.")
