"""What is wrong in a Word template, told to staff all at once, before the first letter is made."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError

from pic_sheets.errors import TemplateFault
from pic_sheets.stores.word.moulds import mould, shown
from pic_sheets.stores.word.placeholders import Placeholder, Tag, Use, parsed, placeholders_in, tags
from pic_sheets.stores.word.sandboxes import sandbox
from pic_sheets.stores.word.templates import TAG, Template, paragraphs
from pic_sheets.texts import NBSP, counted, nearest, quoted

#: Opening word → closing word, for the statements a letter needs.
_BLOCKS = {"for": "endfor", "if": "endif", "with": "endwith", "macro": "endmacro", "filter": "endfilter"}
_MIDDLE = {"elif": ("if",), "else": ("for", "if")}
_CLOSING = {closing: opening for opening, closing in _BLOCKS.items()}
_STATEMENTS = {*_BLOCKS, *_MIDDLE, *_CLOSING, "set", "endset", "call", "endcall", "do"}

_SUPPORTED = "Un modèle n'emploie que des champs, des conditions (if) et des boucles (for)."
_MEND = "Corrigez ce modèle dans Word, ou recopiez-le depuis un dossier neuf (pic-sheets nouveau)."


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of a template: its place (« corps, paragraphe 8 »), what is wrong and what to do, in French."""

    place: str
    message: str
    advice: str

    @property
    def sentence(self) -> str:
        """All of it on one line."""
        place = f"{self.place[:1].upper()}{self.place[1:]}{NBSP}: " if self.place else ""
        return f"{place}{self.message} {self.advice}".strip()


def faults(template: Template, fields: Mapping[str, Any]) -> Sequence[Fault]:
    """Every fault of the template given an example of the fields (a list's first elements stand for all of its own).

    Tags that jinja does not read are told first, alone; else the names that do not exist, with the nearest that does.
    """
    written = tags(template)
    found = [*_unclosed_tags(template), *_syntax_faults(written)]
    if found:
        return _in_order(template, found)
    found = [*_unknown_filters(written), *_field_faults(placeholders_in(written), fields)]
    if not found:
        try:
            mould(template)
        except TemplateFault as fault:
            found = [Fault("", fault.message, fault.advice)]
    return _in_order(template, found)


def refusal(template: Template, found: Sequence[Fault]) -> TemplateFault:
    """The error that stops a command, one sentence a fault."""
    message = f"Le modèle {quoted(template.name)} a {counted(len(found), 'défaut')}{NBSP}:"
    return TemplateFault("\n".join([message, *(f"- {fault.sentence}" for fault in found)]), _MEND)


def _in_order(template: Template, found: Sequence[Fault]) -> tuple[Fault, ...]:
    """The faults in the order of the document, where staff will mend them."""
    order: dict[str, int] = {}
    for position, paragraph in enumerate(paragraphs(template)):
        order.setdefault(paragraph.place, position)
    return tuple(sorted(found, key=lambda fault: order.get(fault.place, len(order))))


def _unclosed_tags(template: Template) -> Iterator[Fault]:
    for paragraph in paragraphs(template):
        rest = TAG.sub("", paragraph.text)
        match = re.search(r"\{[{%].{0,40}", rest) or re.search(r".{0,40}[%}]\}", rest)
        if match and not re.search(r"[{}%]_[{}%]", match.group()):
            message = f"La balise {quoted(shown(match.group()))} n'est pas complète."
            yield Fault(paragraph.place, message, "Une balise s'écrit {{ … }} ou {% … %}, dans un seul paragraphe.")


def _syntax_faults(written: Sequence[Tag]) -> list[Fault]:
    """The faults of single tags, then of what opens and closes, then whatever else jinja says."""
    found = [fault for tag in written for fault in _tag_faults(tag)]
    found = found or list(_block_faults(written))
    if not found:
        try:
            parsed(written)
        except TemplateSyntaxError as error:
            tag = written[min(error.lineno, len(written)) - 1]
            found = [_unread(tag, error)]
    return found


