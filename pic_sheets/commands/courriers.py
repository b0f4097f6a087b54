"""courriers: the letter of each decision, and a bundle of each meeting's letters to print."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pic_sheets.commands._task import (
    draft_option,
    output_option,
    progress,
    task,
    templates_option,
    today_or,
    workbook_argument,
)
from pic_sheets.outcomes import Outcome

if TYPE_CHECKING:
    from pic_sheets.commands._gathering import Gathered
    from pic_sheets.commands._letters import Letters
    from pic_sheets.sheets.decisions import Decision


@task("courriers", 5)
@workbook_argument
@click.option(
    "--seance",
    "meetings",
    metavar="CODE",
    multiple=True,
    help="Seulement les décisions de cette séance (peut être répété).",
)
@click.option(
    "--projet",
    "projects",
    metavar="CODE",
    multiple=True,
    help="Seulement les décisions sur ce projet (peut être répété).",
)
@output_option
@templates_option
@draft_option
def courriers(
    workbook: Path,
    meetings: tuple[str, ...],
    projects: tuple[str, ...],
    output: Path | None,
    templates: Path | None,
    draft: bool,  # noqa: FBT001 - click passes flags by name
    today: date | None,
) -> Outcome:
    """Écrit la lettre de chaque décision : accord, accord partiel, ajournement, refus.

    Une lettre par décision, et une liasse par séance à imprimer d'un coup. Une ligne qui a une anomalie bloquante ne donne
    pas de lettre : c'est dit, avec la cellule à corriger.
    """
    from pic_sheets.commands._gathering import gather_whole
    from pic_sheets.commands._letters import chosen_decisions, letters
    from pic_sheets.commands._templates import chosen_templates
    from pic_sheets.stores.outputs import carry_out, output_folder

    day = today_or(today)
    folder = output_folder(workbook, output, day, "courriers")
    models = chosen_templates(workbook, templates)
    gathered = gather_whole(workbook, day, progress())
    decisions = chosen_decisions(gathered.fund, meetings, projects)
    written = letters(gathered, decisions, day, draft=draft)
    files: tuple[str, ...] = ()
    if written.plan.files:
        files = carry_out(written.plan, folder, models.folder, progress())
    notes = [
        *gathered.notes,
        *_made_notes(written, draft=draft),
        *_early_notes(gathered, decisions, day),
        *models.notes,
    ]
    return _outcome(gathered, written, files, folder, notes)


def _made_notes(written: "Letters", *, draft: bool) -> list[str]:
    """How many letters were made, and how many held back."""
    from pic_sheets.texts import NBSP, counted

    made = len(written.made.rows)
    kind = ", marquées BROUILLON" if draft and made > 1 else ", marquée BROUILLON" if draft and made else ""
    notes = [f"{counted(made, 'lettre faite', 'lettres faites')}{kind}." if made else "Aucune lettre n'a été faite."]
    held = {row[:2] for row in written.withheld.rows}
    if held:
        notes.append(
            f"{counted(len(held), 'lettre retenue', 'lettres retenues')}{NBSP}: regardez les cellules ci-dessous."
        )
    return notes


def _early_notes(gathered: "Gathered", decisions: Sequence["Decision"], day: date) -> list[str]:
    """A warning when a letter is dated before the meeting it reports."""
    from pic_sheets.dates import format_date
    from pic_sheets.texts import NBSP

    days = [gathered.fund.day_of(decision.meeting) for decision in decisions]
    if not any(held is not None and held > day for held in days):
        return []
    return [f"Attention{NBSP}: des lettres sont datées du {format_date(day)}, avant la séance dont elles parlent."]


def _outcome(
    gathered: "Gathered", written: "Letters", files: Sequence[str], folder: Path, notes: Sequence[str]
) -> Outcome:
    return Outcome(
        f"Courriers de {gathered.name}",
        issues=written.issues,
        tables=tuple(table for table in (written.made, written.withheld) if table.rows),
        files=files,
        folder=str(folder) if files else "",
        notes=notes,
    )


COMMAND = courriers
