"""What a task of the statements has decided, and how it is carried out and told: the same for the three."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pic_sheets.commands._gathering import Gathered
from pic_sheets.commands._holds import Hold
from pic_sheets.commands._pdf import pdf_notes
from pic_sheets.commands._task import progress
from pic_sheets.commands._templates import Templates
from pic_sheets.outcomes import Figure, Outcome, ResultTable
from pic_sheets.plans import Plan, PrintBundle
from pic_sheets.stores.outputs import carry_out
from pic_sheets.texts import NBSP, counted, quoted


@dataclass(frozen=True, slots=True)
class Held:
    """A document that is held back, and what holds it."""

    document: str
    holds: Sequence[Hold]


@dataclass(frozen=True, slots=True)
class Prepared:
    """The documents of a task: their plan, what is told of them, and those held back."""

    title: str
    plan: Plan
    held: Sequence[Held] = ()
    figures: Sequence[Figure] = ()
    tables: Sequence[ResultTable] = ()
    notes: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Way:
    """Where the documents go, from which templates, and whether as a draft, with PDFs, or only to say what would be done."""

    folder: Path
    models: Templates
    draft: bool
    pdf: bool
    dry_run: bool


def written(prepared: Prepared, gathered: Gathered, way: Way) -> Outcome:
    """Write what is prepared, unless nothing is to be, and tell it. Raises PicError."""
    files: tuple[str, ...] = ()
    if prepared.plan.files and not way.dry_run:
        files = carry_out(replace(prepared.plan, pdf=way.pdf), way.folder, way.models.folder, progress())
    withheld = _withheld(prepared.held)
    return Outcome(
        prepared.title,
        issues=tuple(
            dict.fromkeys(hold.issue for held in prepared.held for hold in held.holds if hold.issue is not None)
        ),
        figures=prepared.figures,
        tables=tuple(table for table in (*prepared.tables, withheld) if table.rows),
        files=files,
        folder=str(way.folder) if files else "",
        notes=(
            *gathered.notes,
            *_made_notes(prepared, way),
            *prepared.notes,
            *pdf_notes(asked=way.pdf),
            *(way.models.notes_on(prepared.plan) if prepared.plan.files else ()),
        ),
    )


def _withheld(held: Sequence[Held]) -> ResultTable:
    rows = tuple((each.document, hold.cell, hold.why) for each in held for hold in each.holds)
    return ResultTable("retenus", "Documents retenus", ("Document", "Cellule", "Pourquoi"), rows)


def _made_notes(prepared: Prepared, way: Way) -> list[str]:
    """How many documents were made, or would be, and how many are held back."""
    bundles = sum(isinstance(file, PrintBundle) for file in prepared.plan.files)
    number, mark = len(prepared.plan.files) - bundles, " en brouillon" if way.draft else ""
    if way.dry_run:
        would = counted(number, "document serait fait", "documents seraient faits")
        notes = [f"À blanc{NBSP}: {would}{mark if number else ''}, rien n'a été écrit."]
    elif number:
        told = f"{counted(number, 'document fait', 'documents faits')}{mark}"
        notes = [f"{told}, et la liasse pour tout imprimer." if bundles else f"{told}."]
    else:
        notes = ["Aucun document n'a été fait."]
    if prepared.held and not way.draft:
        told = counted(len(prepared.held), "document retenu", "documents retenus")
        notes.append(f"{told}{NBSP}: corrigez d'abord les cellules ci-dessous, ou ajoutez {quoted('--brouillon')}.")
    return notes
