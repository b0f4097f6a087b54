"""What a text becomes when it is typed in a cell (USER_ENTERED), by the locale of the spreadsheet."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from tests.google.formats import EPOCH
from tests.google.locales import Locale, known

_CENTURY = 30
_TIME = r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?"
_ISO = re.compile(rf"(?P<year>\d{{4}})-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}})(?:[ T]{_TIME})?")
_ORDERED = re.compile(
    rf"(?P<first>\d{{1,2}})(?P<mark>[/\-])(?P<second_part>\d{{1,2}})(?P=mark)(?P<year>\d{{4}}|\d{{2}})(?: {_TIME})?"
)
_ALONE = re.compile(_TIME)


@dataclass(frozen=True, slots=True)
class Typed:
    """What was understood: a value, and the number format that comes with it."""

    entered: Mapping[str, Any]
    format: Mapping[str, str] = field(default_factory=dict)


def understood(text: str, locale_name: str, number_format: Mapping[str, str]) -> Typed:
    """What typing that text gives in a cell of that number format."""
    locale = known(locale_name)
    if number_format.get("type") == "TEXT":
        return Typed({"stringValue": text} if text else {})
    if text.startswith("=") and len(text) > 1:
        return Typed({"formulaValue": text})
    if text.startswith("'"):
        return Typed({"stringValue": text[1:]})
    trimmed = text.strip()
    if trimmed.upper() in {locale.true, locale.false, "TRUE", "FALSE"}:
        return Typed({"boolValue": trimmed.upper() in {locale.true, "TRUE"}})
    found = _number(trimmed, locale) or _moment(trimmed, locale)
    return found or Typed({"stringValue": text} if text else {})


def _number(text: str, locale: Locale) -> Typed | None:
    group = "[\N{NARROW NO-BREAK SPACE}\N{NO-BREAK SPACE} ]" if locale.day_first else re.escape(locale.group)
    figures = rf"(?P<whole>\d{{1,3}}(?:{group}\d{{3}})+|\d*)(?:{re.escape(locale.decimal)}(?P<part>\d*))?(?P<power>[eE][+-]?\d+)?"
    symbol = re.escape(locale.symbol)
    found = re.fullmatch(
        rf"(?P<sign>[+-]?)(?P<before>{symbol})?{figures}(?P<after>{group.replace(re.escape(','), ' ')}?(?:{symbol}|%))?",
        text,
    )
    if found is None or not (found["whole"] or found["part"]):
        return None
    digits = re.sub(r"\D", "", found["whole"]) or "0"
    number = float(f"{found['sign']}{digits}.{found['part'] or 0}{found['power'] or ''}")
    after = (found["after"] or "").strip(" \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}")
    places = "" if found["part"] is None else "." + "0" * min(len(found["part"]), 2)
    grouped = len(found["whole"]) > len(re.sub(r"\D", "", found["whole"]))
    if after == "%":
        return Typed(
            {"numberValue": plain(float(f"{number:.15g}") / 100)},
            {"type": "PERCENT", "pattern": "0.00%" if places else "0%"},
        )
    if after or found["before"]:
        cents = ".00" if places else ""
        pattern = f"#,##0{cents}\N{NO-BREAK SPACE}[$€]" if locale.day_first else f'"$"#,##0{cents}'
        return Typed({"numberValue": plain(number)}, {"type": "CURRENCY", "pattern": pattern})
    if found["power"]:
        return Typed({"numberValue": plain(number)}, {"type": "SCIENTIFIC", "pattern": "0.00E+00"})
    if grouped:
        return Typed({"numberValue": plain(number)}, {"type": "NUMBER", "pattern": "#,##0.00" if places else "#,##0"})
    return Typed({"numberValue": plain(number)})


def plain(number: float) -> float:
    """The number, whole when it is."""
    return int(number) if float(number).is_integer() else number


def _moment(text: str, locale: Locale) -> Typed | None:
    if found := _ISO.fullmatch(text):
        parts = (int(found["year"]), int(found["month"]), int(found["day"]))
        return _day(parts, found, "yyyy-mm-dd", locale)
    if found := _ORDERED.fullmatch(text):
        first, second, year = int(found["first"]), int(found["second_part"]), int(found["year"])
        if len(found["year"]) == 2:
            year += 2000 if year < _CENTURY else 1900
        day, month = (first, second) if locale.day_first else (second, first)
        return _day((year, month, day), found, locale.date, locale)
    if found := _ALONE.fullmatch(text):
        share = _share(found)
        return None if share is None else Typed({"numberValue": plain(share)}, {"type": "TIME", "pattern": locale.time})
    words = re.fullmatch(r"(\d{1,2}) (\w+) (\d{4})", text)
    if words and words[2].lower() in locale.months:
        return _day(
            (int(words[3]), locale.months.index(words[2].lower()) + 1, int(words[1])), None, "d mmmm yyyy", locale
        )
    return None


def _share(found: re.Match[str]) -> float | None:
    """The part of a day that a time is."""
    hour, minute, second = int(found["hour"]), int(found["minute"]), int(found["second"] or 0)
    return None if hour > 23 or minute > 59 or second > 59 else (hour * 3600 + minute * 60 + second) / 86_400


def _day(parts: tuple[int, int, int], found: re.Match[str] | None, pattern: str, locale: Locale) -> Typed | None:
    """The day and the time in it; None when there is no such day: it stays a text."""
    try:
        serial = float((datetime(*parts) - EPOCH).days)  # noqa: DTZ001 - a serial has no time zone
    except ValueError:
        return None
    if found is None or found["hour"] is None:
        return Typed({"numberValue": plain(serial)}, {"type": "DATE", "pattern": pattern})
    share = _share(found)
    if share is None:
        return None
    return Typed({"numberValue": plain(serial + share)}, {"type": "DATE_TIME", "pattern": f"{pattern} {locale.time}"})
