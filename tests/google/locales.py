"""What a locale changes: marks in numbers, words, the order of a day's parts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Locale:
    """How numbers and days are written."""

    decimal: str
    group: str
    separator: str
    true: str
    false: str
    day_first: bool
    date: str
    time: str
    symbol: str
    months: tuple[str, ...]
    days: tuple[str, ...]


_ENGLISH = Locale(
    ".", ",", ",", "TRUE", "FALSE", False, "M/d/yyyy", "h:mm:ss AM/PM", "$",
    ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"),
    ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
)  # fmt: skip
_FRENCH = Locale(
    ",", "\N{NARROW NO-BREAK SPACE}", ";", "VRAI", "FAUX", True, "dd/MM/yyyy", "HH:mm:ss", "€",
    ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
)  # fmt: skip
KNOWN = {"en_US": _ENGLISH, "fr_FR": _FRENCH}


def known(name: str) -> Locale:
    """The locale of that name: the two that matter here, English standing for any other."""
    return KNOWN.get(name, _ENGLISH)
