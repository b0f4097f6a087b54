"""A value as a cell shows it, by its number format and the locale.

Patterns: https://developers.google.com/workspace/sheets/api/guides/formats
"""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from tests.google.locales import Locale, known

EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - a serial has no time zone
ERRORS = {
    "ERROR": "#ERROR!", "NULL_VALUE": "#NULL!", "DIVIDE_BY_ZERO": "#DIV/0!", "VALUE": "#VALUE!", "REF": "#REF!",
    "NAME": "#NAME?", "NUM": "#NUM!", "N_A": "#N/A", "LOADING": "Loading...",
}  # fmt: skip
_DAYS = {"DATE", "TIME", "DATE_TIME"}
_LARGEST_PLAIN = 10**15
_TOKEN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|AM/PM|A/P|am/pm|a/p|[yY]+|[mM]+|[dD]+|[hH]+|[sS]+(?:\.0+)?|.')


def formatted(value: Mapping[str, Any], number_format: Mapping[str, str], locale_name: str) -> str:
    """The formattedValue of an ExtendedValue."""
    locale = known(locale_name)
    if "numberValue" in value:
        return _number(value["numberValue"], number_format, locale)
    if "boolValue" in value:
        return locale.true if value["boolValue"] else locale.false
    if "errorValue" in value:
        return ERRORS[value["errorValue"]["type"]]
    return str(value.get("stringValue", ""))


def is_day(number_format: Mapping[str, str]) -> bool:
    """Whether numbers of that format are days or times."""
    return number_format.get("type") in _DAYS


def _number(number: float, number_format: Mapping[str, str], locale: Locale) -> str:
    kind, pattern = number_format.get("type", ""), number_format.get("pattern", "")
    if not pattern:
        pattern = {
            "DATE": locale.date, "TIME": locale.time, "DATE_TIME": f"{locale.date} {locale.time}", "PERCENT": "0.00%",
            "NUMBER": "#,##0.00", "CURRENCY": _currency(locale), "SCIENTIFIC": "0.00E+00",
        }.get(kind, "")  # fmt: skip
    if not pattern or pattern in {"General", "@"} or kind == "TEXT":
        return automatic(number, locale)
    sections = _sections(pattern)
    if number < 0 and len(sections) > 1:
        return _by_section(-number, sections[1], kind, locale)
    section = sections[2] if number == 0 and len(sections) > 2 else sections[0]
    return _by_section(number, section, kind, locale)


def _currency(locale: Locale) -> str:
    return "#,##0.00\N{NO-BREAK SPACE}[$€]" if locale.day_first else "[$$]#,##0.00"


def automatic(number: float, locale: Locale) -> str:
    """A number without a format: ten significant figures, whole numbers to fifteen."""
    if abs(number) >= _LARGEST_PLAIN:
        return f"{number:.5G}".replace(".", locale.decimal)
    if float(number).is_integer():
        return str(int(number))
    # The figures that fit: all those of the whole part, ten in all.
    exact = Decimal(repr(float(number)))
    places = max(10 - max(exact.adjusted() + 1, 1 if exact.adjusted() >= 0 else exact.adjusted() + 1), 0)
    text = format(exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP), "f").rstrip("0").rstrip(".")
    return text.replace(".", locale.decimal)


def _sections(pattern: str) -> list[str]:
    sections = [""]
    for part in _TOKEN.findall(pattern):
        if part == ";":
            sections.append("")
        else:
            sections[-1] += part
    return sections


def _by_section(number: float, section: str, kind: str, locale: Locale) -> str:
    tokens = [token for token in _TOKEN.findall(section) if not re.fullmatch(r"\[(?!\$|[hms]+\])[^\]]*\]", token)]
    if kind in _DAYS:
        return _moment(number, tokens, locale)
    places = [n for n, token in enumerate(tokens) if token in set("0#?.,")]
    if not places:
        return "".join(_literal(token) for token in tokens)
    digits = "".join(tokens[n] for n in places)
    scaled = Decimal(repr(float(number))) * (100 if "%" in tokens else 1)
    shown = _digits(scaled, digits, locale)
    before = "".join(_literal(token) for token in tokens[: places[0]])
    after = "".join(_literal(token) for token in tokens[places[-1] + 1 :])
    sign = "-" if shown.startswith("-") else ""
    return f"{sign}{before}{shown.removeprefix('-')}{after}"


def _digits(number: Decimal, pattern: str, locale: Locale) -> str:
    whole, _, part = pattern.partition(".")
    rounded = number.quantize(Decimal(1).scaleb(-len(part)), ROUND_HALF_UP)
    head, _, tail = f"{abs(rounded):,f}".partition(".")
    head = head.replace(",", locale.group if "," in whole else "")
    if head == "0" and "0" not in whole:
        head = ""
    smallest = len(part.rstrip("#"))
    while len(tail) > smallest and tail.endswith("0"):
        tail = tail[:-1]
    head = head.rjust(whole.replace(",", "").count("0"), "0")
    sign = "-" if rounded < 0 else ""
    return f"{sign}{head}{locale.decimal if tail else ''}{tail}"


def _literal(token: str) -> str:
    if token.startswith('"'):
        return token[1:-1]
    if token.startswith("[$"):
        return token[2:-1].partition("-")[0]
    if token.startswith("\\"):
        return token[1:]
    if token.startswith("_") and len(token) > 1:
        return " "
    return "" if token.startswith("*") else token


def _moment(serial: float, tokens: list[str], locale: Locale) -> str:
    # A serial is good to the millisecond: what is beyond is the noise of floats.
    moment = EPOCH + timedelta(milliseconds=round(serial * 86_400_000))
    half = any(token.lower() in {"am/pm", "a/p"} for token in tokens)
    made = []
    for n, token in enumerate(tokens):
        minutes = token.lower().startswith("m") and _beside_time(tokens, n)
        made.append(_part(moment, token, minutes=minutes, half=half, locale=locale))
    return "".join(made)


def _beside_time(tokens: list[str], place: int) -> bool:
    """Whether the m there are minutes: hours before them, or seconds after."""
    letters = [token[0].lower() if token[0].lower() in "ymdhs" else "" for token in tokens]
    before = [letter for letter in letters[:place] if letter]
    after = [letter for letter in letters[place + 1 :] if letter]
    return before[-1:] == ["h"] or after[:1] == ["s"]


def _part(moment: datetime, token: str, *, minutes: bool, half: bool, locale: Locale) -> str:
    letter, length = token[0].lower(), len(token)
    if token.lower() in {"am/pm", "a/p"}:
        return "AM" if moment.hour < 12 else "PM"
    if letter == "y":
        return f"{moment.year:04d}" if length > 2 else f"{moment.year % 100:02d}"
    if letter == "m" and not minutes and length > 2:
        name = locale.months[moment.month - 1]
        return name if length == 4 else name[:3]
    if letter == "d" and length > 2:
        name = locale.days[moment.weekday()]
        return name if length == 4 else name[:3]
    parts = {"m": moment.minute if minutes else moment.month, "d": moment.day, "s": moment.second,
             "h": (moment.hour - 1) % 12 + 1 if half else moment.hour}  # fmt: skip
    if letter in parts and token.isalpha():
        return f"{parts[letter]:02d}" if length > 1 else str(parts[letter])
    return _literal(token)
