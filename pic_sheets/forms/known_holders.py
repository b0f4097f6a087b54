"""Whether the holder of a form is one that the workbook knows: by SIRET, by e-mail, by name."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pic_sheets.forms.answers import Row
from pic_sheets.sheets.holders import SHEET
from pic_sheets.texts import folded, is_blank

#: What tells a holder, the surest first, with the word for it.
_BY: Mapping[str, str] = {"siret": "même SIRET", "email": "même courriel", "name": "même nom"}
#: What a form may bring that the workbook has otherwise: the code and the name are what they were known by.
_COMPARED = tuple(name for name in SHEET.columns if name != "code")


@dataclass(frozen=True, slots=True)
class Known:
    """The holders that a form may be of: their codes, none or one when it is sure, and by what they were known."""

    codes: tuple[str, ...] = ()
    by: str = ""


def known_holder(said: Row, holders: Mapping[str, Row]) -> Known:
    """The holders (code → row) that the form's holder may be, by the surest sign that any shares with it."""
    for name, told in _BY.items():
        wanted = _sign(name, said.get(name))
        found = tuple(code for code, row in holders.items() if wanted and _sign(name, row.get(name)) == wanted)
        if found:
            return Known(found, told)
    return Known()


def _sign(name: str, value: object) -> str:
    text = "" if is_blank(value) else str(value)
    return re.sub(r"\W", "", text) if name == "siret" else folded(text)


def differing(said: Row, known: Row) -> tuple[str, ...]:
    """The headings under which the form says something else than the workbook, or something more; not what."""
    columns = SHEET.columns
    return tuple(
        columns[name].heading for name in _COMPARED if name in said and not _alike(said[name], known.get(name))
    )


def _alike(one: object, other: object) -> bool:
    return re.sub(r"[\W_]", "", folded(str(one))) == re.sub(r"[\W_]", "", folded("" if other is None else str(other)))
