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
    from pic_sheets.stores.outputs import carry_out, output_folder
    from pic_sheets.stores.resources import template_folder

    day = today_or(today)
    folder = output_folder(workbook, output, day, "courriers")
    gathered = gather_whole(workbook, day, progress())
    decisions = chosen_decisions(gathered.fund, meetings, projects)
    written = letters(gathered, decisions, day, draft=draft)
    files: tuple[str, ...] = ()
    if written.plan.files:
        files = carry_out(written.plan, folder, template_folder(workbook, templates), progress())
    return _outcome(gathered, written, files, folder)


def _outcome(gathered: "Gathered", written: "Letters", files: Sequence[str], folder: Path) -> Outcome:
    from pic_sheets.texts import NBSP, counted

    made = len(written.made.rows)
    notes = [f"{counted(made, 'lettre faite', 'lettres faites')}." if made else "Aucune lettre n'a été faite."]
    held = {row[:2] for row in written.withheld.rows}
    if held:
        notes.append(
            f"{counted(len(held), 'lettre retenue', 'lettres retenues')}{NBSP}: corrigez les cellules ci-dessous."
        )
    return Outcome(
        f"Courriers de {gathered.name}",
        issues=written.issues,
        tables=tuple(table for table in (written.made, written.withheld) if table.rows),
        files=files,
        folder=str(folder) if files else "",
        notes=notes,
    )


COMMAND = courriers