def _tag_faults(tag: Tag) -> Iterator[Fault]:
    if tag.prefix and re.search(r"[}%]", re.sub(r"^\{.|.\}$", "", tag.text)):
        message = f"La balise {quoted(shown(tag.text))} contient {quoted('%')} ou {quoted('}')}."
        yield Fault(tag.place, message, "Une balise {%p … %} ou {%tr … %} ne peut pas contenir ces signes.")
    elif tag.keyword and tag.keyword not in _STATEMENTS:
        message = f"La balise {quoted(shown(tag.text))} commence par un mot inconnu, {quoted(tag.keyword)}."
        near = nearest(tag.keyword, sorted(_STATEMENTS), at_least=60)
        yield Fault(tag.place, message, f"Vouliez-vous dire {quoted(near)}{NBSP}?" if near else _SUPPORTED)
    elif tag.keyword not in _CLOSING and tag.keyword not in {"else", "endset", "endcall"}:
        try:
            sandbox().parse(_alone(tag))
        except TemplateSyntaxError as error:
            yield _unread(tag, error)


def _alone(tag: Tag) -> str:
    """A program that has the tag, whole."""
    if tag.keyword in _BLOCKS:
        return f"{tag.source}{{% {_BLOCKS[tag.keyword]} %}}"
    if tag.keyword == "elif":
        return f"{{% if 1 %}}{tag.source}{{% endif %}}"
    if tag.keyword == "set" and "=" not in tag.source:
        return f"{tag.source}{{% endset %}}"
    return f"{tag.source}{{% endcall %}}" if tag.keyword == "call" else tag.source


def _unread(tag: Tag, error: TemplateSyntaxError) -> Fault:
    """What jinja does not understand of a tag, in the terms of someone who types in Word."""
    message = f"La balise {quoted(shown(tag.text))} n'est pas comprise."
    reason = error.message or ""
    if re.search(r"[«»„‟‹›]", tag.source):
        return Fault(tag.place, message, f'Écrivez les textes entre guillemets droits{NBSP}: "oui".')
    if match := re.search(r"unexpected char '(.+?)'", reason):
        return Fault(tag.place, message, f"Le signe {quoted(match.group(1))} n'a pas sa place dans une balise.")
    if "Expected an expression" in reason:
        return Fault(tag.place, message, "Il y manque le nom d'un champ.")
    if "got '='" in reason or "'='" in reason:
        return Fault(tag.place, message, "Pour comparer, écrivez == et non =.")
    return Fault(tag.place, message, "Un nom de champ ne contient ni espace, ni accent, ni tiret.")


def _block_faults(written: Sequence[Tag]) -> Iterator[Fault]:
    """What is opened and not closed, closed and not opened, or closed by a tag of another kind."""
    opened: list[Tag] = []
    for tag in written:
        word = tag.keyword
        if word in _BLOCKS:
            opened.append(tag)
        elif word in _MIDDLE and (not opened or opened[-1].keyword not in _MIDDLE[word]):
            advice = "Ajoutez avant elle la balise {% if … %}, ou supprimez-la."
            yield Fault(tag.place, f"La balise {quoted(shown(tag.text))} n'est dans aucune condition ouverte.", advice)
        elif word in _CLOSING:
            if not opened or opened[-1].keyword != _CLOSING[word]:
                message = f"La balise {quoted(shown(tag.text))} ferme ce qui n'est pas ouvert."
                advice = f"Ajoutez avant elle la balise {{% {_CLOSING[word]} … %}}, ou supprimez-la."
                yield Fault(tag.place, message, advice)
                return
            opening = opened.pop()
            if opening.prefix != tag.prefix:
                message = f"La balise {quoted(shown(opening.text))} est fermée par {quoted(shown(tag.text))}."
                advice = f"Écrivez {{%{opening.prefix} {word} %}} pour la fermer."
                yield Fault(tag.place, message, advice)
    for tag in opened:
        advice = f"Ajoutez {{%{tag.prefix} {_BLOCKS[tag.keyword]} %}} après ce qu'elle contient."
        yield Fault(tag.place, f"La balise {quoted(shown(tag.text))} n'est pas fermée.", advice)


