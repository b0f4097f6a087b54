"""registre verifier: which documents were changed or lost, whether the register is whole, what the workbook says otherwise."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pic_sheets.commands._task import progress, task, today_or, workbook_argument
from pic_sheets.outcomes import Figure, Outcome, ResultTable
from pic_sheets.texts import NBSP, counted, quoted, writable

if TYPE_CHECKING:
    from pic_sheets.commands._gathering import Gathered
    from pic_sheets.documents._letter_changes import LetterChange
    from pic_sheets.register.contents import Contents
    from pic_sheets.register.documents import DocumentState
    from pic_sheets.register.lines import Line


@task("verifier", 1, examples=("pic-sheets registre verifier suivi_pic.xlsx",))
@workbook_argument
def verifier(workbook: Path, today: date | None) -> Outcome:
    """Dit ce qui a changé depuis que les courriers ont été faits.

    Les documents modifiés ou perdus, les lignes du registre changées ou supprimées, les numéros donnés deux fois, et les
    lettres que le classeur ne dirait plus de même : une décision changée, une aide corrigée, une autre adresse.
    """
    from pic_sheets.commands._gathering import gather, kept_notes
    from pic_sheets.commands.registre._faults import copy_issues, document_issues, fault_issues
    from pic_sheets.register.documents import states_by_number
    from pic_sheets.stores.registered_documents import conflicting_copies, document_states
    from pic_sheets.stores.registers import read_register

    folder = workbook.parent
    contents = read_register(folder)
    gathered = gather(workbook, today_or(today), progress())
    changes, notes = _changes(gathered, contents)
    progress().step("Lecture des documents")
    documents = states_by_number(contents.lines, document_states(folder, contents.lines))
    rows = {entry.line.number: entry.row for entry in contents.entries}
    issues = sorted((*fault_issues(contents), *document_issues(documents, rows)), key=lambda issue: issue.row)
    return Outcome(
        f"Vérification du registre de {gathered.name}",
        issues=(*issues, *copy_issues(conflicting_copies(folder))),
        figures=_figures(documents, changes) if documents else (),
        tables=tuple(table for table in (_documents_table(documents), _changes_table(changes)) if table.rows),
        notes=[_summary(contents, documents), *notes, *kept_notes()],
    )


def _changes(gathered: "Gathered", contents: "Contents") -> "tuple[tuple[LetterChange, ...], list[str]]":
    """What the workbook says otherwise, and why some letters were not compared with it."""
    from pic_sheets.commands._gathering import is_torn
    from pic_sheets.commands._letter_choice import letter_kinds
    from pic_sheets.documents._letter_changes import letter_changes
    from pic_sheets.stores.google.addresses import as_typed

    if is_torn(gathered):
        verify = quoted(f"pic-sheets verifier {as_typed(gathered.path)}")
        return (), [
            f"Les lettres n'ont pas été comparées au classeur, où il manque une feuille ou une colonne{NBSP}: {verify}."
        ]
    year = gathered.fund.association.year if gathered.fund.association else None
    others = {line.number for line in contents.lines if line.key.year != year}
    told = f"{counted(len(others), 'lettre')} d'un autre exercice{NBSP}: non comparées à ce classeur." if others else ""
    return letter_changes(gathered.fund, letter_kinds(), contents.lines), [told] if told else []


def _summary(contents: "Contents", documents: "Mapping[str, tuple[Line, DocumentState]]") -> str:
    """Whether the register is whole, in a sentence."""
    if not contents.entries and not contents.faults:
        return "Aucune lettre n'est encore dans le registre."
    found = counted(len(documents), "lettre")
    if contents.faults:
        return f"{found} dans le registre, qui n'est pas intact{NBSP}: regardez les lignes ci-dessous."
    return f"{found} dans le registre{NBSP}: aucune ligne n'a été changée, ajoutée ni supprimée entre deux autres."


def _figures(
    documents: "Mapping[str, tuple[Line, DocumentState]]", changes: "tuple[LetterChange, ...]"
) -> tuple[Figure, ...]:
    from pic_sheets.register.documents import DocumentState

    labels = {
        DocumentState.INTACT: ("intacts", "Documents intacts"),
        DocumentState.CHANGED: ("changes", "Documents modifiés"),
        DocumentState.LOST: ("perdus", "Documents perdus"),
        DocumentState.UNREAD: ("illisibles", "Documents illisibles"),
    }
    counts = [
        Figure(code, label, sum(found is state for _, found in documents.values()))
        for state, (code, label) in labels.items()
    ]
    return (*counts, Figure("lettres_a_revoir", "Lettres que le classeur ne dit plus de même", len(changes)))


def _documents_table(documents: "Mapping[str, tuple[Line, DocumentState]]") -> ResultTable:
    from pic_sheets.commands.registre._listed import title_of
    from pic_sheets.register.documents import DocumentState

    rows = tuple(
        (number, title_of(line), state.value, writable(line.file))
        for number, (line, state) in documents.items()
        if state is not DocumentState.INTACT
    )
    return ResultTable(
        "documents", "Documents à retrouver ou à revoir", ("Numéro", "Courrier", "État", "Fichier"), rows
    )


def _changes_table(changes: "tuple[LetterChange, ...]") -> ResultTable:
    from pic_sheets.commands.registre._listed import title_of

    rows = tuple(
        (
            change.line.number,
            title_of(change.line),
            writable(change.line.key.meeting),
            writable(change.line.key.project),
            writable(change.told),
            change.where,
        )
        for change in changes
    )
    columns = ("Numéro", "Courrier", "Séance", "Projet", "Ce qui a changé depuis", "Où")
    return ResultTable("lettres_a_revoir", "Lettres que le classeur ne dit plus de même", columns, rows)


COMMAND = verifier
