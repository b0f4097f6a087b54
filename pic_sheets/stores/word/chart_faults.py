"""The charts of a Word template against those that its document draws."""

from collections.abc import Collection, Iterator

from pic_sheets.errors import TemplateFault
from pic_sheets.stores.word.fault import NOWHERE, Fault
from pic_sheets.stores.word.moulds import chart_members, chart_spots
from pic_sheets.stores.word.templates import Template
from pic_sheets.texts import NBSP, listed, nearest, quoted


def chart_faults(template: Template, names: Collection[str]) -> Iterator[Fault]:
    """A chart of no known name, with the nearest; a template may leave some out."""
    try:
        drawn = chart_members(template)
    except TemplateFault as fault:
        yield Fault(NOWHERE, fault.message, fault.advice)
        return
    spots = chart_spots(template)
    for name in drawn:
        if name not in names:
            near = nearest(name, [other for other in names if other not in drawn], at_least=60)
            advice = (
                f"Donnez-lui le texte de remplacement {quoted(f'graphique: {near}')}."
                if near
                else f"Supprimez-le{NBSP}: "
                + (f"les graphiques connus sont {listed([*names])}." if names else "ce document n'a pas de graphique.")
            )
            yield Fault(spots[name], f"Le graphique {quoted(name)} n'existe pas.", advice)
