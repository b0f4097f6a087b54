"""demande: the requests for subsidies of the year, in Word, one for each funder."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pic_sheets.commands._task import (
    draft_option,
    dry_run_option,
    output_option,
    pdf_option,
    precedent_option,
    progress,
    task,
    templates_option,
    today_or,
    workbook_argument,
)
from pic_sheets.outcomes import Outcome

if TYPE_CHECKING:
    from pic_sheets.commands._requests import Requests


@task(
    "demande",
    4,
    examples=(
        "pic-sheets demande suivi_pic.xlsx",
        "pic-sheets demande suivi_pic.xlsx --financeur REG --precedent suivi_2024.xlsx",
    ),
)
@workbook_argument
@precedent_option
@click.option(
    "--financeur",
    "funder",
    metavar="CODE",
    help="Le financeur sollicité (par défaut : chacun de ceux qui ont un montant demandé).",
)
@output_option
@templates_option
@draft_option
@pdf_option
@dry_run_option
def demande(  # noqa: PLR0913 - one parameter an option
    *,
    workbook: Path,
    precedent: Path | None,
    funder: str | None,
    output: Path | None,
    templates: Path | None,
    draft: bool,
    pdf: bool,
    dry_run: bool,
    today: date | None,
) -> Outcome:
    """Écrit la demande de subvention pour l'appel à projets « Politique de la ville ».

    Un document par financeur : le fonds, ses objectifs, ses quartiers, son comité, les chiffres de l'année (d'avant, avec
    « --precedent ») et le budget prévisionnel dans la grille Cerfa 12156. Une anomalie bloquante sur ce dont elle est faite
    la retient : c'est dit, avec la cellule à corriger.
    """
    from pic_sheets.commands._gathering import gather_whole
    from pic_sheets.commands._pdf import pdf_notes
    from pic_sheets.commands._precedent import gathered_before, notes_on
    from pic_sheets.commands._requests import requests
    from pic_sheets.commands._templates import chosen_templates
    from pic_sheets.stores.outputs import carry_out, output_folder

    day = today_or(today)
    folder = output_folder(workbook, output, day, "demande")
    models = chosen_templates(workbook, templates)
    gathered = gather_whole(workbook, day, progress())
    before = gathered_before(precedent, gathered, day)
    found = requests(gathered, before, funder, day, draft=draft)
    progress().step("Rédaction des demandes")
    files: tuple[str, ...] = ()
    if found.plan.files and not dry_run:
        files = carry_out(replace(found.plan, pdf=pdf), folder, models.folder, progress())
    return Outcome(
        f"Demande de subvention de {gathered.name}",
        issues=found.issues,
        tables=tuple(table for table in (found.made, found.withheld) if table.rows),
        files=files,
        folder=str(folder) if files else "",
        notes=(
            *gathered.notes,
            _made_note(found, draft=draft, dry_run=dry_run),
            *notes_on(before),
            *found.notes,
            *pdf_notes(asked=pdf),
            *models.notes_on(found.plan),
        ),
        found_faults=bool(found.withheld.rows),
    )


def _made_note(found: "Requests", *, draft: bool, dry_run: bool) -> str:
    """Whether the requests were made, or would be, or what to do."""
    from pic_sheets.texts import NBSP, counted, quoted

    marked = ", BROUILLON sur chaque page" if draft else ""
    number = counted(len(found.plan.files), "demande")
    if not found.plan.files:
        start = f"À blanc{NBSP}: aucune demande ne serait faite" if dry_run else "Aucune demande n'a été faite"
        return f"{start}{NBSP}: corrigez d'abord les cellules ci-dessous, ou ajoutez {quoted('--brouillon')}."
    if dry_run:
        return f"À blanc{NBSP}: {number} à écrire{marked}, rien n'a été écrit."
    return f"{number}{marked}. Il reste à compléter dans Word les passages entre crochets, puis à signer."


COMMAND = demande
