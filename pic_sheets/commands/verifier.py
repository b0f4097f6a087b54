"""verifier: every fault of the workbook, in the cell where it is, and what has changed since an earlier report."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pic_sheets.commands._task import progress, task, today_or, workbook_argument
from pic_sheets.outcomes import Outcome

if TYPE_CHECKING:
    from pic_sheets.commands._gathering import Gathered
    from pic_sheets.corrections import Corrections


@task(
    "verifier",
    2,
    examples=(
        "pic-sheets verifier suivi_pic.xlsx",
        "pic-sheets verifier suivi_pic.xlsx --rapport --copie-annotee",
        "pic-sheets verifier suivi_pic.xlsx --depuis rapport.xlsx",
    ),
)
@workbook_argument
@click.option(
    "-o",
    "--sortie",
    "output",
    metavar="DOSSIER",
    type=click.Path(path_type=Path),
    help="Écrit la liste des corrections, en Excel (rapport.xlsx) et en page à lire ou imprimer (rapport.html), dans ce dossier, qu'il crée.",
)
@click.option("--rapport", "report", is_flag=True, help="L'écrit dans sorties/, à côté du classeur.")
@click.option(
    "--depuis",
    "since",
    metavar="RAPPORT",
    type=click.Path(path_type=Path),
    help="Un rapport.xlsx précédent : dit ce qui est nouveau, ce qui est résolu, ce qui reste.",
)
@click.option(
    "--copie-annotee",
    "annotated",
    is_flag=True,
    help="Fait aussi une copie du classeur, avec une note et une couleur sur chaque cellule à corriger.",
)
@click.option(
    "--annoter",
    "annotates",
    is_flag=True,
    help="Dans un classeur Google : met une note et une couleur sur chaque cellule à corriger, et la liste dans un onglet Anomalies.",
)
@click.option(
    "--nettoyer",
    "cleans",
    is_flag=True,
    help="Enlève d'un classeur Google tout ce que --annoter y a mis, et rien d'autre.",
)
def verifier(  # noqa: PLR0913 - one parameter an option
    workbook: Path, output: Path | None, since: Path | None, today: date | None,
    *, report: bool, annotated: bool, annotates: bool, cleans: bool,
) -> Outcome:  # fmt: skip
    """Vérifie le classeur, et dit où et comment corriger.

    Rien n'est modifié, sauf par --annoter et --nettoyer : corrigez dans votre classeur, enregistrez-le, et recommencez.
    """
    from pic_sheets.commands._annotating import cleaned, refuse_elsewhere, with_annotations
    from pic_sheets.commands._follow_up import changes_since, figures_of, tables_of
    from pic_sheets.commands._gathering import gather
    from pic_sheets.corrections import Corrections
    from pic_sheets.rulebook import explanations
    from pic_sheets.stores.outputs import output_folder
    from pic_sheets.stores.reports.earlier import read_earlier_report

    refuse_elsewhere(workbook, annotates=annotates, cleans=cleans, copies=annotated)
    if cleans:
        return cleaned(workbook)
    day = today_or(today)
    folder = output_folder(workbook, output, day, "verification") if output or report or annotated else None
    earlier = read_earlier_report(since) if since else None
    gathered = gather(workbook, day, progress())
    changes = changes_since(earlier, gathered, since.name) if earlier and since else None
    corrections = Corrections(gathered.name, day, gathered.issues, explanations(), changes)
    followed = (changes.sentence, *changes.details) if changes else ()
    outcome = Outcome(
        corrections.title,
        issues=gathered.issues,
        figures=figures_of(changes) if changes else (),
        tables=tables_of(changes) if changes else (),
        notes=(*gathered.notes, *followed, corrections.conclusion),
        files=_written(corrections, gathered, folder, annotated=annotated) if folder else (),
        folder=str(folder or ""),
    )
    return with_annotations(outcome, gathered, day) if annotates else outcome


def _written(corrections: "Corrections", gathered: "Gathered", folder: Path, *, annotated: bool) -> tuple[str, ...]:
    """Write the reports in a folder, with a copy of the workbook that bears the issues when asked for; their paths."""
    from pic_sheets.plans import AnnotatedCopy, CorrectionPage, CorrectionWorkbook, Plan
    from pic_sheets.stores.outputs import carry_out
    from pic_sheets.stores.reports.workbook_links import tab_addresses, workbook_target
    from pic_sheets.stores.resources import template_folder

    workbook = gathered.path
    name = f"{workbook.stem}_annoté{workbook.suffix}"
    files = (
        CorrectionWorkbook(
            "rapport.xlsx", corrections, workbook_target(workbook, folder), tab_addresses(gathered.book)
        ),
        CorrectionPage("rapport.html", corrections),
        *((AnnotatedCopy(name, workbook, gathered.digest, gathered.issues),) if annotated else ()),
    )
    return carry_out(Plan(files), folder, template_folder(workbook), progress())


COMMAND = verifier
