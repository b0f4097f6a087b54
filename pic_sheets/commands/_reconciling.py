"""What a reconciliation gathers, what it decides, and how it is written and told."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from pic_sheets.banks import read_statements
from pic_sheets.commands._bank_accounts import chosen_account
from pic_sheets.commands._gathering import Gathered
from pic_sheets.commands._pdf import pdf_notes
from pic_sheets.commands._templates import Templates
from pic_sheets.documents.etat_rapprochement import DOCUMENT, statement_plan
from pic_sheets.errors import UnwritableOutput
from pic_sheets.issues import Issue, Severity, blocking
from pic_sheets.money import format_amount
from pic_sheets.outcomes import Outcome
from pic_sheets.plans import Plan
from pic_sheets.progress import Progress
from pic_sheets.reconciliation.by_hand import FILE
from pic_sheets.reconciliation.deciding import read_decided
from pic_sheets.reconciliation.explaining import reconciliation
from pic_sheets.reconciliation.figures import figures
from pic_sheets.reconciliation.lines_of_fund import book_lines, untold_cells
from pic_sheets.reconciliation.merging import merged
from pic_sheets.reconciliation.reconciliation import Control, Reconciliation
from pic_sheets.reconciliation.workbook import period_told, state_tables, state_workbook
from pic_sheets.stores.excel import read_workbook
from pic_sheets.stores.google.addresses import as_typed
from pic_sheets.stores.outputs import carry_out, write_beside
from pic_sheets.stores.reconciliation_workbook import decisions_workbook_bytes
from pic_sheets.stores.statement_files import read_statement_files
from pic_sheets.texts import counted, folded, listed, quoted, typeset

#: The code of a statement whose balances and movements disagree.
UNBALANCED = "releve-desequilibre"
#: The cells that a note names before it says how many more there are.
_MOST_CELLS = 5
#: The sheets of the workbook that the state is made from.
_BEHIND = frozenset({"association", "financeurs", "encaissements", "projets", "decisions", "versements"})


@dataclass(frozen=True, slots=True)
class Found:
    """A workbook and its bank, reconciled: what holds the state back is among `issues`; `has_decisions` when FILE is there."""

    gathered: Gathered
    reconciled: Reconciliation
    issues: tuple[Issue, ...]
    notes: tuple[str, ...]
    has_decisions: bool

    @property
    def holds(self) -> tuple[Issue, ...]:
        """What holds the state back."""
        return blocking(self.issues)


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """Where the state goes, from which templates, on which day, and whether as a draft, with PDFs, or only to say so."""

    folder: Path
    models: Templates
    day: date
    draft: bool
    pdf: bool
    dry_run: bool


def reconciled_with(gathered: Gathered, paths: Sequence[Path], number: str | None, progress: Progress) -> Found:
    """The workbook reconciled with the statements at these paths. Raises PicError."""
    progress.step("Lecture des relevés")
    given = read_statement_files(paths)
    accounts = merged([statement for file in given.files for statement in read_statements(file)]).accounts
    fund = gathered.fund
    account, others = chosen_account(accounts, number, fund.association.iban if fund.association else "")
    lines = book_lines(fund)
    beside = gathered.path.with_name(FILE)
    tables = read_workbook(beside).tables if beside.exists() else ()
    decided, undecided = read_decided(tables, account.movements, lines)
    progress.step("Rapprochement")
    reconciled = reconciliation(account, lines, decided)
    issues = (*_behind(gathered), *undecided, *_unbalanced(reconciled.controls))
    notes = (*gathered.notes, *given.notes, *account.notes, *others, *_untold(untold_cells(fund)))
    return Found(gathered, reconciled, issues, notes, beside.exists())


def told(found: Found, way: Way, progress: Progress) -> Outcome:
    """Write the state, unless something holds it back, and tell what was found. Raises PicError."""
    fund, reconciled = found.gathered.fund, found.reconciled
    tables = state_tables(fund, reconciled)
    report = state_workbook(fund, reconciled, tables, way.day, draft=way.draft)
    paper = replace(statement_plan(fund, reconciled, way.day), draft=way.draft)
    plan = Plan((paper, report), {DOCUMENT.template: DOCUMENT.example}, pdf=way.pdf)
    held = bool(found.holds) and not way.draft
    files: tuple[str, ...] = ()
    if not held and not way.dry_run:
        progress.step("Rédaction de l'état de rapprochement")
        files = carry_out(plan, way.folder, way.models.folder, progress)
    made = () if found.has_decisions or way.dry_run else (_decisions_file(found.gathered.path),)
    return Outcome(
        f"Rapprochement de {found.gathered.name}, {period_told(reconciled)}",
        issues=found.issues,
        figures=figures(reconciled),
        tables=tables,
        files=files,
        folder=str(way.folder) if files else "",
        notes=(
            *found.notes,
            *made,
            *map(typeset, _closing(found, way, held=held)),
            *_model_notes(plan, way, held=held),
        ),
        found_faults=bool(reconciled.unexplained) or any(control.gap for control in reconciled.controls),
    )


def _behind(gathered: Gathered) -> Iterator[Issue]:
    """The blocking issues of the sheets that the state is made from, as staff may call them in a workbook of their own."""
    fund = gathered.fund
    records = (*fund.funders, *fund.receipts, *fund.projects, *fund.decisions, *fund.payments)
    sheets = _BEHIND | {folded(record.place.sheet) for record in records}
    return (issue for issue in blocking(gathered.issues) if folded(issue.sheet) in sheets)


def _unbalanced(controls: Sequence[Control]) -> Iterator[Issue]:
    for control in controls:
        if control.gap and control.opening is not None and control.closing is not None:
            sums = f"{format_amount(control.opening)} + {format_amount(control.credits)} de crédits"
            found = control.closing - control.gap
            yield Issue(
                control.file,
                "",
                UNBALANCED,
                Severity.BLOCKING,
                typeset(
                    f"Le solde de fin est de {format_amount(control.closing)}, et les mouvements donnent {format_amount(found)} "
                    f"({sums} − {format_amount(abs(control.debits))} de débits) : il manque ou il y a en trop {format_amount(abs(control.gap))}."
                ),
                "Téléchargez de nouveau ce relevé en entier, sans en effacer de ligne.",
            )


def _untold(cells: Sequence[str]) -> Iterator[str]:
    if cells:
        more = f" et {len(cells) - _MOST_CELLS} autres" if len(cells) > _MOST_CELLS else ""
        number = counted(
            len(cells), "ligne du classeur n'est pas rapprochée", "lignes du classeur ne sont pas rapprochées"
        )
        named = ", ".join(cells[:_MOST_CELLS]) if more else listed(cells)
        yield typeset(f"{number}, faute d'être lisible en entier : {named}{more}.")


def _decisions_file(workbook: Path) -> str:
    """Make the file of decisions beside the workbook; what to say of it. A folder that takes none stops nothing."""
    try:
        write_beside(workbook.with_name(FILE), decisions_workbook_bytes(as_typed(workbook)))
    except UnwritableOutput as fault:
        return typeset(
            f"{quoted(FILE)}, pour vos décisions à la main, n'a pas pu être créé à côté du classeur : {fault.message}"
        )
    return typeset(
        f"{quoted(FILE)}, à côté du classeur, attend vos décisions à la main : vous y trouverez comment faire."
    )


def _closing(found: Found, way: Way, *, held: bool) -> Iterator[str]:
    """What was written, or not, and what is left to do."""
    if held:
        start = (
            "À blanc : l'état de rapprochement ne serait pas écrit"
            if way.dry_run
            else "L'état de rapprochement n'a pas été écrit"
        )
        yield f"{start} : corrigez d'abord ce qui est bloquant, ou ajoutez {quoted('--brouillon')}."
    elif way.dry_run:
        yield "À blanc : l'état de rapprochement serait écrit, rien n'a été fait."
    elif found.holds:
        yield "Chaque page est marquée BROUILLON, et ses chiffres peuvent être faux."
    left = len(found.reconciled.unexplained)
    if left:
        yield (
            f"{counted(left, 'mouvement ou ligne reste à regarder', 'mouvements ou lignes restent à regarder')} : corrigez le classeur "
            f"s'il se trompe, ou dites ce qu'il en est dans {quoted(FILE)}, puis recommencez."
        )
    else:
        yield "Tout est rapproché ou expliqué."
    if found.reconciled.bank_balance is None:
        yield "Ces relevés ne disent pas le solde du compte : seuls les mouvements sont rapprochés."


def _model_notes(plan: Plan, way: Way, *, held: bool) -> Iterator[str]:
    if not held:
        yield from pdf_notes(asked=way.pdf)
        yield from way.models.notes_on(plan)
