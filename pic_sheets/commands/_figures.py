"""What `budget` and `statistiques` share: figures and tables computed, then shown and written in a workbook."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from pic_sheets.commands._gathering import Gathered, gather_whole
from pic_sheets.commands._task import progress
from pic_sheets.issues import Issue, blocking
from pic_sheets.outcomes import Outcome
from pic_sheets.plans import Plan, ReportWorkbook
from pic_sheets.stores.outputs import carry_out, output_folder
from pic_sheets.stores.resources import template_folder
from pic_sheets.texts import NBSP, counted


def figures_outcome(
    task: str,
    title: str,
    workbook: Path,
    output: Path | None,
    today: date,
    compute: Callable[[Gathered], ReportWorkbook],
) -> Outcome:
    """Gather, compute, write the results' workbook, and tell it all; only what blocks is repeated from the checks.

    `title` says what the figures are, before the workbook's name.
    """
    folder = output_folder(workbook, output, today, task)
    gathered = gather_whole(workbook, today, progress())
    progress().step("Calculs")
    report = compute(gathered)
    files = carry_out(Plan((report,)), folder, template_folder(workbook), progress())
    blocks = blocking(gathered.issues)
    return Outcome(
        f"{title} de {gathered.name}",
        issues=blocks,
        figures=report.figures,
        tables=report.tables,
        files=files,
        folder=str(folder),
        notes=(*gathered.notes, *incomplete(blocks)),
    )


def incomplete(blocks: Sequence[Issue]) -> tuple[str, ...]:
    """The warning that goes with figures when something blocks."""
    if not blocks:
        return ()
    many = counted(len(blocks), "anomalie bloquante", "anomalies bloquantes")
    return (f"Attention{NBSP}: {many}, ces chiffres peuvent être incomplets.",)
