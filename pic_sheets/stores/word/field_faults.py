"""The fields that a Word template asks for against those there are."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jinja2 import nodes

from pic_sheets.stores.word.fault import Fault, fault_of
from pic_sheets.stores.word.placeholders import Placeholder, Tag, Use, parsed, placeholders_in
from pic_sheets.stores.word.sandboxes import sandbox
from pic_sheets.texts import NBSP, nearest, quoted

#: A line or two of names.
_SOME = 12


def field_faults(written: Sequence[Tag], fields: Mapping[str, Any]) -> Iterator[Fault]:
    """The filters and fields that do not exist, with the nearest that do, and those used for what they are not.

    The tags must be sound, and what they open closed.
    """
    yield from _unknown_filters(written)
    loops = _loops(written)
    for one in placeholders_in(written):
        values: list[Any] | None = [fields]
        walked: list[str] = []
        for step in re.findall(r"\[\]|[^.\[\]]+", one.name):
            if not values:  # nothing in the example says what is inside
                break
            below = _inside(values, step)
            if below is None:
                yield (
                    _astray(one, loops[step])
                    if not walked and step in loops
                    else _unknown(one, walked, step, values, fields)
                )
                break
            walked.append(step)
            values = below
        else:
            yield from _misuse(one, values or [])


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


def _unknown_filters(written: Sequence[Tag]) -> Iterator[Fault]:
    environment = sandbox()
    for node in parsed(written).find_all((nodes.Filter, nodes.Test)):
        known = environment.filters if isinstance(node, nodes.Filter) else environment.tests
        if node.name not in known:
            near = nearest(node.name, sorted(known))
            advice = f"Vouliez-vous dire {quoted(near)}{NBSP}?" if near else "Supprimez-le."
            yield fault_of(written[node.lineno - 1], f"emploie {quoted(node.name)}, qui n'existe pas.", advice)


def _loops(written: Sequence[Tag]) -> dict[str, Tag]:
    """Name given to the elements of a loop → the tag that opens it."""
    return {
        loop.target.name: written[loop.lineno - 1]
        for loop in parsed(written).find_all(nodes.For)
        if isinstance(loop.target, nodes.Name)
    }


def _inside(values: list[Any], step: str) -> list[Any] | None:
    """What stands under a step of a name, None when no value has it; blanks and numbers of a list say nothing."""
    if step == "[]":
        return [item for value in values if isinstance(value, (list, tuple)) for item in value]
    if all(value is None for value in values):
        return []
    found = [value[step] for value in values if isinstance(value, Mapping) and step in value]
    return found or None


def _astray(one: Placeholder, loop: Tag) -> Fault:
    """The fault of a field of a loop that stands out of it."""
    end = "{%" + f"{loop.prefix} endfor %}}"
    what = (
        f"est hors de sa boucle, qui va de {quoted(' '.join(loop.text.split()))} ({loop.spot.place}) à {quoted(end)}."
    )
    return fault_of(one.tag, what, "Déplacez-la entre ces deux balises.")


def _unknown(one: Placeholder, walked: list[str], step: str, values: list[Any], fields: Mapping[str, Any]) -> Fault:
    owner = "" if not walked else walked[-1] if walked[-1] != "[]" else walked[-2]
    what = f"demande {quoted(step)}, qui n'existe pas{f' dans {quoted(owner)}' if owner else ''}."
    if isinstance(values[0], (list, tuple)):
        what = f"demande {quoted(step)} à {quoted(owner)}, qui est une liste."
        return fault_of(one.tag, what, _loop_advice(f"{'.'.join(walked)}[].{step}"))
    siblings = sorted({str(key) for value in values if isinstance(value, Mapping) for key in value})
    near = nearest(step, siblings, at_least=60) if walked else nearest(one.name, known_names(fields))
    if near is not None:
        return fault_of(
            one.tag, what, _loop_advice(near) if "[]" in near else f"Vouliez-vous dire {quoted(near)}{NBSP}?"
        )
    some = ", ".join(siblings[:_SOME]) + ("…" if len(siblings) > _SOME else "")
    return fault_of(one.tag, what, f"Champs possibles{NBSP}: {some}." if siblings else "")


def _loop_advice(name: str) -> str:
    """How to print a field of the elements of a list."""
    owner, _, field = name.partition("[].")
    if "[]" in field:
        return f"Vouliez-vous dire {quoted(name)}, qui est dans une liste{NBSP}?"
    return f"Parcourez la liste{NBSP}: {{% for ligne in {owner} %}}{{{{ ligne.{field} }}}}{{% endfor %}}."


def _misuse(one: Placeholder, values: list[Any]) -> Iterator[Fault]:
    groups = [value for value in values if isinstance(value, Mapping)]
    if one.use is Use.LOOPED and values and not any(isinstance(value, (list, tuple, Mapping)) for value in values):
        if any(value is not None for value in values):
            yield fault_of(
                one.tag, f"parcourt {quoted(one.name)}, qui n'est pas une liste.", f"Écrivez {{{{ {one.name} }}}}."
            )
    elif one.use is Use.PRINTED and groups:
        example = f"{{{{ {one.name}.{next(iter(groups[0]), '…')} }}}}"
        yield fault_of(one.tag, "imprime un groupe de champs.", f"Précisez lequel, par exemple {example}.")
    elif one.use is Use.PRINTED and any(isinstance(value, (list, tuple)) for value in values):
        yield fault_of(one.tag, "imprime une liste entière.", f"Parcourez-la avec {{% for … in {one.name} %}}.")
