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


@task(
    "faire",
    0,
    examples=(
        "pic-sheets ecritures suivi_pic.xlsx releves",
        "pic-sheets ecritures suivi_pic.xlsx releves --cloture",
    ),
)
@workbook_argument
@click.argument("statements", metavar="[RELEVÉ…]", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--compte",
    "number",
    metavar="NUMÉRO",
    help="Le compte des relevés (ses derniers chiffres suffisent), s'il y en a plusieurs.",
)
@click.option(
    "--cloture",
    "closing",
    is_flag=True,
    help="Met aussi dans les écritures celles de clôture, qui sont sinon proposées à part.",
)
@output_option
@draft_option
@dry_run_option
def faire(  # noqa: PLR0913 - one parameter an option
    *,
    workbook: Path,
    statements: tuple[Path, ...],
    number: str | None,
    closing: bool,
    output: Path | None,
    draft: bool,
    dry_run: bool,
    today: date | None,
) -> Outcome:
    """Écrit la comptabilité du fonds : écritures, balance, fichier des écritures comptables (FEC).

    Subventions à leur notification, encaissements, aides à la décision du comité, versements, reversements, aides ramenées à
    ce que les bilans justifient, bénévolat valorisé : en CSV pour votre logiciel, en FEC, et en Excel avec le grand livre. Avec
    les relevés de la banque (ou leur dossier), ce qui est soldé et vu à la banque est lettré, comme « rapprocher » le trouve.
    Les écritures de clôture des fonds dédiés sont proposées à part. Rien n'est écrit tant qu'il reste une anomalie bloquante,
    sauf avec « --brouillon ».
    """
    from pic_sheets.commands._gathering import gather_whole
    from pic_sheets.commands.ecritures._making import Asked, at_the_bank, written
    from pic_sheets.stores.outputs import output_folder

    day = today_or(today)
    asked = Asked(output_folder(workbook, output, day, "ecritures"), day, closing=closing, draft=draft, dry_run=dry_run)
    gathered = gather_whole(workbook, day, progress())
    year = _year(gathered) if draft or not any(issue.blocks for issue in gathered.issues) else 0
    return written(gathered, at_the_bank(gathered, statements, number), year, asked)


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
