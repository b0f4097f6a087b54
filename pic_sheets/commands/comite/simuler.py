"""comite simuler: what is left of the envelope, and after each project of the agenda, on screen and on the wall."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pic_sheets.commands._task import output_option, progress, task, today_or, workbook_argument
from pic_sheets.outcomes import Outcome

if TYPE_CHECKING:
    from pic_sheets.fund.simulation import Simulation


@task(
    "simuler",
    2,
    examples=(
        "pic-sheets comite simuler suivi_pic.xlsx",
        "pic-sheets comite simuler suivi_pic.xlsx --seance C2025-06 --page",
    ),
)
@workbook_argument
@click.option(
    "--seance", "code", metavar="CODE", help="La séance à simuler (par défaut : la prochaine, aujourd'hui compris)."
)
@click.option(
    "--page", is_flag=True, help="Écrit aussi la page à projeter, simulation.html, dans sorties/ (ou le dossier de -o)."
)
@output_option
def simuler(workbook: Path, code: str | None, output: Path | None, today: date | None, *, page: bool) -> Outcome:
    """Montre ce qui reste de l'enveloppe si le comité accepte l'ordre du jour.

    Projet par projet dans l'ordre, par financeur et par thématique, avec ce que dit chaque règle. La page se projette
    pendant la séance : on y accepte un projet, on change un montant, et les totaux suivent. Rien n'est enregistré dans le
    classeur ; un projet déjà décidé compte pour ce qui a été décidé.
    """
    from pic_sheets.budget.agenda_results import agenda_figures, agenda_tables
    from pic_sheets.budget.agenda_screen import agenda_screen
    from pic_sheets.commands._figures import incomplete
    from pic_sheets.commands._gathering import gather_whole
    from pic_sheets.commands.comite._meeting import chosen_meeting
    from pic_sheets.fund.simulation import simulation
    from pic_sheets.issues import blocking
    from pic_sheets.plans import MeetingPage, Plan
    from pic_sheets.stores.outputs import carry_out, output_folder
    from pic_sheets.stores.resources import template_folder

    day = today_or(today)
    folder = output_folder(workbook, output, day, "simulation") if page or output else None
    gathered = gather_whole(workbook, day, progress())
    fund = gathered.fund
    found = simulation(fund, chosen_meeting(fund, code, day))
    files: tuple[str, ...] = ()
    if folder:
        plan = Plan((MeetingPage("simulation.html", agenda_screen(fund, found, gathered.name)),))
        files = carry_out(plan, folder, template_folder(workbook), progress())
    blocks = blocking(gathered.issues)
    return Outcome(
        f"Simulation de la séance {found.meeting.code}",
        issues=blocks,
        figures=agenda_figures(fund, found),
        tables=agenda_tables(fund, found),
        files=files,
        folder=str(folder or ""),
        notes=(*gathered.notes, *incomplete(blocks), *_notes(found)),
    )


def _notes(found: "Simulation") -> list[str]:
    """How many projects there are, how many are decided already, and what goes under zero."""
    from pic_sheets.texts import counted

    decided = sum(line.stake.is_decided for line in found.lines)
    count = counted(len(found.lines), "projet à l'ordre du jour", "projets à l'ordre du jour")
    notes = [f"{count}, dont {counted(decided, 'déjà décidé', 'déjà décidés')}." if decided else f"{count}."]
    short = next((line for line in found.lines if line.asked.after < 0), None)
    if short is not None:
        notes.append(f"L'enveloppe du fonds ne suffit plus à partir du projet {short.stake.project.code}.")
    return notes


COMMAND = simuler
