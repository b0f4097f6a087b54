"""bilan: the year's moral and financial review, in Word."""

from dataclasses import replace
from datetime import date
from pathlib import Path

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


@task("bilan", 15)
@workbook_argument
@output_option
@templates_option
@draft_option
def bilan(
    workbook: Path,
    output: Path | None,
    templates: Path | None,
    draft: bool,  # noqa: FBT001 - click passes flags by name
    today: date | None,
) -> Outcome:
    """Écrit le bilan moral et financier de l'année, avec ses graphiques.

    Rien n'est écrit tant qu'il reste une anomalie bloquante, sauf avec « --brouillon ».
    """
    from pic_sheets.commands._gathering import gather_whole
    from pic_sheets.commands._templates import chosen_templates
    from pic_sheets.documents.bilan_annuel import DOCUMENT, annual_review_plan
    from pic_sheets.issues import blocking
    from pic_sheets.plans import Plan
    from pic_sheets.stores.outputs import carry_out, output_folder
    from pic_sheets.texts import NBSP, quoted

    day = today_or(today)
    folder = output_folder(workbook, output, day, "bilan")
    models = chosen_templates(workbook, templates)
    gathered = gather_whole(workbook, day, progress())
    title = f"Bilan annuel de {gathered.name}"
    blocks = blocking(gathered.issues)
    if blocks and not draft:
        return Outcome(
            title,
            issues=blocks,
            notes=(
                *gathered.notes,
                f"Le bilan n'a pas été écrit{NBSP}: corrigez d'abord ces cellules, ou ajoutez {quoted('--brouillon')}.",
            ),
        )
    progress().step("Rédaction du bilan")
    document = replace(annual_review_plan(gathered.fund, day), draft=draft)
    plan = Plan((document,), {DOCUMENT.template: DOCUMENT.example})
    files = carry_out(plan, folder, models.folder, progress())
    notes = [*gathered.notes, "Il reste à compléter dans Word les passages entre crochets.", *models.notes_on(plan)]
    if blocks:
        notes.insert(0, "Chaque page est marquée BROUILLON, et ses chiffres peuvent être faux.")
    return Outcome(title, issues=blocks, files=files, folder=str(folder), notes=notes)


COMMAND = bilan
