"""What a folder of filled forms gives: rows to paste, issues, what was not taken and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pic_sheets.commands._gathering import Gathered
from pic_sheets.forms.ledger import Line
from pic_sheets.forms.pasting import (
    Layout,
    actual_sheet,
    all_layouts,
    compared_sheet,
    form_issues,
    paste_sheets,
    rows_of,
)
from pic_sheets.forms.receiving import Received, received
from pic_sheets.issues import Issue
from pic_sheets.outcomes import ResultTable
from pic_sheets.plans import PasteColumn, PasteSheet, PasteWorkbook, Plan
from pic_sheets.stores.chained_files import path_from
from pic_sheets.stores.received_forms import FormFile
from pic_sheets.texts import counted, listed, quoted, typeset

#: The workbook to paste from.
WORKBOOK = "formulaires_recus.xlsx"
UNREADABLE = "illisible"
_COLUMNS = ("Fichier", "Formulaire", "Résultat", "Porteur", "Projet", "À savoir")
_WIDTHS = (34, 14, 20, 14, 16, 90)


@dataclass(frozen=True, slots=True)
class Reception:
    """The forms taken, those that could not be read, what is to be written, and the issues of the rows."""

    received: Sequence[Received]
    unreadable: Sequence[FormFile]
    plan: Plan
    issues: tuple[Issue, ...]
    table: ResultTable
    added: Sequence[Layout]

    @property
    def given(self) -> list[Received]:
        """Those whose rows are to be pasted."""
        return [form for form in self.received if form.is_given]

    def lines(self, folder: Path, beside: Path, today: date) -> list[Line]:
        """What is to be remembered of the forms given in this folder."""
        where = path_from(beside, folder / WORKBOOK)
        return [
            Line(form.fingerprint, today, form.form.form.kind, form.project, form.holder, where) for form in self.given
        ]

    def notes(self, *, unread: int, dry_run: bool) -> list[str]:
        """How many forms were given, or would be, and what staff should know of the rows."""
        number = len(self.given)
        if not self.received and not self.unreadable:
            return ["Le dossier est vide : aucun formulaire à lire."]
        done = counted(number, "formulaire repris", "formulaires repris")
        would = counted(number, "formulaire serait repris", "formulaires seraient repris")
        notes = [f"À blanc : {would}, rien n'a été écrit." if dry_run else f"{done}."]
        if number and not dry_run:
            notes.append(f"Collez les lignes de {quoted(WORKBOOK)} dans les feuilles de même nom de votre classeur.")
            notes.append(
                "« Déposé le » et « Reçu le » sont la date du jour : changez-les si le formulaire est arrivé avant."
            )
            notes.append(
                f"{quoted(WORKBOOK)} contient des données personnelles et des IBAN en entier : effacez-le une fois collé."
            )
        notes += [
            f"La feuille {quoted(layout.tab)} n'a pas de colonne {listed([quoted(it) for it in layout.added])}."
            for layout in self.added
        ]
        if self.issues:
            notes.append(f"Les cellules dites ci-dessous sont celles de {quoted(WORKBOOK)}.")
        if unread:
            notes.append(
                f"{counted(unread, 'ligne')} de formulaires_recus.jsonl illisible : un formulaire peut être redonné."
            )
        return [typeset(note) for note in notes]


def reception(gathered: Gathered, files: Sequence[FormFile], lines: Sequence[Line], today: date) -> Reception:
    """What becomes of the files of a folder."""
    unreadable = [file for file in files if file.form is None]
    readable = [(file.name, file.form) for file in files if file.form is not None]
    forms = received(readable, gathered.fund, lines, today)
    layouts, rows = all_layouts(gathered.tables), rows_of(forms)
    issues = form_issues(gathered.tables, gathered.name, layouts, rows, today) if any(rows.values()) else ()
    table = _table(forms, unreadable)
    sheets = [*paste_sheets(layouts, rows), compared_sheet(forms), actual_sheet(forms, gathered.fund)]
    kept = [sheet for sheet in sheets if sheet is not None]
    plan = Plan([PasteWorkbook(WORKBOOK, [_summary(table), *kept])] if kept else [])
    used = [layout for name, layout in layouts.items() if rows[name] and layout.added]
    return Reception(forms, unreadable, plan, issues, table, used)


def _table(forms: Sequence[Received], unreadable: Sequence[FormFile]) -> ResultTable:
    """Every file of the folder, with what became of it; no name, no address, no account."""
    rows = [
        (form.file, form.form.form.kind, form.outcome, form.holder, form.project, typeset(" ".join(form.told)))
        for form in forms
    ]
    rows += [(file.name, "", UNREADABLE, "", "", typeset(f"Ce fichier {file.why}")) for file in unreadable]
    return ResultTable("formulaires", "Les formulaires du dossier", _COLUMNS, tuple(sorted(rows)))


def _summary(table: ResultTable) -> PasteSheet:
    columns = [PasteColumn(heading, width=width) for heading, width in zip(_COLUMNS, _WIDTHS, strict=True)]
    return PasteSheet("À lire", columns, [tuple(str(cell) for cell in row) for row in table.rows])
