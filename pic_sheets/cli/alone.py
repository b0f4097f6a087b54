"""`pic-sheets` with no argument: what is due for the workbook of the current folder, else what to do to have one."""

from pathlib import Path

import click

from pic_sheets.outcomes import Outcome
from pic_sheets.stores.chosen_workbook import CHOICE, chosen_workbook, workbooks_of
from pic_sheets.texts import NBSP, listed, quoted

#: What is said under it.
HINT = f"Toutes les commandes{NBSP}: pic-sheets --help"


def told_alone(group: click.Group, ctx: click.Context, folder: Path) -> Outcome:
    """The Outcome of `point` for the workbook that a folder is about; which are there when nothing says. Raises PicError."""
    words = chosen_workbook(folder)
    point = group.get_command(ctx, "point")
    if words is None or point is None:
        return _without_workbook(workbooks_of(folder))
    with point.make_context("point", ["--", words], parent=ctx) as inner:
        outcome: Outcome = point.invoke(inner)
    return outcome


def _without_workbook(names: tuple[str, ...]) -> Outcome:
    if not names:
        return Outcome(
            "Aucun classeur de suivi n'est dans ce dossier.",
            notes=(
                f"Pour en créer un{NBSP}: pic-sheets nouveau MonFonds",
                f"Si vous en avez un, allez dans son dossier, ou donnez son chemin{NBSP}: pic-sheets point CLASSEUR",
            ),
        )
    first = f'"{names[0]}"' if " " in names[0] else names[0]
    return Outcome(
        f"Plusieurs classeurs sont dans ce dossier{NBSP}: {listed([quoted(name) for name in names])}.",
        notes=(
            f"Dites lequel{NBSP}: pic-sheets point {first}",
            f"Pour que ce soit toujours le même, écrivez son nom dans un fichier {quoted(CHOICE)}, dans ce dossier.",
        ),
    )
