"""registre: every letter made, with its number."""

from datetime import date
from pathlib import Path

import click

from pic_sheets.commands._task import progress, task, workbook_argument
from pic_sheets.outcomes import Outcome
from pic_sheets.texts import NBSP, counted, quoted


@task(
    "lister",
    0,
    examples=(
        "pic-sheets registre suivi_pic.xlsx",
        "pic-sheets registre suivi_pic.xlsx --projet PIC-2025-014",
    ),
)
@workbook_argument
@click.option(
    "--type",
    "kinds",
    metavar="TYPE",
    multiple=True,
    help="Seulement ce type de courrier, comme accord (peut être répété).",
)
@click.option("--seance", "meetings", metavar="CODE", multiple=True, help="Seulement cette séance (peut être répété).")
@click.option("--projet", "projects", metavar="CODE", multiple=True, help="Seulement ce projet (peut être répété).")
@click.option(
    "--annee",
    "years",
    metavar="AAAA",
    type=int,
    multiple=True,
    help="Seulement les lettres datées de cette année (peut être répété).",
)
def lister(
    *,
    workbook: Path,
    kinds: tuple[str, ...],
    meetings: tuple[str, ...],
    projects: tuple[str, ...],
    years: tuple[int, ...],
    today: date | None,  # noqa: ARG001 - today is for every command
) -> Outcome:
    """Liste les courriers faits, avec leur numéro.

    Chaque courrier fait a une ligne dans le registre, le fichier registre.jsonl à côté du classeur : son numéro, sa date, ce
    dont il parle, et le fichier Word. Une lettre refaite à l'identique garde son numéro.
    """
    from pic_sheets.commands.registre._listed import Filter, kept_lines, letters_table
    from pic_sheets.register.numbers import standing
    from pic_sheets.stores.google.addresses import as_typed, is_shared
    from pic_sheets.stores.registers import REGISTER, read_register
    from pic_sheets.stores.xlsx.files import read_bytes

    if not is_shared(workbook):
        read_bytes(workbook)  # a slip in its name must not look like an empty register
    progress().step(f"Lecture de {REGISTER}")
    contents = read_register(workbook.parent)
    letters = tuple(standing(contents.lines).values())
    kept = kept_lines(letters, Filter(kinds, meetings, projects, years)) if letters else ()
    notes = [
        f"{counted(len(kept), 'lettre')} dans le registre."
        if letters
        else "Aucune lettre n'est encore dans le registre."
    ]
    if contents.faults:
        notes.append(
            f"{counted(len(contents.faults), 'anomalie')} dans le registre{NBSP}: tapez {quoted(f'pic-sheets registre verifier {as_typed(workbook)}')}."
        )
    return Outcome(
        f"Registre des courriers de {as_typed(workbook)}", tables=(letters_table(kept),) if kept else (), notes=notes
    )


COMMAND = lister
