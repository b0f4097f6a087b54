"""Days as French people write and read them."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, time

from pic_sheets.texts import folded

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")

_MONTH_NUMBERS = {folded(name): number for number, name in enumerate(MONTHS, start=1)}
#: The usual short forms, without their full stop.
_MONTH_NUMBERS |= {
    "janv": 1, "fevr": 2, "fev": 2, "avr": 4, "juil": 7, "juill": 7, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[ t]00:00(?::00(?:\.0+)?)?)?", re.ASCII)
_IN_WORDS = re.compile(rf"(?:({'|'.join(WEEKDAYS)}) )?(1er|\d{{1,2}}) ([a-z]+)\.? (\d{{4}})", re.ASCII)

#: 18:30 · 18:30:00 · 18h · 18 h 30 · 18 heures
_HOUR = re.compile(
    r"(?P<hours>\d{1,2})(?: ?(?:heures?|h)(?: ?(?P<minutes>\d{2}))?|:(?P<after>\d{2})(?::\d{2})?)", re.ASCII
)


#: 2025-03 · 03/2025 · mars 2025
_ISO_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
_MONTH_FIRST = re.compile(r"(\d{1,2})[/.-](\d{4})", re.ASCII)
_MONTH_IN_WORDS = re.compile(r"([a-z]+)\.? (\d{4})", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of a year, in the order of the calendar; `number` is 1 for January."""

    year: int
    number: int

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return date(self.year, self.number, monthrange(self.year, self.number)[1])

    @property
    def name(self) -> str:
        """Its name and its year.

        >>> Month(2025, 8).name, Month(2025, 8).of, str(Month(2025, 8))
        ('août 2025', 'd’août 2025', '2025-08')
        """
        return f"{MONTHS[self.number - 1]} {self.year:04d}"

    @property
    def of(self) -> str:
        """The same after « de », which a vowel shortens."""
        return f"d’{self.name}" if self.name[0] in "ao" else f"de {self.name}"

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.number:02d}"


def month_of(day: date) -> Month:
    """The month of a day."""
    return Month(day.year, day.month)


def parse_month(text: str) -> Month:
    """The month that a French text writes; ValueError (in French) when it is none.

    >>> str(parse_month("2025-03")), str(parse_month("3/2025")), str(parse_month("mars 2025"))
    ('2025-03', '2025-03', '2025-03')
    """
    bare = folded(text)
    if match := _ISO_MONTH.fullmatch(bare):
        year, number = int(match[1]), int(match[2])
    elif match := _MONTH_FIRST.fullmatch(bare):
        year, number = int(match[2]), int(match[1])
    elif (match := _MONTH_IN_WORDS.fullmatch(bare)) and match[1] in _MONTH_NUMBERS:
        year, number = int(match[2]), _MONTH_NUMBERS[match[1]]
    else:
        raise ValueError("n'est pas un mois")
    if not year or not 1 <= number <= len(MONTHS):
        raise ValueError("n'existe pas dans le calendrier")
    return Month(year, number)


def parse_date(text: str) -> date:
    """The day that a French text writes, the day always before the month; ValueError (in French) when it is none.

    A year of two digits is in this century. A day of the week that is not the date's is an error, not a detail.

    >>> parse_date("05/03/2025"), parse_date("1er mars 2025"), parse_date("2025-03-05")
    (datetime.date(2025, 3, 5), datetime.date(2025, 3, 1), datetime.date(2025, 3, 5))
    """
    bare = folded(text)
    name = ""
    if any(sign.isdigit() and not sign.isascii() for sign in text):  # 2² would fold to 22
        raise ValueError("n'est pas une date")
    if match := _ISO.fullmatch(bare):
        year, month, day = (int(part) for part in match.groups())
    elif match := _DAY_FIRST.fullmatch(bare):
        day, month, year = (int(part) for part in match.groups())
        year += 2000 if len(match[3]) == 2 else 0  # noqa: PLR2004 - two digits
    elif (match := _IN_WORDS.fullmatch(bare)) and match[3] in _MONTH_NUMBERS:
        name, month, year = match[1], _MONTH_NUMBERS[match[3]], int(match[4])
        day = int(match[2].removesuffix("er"))
    else:
        raise ValueError("n'est pas une date")
    return _existing(year, month, day, name)


def _existing(year: int, month: int, day: int, name: str) -> date:
    """The day of the calendar, which is of that name when one is given."""
    try:
        found = date(year, month, day)
    except ValueError:
        raise ValueError("n'existe pas dans le calendrier") from None
    if name and name != weekday(found):
        raise ValueError(f"n'est pas un {name}, mais un {weekday(found)}")
    return found


def parse_time(text: str) -> time:
    """The time of day that a French text writes, to the minute; ValueError (in French) when it is none.

    >>> parse_time("18 h 30"), parse_time("18:30"), parse_time("9h")
    (datetime.time(18, 30), datetime.time(18, 30), datetime.time(9, 0))
    """
    if match := _HOUR.fullmatch(folded(text)):
        hours, minutes = int(match["hours"]), int(match["minutes"] or match["after"] or 0)
        if hours < 24 and minutes < 60:  # noqa: PLR2004 - hours and minutes
            return time(hours, minutes)
    raise ValueError("n'est pas une heure")


def format_date(day: date) -> str:
    """The day in words, as a letter writes it.

    >>> format_date(date(2025, 3, 1)), format_date(date(2025, 3, 5))
    ('1er mars 2025', '5 mars 2025')
    """
    return f"{'1er' if day.day == 1 else day.day} {MONTHS[day.month - 1]} {day.year:04d}"


def format_short_date(day: date) -> str:
    """The day in figures, as a table writes it.

    >>> format_short_date(date(2025, 3, 5))
    '05/03/2025'
    """
    return f"{day:%d/%m}/{day.year:04d}"


def weekday(day: date) -> str:
    """The name of the day of the week.

    >>> weekday(date(2025, 3, 5))
    'mercredi'
    """
    return WEEKDAYS[day.weekday()]


def days_after(day: date, number: int) -> date:
    """The day so many days later, or earlier when negative; the calendar's first or last day when it is beyond.

    >>> days_after(date(2025, 2, 27), 2), days_after(date(2025, 3, 1), 10**9)
    (datetime.date(2025, 3, 1), datetime.date(9999, 12, 31))
    """
    return date.fromordinal(min(max(day.toordinal() + number, date.min.toordinal()), date.max.toordinal()))
