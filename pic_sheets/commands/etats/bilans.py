"""etats bilans: the synthesis of the holders' reports for the committee, in Word."""

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


@task("bilans", 3, examples=("pic-sheets etats bilans suivi_pic.xlsx --seance C2025-06",))
@workbook_argument
@click.option("--seance", "code", metavar="CODE", help="Les bilans d'une séance (par défaut : tous ceux de l'année).")
@output_option
@templates_option
@draft_option
@dry_run_option
@pdf_option
def bilans(  # noqa: PLR0913 - one parameter an option
    *,
    workbook: Path,
    code: str | None,
    output: Path | None,
    templates: Path | None,
    draft: bool,
    dry_run: bool,
    pdf: bool,
    today: date | None,
) -> Outcome:
    """Écrit la synthèse des bilans des porteurs, pour le comité.

    Les bilans reçus avec leurs chiffres et leur avis, ceux qui sont attendus et leur retard, ce qui reste à verser ou à
    récupérer. Une anomalie bloquante sur une ligne qu'elle cite la retient : c'est dit, avec la cellule à corriger.
    """
    from pic_sheets.commands._gathering import gather_whole
    from pic_sheets.commands._templates import chosen_templates
    from pic_sheets.commands.comite._meeting import chosen_meeting
    from pic_sheets.commands.etats._prepared import Way, written
    from pic_sheets.commands.etats._synthesis import synthesis
    from pic_sheets.stores.outputs import output_folder

    day = today_or(today)
    folder = output_folder(workbook, output, day, "synthese-bilans")
    way = Way(folder, chosen_templates(workbook, templates), draft, pdf, dry_run)
    gathered = gather_whole(workbook, day, progress())
    meeting = None if code is None else chosen_meeting(gathered.fund, code, day)
    return written(synthesis(gathered, meeting, day, draft=draft), gathered, way)


COMMAND = bilans
