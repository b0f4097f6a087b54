"""The value of one of our columns on one row of theirs: joined, added up, split, or the same everywhere."""

import calendar
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pic_sheets.adoption.correspondence import Rule, Source
from pic_sheets.cell_texts import shown
from pic_sheets.dates import MONTHS, parse_date
from pic_sheets.kinds import AMOUNT, Unreadable
from pic_sheets.sheets.holders import CIVILITIES, SHORT_CIVILITIES
from pic_sheets.tables import FormulaError, UncomputedFormula, Value
from pic_sheets.texts import folded, is_blank, squeezed

#: What comes before the number of a row that stands for a code, unless the correspondence says otherwise.
LINE = "L"


@dataclass(frozen=True, slots=True)
class Made:
    """A value made from cells, and the rank of the cell to show for it."""

    value: Value
    rank: int = 0


def made(source: Source, cells: Sequence[Value], row: int, known: Collection[str] = ()) -> Made:
    """The value that a source gives on a row; `known` are folded choices that may hold a comma.

    What cannot be made is given as it stands in its cell, so that the reader tells what is wrong with it.
    """
    if source.rule in {Rule.FIXED, Rule.LINE}:
        return Made(source.text if source.rule is Rule.FIXED else f"{source.text or LINE}{row}")
    broken = next((rank for rank, cell in enumerate(cells) if isinstance(cell, FormulaError | UncomputedFormula)), None)
    if broken is not None:
        return Made(cells[broken], broken)
    if source.rule is Rule.SUMMED:
        return _sum(cells)
    if source.rule is Rule.JOINED or (source.rule is Rule.AS_IS and len(cells) > 1):
        words = [shown(cell) for cell in cells if not is_blank(cell)]
        return Made((source.text or " ").join(words) or None, _first_filled(cells))
    cell = cells[0] if cells else None
    return Made(cell if is_blank(cell) or source.rule is Rule.AS_IS else _part(source.rule, cell, known))


def _part(rule: Rule, cell: Value, known: Collection[str]) -> Value:
    """The part of a cell that a rule takes."""
    if rule in {Rule.FIRST_CHOICE, Rule.OTHER_CHOICES}:
        first, *others = choices(shown(cell), known) or [""]
        return (first if rule is Rule.FIRST_CHOICE else " ; ".join(others)) or None
    if rule in {Rule.FIRST_NAME, Rule.LAST_NAME}:
        return full_name(shown(cell))[rule is Rule.LAST_NAME] or None
    days = period(cell) if isinstance(cell, str) else None
    return days[rule is Rule.PERIOD_END] if days else cell


def _first_filled(cells: Sequence[Value]) -> int:
    return next((rank for rank, cell in enumerate(cells) if not is_blank(cell)), 0)


def _sum(cells: Sequence[Value]) -> Made:
    """The sum of the amounts, blank when all are; the first that is no amount is given instead."""
    total, found = Decimal(0), False
    for rank, cell in enumerate(cells):
        if is_blank(cell):
            continue
        try:
            total, found = total + AMOUNT.read(cell), True
        except Unreadable:
            return Made(cell, rank)
    return Made(total if found else None, _first_filled(cells))


def choices(text: str, known: Collection[str] = ()) -> list[str]:
    """The choices of an answer that ticks several, as forms write them: after commas, semicolons or on lines.

    A choice that itself holds a comma is kept whole when it is known.

    >>> choices("Sport, Éducation, citoyenneté", {"education, citoyennete"})
    ['Sport', 'Éducation, citoyenneté']
    """
    found: list[str] = []
    for group in re.split(r"[;\n]", text):
        parts = [squeezed(part) for part in group.split(",")]
        while parts:
            end = next((end for end in range(len(parts), 1, -1) if folded(", ".join(parts[:end])) in known), 1)
            found.append(", ".join(parts[:end]))
            parts = parts[end:]
    return [choice for choice in found if choice]


_TITLES = {folded(word) for word in (*CIVILITIES, *SHORT_CIVILITIES, "mlle", "dr")}


def full_name(text: str) -> tuple[str, str]:
    """The first name and the last name of a person: the words in capitals are the last name, else all after the first word.

    >>> full_name("Mme PETIT Nadia"), full_name("Jean-Noël Le Gall"), full_name("Kubiak")
    (('Nadia', 'PETIT'), ('Jean-Noël', 'Le Gall'), ('', 'Kubiak'))
    """
    words = [word for word in squeezed(text).split() if folded(word) not in _TITLES]
    capitals = [word for word in words if len(word) > 1 and word.isupper()]
    if capitals and len(capitals) < len(words):
        return " ".join(word for word in words if word not in capitals), " ".join(capitals)
    if len(words) < 2:  # noqa: PLR2004 - a single word names a family
        return "", " ".join(words)
    return words[0], " ".join(words[1:])


_MONTHS = {folded(name): number for number, name in enumerate(MONTHS, 1)}
#: Between two days: a word, a dash that no date holds, an arrow.
_BETWEEN = re.compile(
    r"\s+(?:au|a|et|jusqu'au)\s+|\s+-\s+|\s*[\u2014\u2192]\s*|(?<=\d)-(?=\d{1,2} [a-z])|(?<=/\d{4})-", re.ASCII
)
_LEADING = re.compile(r"(?:du|le|les|des?|en|d')\s+")
_A_MONTH = re.compile(rf"({'|'.join(_MONTHS)}) (\d{{4}})", re.ASCII)


def period(text: str) -> tuple[date, date] | None:
    """The first and last days of a period written in one cell, None when it cannot be told.

    >>> period("du 3 au 5 mai 2025"), period("mai 2025") == (date(2025, 5, 1), date(2025, 5, 31)), period("cet été")
    ((datetime.date(2025, 5, 3), datetime.date(2025, 5, 5)), True, None)
    """
    parts = [_LEADING.sub("", part, count=1) if _LEADING.match(part) else part for part in _BETWEEN.split(folded(text))]
    if not 1 <= len(parts) <= 2:  # noqa: PLR2004 - one day or two
        return None
    last = _days(parts[-1])
    first = last if len(parts) == 1 else _days(_completed(parts[0], parts[-1]))
    return None if first is None or last is None or first[0] > last[1] else (first[0], last[1])


def _days(text: str) -> tuple[date, date] | None:
    """The first and last days of a day or of a month."""
    if match := _A_MONTH.fullmatch(text):
        year, month = int(match[2]), _MONTHS[match[1]]
        if date.min.year <= year <= date.max.year:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return None
    try:
        day = parse_date(text)
    except ValueError:
        return None
    return day, day


def _completed(first: str, last: str) -> str:
    """The first day with what it leaves to the last: « 3 » of « 3 au 5 mai 2025 » is 3 mai 2025."""
    ours, theirs = (re.split(r"[ /.]", text) for text in (first, last))
    sign = "/" if "/" in last else " "
    missing = len(theirs) - len(ours)
    return sign.join([*ours, *theirs[-missing:]]) if missing > 0 else first