def _unknown_filters(written: Sequence[Tag]) -> Iterator[Fault]:
    environment = sandbox()
    for node in parsed(written).find_all((nodes.Filter, nodes.Test)):
        known = environment.filters if isinstance(node, nodes.Filter) else environment.tests
        if node.name not in known:
            tag = written[node.lineno - 1]
            near = nearest(node.name, sorted(known))
            message = f"La balise {quoted(shown(tag.text))} emploie {quoted(node.name)}, qui n'existe pas."
            yield Fault(tag.place, message, f"Vouliez-vous dire {quoted(near)}{NBSP}?" if near else "Supprimez-le.")


def _field_faults(asked: Sequence[Placeholder], fields: Mapping[str, Any]) -> Iterator[Fault]:
    for one in asked:
        values: list[Any] | None = [fields]
        walked: list[str] = []
        for step in re.findall(r"\[\]|[^.\[\]]+", one.name):
            if not values:  # nothing in the example says what is inside
                break
            below = _inside(values, step)
            if below is None:
                yield _unknown_field(one, walked, step, values, fields)
                break
            walked.append(step)
            values = below
        else:
            yield from _misuse(one, values or [])


def _inside(values: list[Any], step: str) -> list[Any] | None:
    """What stands under a step of a name, None when no value has it; blanks and numbers of a list say nothing."""
    if step == "[]":
        return [item for value in values if isinstance(value, (list, tuple)) for item in value]
    if all(value is None for value in values):
        return []
    found = [value[step] for value in values if isinstance(value, Mapping) and step in value]
    return found or None


def _unknown_field(
    one: Placeholder, walked: list[str], step: str, values: list[Any], fields: Mapping[str, Any]
) -> Fault:
    siblings = sorted({str(key) for value in values if isinstance(value, Mapping) for key in value})
    near = nearest(step, siblings, at_least=60) if walked else nearest(one.name, known_names(fields))
    inside = f" dans {quoted(''.join(walked[-1:]) if walked[-1] != '[]' else walked[-2])}" if walked else ""
    message = f"La balise {quoted(shown(one.tag))} demande {quoted(step)}, qui n'existe pas{inside}."
    if near is not None:
        return Fault(one.place, message, f"Vouliez-vous dire {quoted(near)}{NBSP}?")
    some = ", ".join(siblings[:12]) + ("…" if len(siblings) > 12 else "")  # noqa: PLR2004 - a line or two
    return Fault(one.place, message, f"Champs possibles{NBSP}: {some}." if siblings else "")


def _misuse(one: Placeholder, values: list[Any]) -> Iterator[Fault]:
    tag = quoted(shown(one.tag))
    groups = [value for value in values if isinstance(value, Mapping)]
    if one.use is Use.LOOPED and values and not any(isinstance(value, (list, tuple, Mapping)) for value in values):
        if any(value is not None for value in values):
            yield Fault(one.place, f"La balise {tag} parcourt {quoted(one.name)}, qui n'est pas une liste.", "")
    elif one.use is Use.PRINTED and groups:
        example = f"{{{{ {one.name}.{next(iter(groups[0]), '…')} }}}}"
        yield Fault(
            one.place, f"La balise {tag} imprime un groupe de champs.", f"Précisez lequel, par exemple {example}."
        )
    elif one.use is Use.PRINTED and any(isinstance(value, (list, tuple)) for value in values):
        advice = f"Parcourez-la avec {{% for … in {one.name} %}}."
        yield Fault(one.place, f"La balise {tag} imprime une liste entière.", advice)


def known_names(fields: Mapping[str, Any], prefix: str = "") -> tuple[str, ...]:
    """Every name the fields offer, in full (`porteur.nom`, `projets[].titre`)."""
    names: list[str] = []
    for key, value in fields.items():
        name = f"{prefix}{key}"
        names.append(name)
        first = next(iter(value), None) if isinstance(value, (list, tuple)) else value
        if isinstance(first, Mapping):
            names.extend(known_names(first, f"{name}." if first is value else f"{name}[]."))
    return tuple(dict.fromkeys(names))
