"""modeles verifier: every fault of the Word templates, at its place, and a copy of each with comments."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pic_sheets.commands._task import dry_run_option, output_option, progress, task, today_or
from pic_sheets.outcomes import Outcome

if TYPE_CHECKING:
    from pic_sheets.commands.modeles._template_checks import Checked


@task(
    "verifier",
    0,
    examples=(
        "pic-sheets modeles verifier",
        "pic-sheets modeles verifier MonFonds/modeles",
    ),
)
@click.argument("folder", metavar="[DOSSIER]", required=False, type=click.Path(path_type=Path))
@output_option
@dry_run_option
def verifier(folder: Path | None, output: Path | None, today: date | None, *, dry_run: bool) -> Outcome:
    """Vérifie vos modèles Word, et dit où et comment les corriger.

    DOSSIER est celui de vos modèles, ou votre classeur (les modèles sont alors dans modeles, à côté) ; par défaut : modeles,
    dans le dossier où vous êtes. Un modèle qui a un défaut est recopié avec des commentaires Word aux endroits à corriger ;
    le vôtre n'est pas modifié.
    """
    from pic_sheets import documents
    from pic_sheets.catalogue import catalogue
    from pic_sheets.commands._templates import asked_templates
    from pic_sheets.commands.modeles._template_checks import checked
    from pic_sheets.stores.outputs import output_folder
    from pic_sheets.stores.template_folders import read_folder
    from pic_sheets.texts import quoted

    models = asked_templates(folder)
    place = output_folder(models.beside, output, today_or(today), "modeles")
    progress().step("Lecture des modèles")
    found = checked(read_folder(models.folder), catalogue(documents, "DOCUMENT"))
    files = _written(found, place) if found.faulty and not dry_run else ()
    return Outcome(
        f"Modèles Word du dossier {quoted(models.folder.name)}",
        figures=found.figures(),
        tables=[table for table in (found.fault_table(), found.unknown_table(), found.absent_table()) if table.rows],
        files=files,
        folder=str(place) if files else "",
        notes=(*models.notes, *_conclusions(found, written=bool(files)), *found.notes()),
        found_faults=not found.is_sound,
    )


def _conclusions(found: "Checked", *, written: bool) -> list[str]:
    """What it comes to, in a sentence."""
    if not found.faults and found.is_sound:
        return ["Il n'y a aucun modèle à vérifier dans ce dossier."]
    if found.is_sound:
        return ["Vos modèles peuvent servir."]
    notes = [
        "Un modèle qui a un défaut ne donne aucun document : corrigez-le dans Word, enregistrez-le, et recommencez."
    ]
    if written:
        notes.append("Les copies ci-dessous portent un commentaire à chaque défaut.")
    return notes


def _written(found: "Checked", place: Path) -> tuple[str, ...]:
    """Write the commented copies and give their paths."""
    from pic_sheets.plans import FileBytes, Plan
    from pic_sheets.stores.outputs import carry_out
    from pic_sheets.stores.word.commented import commented

    copies = [
        FileBytes(f"{template.name[: -len('.docx')]}_a_corriger.docx", commented(template, faults))
        for template, faults in progress().track(found.faulty, "Copies commentées")
    ]
    return carry_out(Plan(copies), place, place, progress())


COMMAND = verifier
