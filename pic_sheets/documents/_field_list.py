"""The fields of each document as staff may copy them into its template, with what they are and an example."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pic_sheets.documents._document import AnyDocument
from pic_sheets.documents._field_meanings import group_title, meaning
from pic_sheets.plans import FieldGroup, FieldLine, FieldSection
from pic_sheets.texts import NBSP, counted, typeset

#: The most that is shown of an example.
_LONGEST = 90
_BLANK = "(vide)"
_SHARED = "communs"
#: The groups that hold the last row of a table.
_TOTALS = frozenset({"total", "totaux"})


def field_paths(fields: Mapping[str, Any], prefix: str = "") -> Iterator[str]:
    """The full name of every field that is printed, asked or looped over (`projets[]`, `projets[].titre`)."""
    for name, value in fields.items():
        path = f"{prefix}{name}"
        if isinstance(value, Mapping):
            yield from field_paths(value, f"{path}.")
        elif isinstance(value, (list, tuple)):
            yield f"{path}[]"
            yield from field_paths(_first(value), f"{path}[].")
        else:
            yield path


def document_section(document: AnyDocument) -> FieldSection:
    """Every field of one document."""
    return FieldSection(document.template, document.title, _groups(document.example))


def field_sections(documents: Sequence[AnyDocument]) -> tuple[FieldSection, ...]:
    """What several documents have alike, told once, then what each has of its own."""
    examples = [document.example for document in documents]
    shapes = Counter(shape for example in examples for shape in _shapes(example).values())
    shared: dict[str, Any] = {}
    for example in examples:
        for name, shape in _shapes(example).items():
            known = _shapes({name: shared[name]})[name] if name in shared else ()
            if shapes[shape] > max(1, shapes[known]):  # of several forms of one group, that of most documents
                shared[name] = example[name]
    kept = _shapes(shared)
    sections = [FieldSection(_SHARED, "Champs communs à plusieurs modèles", _groups(shared))] if shared else []
    for document, example in zip(documents, examples, strict=True):
        common = [name for name, shape in _shapes(example).items() if kept.get(name) == shape]
        own = {name: value for name, value in example.items() if name not in common}
        notes = (f"Ce modèle connaît aussi ces champs communs{NBSP}: {', '.join(common)}.",) if common else ()
        sections.append(FieldSection(document.template, document.title, _groups(own), notes))
    return tuple(sections)


def _shapes(example: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """First name → all the names under it."""
    return {name: tuple(field_paths({name: value})) for name, value in example.items()}


def _first(values: Sequence[Any]) -> Mapping[str, Any]:
    """The fields of a list's first element, none when it has none."""
    first = next(iter(values), None)
    return first if isinstance(first, Mapping) else {}


def _groups(fields: Mapping[str, Any]) -> tuple[FieldGroup, ...]:
    """The fields that stand alone, then those of each first name; a group of groups (the tables) makes several."""
    alone = {name: value for name, value in fields.items() if not isinstance(value, Mapping) and not _is_table(value)}
    groups = [FieldGroup(group_title(""), tuple(_members(alone, "", "", 0)))] if alone else []
    for name, value in fields.items():
        if name in alone:
            continue
        parts = (
            value if isinstance(value, Mapping) and all(isinstance(part, Mapping) for part in value.values()) else {}
        )
        for part, inside in parts.items():
            groups.append(
                FieldGroup(group_title(f"{name}.{part}"), tuple(_lines(f"{name}.{part}", f"{name}.{part}", inside, 0)))
            )
        if not parts:
            groups.append(FieldGroup(group_title(name), tuple(_lines(name, name, value, 0))))
    return tuple(groups)


def _is_table(value: object) -> bool:
    return isinstance(value, (list, tuple)) and bool(_first(value))


def _members(fields: Mapping[str, Any], path: str, reference: str, depth: int) -> Iterator[FieldLine]:
    """The lines of every field of a group; a total says nothing of a column that has none."""
    for name, value in fields.items():
        if value == "" and path.rpartition(".")[2] in _TOTALS:
            continue
        yield from _lines(f"{path}.{name}".lstrip("."), _reference(reference, name), value, depth)


def _lines(path: str, reference: str, value: Any, depth: int) -> Iterator[FieldLine]:  # noqa: ANN401 - any field
    """The lines of a field: `path` is its full name, `reference` how a tag names it where it stands."""
    if isinstance(value, Mapping):
        yield from _members(value, path, reference, depth)
    elif isinstance(value, (list, tuple)):
        shown = counted(len(value), "ligne") if _first(value) else " / ".join(str(item) for item in value)
        yield _line(f"{path}[]", tuple(_loop(reference, value)), shown, depth)
        yield from _members(_first(value), f"{path}[]", _element(reference), depth + 1)
    elif isinstance(value, bool):
        yield _line(path, (f"{{% if {reference} %}}…{{% endif %}}",), "oui" if value else "non", depth)
    else:
        yield _line(path, (f"{{{{ {reference} }}}}",), str(value), depth)


def _line(path: str, copied: tuple[str, ...], example: str, depth: int) -> FieldLine:
    short = example if len(example) <= _LONGEST else f"{example[:_LONGEST].rstrip()}…"
    return FieldLine(copied, typeset(meaning(path) or ""), short or _BLANK, depth)


def _loop(reference: str, values: Sequence[Any]) -> Iterator[str]:
    """The paragraphs of a whole loop: what opens it, every field of an element, what closes it."""
    element = _element(reference)
    yield f"{{%p for {element} in {reference} %}}"
    if fields := _first(values):
        for name, value in fields.items():
            inner = _reference(element, name)
            if isinstance(value, (list, tuple)):
                yield from _loop(inner, value)
            elif not isinstance(value, Mapping):
                yield f"{{{{ {inner} }}}}"
    else:
        yield f"{{{{ {element} }}}}" if values else "…"
    yield "{%p endfor %}"


def _reference(owner: str, name: str) -> str:
    """How a tag names a field of a group; a name that begins with a digit stands between brackets."""
    if not owner:
        return name
    return f"{owner}.{name}" if name.isidentifier() else f"{owner}['{name}']"


def _element(reference: str) -> str:
    """What one element of a list is called in its loop.

    >>> _element("echeancier.lignes"), _element("destinataire"), _element("projets")
    ('ligne', 'ligne', 'chaque_projet')
    """
    name = reference.rpartition(".")[2]
    single = name.removesuffix("s") if name.endswith("s") else "ligne"
    return f"chaque_{single}" if single in {"projet", "porteur", "seance", "association", "accord"} else single
