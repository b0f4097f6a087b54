"""point: where the fund is today, and what is to be done."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pic_sheets.commands._task import progress, task, today_or, workbook_argument
from pic_sheets.outcomes import Figure, Outcome, ResultTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pic_sheets.commands._state import FundState

#: The figures of the budget that say where the fund is; « budget » gives the others.
_TOLD = frozenset({"enveloppe", "engage", "verse", "reste_a_verser", "disponible"})


@task(
    "point",
    3,
    examples=(
        "pic-sheets point suivi_pic.xlsx",
        "pic-sheets point suivi_pic.xlsx --date 2025-12-31",
    ),
)
@workbook_argument
def point(workbook: Path, today: date | None) -> Outcome:
    """Fait le point : où en est le fonds, et ce qui est à faire.

    L'enveloppe et ce qu'il en reste, les projets par statut, la prochaine séance ; puis ce qui attend, du plus urgent au moins
    urgent, avec la commande à taper : anomalies à corriger, bilans en retard, convocations, courriers, paiements. Rien n'est
    écrit. « pic-sheets » tout seul dit la même chose du classeur du dossier où vous êtes.
    """
    from pic_sheets.commands._gathering import gather
    from pic_sheets.commands._state import fund_state, read_registers
    from pic_sheets.dates import format_date
    from pic_sheets.stores.google.addresses import as_typed, is_shared

    day = today_or(today)
    gathered = gather(workbook, day, progress())
    progress().step("Recherche de ce qui est à faire")
    state = fund_state(gathered, read_registers(workbook.parent), day)
    typed = as_typed(workbook) if is_shared(workbook) else str(workbook)
    tables = (due_table(state, typed), status_table(state))
    return Outcome(
        f"Le point sur {gathered.name} au {format_date(day)}",
        figures=(*(figure for figure in state.figures if figure.code in _TOLD), *_meeting_figures(state)),
        tables=tuple(table for table in tables if table.rows),
        notes=(*state.notes, *(() if state.due else ("Rien n'est à faire aujourd'hui.",))),
    )


def due_table(state: "FundState", workbook: str) -> ResultTable:
    """One row a kind of thing to do; the command is typed as it stands, for the workbook named so."""
    rows = tuple(
        (due.code, due.label, due.count, due.since, "oui" if due.late else "", due.typed(workbook)) for due in state.due
    )
    return ResultTable(
        "a_faire", "À faire", ("Code", "À faire", "Nombre", "Depuis", "En retard", "Commande"), rows,
        brief=("À faire", "Depuis", "Commande"),
    )  # fmt: skip


def status_table(state: "FundState") -> ResultTable:
    """How many projects are in each status."""
    return ResultTable("par_statut", "Projets par statut", ("Statut", "Projets"), state.by_status)


def _meeting_figures(state: "FundState") -> "Iterator[Figure]":
    if state.meeting is not None:
        yield Figure("prochaine_seance", f"Prochaine séance, {state.meeting.code}", state.meeting.day)
        yield Figure("ordre_du_jour", "Projets à son ordre du jour", state.meeting.projects)


COMMAND = point
