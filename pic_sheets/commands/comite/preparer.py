"""comite preparer: all the papers of a meeting to come, from the convocations to the ballot sheet, and a bundle of them."""

from dataclasses import replace
from datetime import date
from functools import partial
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
from pic_sheets.outcomes import Outcome, ResultTable


@task(
    "preparer",
    1,
    examples=(
        "pic-sheets comite preparer suivi_pic.xlsx",
        "pic-sheets comite preparer suivi_pic.xlsx --seance C2025-06 --pdf",
    ),
)
@workbook_argument
@click.option(
    "--seance", "code", metavar="CODE", help="La séance à préparer (par défaut : la prochaine, aujourd'hui compris)."
)
@output_option
@templates_option
@draft_option
@dry_run_option
@pdf_option
def preparer(  # noqa: PLR0913 - one parameter an option
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
    """Écrit tous les documents d'une séance du comité.

    Les convocations des membres et des porteurs, l'ordre du jour, une fiche par projet, les bilans à présenter, la feuille
    de présence et la feuille de dépouillement, et une liasse pour tout imprimer. Une ligne qui a une anomalie bloquante ne
    donne pas de convocation : c'est dit, avec la cellule à corriger. La fiche d'un projet est faite quand même, et montre au
    comité ce que les contrôles relèvent. Chaque convocation reçoit un numéro, noté dans le registre à côté du classeur.
    """
    from pic_sheets.commands._gathering import gather_whole
    from pic_sheets.commands._letter_writing import write_letters
    from pic_sheets.commands._pdf import pdf_notes
    from pic_sheets.commands._templates import chosen_templates
    from pic_sheets.commands.comite._meeting import chosen_meeting
    from pic_sheets.commands.comite._preparation import preparation
    from pic_sheets.stores.outputs import carry_out, output_folder

    day = today_or(today)
    place = partial(output_folder, workbook, output, day, "comite")
    folder = place()
    models = chosen_templates(workbook, templates)
    gathered = gather_whole(workbook, day, progress())
    meeting = chosen_meeting(gathered.fund, code, day)
    prepared = preparation(gathered, meeting, day, draft=draft)
    called = prepared.called
    files: tuple[str, ...] = ()
    plan = prepared.plan(called)
    if plan.files and draft and not dry_run:
        files = carry_out(replace(plan, pdf=pdf), folder, models.folder, progress())
    elif plan.files and not dry_run:
        called, folder, files = write_letters(
            gathered, called, day, place, models.folder, pdf=pdf, planned=prepared.plan
        )
    tables = (prepared.made(gathered.fund, called), prepared.withheld)
    return Outcome(
        f"Préparation de la séance {meeting.code}",
        issues=prepared.issues,
        tables=tuple(table for table in tables if table.rows),
        files=files,
        folder=str(folder) if files else "",
        notes=(
            *gathered.notes,
            *_made_notes(*tables, draft=draft, dry_run=dry_run),
            *models.notes_on(plan),
            *pdf_notes(asked=pdf),
        ),
    )


def _made_notes(made: ResultTable, withheld: ResultTable, *, draft: bool, dry_run: bool) -> list[str]:
    """How many documents were made, or would be, and how many held back."""
    from pic_sheets.texts import NBSP, counted

    number, mark = len(made.rows), ", marqués BROUILLON" if draft else ""
    if dry_run:
        would = counted(number, "document serait fait", "documents seraient faits")
        notes = [f"À blanc{NBSP}: {would}{mark}, rien n'a été écrit."]
    elif number > 1:
        notes = [f"{number} documents faits{mark}, et la liasse pour tout imprimer."]
    else:
        notes = [f"{number} document fait{mark}." if number else "Aucun document n'a été fait."]
    if held := {row[:2] for row in withheld.rows}:
        told = counted(len(held), "document retenu", "documents retenus")
        notes.append(f"{told}{NBSP}: regardez les cellules ci-dessous.")
    return notes


COMMAND = preparer
