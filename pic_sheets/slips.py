"""What a person most likely meant by a cell that could not be read: what to type instead, in their own format.

Each function gives the text to propose, "" when nothing is likely enough. A proposal is never read in place of the cell:
the person decides.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from pic_sheets.dates import MONTHS, WEEKDAYS, format_short_date, parse_date, parse_time
from pic_sheets.identifiers import is_email, is_phone, is_postcode, is_rna, is_siret
from pic_sheets.money import cents, format_number, parse_amount, parse_number, total
from pic_sheets.texts import NBSP, folded, nearest, squeezed

#: Letters that hands or scanners put among figures.
_FIGURES = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1", "|": "1"})
#: A run of figures as people group them, with its decimals.
_NUMBER = re.compile(r"\d(?:[\d\s.,]*\d)?")
#: 1,200.50: the English way, whose comma groups and whose point is decimal.
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+\.\d{1,2}", re.ASCII)
#: 300+250: a sum that was typed as a text, of amounts that a fund may hold.
_SUM = re.compile(r"=?\s*\d{1,12}(?:[.,]\d{1,2})?(?:\s*\+\s*\d{1,12}(?:[.,]\d{1,2})?)+", re.ASCII)
#: 1.200 and 180,005: a point most likely groups thousands, a comma is followed by a decimal too many.
_POINT_GROUPS = re.compile(r"(\d{1,3})\.(\d{3})", re.ASCII)
_MANY_DECIMALS = re.compile(r"\d{1,12},\d{3,}", re.ASCII)


def meant_amount(text: str) -> str:
    """The amount meant: letters among its figures, the English way, a sum, a lone number among words.

    >>> meant_amount("1.200").replace(NBSP, " "), meant_amount("180,005")
    ('1200 €', '180,01')
    >>> meant_amount("12OO €"), meant_amount("1,200.50"), meant_amount("environ 500 €"), meant_amount("300+250")
    ('1200 €', '1200,50', '500', '550')
    """
    bare = squeezed(text)
    if match := _POINT_GROUPS.fullmatch(bare):
        return f"{match[1]}{match[2]}{NBSP}€"
    if _MANY_DECIMALS.fullmatch(bare):
        return _plain(cents(Decimal(bare.replace(",", "."))))
    if _SUM.fullmatch(bare):
        return _plain(total(parse_amount(part) for part in bare.lstrip("= ").split("+")))
    return _first_read(_amount_candidates(bare), parse_amount)


def _amount_candidates(bare: str) -> list[str]:
    english = _ENGLISH.fullmatch(bare.strip("€ "))
    return [
        bare.replace(",", "").replace(".", ",") if english else "",
        bare.translate(_FIGURES),
        re.sub(r"\s+(?=[.,])|(?<=[.,])\s+", "", bare),
        re.sub(r"(?<=\d)[.,][-–—=]+$", "", bare),
        _lone_number(bare),
    ]


def _lone_number(text: str) -> str:
    """The only number among words, "" when there are none or several, or figures that belong to a word."""
    found = _NUMBER.findall(text)
    return str(found[0]) if len(found) == 1 and not re.search(r"[^\W\d]\d|\d[^\W\d_€]", text.replace("€", " ")) else ""


def _first_read(candidates: list[str], read: Callable[[str], object]) -> str:
    """The first candidate that reads, "" when none does."""
    for candidate in candidates:
        if candidate:
            try:
                read(candidate)
            except ValueError:
                continue
            return candidate
    return ""


def _plain(number: Decimal) -> str:
    """The number as people type it: no grouping, decimals only when there are some."""
    return format_number(number, 0 if number == number.to_integral_value() else 2).replace(
        "\N{NARROW NO-BREAK SPACE}", ""
    )


def meant_number(text: str) -> str:
    """The number meant, positive: letters among its figures, a lone number among words, a minus that is a dash.

    >>> meant_number("35 personnes"), meant_number("3O"), meant_number("20 à 25"), meant_number("-5")
    ('35', '30', '', '5')
    """
    bare = squeezed(text)
    return _first_read([bare.translate(_FIGURES).lstrip("-–—~ "), _lone_number(bare.lstrip("-–—~ "))], parse_number)


def meant_count(text: str) -> str:
    """The whole number meant; one with decimals has none.

    >>> meant_count("environ 35"), meant_count("12,5")
    ('35', '')
    """
    found = meant_number(text)
    return found if found and parse_number(found) == parse_number(found).to_integral_value() else ""


def meant_year(text: str) -> str:
    """The year meant by its last two figures, or among other words.

    >>> meant_year("25"), meant_year("année 2025"), meant_year("2025-2026")
    ('2025', '2025', '')
    """
    found = re.findall(r"(?<!\d)(?:20)?\d\d(?!\d)", text)
    return f"20{found[0][-2:]}" if len(found) == 1 else ""


def meant_percent(text: str) -> str:
    """The percentage meant: 0,8 is 80 %, and 8000 % is a cell that was made a percentage after 80 was typed.

    >>> [meant_percent(text).replace(NBSP, " ") for text in ("0,8", "8000 %", "80 pour cent", "abc")]
    ['80 %', '80 %', '80 %', '']
    """
    found = meant_number(text.replace("%", " "))
    if not found:
        return ""
    number = parse_number(found)
    if 0 < number <= 1:
        number *= 100
    elif number > 100 and number % 100 == 0:  # noqa: PLR2004 - a hundred per cent
        number /= 100
    return f"{_plain(number)}{NBSP}%" if number <= 100 else ""  # noqa: PLR2004 - the same


_DAY_FIRST = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})", re.ASCII)
_RUN_TOGETHER = re.compile(r"(\d{1,2})[/.-]?(\d{2})[/.-]?(\d{4})", re.ASCII)
_SERIAL = re.compile(r"(\d{5})(?:,\d+)?", re.ASCII)
_IN_WORDS = re.compile(r"(?:([a-z]+)\.? )?(1er|\d{1,2}) ([a-z]+)\.? (\d{4})", re.ASCII)
_AMONG_WORDS = re.compile(r"(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?!\d)", re.ASCII)
#: The day that spreadsheets number 0, and the years whose numbers are told from amounts.
_DAY_ZERO, _SERIAL_YEARS = date(1899, 12, 30), range(2000, 2100)


def meant_date(text: str) -> str:
    """The day meant: the month put first, a day that the month does not have, a number that is a day, a misspelt month.

    >>> meant_date("31/02/2025"), meant_date("03/25/2025"), meant_date("2025/03/05"), meant_date("45721")
    ('28/02/2025', '25/03/2025', '05/03/2025', '05/03/2025')
    >>> meant_date("5 marss 2025"), meant_date("O5/03/2025"), meant_date("le 05/03/2025 à 18h"), meant_date("05032025")
    ('5 mars 2025', '05/03/2025', '05/03/2025', '05/03/2025')
    """
    bare = squeezed(text)
    if match := _DAY_FIRST.fullmatch(bare):
        return _in_calendar(match)
    if match := _YEAR_FIRST.fullmatch(bare):
        return _first_read([f"{int(match[3]):02d}/{int(match[2]):02d}/{match[1]}"], parse_date)
    if (match := _SERIAL.fullmatch(bare)) and (day := _DAY_ZERO + timedelta(int(match[1]))).year in _SERIAL_YEARS:
        return format_short_date(day)
    if match := _IN_WORDS.fullmatch(folded(bare)):
        return _in_words(match)
    among = _AMONG_WORDS.findall(bare)
    runs = _RUN_TOGETHER.fullmatch(bare.zfill(8) if bare.isdigit() else bare)
    return _first_read(
        [
            bare.translate(_FIGURES),
            among[0] if len(among) == 1 else "",
            "/".join(runs.groups()) if runs else "",
        ],
        parse_date,
    )


def _in_calendar(match: re.Match[str]) -> str:
    """The day with its month put back second, or the last one of a month that is shorter; the separator as typed."""
    day, mark, month, year = int(match[1]), match[2], int(match[3]), match[4]
    if month > 12 and day <= 12:  # noqa: PLR2004 - twelve months
        day, month = month, day
    full = int(year) + (2000 if len(year) == 2 else 0)  # noqa: PLR2004 - two figures
    if not 1 <= month <= 12 or not 1 <= day <= 31 or not 1 <= full <= 9999:  # noqa: PLR2004 - a calendar
        return ""
    return f"{min(day, monthrange(full, month)[1]):02d}{mark}{month:02d}{mark}{year}"


def _in_words(match: re.Match[str]) -> str:
    """The day with its month spelt right, and without a day of the week that is not its own."""
    month = nearest(match[3], MONTHS, at_least=70)
    if month is None or (match[1] and match[1] not in (*WEEKDAYS, "le")):
        return ""
    year, number = int(match[4]), MONTHS.index(month) + 1
    if not year:
        return ""
    day = min(int(match[2].removesuffix("er")), monthrange(year, number)[1])
    return f"{match[2] if match[2] == '1er' else day} {month} {match[4]}" if day else ""


def meant_time(text: str) -> str:
    """The hour meant, when another mark stands before its minutes.

    >>> meant_time("18.30"), meant_time("18-30"), meant_time("le soir")
    ('18:30', '18:30', '')
    """
    return _first_read([re.sub(r"(?<=\d)[.,-](?=\d\d$)", ":", squeezed(text).translate(_FIGURES))], parse_time)


def meant_email(text: str) -> str:
    """The one address meant: spaces and a comma taken out, a name or a second address left aside.

    >>> meant_email("ines.petit@example,org"), meant_email("Inès <ines@example.org>"), meant_email("a@example.org ; b@example.org")
    ('ines.petit@example.org', 'ines@example.org', 'a@example.org')
    """
    bare = squeezed(text).removeprefix("mailto:")
    within = re.search(r"<([^<>]+)>", bare)
    parts = [within[1] if within else "", *re.split(r"\s*[;/]\s*|\s+ou\s+|,\s+", bare)]
    tight = re.sub(r"\s+", "", bare)
    mended = [
        tight,
        tight.replace(",", "."),
        re.sub(r"\.{2,}", ".", tight),
        re.sub(r"\(?(?:at|arobase)\)?", "@", tight),
    ]
    return next((part for part in (*parts, *mended) if is_email(part)), "")


def meant_phone(text: str) -> str:
    """The number meant, by pairs of figures: its first zero put back, letters made figures, a second number left aside.

    >>> meant_phone("639981234"), meant_phone("O6 39 98 12 34"), meant_phone("06 39 98 12 34 / 07 39 98 12 34")
    ('06 39 98 12 34', '06 39 98 12 34', '06 39 98 12 34')
    """
    for part in (text, *re.split(r"\s*[/;,]\s*|\s+ou\s+", text)):
        figures = re.sub(r"[\s./()-]", "", part.translate(_FIGURES))
        for number in (figures, f"0{figures}"):
            if is_phone(number) and number.startswith("0") and len(number) == 10:  # noqa: PLR2004 - a French number
                return " ".join(number[index : index + 2] for index in range(0, 10, 2))
    return ""


def meant_postcode(text: str) -> str:
    """The postcode meant: its first zero put back, the name of the town left aside.

    >>> meant_postcode("2100"), meant_postcode("62680 Méricourt"), meant_postcode("6268O")
    ('02100', '62680', '62680')
    """
    bare = squeezed(text)
    found = re.findall(r"(?<!\d)\d{5}(?!\d)", bare)
    zero = f"0{bare}" if re.fullmatch(r"\d{4}", bare, re.ASCII) else ""
    candidates = (zero, found[0] if len(found) == 1 else "", bare.translate(_FIGURES))
    return next((candidate for candidate in candidates if is_postcode(candidate)), "")


def meant_siret(text: str) -> str:
    """The SIRET meant, when its first zero was lost or letters stand for figures.

    >>> meant_siret("732 829 32O 00074"), meant_siret("73282932000075")
    ('732 829 320 00074', '')
    """
    figures = re.sub(r"[\s.-]", "", text.translate(_FIGURES))
    number = next((digits for digits in (figures, f"0{figures}") if is_siret(digits)), "")
    return f"{number[:3]} {number[3:6]} {number[6:9]} {number[9:]}" if number else ""


def meant_rna(text: str) -> str:
    """The RNA number meant, when its W was left out or letters stand for figures.

    >>> meant_rna("621001234"), meant_rna("W62100I234")
    ('W621001234', 'W621001234')
    """
    bare = re.sub(r"[\s.-]", "", text).upper()
    figures = bare.removeprefix("W").translate(_FIGURES)
    return next((number for number in (f"W{figures}",) if is_rna(number)), "")
