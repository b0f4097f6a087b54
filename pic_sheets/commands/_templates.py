"""Which Word templates a command fills, and what staff should know of them."""

from dataclasses import dataclass
from pathlib import Path

from pic_sheets.errors import UnusableRequest
from pic_sheets.stores.resources import OWN_TEMPLATES, template_folder
from pic_sheets.texts import NBSP, quoted


@dataclass(frozen=True, slots=True)
class Templates:
    """The folder of the templates, and a note when they are not the association's own."""

    folder: Path
    notes: tuple[str, ...] = ()


def chosen_templates(workbook: Path, chosen: Path | None) -> Templates:
    """The folder asked for, else the association's own beside its workbook, else ours, which is told.

    Raises UnusableRequest when the folder asked for is not one.
    """
    if chosen is not None and not chosen.is_dir():
        raise UnusableRequest(
            f"Le dossier de modèles {quoted(chosen)} n'existe pas.",
            f"Vérifiez le nom donné après {quoted('--modeles')}.",
        )
    folder = template_folder(workbook, chosen)
    if chosen is not None or folder.parent == workbook.parent:
        return Templates(folder)
    note = (
        f"Modèles d'origine, sans votre logo{NBSP}: il n'y a pas de dossier {quoted(OWN_TEMPLATES)} à côté du classeur."
    )
    return Templates(folder, (note,))
