"""suivi: the projects and the holders that need attention today."""

from datetime import date
from pathlib import Path

from pic_sheets.commands._task import output_option, progress, task, today_or, workbook_argument
from pic_sheets.outcomes import Outcome


@task("suivi", 3, examples=("pic-sheets suivi suivi_pic.xlsx",))
@workbook_argument
@output_option
def suivi(workbook: Path, output: Path | None, today: date | None) -> Outcome:
    """Dit quels porteurs ont besoin de vous aujourd'hui, et pourquoi.

    Projets commencés sans versement, bilans en retard ou bientôt attendus, trop-perçus, dossiers sans séance, budgets très
    modifiés, primo-porteurs sans accompagnement : du plus urgent au moins urgent, à l'écran et dans un fichier Excel. Le
    fichier donne aussi le téléphone et le courriel du référent ; l'écran ne les montre pas.
    """
    from pic_sheets.attention import concerns
    from pic_sheets.attention._results import (
        attention_figures,
        attention_workbook,
        reasons_table,
        screen_tables,
        whole_table,
    )
    from pic_sheets.commands._gathering import gather_whole
    from pic_sheets.dates import format_date
    from pic_sheets.issues import blocking
    from pic_sheets.plans import Plan
    from pic_sheets.stores.outputs import carry_out, output_folder
    from pic_sheets.stores.resources import template_folder

    day = today_or(today)
    folder = output_folder(workbook, output, day, "suivi")
    gathered = gather_whole(workbook, day, progress())
    progress().step("Recherche des projets à suivre")
    fund = gathered.fund
    found = concerns(fund, day)
    files: tuple[str, ...] = ()
    if found:
        plan = Plan((attention_workbook(fund, found, day),))
        files = carry_out(plan, folder, template_folder(workbook), progress())
    blocks = blocking(gathered.issues)
    return Outcome(
        f"Projets à suivre au {format_date(day)}",
        issues=blocks,
        figures=attention_figures(fund, found),
        tables=(*screen_tables(fund, found), reasons_table(found), whole_table(fund, found, day)),
        files=files,
        folder=str(folder) if files else "",
        notes=(*gathered.notes, *_notes(has_any=bool(found), blocks=len(blocks))),
    )


def _notes(*, has_any: bool, blocks: int) -> list[str]:
    """That nothing is to follow, and that something may be hidden by what cannot be read."""
    from pic_sheets.texts import NBSP, counted

    notes = [] if has_any else ["Aucun projet ne demande d'attention aujourd'hui."]
    if blocks:
        many = counted(blocks, "anomalie bloquante", "anomalies bloquantes")
        notes.append(f"Attention{NBSP}: {many}, cette liste peut être incomplète.")
    return notes


COMMAND = suivi
