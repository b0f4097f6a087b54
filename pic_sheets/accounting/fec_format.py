"""The fichier des écritures comptables (FEC): its fields, its name, its characters, written and parsed.

Source: livre des procédures fiscales, article A. 47 A-1 (arrêté du 29 juillet 2013), explained by BOI-CF-IOR-60-40-20
(https://bofip.impots.gouv.fr/doctrine/pgp/9028-PGP%2523120_0284).
"""

import re
import unicodedata
from datetime import date
from decimal import Decimal
from functools import lru_cache

from pic_sheets.texts import writable

#: The eighteen fields, in the order and the spelling of the article.
FIELDS = (
    "JournalCode", "JournalLib", "EcritureNum", "EcritureDate", "CompteNum", "CompteLib", "CompAuxNum", "CompAuxLib",
    "PieceRef", "PieceDate", "EcritureLib", "Debit", "Credit", "EcritureLet", "DateLet", "ValidDate", "Montantdevise",
    "Idevise",
)  # fmt: skip
#: What may stand in the place of Debit and Credit, together.
AMOUNT, SIDE = "Montant", "Sens"
#: The fields that those who keep cash-basis accounts add at the end.
CASH_BASIS = ("DateRglt", "ModeRglt", "NatOp", "IdClient")
#: The fields that are never blank.
REQUIRED = (
    "JournalCode", "JournalLib", "EcritureNum", "EcritureDate", "CompteNum", "CompteLib", "PieceRef", "PieceDate",
    "EcritureLib", "ValidDate",
)  # fmt: skip
DATES = ("EcritureDate", "PieceDate", "DateLet", "ValidDate")

#: The characters of a FEC are ASCII, ISO 8859-15 or EBCDIC: UTF-8 is not among them, however usual.
ENCODING = "iso8859-15"
SEPARATOR = "\t"
LINE_END = "\r\n"

_NAME = re.compile(r"(?P<siren>\d{9})FEC(?P<day>\d{8})(?P<more>[\w-]*)\.(?:txt|csv)", re.ASCII | re.IGNORECASE)
_AMOUNT = re.compile(r"[+-]?\d+(?:,\d+)?", re.ASCII)
_ZERO = "0,00"
#: What usual characters outside of ISO 8859-15 become.
_PLAINER = str.maketrans({
    "‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "…": "...", "–": "-", "—": "-", "‑": "-", "−": "-", "•": "-",
    "\N{NARROW NO-BREAK SPACE}": " ", "\N{THIN SPACE}": " ", "→": "->",
})  # fmt: skip


def file_name(siret: str, closing: date) -> str:
    """The name of the file: SIREN, FEC, closing date; without a SIREN when the SIRET does not give one.

    >>> file_name("732 829 320 00074", date(2025, 12, 31)), file_name("", date(2025, 12, 31))
    ('732829320FEC20251231.txt', 'FEC20251231.txt')
    """
    digits = re.sub(r"\D", "", siret, flags=re.ASCII)
    return f"{digits[:9] if len(digits) == 14 else ''}FEC{format_day(closing)}.txt"  # noqa: PLR2004 - a SIRET has 14 digits, its SIREN is the first nine


def parse_name(name: str) -> tuple[str, date] | None:
    """The SIREN and the closing date that a file's name tells, None when it is not one of a FEC.

    >>> parse_name("732829320FEC20251231.txt"), parse_name("export.txt")
    (('732829320', datetime.date(2025, 12, 31)), None)
    """
    match = _NAME.fullmatch(name)
    day = parse_day(match["day"]) if match else None
    return (match["siren"], day) if match and day else None


def format_day(day: date | None) -> str:
    """The day as AAAAMMJJ, "" without one.

    >>> format_day(date(2025, 3, 5)), format_day(None)
    ('20250305', '')
    """
    return "" if day is None else f"{day.year:04d}{day:%m%d}"


@lru_cache(maxsize=4_096)  # a year has few days, and each line of a file has four
def parse_day(text: str) -> date | None:
    """The day that AAAAMMJJ writes, None when the text is anything else or no day of the calendar.

    >>> parse_day("20250305"), parse_day("05/03/2025"), parse_day("20250230")
    (datetime.date(2025, 3, 5), None, None)
    """
    if not re.fullmatch(r"\d{8}", text, re.ASCII):
        return None
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        return None


def format_cents(amount: Decimal) -> str:
    """The amount with a decimal comma and nothing between thousands.

    >>> format_cents(Decimal("1234.5")), format_cents(Decimal(0))
    ('1234,50', '0,00')
    """
    return f"{amount:.2f}".replace(".", ",") if amount else _ZERO


def parse_amount(text: str) -> Decimal | None:
    """The amount that the text writes as a FEC must, None otherwise.

    >>> parse_amount("1234,50"), parse_amount("1.234,50"), parse_amount("12.50")
    (Decimal('1234.50'), None, None)
    """
    return Decimal(text.replace(",", ".")) if _AMOUNT.fullmatch(text) else None


def plain_text(text: str) -> str:
    r"""The text in the characters that a FEC may hold, on one line, without either separator; never blank unless it was empty.

    >>> plain_text("Œuvre\tde l’été | 3 € – fin\n")
    "Œuvre de l'été / 3 € - fin"
    """
    flat = " ".join(writable(text).replace("|", "/").split())
    if not _fits(flat):
        flat = "".join(sign if _fits(sign) else _plainer(sign) for sign in flat.translate(_PLAINER)).strip()
    return flat or ("?" if text else "")


def _plainer(sign: str) -> str:
    """The letters under the marks, a question mark when there is none."""
    letters = "".join(part for part in unicodedata.normalize("NFKD", sign) if _fits(part))
    return letters or ("" if unicodedata.combining(sign) else "?")


def _fits(text: str) -> bool:
    try:
        text.encode(ENCODING)
    except UnicodeEncodeError:
        return False
    return not any("\x7f" <= sign <= "\x9f" for sign in text)
