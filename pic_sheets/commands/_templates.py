"""Which Word templates a command fills, and what staff should know of them."""

from dataclasses import dataclass
from pathlib import Path

from pic_sheets.errors import UnusableRequest
from pic_sheets.plans import Plan
from pic_sheets.stores.resources import OWN_TEMPLATES, SHIPPED_TEMPLATES, resource, template_folder
from pic_sheets.texts import NBSP, listed, quoted


@dataclass(frozen=True, slots=True)
class Templates:
    """The folder of the templates, and a note when they are not the association's own; results go beside `beside`."""

    folder: Path
    notes: tuple[str, ...] = ()
    beside: Path = Path()

    def notes_on(self, plan: Plan) -> tuple[str, ...]:
        """What to say of the templates that a plan fills: those that the folder lacks are ours."""
        lent = [f"{stem}.docx" for stem in plan.templates if not (self.folder / f"{stem}.docx").exists()]
        if not lent:
            return self.notes
        ours = (
            "le modèle d'origine, sans votre logo, a servi"
            if len(lent) == 1
            else "les modèles d'origine, sans votre logo, ont servi"
        )
        return (*self.notes, f"Le dossier {quoted(self.folder.name)} n'a pas {listed(lent, last='ni')}{NBSP}: {ours}.")


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
        return Templates(folder, beside=workbook)
    return Templates(folder, (_ours("à côté du classeur"),), workbook)


def asked_templates(place: Path | None) -> Templates:
    """The templates that a folder holds, or that go with a workbook; without a place, those of `modeles` here, else ours.

    Raises UnusableRequest when there is nothing at that place, or a file that is no workbook.
    """
    if place is None:
        here = Path(OWN_TEMPLATES)
        return (
            Templates(here, beside=here)
            if here.is_dir()
            else Templates(resource(SHIPPED_TEMPLATES), (_ours("ici"),), here)
        )
    if place.is_dir():
        own = place / OWN_TEMPLATES
        folder = own if own.is_dir() else place
        return Templates(folder, beside=folder.resolve())
    if not place.exists():
        raise UnusableRequest(f"{quoted(place)} n'existe pas.", "Donnez le dossier de vos modèles, ou votre classeur.")
    if place.suffix.lower() == ".docx":
        raise UnusableRequest(f"{quoted(place)} est un document Word.", "Donnez le dossier où il se trouve.")
    return chosen_templates(place, None)


def _ours(where: str) -> str:
    return f"Modèles d'origine, sans votre logo{NBSP}: il n'y a pas de dossier {quoted(OWN_TEMPLATES)} {where}."
