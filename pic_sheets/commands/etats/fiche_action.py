"""etats fiche-action: the simplified sheet of each project that is over, for the Région."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from pic_sheets.commands._task import (
    draft_option,
    dry_run_option,
    output_option,
    pdf_option,
    progress,
    task,
    templates_option,
    today_or,
    workbook_argument,
)
from pic_sheets.outcomes import Outcome


@task("fiche-action", 2, examples=("pic-sheets etats fiche-action suivi_pic.xlsx --projet PIC-2025-014",))
@workbook_argument
@click.option(
    "--projet", "codes", metavar="CODE", multiple=True,
    help="Un projet, autant de fois qu'il faut (par défaut : tous ceux qui ont un bilan).",
)  # fmt: skip
@output_option
@templates_option
@draft_option
@dry_run_option
@pdf_option
def fiche_action(  # noqa: PLR0913 - one parameter an option
    *,
    workbook: Path,
    codes: Sequence[str],
    output: Path | None,
    templates: Path | None,
    draft: bool,
    dry_run: bool,
    pdf: bool,
    today: date | None,
) -> Outcome:
    """Écrit la fiche-action simplifiée de chaque projet réalisé, pour la Région.

    Thématiques, objectif régional, quartier, dates, argent et part de chaque financeur, participants, auto-évaluation ; et
    une liasse de toutes. Aucune personne n'y est nommée : une association l'est, un collectif ou un habitant est dit tel.
    Un texte qui contient un téléphone, un courriel ou un compte n'est pas repris.
    """
    from pic_sheets.commands._gathering import gather_whole
    from pic_sheets.commands._templates import chosen_templates
    from pic_sheets.commands.etats._prepared import Way, written
    from pic_sheets.commands.etats._records import records
    from pic_sheets.stores.outputs import output_folder

    day = today_or(today)
    folder = output_folder(workbook, output, day, "fiches-action")
    way = Way(folder, chosen_templates(workbook, templates), draft, pdf, dry_run)
    gathered = gather_whole(workbook, day, progress())
    return written(records(gathered, codes, day, draft=draft), gathered, way)


COMMAND = fiche_action
