"""raccourcis: what staff double-click, beside their workbook."""

from datetime import date
from pathlib import Path

import click

from pic_sheets.commands._systems import CHOICES, systems_asked
from pic_sheets.commands._task import progress, task
from pic_sheets.outcomes import Outcome


@task(
    "raccourcis",
    24,
    examples=(
        "pic-sheets raccourcis MonFonds",
        "pic-sheets raccourcis MonFonds --systeme windows --systeme macos",
    ),
)
@click.argument("folder", metavar="[DOSSIER]", type=click.Path(path_type=Path), default=Path())
@click.option(
    "--systeme",
    "asked",
    multiple=True,
    type=click.Choice(CHOICES),
    help="Le système des ordinateurs où l'on s'en servira (par défaut : celui-ci). Répétez l'option pour plusieurs.",
)
def raccourcis(*, folder: Path, asked: tuple[str, ...], today: date | None) -> Outcome:  # noqa: ARG001 - today is for every command
    """Met à côté du classeur de quoi tout faire d'un double-clic, sans terminal.

    Un raccourci par tâche : vérifier, préparer le comité, écrire les courriers, rapprocher la banque, faire le bilan, ouvrir
    le tableau de bord. Ceux des autres systèmes sont dans le dossier « raccourcis ». Un fichier qui n'est pas de nous, ou que
    vous avez changé, est laissé tel quel.
    """
    from pic_sheets.stores.launcher_files import place, planned_launchers
    from pic_sheets.texts import NBSP, counted, quoted

    progress().step("Raccourcis")
    placed = place(planned_launchers(systems_asked(asked)), folder)
    written = (*placed.new, *placed.renewed)
    return Outcome(
        f"Les raccourcis sont dans le dossier {quoted(folder.resolve().name or folder)}.",
        files=written,
        folder=str(folder) if written else "",
        notes=(
            f"Double-cliquez sur {quoted('1 Vérifier')} pour commencer{NBSP}: la première fois, PIC Sheets s'installe.",
            *((f"{counted(len(placed.renewed), 'raccourci')} d'avant, remis à jour.",) if placed.renewed else ()),
            *(f"{quoted(path)} est à vous{NBSP}: laissé tel quel." for path in placed.theirs),
        ),
    )


COMMAND = raccourcis
