"""panneau: the panel, opened in the browser."""

import sys
from contextlib import chdir
from datetime import date, timedelta
from pathlib import Path

import click

from pic_sheets.commands._task import task
from pic_sheets.outcomes import Outcome


@task(
    "panneau",
    23,
    examples=(
        "pic-sheets panneau",
        "pic-sheets panneau MonFonds/suivi_pic.xlsx",
        "pic-sheets panneau --sans-navigateur",
    ),
)
@click.argument("place", metavar="[CLASSEUR]", default="")
@click.option("--sans-navigateur", "silent", is_flag=True, help="Donne seulement l'adresse à ouvrir.")
@click.option(
    "--port",
    "port",
    metavar="NUMÉRO",
    type=click.IntRange(0, 65535),
    default=0,
    help="Le port à utiliser (par défaut : un port libre).",
)
@click.option(
    "--fermer-apres",
    "minutes",
    metavar="MINUTES",
    type=click.FloatRange(min=0.01),
    default=10.0,
    show_default=True,
    help="S'arrête tout seul si aucune page n'est ouverte pendant ce temps.",
)
def panneau(*, place: str, silent: bool, port: int, minutes: float, today: date | None) -> Outcome:  # fmt: skip
    """Ouvre le tableau de bord du fonds, dans votre navigateur.

    Où en est le fonds, ce qui est à faire, et toutes les tâches sans rien taper. La page ne s'ouvre que sur cet ordinateur, par
    l'adresse affichée ; rien ne sort sur Internet. Sans CLASSEUR, c'est celui du dossier où vous êtes. Le tableau de bord
    s'arrête par son bouton, avec Ctrl+C, ou tout seul quand ses pages sont fermées.
    """
    from pic_sheets.errors import UnusableRequest
    from pic_sheets.panel.server import open_in_browser, serve
    from pic_sheets.texts import NBSP, quoted

    folder, workbook = _meant(place)

    def opened(address: str) -> None:
        click.echo(f"Le tableau de bord est ouvert{NBSP}: {address}")
        sys.stdout.flush()
        if not silent:
            open_in_browser(address)

    try:
        with chdir(folder):
            serve(Path(), workbook, timedelta(minutes=minutes), opened, port=port, today=today)
    except OSError as error:
        raise UnusableRequest(
            f"Le tableau de bord ne peut pas s'ouvrir{NBSP}: {f'le port {port} est déjà pris' if port else quoted(error.strerror or error)}.",
            "Relancez-le sans « --port », ou avec un autre numéro.",
        ) from error
    return Outcome("Le tableau de bord est fermé.")


def _meant(place: str) -> tuple[Path, str | None]:
    """The folder to work in and the words that name the workbook there, None when the folder tells."""
    from pic_sheets.errors import UnreadableWorkbook
    from pic_sheets.stores.google.addresses import is_address
    from pic_sheets.texts import quoted

    if not place or is_address(place):
        return Path(), place or None
    path = Path(place)
    if path.is_dir():
        return path, None
    if not path.is_file():
        raise UnreadableWorkbook(f"Il n'y a pas de classeur {quoted(place)}.", "Vérifiez son nom et son dossier.")
    return path.parent, path.name


COMMAND = panneau
