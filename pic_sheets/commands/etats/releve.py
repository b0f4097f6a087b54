"""etats releve: the month's spending, for members and funders, in Word and as a workbook."""

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
from pic_sheets.commands.etats._month import MonthAsked
from pic_sheets.dates import Month
from pic_sheets.outcomes import Outcome


@task("releve", 1, examples=("pic-sheets etats releve suivi_pic.xlsx --mois 2025-09",))
@workbook_argument
@click.option("--mois", "month", type=MonthAsked(), help="Le mois (par défaut : le dernier mois fini de l'exercice).")
@output_option
@templates_option
@draft_option
@dry_run_option
@pdf_option
def releve(  # noqa: PLR0913 - one parameter an option
    *,
    workbook: Path,
    month: Month | None,
    output: Path | None,
    templates: Path | None,
    draft: bool,
    dry_run: bool,
    pdf: bool,
    today: date | None,
) -> Outcome:
    """Écrit le relevé des dépenses d'un mois, pour les membres et les financeurs.

    La situation du fonds au début du mois, ce qui a été reçu, décidé, versé et rendu, ligne par ligne, la situation à la
    fin, et la part de chaque financeur au centime près ; en Word et en Excel. Un habitant qui porte un projet n'y est pas
    nommé. Une anomalie bloquante sur les montants le retient : c'est dit, avec la cellule à corriger.
    """
    from pic_sheets.commands._gathering import gather_whole
    from pic_sheets.commands._templates import chosen_templates
    from pic_sheets.commands.etats._month import chosen_month
    from pic_sheets.commands.etats._monthly import monthly
    from pic_sheets.commands.etats._prepared import Way, written
    from pic_sheets.stores.outputs import output_folder

    day = today_or(today)
    way = Way(
        output_folder(workbook, output, day, "releve"), chosen_templates(workbook, templates), draft, pdf, dry_run
    )
    gathered = gather_whole(workbook, day, progress())
    return written(monthly(gathered, chosen_month(gathered.fund, month, day), day, draft=draft), gathered, way)


COMMAND = releve
