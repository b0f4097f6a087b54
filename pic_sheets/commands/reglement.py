"""reglement: the règlement intérieur of the fund, in Word, from its dated rules."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pic_sheets.commands._asked import Day
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
    from pic_sheets.commands._rules_document import RulesDocument


@task(
    "reglement",
    5,
    examples=(
        "pic-sheets reglement suivi_pic.xlsx",
        "pic-sheets reglement suivi_pic.xlsx --au 01/09/2025 --membres",
    ),
)
@workbook_argument
@click.option(
    "--au", "day", metavar="JJ/MM/AAAA", type=Day(), help="Le jour dont on veut les règles (par défaut : aujourd'hui)."
)
@click.option(
    "--membres", "with_members", is_flag=True, help="Ajoute la liste des membres du comité, avec leur nom et leur voix."
)
@output_option
@templates_option
@draft_option
@pdf_option
@dry_run_option
def reglement(  # noqa: PLR0913 - one parameter an option
    *,
    workbook: Path,
    day: date | None,
    with_members: bool,
    output: Path | None,
    templates: Path | None,
    draft: bool,
    pdf: bool,
    dry_run: bool,
    today: date | None,
) -> Outcome:
    """Écrit le règlement intérieur du fonds.

    Un article pour chaque règle en vigueur, avec sa date et sa source ; la composition du comité ; ce qui a changé depuis la
    version d'avant. Une règle absente de la feuille « Règlement » n'a pas d'article. Une anomalie bloquante sur une ligne du
    règlement le retient.
    """
    from pic_sheets.commands._gathering import gather_whole
    from pic_sheets.commands._pdf import pdf_notes
    from pic_sheets.commands._rules_document import rules_document
    from pic_sheets.commands._templates import chosen_templates
    from pic_sheets.dates import format_date
    from pic_sheets.stores.outputs import carry_out, output_folder

    now = today_or(today)
    folder = output_folder(workbook, output, now, "reglement")
    models = chosen_templates(workbook, templates)
    gathered = gather_whole(workbook, now, progress())
    written = rules_document(gathered, day or now, with_members=with_members, draft=draft)
    files: tuple[str, ...] = ()
    if written.plan.files and not dry_run:
        files = carry_out(replace(written.plan, pdf=pdf), folder, models.folder, progress())
    return Outcome(
        f"Règlement intérieur au {format_date(day or now)}",
        issues=written.issues,
        tables=written.tables,
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


def _made_note(written: "RulesDocument", *, draft: bool, dry_run: bool) -> str:
    """Whether the document was made, or would be, or what to do."""
    from pic_sheets.texts import NBSP, quoted

    marked = ", marqué BROUILLON" if draft else ""
    if not written.plan.files:
        start = f"À blanc{NBSP}: le règlement ne serait pas fait" if dry_run else "Le règlement n'a pas été fait"
        return f"{start}{NBSP}: corrigez d'abord les cellules ci-dessous, ou ajoutez {quoted('--brouillon')}."
    if dry_run:
        return f"À blanc{NBSP}: le règlement serait fait{marked}, rien n'a été écrit."
    return f"Le règlement est fait{marked}. Relisez-le avant de le faire adopter."


COMMAND = reglement
