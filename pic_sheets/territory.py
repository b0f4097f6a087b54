"""The official list of the quartiers prioritaires (QPV) of Hauts-de-France.

Source: ANCT, data.gouv.fr, decree 2023-1314, in force since 1 January 2024. Labels are kept as the official file spells
them, some without accents: districts are compared by code. Quartiers de veille have no national list.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

from pic_sheets.identifiers import compact, is_qpv_code
from pic_sheets.texts import nearest

#: Aisne, Nord, Oise, Pas-de-Calais, Somme: the departments whose list this is.
DEPARTMENTS = ("02", "59", "60", "62", "80")

_LIST = "qpv_2024_hauts_de_france.csv"
#: A code is QN, its department on three digits, its rank, and the letter of its kind of commune.
_PREFIXES = tuple(f"QN0{department}" for department in DEPARTMENTS)


@dataclass(frozen=True, slots=True)
class Qpv:
    """A quartier prioritaire: its code, its official label, and every commune it spans (INSEE code and name)."""

    code: str
    name: str
    insee_codes: tuple[str, ...]
    towns: tuple[str, ...]


@cache
def priority_districts() -> Mapping[str, Qpv]:
    """Code → district, for the 204 of Hauts-de-France, in the order of their codes."""
    text = resources.files("pic_sheets").joinpath("data", _LIST).read_text("utf-8")
    rows = csv.DictReader(text.splitlines(), delimiter=";")
    found = {row["code_qpv"]: _district(row) for row in rows}
    return MappingProxyType(dict(sorted(found.items())))


def _district(row: Mapping[str, str]) -> Qpv:
    towns = tuple(town.strip() for town in row["communes"].split(","))
    return Qpv(row["code_qpv"], row["libelle"], tuple(row["codes_insee"].split(",")), towns)


def is_official(code: str) -> bool:
    """Whether the code is one of the official list, spaces and case apart.

    >>> is_official("QN06234M"), is_official("qn 06234 m"), is_official("V-62570-01")
    (True, True, False)
    """
    return compact(code) in priority_districts()


def is_unlisted(code: str) -> bool:
    """Whether the code has the form of a QPV of these departments and yet is not on their list: most likely a slip.

    >>> is_unlisted("QN06299M"), is_unlisted("QN06234M"), is_unlisted("QN07501M"), is_unlisted("V-62570-01")
    (True, False, False, False)
    """
    bare = compact(code)
    return is_qpv_code(bare) and bare.startswith(_PREFIXES) and not is_official(bare)


def nearest_official(code: str) -> str:
    """The official code that looks most like this one, "" when none does.

    >>> nearest_official("QN6234M"), nearest_official("QN06234N")
    ('QN06234M', 'QN06234M')
    """
    return nearest(compact(code), priority_districts(), at_least=85) or ""
