"""ecritures: the year in double entry, for accounting software, as a FEC and as a workbook to read."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pic_sheets.commands._task import (
    draft_option,
    dry_run_option,
    output_option,
    progress,
    task,
    today_or,
    workbook_argument,
)
from pic_sheets.outcomes import Outcome

if TYPE_CHECKING:
    from pic_sheets.commands._gathering import Gathered


@task("faire", 0)
@workbook_argument
@click.option(
    "--cloture",
    "closing",
    is_flag=True,
    help="Met aussi dans les écritures celles de clôture, qui sont sinon proposées à part.",
)
@output_option
@draft_option
@dry_run_option
def faire(
    *, workbook: Path, closing: bool, output: Path | None, draft: bool, dry_run: bool, today: date | None
) -> Outcome:
    """Écrit la comptabilité du fonds : écritures, balance, fichier des écritures comptables (FEC).

    Subventions à leur notification, encaissements, aides à la décision du comité, versements, reversements, aides ramenées à ce que
    les bilans justifient, bénévolat valorisé. En CSV pour votre logiciel, en FEC, et en Excel avec le grand livre. Les écritures de
    clôture des fonds dédiés sont proposées à part. Rien n'est écrit tant qu'il reste une anomalie bloquante, sauf avec « --brouillon ».
    """
    from pic_sheets.commands._gathering import gather_whole
    from pic_sheets.commands.ecritures._making import made, withheld
    from pic_sheets.issues import blocking
    from pic_sheets.stores.outputs import carry_out, output_folder
    from pic_sheets.stores.resources import template_folder

    day = today_or(today)
    folder = output_folder(workbook, output, day, "ecritures")
    gathered = gather_whole(workbook, day, progress())
    blocks = blocking(gathered.issues)
    title = f"Écritures de {gathered.name}"
    if blocks and not draft:
        return Outcome(title, issues=blocks, notes=(*gathered.notes, withheld(dry_run=dry_run)))
    progress().step("Écritures")
    found = made(gathered.fund, _year(gathered), day, closing=closing, draft=draft)
    files = () if dry_run else carry_out(found.plan, folder, template_folder(workbook), progress())
    return Outcome(
        title,
        issues=blocks,
        figures=found.report.figures,
        tables=[table for table in found.report.tables if table.rows],
        files=files,
        folder=str(folder) if files else "",
        notes=(*gathered.notes, *(["À blanc : rien n'a été écrit."] if dry_run else []), *found.notes),
    )


def _year(gathered: "Gathered") -> int:
    """The year of the fund; UnusableRequest when the workbook does not say it."""
    from pic_sheets.errors import UnusableRequest
    from pic_sheets.fund.closing_dates import last_day
    from pic_sheets.texts import quoted

    end = last_day(gathered.fund)
    if end is None:
        raise UnusableRequest(
            "Le classeur ne dit pas de quel exercice il est.",
            f"Remplissez {quoted('Exercice')} dans la feuille {quoted('Association')}.",
        )
    return end.year


COMMAND = faire
