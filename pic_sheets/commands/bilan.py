"""bilan: the year's moral and financial review, in Word, with the cells of each figure when asked for."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pic_sheets.commands._task import (
    draft_option,
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
    from pic_sheets.commands._gathering import Gathered
    from pic_sheets.plans import Plan


@task(
    "bilan",
    15,
    examples=(
        "pic-sheets bilan suivi_pic.xlsx",
        "pic-sheets bilan suivi_pic.xlsx --precedent suivi_2024.xlsx --sources --pdf",
    ),
)
@workbook_argument
@output_option
@templates_option
@precedent_option
@click.option(
    "--sources",
    "sources",
    is_flag=True,
    help="Fait aussi sources.xlsx : d'où vient chaque chiffre, avec un lien vers ses cellules dans votre classeur.",
)
@pdf_option
@draft_option
def bilan(  # noqa: PLR0913 - one parameter an option
    workbook: Path,
    output: Path | None,
    templates: Path | None,
    precedent: Path | None,
    today: date | None,
    *,
    sources: bool,
    pdf: bool,
    draft: bool,
) -> Outcome:
    """Écrit le bilan moral et financier de l'année, prêt à signer, avec ses graphiques et sa carte.

    Rien n'est écrit tant qu'il reste une anomalie bloquante, sauf avec « --brouillon ».
    """
    from pic_sheets.commands._gathering import gather_whole
    from pic_sheets.commands._pdf import pdf_notes
    from pic_sheets.commands._precedent import gathered_before, notes_on
    from pic_sheets.commands._templates import chosen_templates
    from pic_sheets.issues import blocking
    from pic_sheets.stores.outputs import carry_out, output_folder
    from pic_sheets.texts import NBSP, quoted

    day = today_or(today)
    folder = output_folder(workbook, output, day, "bilan")
    models = chosen_templates(workbook, templates)
    gathered = gather_whole(workbook, day, progress())
    before = gathered_before(precedent, gathered, day)
    title, notes = f"Bilan annuel de {gathered.name}", [*gathered.notes, *notes_on(before)]
    blocks = blocking(gathered.issues)
    if blocks and not draft:
        why = f"Le bilan n'a pas été écrit{NBSP}: corrigez d'abord ces cellules, ou ajoutez {quoted('--brouillon')}."
        return Outcome(title, issues=blocks, notes=(*notes, why))
    progress().step("Rédaction du bilan")
    plan = replace(_plan(gathered, before, day, folder if sources else None, draft=draft), pdf=pdf)
    files = carry_out(plan, folder, models.folder, progress())
    notes += [*models.notes_on(plan), *pdf_notes(asked=pdf)]
    if blocks:
        notes.insert(0, "Chaque page est marquée BROUILLON, et ses chiffres peuvent être faux.")
    return Outcome(title, issues=blocks, files=files, folder=str(folder), notes=notes)


def _plan(gathered: "Gathered", before: "Gathered | None", today: date, sources: Path | None, *, draft: bool) -> "Plan":
    """The review, and the workbook of its sources when it is asked for: `sources` is then the folder it goes to."""
    from pic_sheets.documents._review_sources import sources_title, traced_figures
    from pic_sheets.documents.bilan_annuel import DOCUMENT, annual_review_plan
    from pic_sheets.plans import Plan, SourcesWorkbook
    from pic_sheets.stores.reports.workbook_links import tab_addresses, workbook_target

    fund = gathered.fund
    review = replace(annual_review_plan(fund, today, before.fund if before else None), draft=draft)
    examples = {DOCUMENT.template: DOCUMENT.example}
    if sources is None:
        return Plan((review,), examples)
    target, tabs = workbook_target(gathered.path, sources), tab_addresses(gathered.book)
    traced = SourcesWorkbook("sources.xlsx", sources_title(fund), traced_figures(fund, today), target, tabs)
    return Plan((review, traced), examples)


COMMAND = bilan
