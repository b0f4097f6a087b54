"""comite pv: the minutes of a meeting, in Word, ready to sign."""

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
    progress,
    task,
    templates_option,
    today_or,
    workbook_argument,
)
from pic_sheets.outcomes import Outcome

if TYPE_CHECKING:
    from pic_sheets.commands._minutes import Minutes


@task(
    "pv",
    4,
    examples=(
        "pic-sheets comite pv suivi_pic.xlsx",
        "pic-sheets comite pv suivi_pic.xlsx --seance C2025-03",
    ),
)
@workbook_argument
@click.option(
    "--seance",
    "code",
    metavar="CODE",
    help="La séance (par défaut : la dernière tenue qui a des décisions, aujourd'hui compris).",
)
@output_option
@templates_option
@draft_option
@pdf_option
@dry_run_option
def pv(  # noqa: PLR0913 - one parameter an option
    *,
    workbook: Path,
    code: str | None,
    output: Path | None,
    templates: Path | None,
    draft: bool,
    pdf: bool,
    dry_run: bool,
    today: date | None,
) -> Outcome:
    """Écrit le procès-verbal d'une séance, prêt à signer.

    Présences, quorum, votes, déports, décisions, bilans présentés, enveloppe avant et après chaque projet : ce qui est noté
    dans le classeur, sans rien retaper. Une anomalie bloquante sur une ligne de la séance le retient : c'est dit, avec la
    cellule à corriger.
    """
    from pic_sheets.commands._gathering import gather_whole
    from pic_sheets.commands._minutes import minutes
    from pic_sheets.commands._pdf import pdf_notes
    from pic_sheets.commands._templates import chosen_templates
    from pic_sheets.commands.comite._meeting import held_meeting
    from pic_sheets.stores.outputs import carry_out, output_folder

    day = today_or(today)
    folder = output_folder(workbook, output, day, "proces-verbal")
    models = chosen_templates(workbook, templates)
    gathered = gather_whole(workbook, day, progress())
    written = minutes(gathered, held_meeting(gathered.fund, code, day), day, draft=draft)
    files: tuple[str, ...] = ()
    if written.plan.files and not dry_run:
        files = carry_out(replace(written.plan, pdf=pdf), folder, models.folder, progress())
    return Outcome(
        f"Procès-verbal de la séance {written.meeting.code}",
        issues=written.issues,
        tables=tuple(table for table in (written.made, written.withheld) if table.rows),
        files=files,
        folder=str(folder) if files else "",
        notes=(
            *gathered.notes,
            _made_note(written, draft=draft, dry_run=dry_run),
            *written.notes,
            *pdf_notes(asked=pdf),
            *models.notes_on(written.plan),
        ),
    )


def _made_note(written: "Minutes", *, draft: bool, dry_run: bool) -> str:
    """Whether the minutes were made, or would be, or what to do."""
    from pic_sheets.texts import NBSP, quoted

    marked = ", marqué BROUILLON" if draft else ""
    if not written.plan.files:
        start = (
            f"À blanc{NBSP}: le procès-verbal ne serait pas fait" if dry_run else "Le procès-verbal n'a pas été fait"
        )
        return f"{start}{NBSP}: corrigez d'abord les cellules ci-dessous, ou ajoutez {quoted('--brouillon')}."
    if dry_run:
        return f"À blanc{NBSP}: le procès-verbal serait fait{marked}, rien n'a été écrit."
    return f"Le procès-verbal est fait{marked}. Il reste à y noter l'heure de fin, puis à le signer."


COMMAND = pv
