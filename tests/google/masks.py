"""Field masks: `sheets(properties,data.rowData.values(effectiveValue,note))`, and what they keep, set or clear.

Grammar: https://developers.google.com/workspace/sheets/api/guides/field-masks
"""

import re
from collections.abc import Mapping
from typing import Any

from tests.google.discovery import Api
from tests.google.refusals import RefusalError, violation

#: Field → what is asked of it; {} is all of it.
Mask = Mapping[str, "Mask"]
EVERYTHING: Mask = {}


def parsed(text: str) -> Mask:
    """The mask that a text writes; ValueError when it writes none.

    >>> parsed("sheets(properties,data.rowData)")
    {'sheets': {'properties': {}, 'data': {'rowData': {}}}}
    """
    words = re.findall(r"[A-Za-z_]\w*|\S", text)
    mask, end = _several(words, 0)
    if end != len(words):
        raise ValueError(text)
    return EVERYTHING if "*" in mask else mask


def _several(words: list[str], start: int) -> tuple[dict[str, Any], int]:
    found: dict[str, Any] = {}
    while True:
        start = _one(words, start, found)
        if words[start : start + 1] != [","]:
            return found, start
        start += 1


def _one(words: list[str], start: int, into: dict[str, Any]) -> int:
    name = words[start] if start < len(words) else ""
    if not re.fullmatch(r"\w+|\*", name):
        raise ValueError(name)
    known = into.get(name)
    inner: dict[str, Any] = {}
    following = words[start + 1 : start + 2]
    if following in (["."], ["/"]):
        end = _one(words, start + 2, inner)
    elif following == ["("]:
        inner, end = _several(words, start + 2)
        if words[end : end + 1] != [")"]:
            raise ValueError(name)
        end += 1
    else:
        end = start + 1
    if "*" in inner:
        inner = {}
    into[name] = {} if known == {} or not inner else _joined(known or {}, inner)
    return end


def _joined(one: Mask, other: Mask) -> Mask:
    joined = dict(one)
    for name, inner in other.items():
        known = joined.get(name)
        joined[name] = inner if known is None else {} if not known or not inner else _joined(known, inner)
    return joined


def unknown_path(described: Api, message: str, mask: Mask, before: str = "") -> str | None:
    """The first path of a mask that the message has not, None when it has them all."""
    properties = described.schemas[message]["properties"]
    for name, inner in mask.items():
        path = f"{before}{name}"
        if name not in properties:
            return path
        schema = properties[name]
        while schema.get("type") == "array":
            schema = schema["items"]
        if inner and "$ref" not in schema:
            return f"{path}.{next(iter(inner))}"
        if inner and (found := unknown_path(described, schema["$ref"], inner, f"{path}.")):
            return found
    return None


def response_mask(described: Api, message: str, text: str) -> Mask:
    """The mask of the parameter `fields`; one that the answer's message cannot obey is refused."""
    try:
        mask = parsed(text)
        path = unknown_path(described, message, mask)
    except ValueError:
        path = text
    if path is not None:
        raise _unmatched(path)
    return mask


def _unmatched(path: str) -> RefusalError:
    return violation(
        path,
        f"Error expanding 'fields' parameter. Cannot find matching fields for path '{path}'.",
        "Request contains an invalid argument.",
    )


def masked(value: Any, mask: Mask) -> Any:
    """The part of a value that a mask asks for: a message that keeps no field is empty, not absent."""
    if not mask:
        return value
    if isinstance(value, list):
        return [masked(item, mask) for item in value]
    return {name: masked(item, mask[name]) for name, item in value.items() if name in mask}


def assigned(target: Mapping[str, Any], source: Mapping[str, Any], mask: Mask) -> dict[str, Any]:
    """The target with the masked fields of the source: those that the source has not are cleared."""
    if not mask:
        return dict(source)
    made = dict(target)
    for name, inner in mask.items():
        if inner:
            made[name] = assigned(made.get(name, {}), source.get(name, {}), inner)
        elif name in source:
            made[name] = source[name]
        else:
            made.pop(name, None)
        if made.get(name) == {}:
            del made[name]
    return made
