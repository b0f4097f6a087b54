"""What a letter says, as fingerprints: whether it is the same, and which part of it is not, without keeping any of it."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

#: The field that holds the letter's number, which is given after all else is known.
NUMBER_FIELD = "numero"
#: How much of a group's fingerprint is kept: enough to tell a change.
_GROUP_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The fingerprint of all the fields of a letter, and by top-level field the start of its own."""

    whole: str
    groups: Mapping[str, str]


def digest(content: bytes) -> str:
    """The SHA-256 of bytes, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def fingerprint(fields: Mapping[str, Any]) -> Fingerprint:
    """The fingerprint of a letter's fields, in whatever order they come; its number is left aside.

    >>> fingerprint({"a": [1], "b": "é"}) == fingerprint({"b": "é", "numero": "2025-0001", "a": (1,)})
    True
    """
    kept = {name: value for name, value in fields.items() if name != NUMBER_FIELD}
    groups = {name: digest(_canonical(kept[name]))[:_GROUP_DIGITS] for name in sorted(kept)}
    return Fingerprint(digest(_canonical(kept)), groups)


def _canonical(value: object) -> bytes:
    """The value as JSON, always the same bytes for the same value."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain)
    return text.encode("utf-8", "surrogatepass")


def _plain(value: object) -> object:
    """What JSON has no word for; TypeError when no field of a letter should hold it."""
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Decimal | date):
        return str(value)
    raise TypeError(f"a letter's field holds a {type(value).__name__}")
