"""rapprocher: the bank's statements matched with the workbook, and the état de rapprochement."""

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


@task(
    "rapprocher",
    20,
    examples=(
        "pic-sheets rapprocher suivi_pic.xlsx releves",
        "pic-sheets rapprocher suivi_pic.xlsx releve_janvier.csv releve_fevrier.csv",
    ),
)
@workbook_argument
@click.argument("statements", metavar="RELEVÉ…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--compte",
    "number",
    metavar="NUMÉRO",
    help="Le compte à rapprocher (ses derniers chiffres suffisent), s'il y en a plusieurs.",
)
@output_option
@templates_option
@draft_option
@pdf_option
@dry_run_option
def rapprocher(  # noqa: PLR0913 - one parameter an option
    *,
    workbook: Path,
    statements: tuple[Path, ...],
    number: str | None,
    output: Path | None,
    templates: Path | None,
    draft: bool,
    pdf: bool,
    dry_run: bool,
    today: date | None,
) -> Outcome:
    """Rapproche les relevés de la banque et le classeur, à l'euro et au centime près.

    Donnez les relevés téléchargés de la banque (OFX, CAMT, CFONB, QIF, CSV, Excel), ou leur dossier : chaque mouvement est
    rapproché d'un versement, d'un reversement ou d'un encaissement, en disant pourquoi. Rien n'est deviné : ce qui pourrait
    aller de plusieurs façons est listé. Vos décisions se notent dans « rapprochement.xlsx », à côté du classeur, relu à
    chaque fois. Donne l'état de rapprochement, et dit ce qui reste inexpliqué.
    """
    from pic_sheets.commands._gathering import gather_whole
    from pic_sheets.commands._reconciling import Way, reconciled_with, told
    from pic_sheets.commands._templates import chosen_templates
    from pic_sheets.stores.outputs import output_folder

    day = today_or(today)
    folder = output_folder(workbook, output, day, "rapprocher")
    models = chosen_templates(workbook, templates)
    way = Way(folder=folder, models=models, day=day, draft=draft, pdf=pdf, dry_run=dry_run)
    gathered = gather_whole(workbook, day, progress())
    found = reconciled_with(gathered, statements, number, progress())
    return told(found, way, progress())


COMMAND = rapprocher
