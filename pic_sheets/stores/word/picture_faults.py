"""The pictures of a Word template against those that its document draws."""

from collections.abc import Collection, Iterator

from pic_sheets.stores.word.fault import Fault
from pic_sheets.stores.word.pictures import picture_spots
from pic_sheets.stores.word.templates import Template
from pic_sheets.texts import NBSP, listed, nearest, quoted


def picture_faults(template: Template, names: Collection[str]) -> Iterator[Fault]:
    """A picture of no known name, with the nearest; a template may leave some out."""
    placed = picture_spots(template)
    for name, spot in placed.items():
        if name not in names:
            near = nearest(name, [other for other in names if other not in placed], at_least=60)
            known = (
                f"les images connues sont {listed([*names])}." if names else "ce document n'a pas d'image à dessiner."
            )
            advice = (
                f"Donnez-lui le texte de remplacement {quoted(f'image: {near}')}."
                if near
                else f"Changez son texte de remplacement{NBSP}: {known}"
            )
            yield Fault(spot, f"L'image {quoted(name)} n'existe pas.", advice)
