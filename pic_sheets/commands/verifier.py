"""verifier: every fault of the workbook, in the cell where it is."""

from datetime import date
from pathlib import Path

import click

from pic_sheets.commands._task import progress, task, today_or, workbook_argument
from pic_sheets.issues import blocking
from pic_sheets.outcomes import Outcome
from pic_sheets.texts import NBSP


@task("verifier", 2)
@workbook_argument
@click.option(
    "-o",
    "--sortie",
    "output",
    metavar="DOSSIER",
    type=click.Path(path_type=Path),
    help="Écrit aussi la liste des corrections (rapport.xlsx) dans ce dossier, qu'il crée.",
)
def verifier(workbook: Path, output: Path | None, today: date | None) -> Outcome:
    """Vérifie le classeur, et dit où et comment corriger.

    Rien n'est modifié : corrigez dans votre classeur, enregistrez-le, et recommencez.
    """
    from pic_sheets.commands._gathering import gather
    from pic_sheets.commands._reports import corrections
    from pic_sheets.stores.outputs import carry_out, refuse_existing
    from pic_sheets.stores.resources import template_folder

    if output is not None:
        refuse_existing(output)
    gathered = gather(workbook, today_or(today), progress())
    files: tuple[str, ...] = ()
    if output is not None:
        files = carry_out(corrections(gathered.name, gathered.issues), output, template_folder(workbook), progress())
    return Outcome(
        f"Vérification de {gathered.name}",
        issues=gathered.issues,
        notes=(*gathered.notes, _conclusion(len(gathered.issues), len(blocking(gathered.issues)))),
        files=files,
        folder=str(output or ""),
    )


def _conclusion(found: int, blocks: int) -> str:
    if not found:
        return f"Tout est en ordre{NBSP}: aucune anomalie."
    if not blocks:
        return f"Rien ne bloque{NBSP}: courriers et bilan peuvent être faits. Jetez un œil aux points à vérifier."
    return f"Corrigez d'abord les anomalies bloquantes{NBSP}: les lignes touchées ne donnent pas de courrier, et le bilan attend."


COMMAND = verifier
