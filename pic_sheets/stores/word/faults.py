"""What is wrong in a Word template, told to staff all at once, before the first letter is made."""

from collections.abc import Collection, Hashable, Mapping, Sequence
from typing import Any
from weakref import WeakKeyDictionary

from pic_sheets.errors import TemplateFault
from pic_sheets.stores.word.block_faults import block_faults
from pic_sheets.stores.word.chart_faults import chart_faults
from pic_sheets.stores.word.fault import NOWHERE, Fault
from pic_sheets.stores.word.field_faults import field_faults, known_names
from pic_sheets.stores.word.layout_faults import layout_faults
from pic_sheets.stores.word.moulds import mould
from pic_sheets.stores.word.picture_faults import picture_faults
from pic_sheets.stores.word.placeholders import tags_in
from pic_sheets.stores.word.tag_faults import cut_tags, mended, program_faults, tag_faults
from pic_sheets.stores.word.templates import Template, paragraphs
from pic_sheets.texts import NBSP, counted, quoted

#: The words of tags that may be wrong without making the others doubtful: what they print or ask, they alone say.
_HARMLESS = frozenset({"", "if", "elif"})
_MEND = "Corrigez ce modèle dans Word, ou recopiez-le depuis un dossier neuf (pic-sheets nouveau)."


def faults(
    template: Template,
    fields: Mapping[str, Any],
    *,
    charts: Collection[str] | None = None,
    images: Collection[str] | None = None,
) -> tuple[Fault, ...]:
    """Every fault of the template given an example of the fields (a list's first elements stand for all of its own).

    In the order of the document; one fault is told, not what follows from it: names are looked for once what opens
    closes. The charts and the images are, when the names of those that the document draws are given.
    """
    known = _KNOWN.setdefault(template, {})
    asked = (repr(fields), *(None if names is None else frozenset(names) for names in (charts, images)))
    if asked not in known:
        known[asked] = _found(template, fields, charts, images)
    return known[asked]


#: What was found in a template, while it is used: a run looks through it more than once.
_KNOWN: WeakKeyDictionary[Template, dict[Hashable, tuple[Fault, ...]]] = WeakKeyDictionary()


def _found(
    template: Template, fields: Mapping[str, Any], charts: Collection[str] | None, images: Collection[str] | None
) -> tuple[Fault, ...]:
    written = paragraphs(template)
    found = tags_in(written)
    names = known_names(fields)
    cut = [*cut_tags(written)]
    wrong = {tag: faulty for tag in found if (faulty := tuple(tag_faults(tag, names)))}
    told = [*cut, *(fault for faulty in wrong.values() for fault in faulty), *layout_faults(written)]
    if not (any("{%" in fault.message for fault in cut) or any(tag.keyword not in _HARMLESS for tag in wrong)):
        sound = mended(found, wrong)
        crossed = [*block_faults(found)] or [*program_faults(sound)]
        told += crossed or field_faults(sound, fields)
    if not told:
        told += _mould_faults(template)
    if charts is not None:
        told += chart_faults(template, charts)
    if images is not None:
        told += picture_faults(template, images)
    # A text box is written twice in the file, for Word and for what came before it.
    once: dict[tuple[str, str], Fault] = {}
    for fault in told:
        once.setdefault((fault.place, fault.message), fault)
    return tuple(sorted(once.values(), key=lambda fault: fault.spot.rank or len(written) + 1))


def refusal(template: Template, found: Sequence[Fault]) -> TemplateFault:
    """The error that stops a command, one sentence a fault."""
    message = f"Le modèle {quoted(template.name)} a {counted(len(found), 'défaut')}{NBSP}:"
    return TemplateFault("\n".join([message, *(f"- {fault.sentence}" for fault in found)]), _MEND)


def _mould_faults(template: Template) -> list[Fault]:
    """What only making the template ready finds."""
    try:
        mould(template)
    except TemplateFault as fault:
        return [Fault(NOWHERE, fault.message, fault.advice)]
    return []
