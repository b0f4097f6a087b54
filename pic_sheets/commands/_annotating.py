"""A shared Google Sheet that bears its issues, or that is freed of everything of ours: what is refused, done and told."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from pic_sheets.commands._gathering import Gathered
from pic_sheets.commands._task import progress, reading_options
from pic_sheets.corrections import CELL, SHEET
from pic_sheets.errors import UnusableRequest
from pic_sheets.outcomes import Figure, Outcome, ResultTable
from pic_sheets.stores.google.access import Access
from pic_sheets.stores.google.addresses import id_of, is_shared
from pic_sheets.stores.google.annotations import Annotations, SharedSheet
from pic_sheets.texts import NBSP, counted, quoted


def refuse_elsewhere(workbook: Path, *, annotates: bool, cleans: bool, copies: bool) -> None:
    """Raise UnusableRequest for what this workbook cannot have: only a shared sheet is written to, only a file is copied."""
    if annotates and cleans:
        raise UnusableRequest(
            f"{quoted('--annoter')} et {quoted('--nettoyer')} font le contraire l'un de l'autre.",
            f"Choisissez l'un des deux{NBSP}: {quoted('--annoter')} remplace déjà les notes de la fois précédente.",
        )
    if (annotates or cleans) and not is_shared(workbook):
        raise UnusableRequest(
            f"{quoted('--annoter' if annotates else '--nettoyer')} est pour un classeur Google Sheets partagé, et {quoted(workbook.name)} est un fichier, où rien n'est jamais écrit.",
            f"Pour une copie du fichier avec des notes{NBSP}: {quoted('--copie-annotee')}. Pour un classeur Google{NBSP}: donnez son adresse.",
        )
    if copies and is_shared(workbook):
        raise UnusableRequest(
            f"{quoted('--copie-annotee')} copie un fichier Excel, et ce classeur est un classeur Google Sheets partagé.",
            f"Pour y mettre les notes{NBSP}: {quoted('--annoter')}.",
        )


def with_annotations(outcome: Outcome, gathered: Gathered, day: date) -> Outcome:
    """The outcome of a check, its issues written in the shared sheet. Raises UnreachableSheet."""
    from pic_sheets.stores.google.access import session
    from pic_sheets.stores.google.annotating import annotate

    if not isinstance(gathered.book, SharedSheet):
        raise TypeError("a shared sheet is read as one")
    opened = session(_access(gathered.path), progress())
    progress().step("Écriture des notes dans le classeur Google")
    made = annotate(id_of(gathered.path), gathered.book, gathered.issues, day, opened)
    borne = counted(made.annotated, "cellule porte", "cellules portent")
    freed = counted(made.cleaned, "n'en porte plus", "n'en portent plus")
    told = f"{borne} une note et une couleur de PIC Sheets{NBSP}; {freed}. Tout est dans l'onglet {quoted(made.tab)}."
    return replace(
        outcome,
        figures=(*outcome.figures, Figure("annotees", "Cellules annotées", made.annotated), *_figures(made)),
        tables=(*outcome.tables, *_tables(made)),
        notes=(*outcome.notes, told, *_left(made)),
    )


def cleaned(workbook: Path) -> Outcome:
    """What is told of a shared sheet from which everything of ours was taken back. Raises UnreachableSheet."""
    from pic_sheets.stores.google.access import session
    from pic_sheets.stores.google.annotating import clean

    opened = session(_access(workbook), progress())
    progress().step("Nettoyage du classeur Google")
    made = clean(id_of(workbook), opened)
    told = (
        counted(
            made.cleaned, "cellule a retrouvé sa note et sa couleur", "cellules ont retrouvé leur note et leur couleur"
        )
        + " d'avant."
        if made.cleaned
        else "Aucune cellule ne portait de note de PIC Sheets."
    )
    tab = (f"L'onglet {quoted(made.tab)} est supprimé.",) if made.tab else ()
    return Outcome(
        f"Nettoyage de {made.workbook}", figures=_figures(made), tables=_tables(made), notes=(told, *tab, *_left(made))
    )


def _access(workbook: Path) -> Access:
    return Access(reading_options().key, workbook.parent, writes=True)


def _figures(made: Annotations) -> tuple[Figure, ...]:
    return (
        Figure("nettoyees", "Cellules nettoyées", made.cleaned),
        Figure("ignorees", "Cellules laissées telles quelles", len(made.skipped)),
    )


def _tables(made: Annotations) -> tuple[ResultTable, ...]:
    rows = tuple((skipped.sheet, skipped.cell, skipped.reason) for skipped in made.skipped)
    columns = (SHEET, CELL, "Pourquoi")
    return (ResultTable("ignorees", "Cellules laissées telles quelles", columns, rows, on_screen=bool(rows)),)


def _left(made: Annotations) -> tuple[str, ...]:
    if not made.skipped:
        return ()
    left = counted(len(made.skipped), "cellule est laissée telle quelle", "cellules sont laissées telles quelles")
    return (f"{left}{NBSP}: le tableau dit pourquoi. Recommencez si quelqu'un travaillait dans le classeur.",)
