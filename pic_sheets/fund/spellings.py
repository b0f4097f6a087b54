"""Names of people, streets and towns as they are compared, whatever way they are spelled."""

import re

from pic_sheets.texts import folded

_WORDS = re.compile(r"[^\W_]+")
_TITLE = r"(?:m|mr|mme|mlle|monsieur|madame|mademoiselle)(?:\.|(?=[\s&/]|$))"
#: What people put before a name, alone or for a couple: « M. », « M. ou Mme ».
_TITLES = re.compile(rf"{_TITLE}(?:\s*(?:et\b|ou\b|[&/])\s*{_TITLE})*")


def person(*names: str) -> str:
    """A person's full name as it is compared: its words without case, accents, hyphens or title, in one order.

    "" when a part of it has no word, or when there is only one in all: a last name alone tells nobody.

    >>> person("Jean-Luc", "LEFÈVRE") == person("M. ou Mme Lefevre  Jean Luc")
    True
    >>> person("Lefèvre"), person("M.", "Le Gall")
    ('', '')
    """
    parts = [_WORDS.findall(_untitled(folded(name))) for name in names]
    words = sorted(word for part in parts for word in part)
    return " ".join(words) if all(parts) and len(words) > 1 else ""


def _untitled(name: str) -> str:
    title = _TITLES.match(name)
    return name[title.end() :] if title else name


#: What people shorten in a street, written in full; « 3 B » is « 3 bis » in postal addresses (AFNOR NF Z10-011).
_IN_FULL = {
    "all": "allee", "av": "avenue", "ave": "avenue", "bd": "boulevard", "bld": "boulevard", "blvd": "boulevard", "bvd": "boulevard",
    "ch": "chemin", "che": "chemin", "fbg": "faubourg", "fg": "faubourg", "imp": "impasse", "pl": "place", "r": "rue",
    "res": "residence", "rte": "route", "sq": "square", "dr": "docteur", "gal": "general", "mal": "marechal", "st": "saint",
    "ste": "sainte",
}  # fmt: skip
_REPETITIONS = {"b": "bis", "t": "ter", "q": "quater"}
#: What one writes and another leaves out.
_LEFT_OUT = frozenset({"d", "de", "des", "du", "l", "la", "le", "les", "n", "no", "numero"})
_PARTS = re.compile(r"\d+|[^\W\d_]+")


def street(address: str) -> str:
    """A number and a street as they are compared.

    >>> street("3, rue des Capucines") == street("3 R. DES CAPUCINES")
    True
    >>> street("12bis av. de la République"), street("12 B avenue République"), street("12, avenue de la République")
    ('12 bis avenue republique', '12 bis avenue republique', '12 avenue republique')
    """
    parts: list[str] = []
    for part in _PARTS.findall(folded(address)):
        after_number = bool(parts) and parts[-1].isdigit()
        full = _REPETITIONS.get(part) if after_number else None
        parts.append(full or _IN_FULL.get(part, part))
    return " ".join(part for part in parts if part not in _LEFT_OUT)


def town(name: str) -> str:
    """A town as it is compared.

    >>> town("ST-POL-SUR-TERNOISE Cedex 2") == town("Saint Pol sur Ternoise")
    True
    """
    words = _WORDS.findall(re.sub(r"\bcedex\b.*", "", folded(name)))
    return " ".join(_IN_FULL.get(word, word) if word in {"st", "ste"} else word for word in words)
