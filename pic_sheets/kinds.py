"""The kinds of cell a column can hold: how each is read, what it must look like, how a spreadsheet shows it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from pic_sheets import identifiers, slips
from pic_sheets.cell_texts import exact, moved, plain, shown
from pic_sheets.dates import parse_date, parse_time
from pic_sheets.money import cents, format_amount, parse_amount, parse_number
from pic_sheets.tables import Percent, Value
from pic_sheets.texts import NBSP, folded, quoted, squeezed

_HUNDRED = Decimal(100)


class Unreadable(ValueError):  # noqa: N818 - reads as a statement: raise Unreadable
    """The cell is not of the column's kind: `code` is the issue's code, the text says why, in French."""

    def __init__(self, code: str, reason: str) -> None:
        """Keep the code apart from the sentence."""
        super().__init__(reason)
        self.code = code


def _nothing_meant(_text: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of cell.

    `read` turns what a cell holds (never a blank, an error or an uncomputed formula) into a value, or raises
    Unreadable. `expected` and `example` complete the sentence "on attend …, par exemple …". `dtype` names the column
    type of the schema: text, cents, date, time, integer, number, boolean or object. `format` is the spreadsheet's number
    format. `code` and `holds`, when given, are the issue of a value that does not have its form, and the test of it.
    `meant` proposes what to type instead of a text that cannot be read, "" when nothing is likely enough.
    """

    name: str
    read: Callable[[Value], Any]
    expected: str
    example: str
    dtype: str = "text"
    format: str = "@"
    width: int = 18
    code: str = ""
    holds: Callable[[str], bool] | None = None
    meant: Callable[[str], str] = _nothing_meant

    @property
    def is_numeric(self) -> bool:
        """Whether a text cell that reads well is still worth a word, since spreadsheets do not add texts up."""
        return self.dtype in {"cents", "integer", "number"}

    def proposal(self, text: str) -> str:
        """What to type instead of a text that is not of this kind, "" when nothing is likely enough; it reads well."""
        meant = self.meant(text)
        if not meant or meant == text:
            return ""
        try:
            read = self.read(meant)
        except Unreadable:
            return ""
        return meant if self.holds is None or self.holds(read) else ""


def _read_text(value: Value) -> str:
    return value.strip() if isinstance(value, str) else shown(value)


def _read_amount(value: Value) -> Decimal:
    number = exact(value)
    try:
        if number is not None:
            return cents(number)
        if isinstance(value, str):
            return parse_amount(value)
    except ValueError as error:
        raise Unreadable("montant-illisible", str(error)) from None
    raise Unreadable("montant-illisible", "n'est pas un montant")


def _read_amounts(value: Value) -> tuple[Decimal, ...]:
    if not isinstance(value, str):
        return (_read_amount(value),)
    amounts = tuple(_read_amount(part) for part in value.split(";") if part.strip())
    if not amounts:
        raise Unreadable("montant-illisible", "n'est pas un montant")
    return amounts


#: No count of people, hours, minutes or inhabitants of a fund comes near it.
_LARGEST = 10**9


def _read_number(value: Value) -> Decimal:
    number = exact(value)
    if isinstance(value, str):
        try:
            number = parse_number(value)
        except ValueError as error:
            raise Unreadable("nombre-illisible", str(error)) from None
    if number is None or not number.is_finite():
        raise Unreadable("nombre-illisible", "n'est pas un nombre")
    if number < 0:
        raise Unreadable("nombre-illisible", "est négatif")
    if number > _LARGEST:
        raise Unreadable("nombre-illisible", "est trop grand")
    return number


def _read_count(value: Value) -> int:
    number = _read_number(value)
    if number != number.to_integral_value():
        raise Unreadable("nombre-illisible", "n'est pas un nombre entier")
    return int(number)


#: The years that a fund's workbook can be of.
_FIRST_YEAR, _LAST_YEAR = 2000, 2100


def _read_year(value: Value) -> int:
    number = _read_count(value)
    if not _FIRST_YEAR <= number <= _LAST_YEAR:
        raise Unreadable("nombre-illisible", "n'est pas une année")
    return number


def _read_date(value: Value) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        try:
            return parse_date(value)
        except ValueError as error:
            raise Unreadable("date-illisible", str(error)) from None
    raise Unreadable("date-illisible", "n'est pas une date")


def _read_time(value: Value) -> time:
    if isinstance(value, datetime):
        return value.time().replace(second=0, microsecond=0)
    if isinstance(value, time):
        return value.replace(second=0, microsecond=0)
    try:
        return parse_time(_read_text(value))
    except ValueError as error:
        raise Unreadable("date-illisible", str(error)) from None


def _read_percent(value: Value) -> Decimal:
    """The ratio (0.5 for 50 %), at most 1; a bare number is in percent above 1, and ambiguous up to 1.

    More than 100 % comes from a cell formatted as a percentage after 80 was typed in it: reading 8000 % would be a guess.
    """
    marked = isinstance(value, Percent) or (isinstance(value, str) and value.rstrip().endswith("%"))
    if isinstance(value, Percent):
        number = moved(value.ratio, 2)
    else:
        number = _read_number(value.rstrip().removesuffix("%") if isinstance(value, str) else value)
    if not number.is_finite() or number < 0:
        raise Unreadable("nombre-illisible", "n'est pas un pourcentage")
    if not marked and 0 < number <= 1:
        raise Unreadable("nombre-illisible", "peut se lire de deux façons")
    if number > _HUNDRED:
        raise Unreadable("nombre-illisible", f"dépasse 100{NBSP}%")
    return moved(number, -2)


_YES = {"oui", "o", "x", "vrai", "yes", "true"}
_NO = {"non", "n", "faux", "no", "false"}


def _read_boolean(value: Value) -> bool:
    if isinstance(value, bool):
        return value
    text = folded(_read_text(value))
    if text in _YES or text in _NO:
        return text in _YES
    raise Unreadable("valeur-hors-liste", "n'est ni oui ni non")


def _read_quorum(value: Value) -> Percent | int:
    if isinstance(value, Percent) or (isinstance(value, str) and "%" in value):
        return Percent(_read_percent(value))
    return _read_count(value)


def _read_list(value: Value) -> tuple[str, ...]:
    return tuple(squeezed(part) for part in shown(value).split(";") if part.strip())


def _identifier(code: str, digits: int, holds: Callable[[str], bool], reason: str) -> Callable[[Value], str]:
    """Text, or a whole number that kept all its digits; a number that may have lost some is an issue, not a guess."""

    def read(value: Value) -> str:
        number = exact(value)
        if number is None:
            return shown(value)
        text = plain(number)
        if digits and len(text) == digits and holds(text):
            return text
        raise Unreadable(code, reason)

    return read


_LOST = f"est enregistré comme un nombre{NBSP}: des chiffres ont pu se perdre"

TEXT = Kind("texte", _read_text, "un texte", "Fête des voisins", width=32)
LINE = Kind("texte court", shown, "un texte court", "Les Amis du parc", width=26)
CODE = Kind("code", shown, "un code", "PIC-2025-014", width=15)
AMOUNT = Kind(
    "montant", _read_amount, "un montant en euros", format_amount(Decimal("1200.50")), "cents",
    format='#,##0.00\\ "€";[Red]\\-#,##0.00\\ "€"', width=14,
    meant=slips.meant_amount,
)  # fmt: skip
DATE = Kind(
    "date", _read_date, "une date, le jour d'abord", "05/03/2025", "date", "dd/mm/yyyy", 13, meant=slips.meant_date
)
TIME = Kind("heure", _read_time, "une heure", "18:30", "time", "hh:mm", 9, meant=slips.meant_time)
COUNT = Kind("nombre entier", _read_count, "un nombre entier", "35", "integer", "#,##0", 13, meant=slips.meant_count)
YEAR = Kind("année", _read_year, "une année de quatre chiffres", "2025", "integer", "0", 13, meant=slips.meant_year)
NUMBER = Kind("nombre", _read_number, "un nombre", "12,5", "number", "#,##0.0", 13, meant=slips.meant_number)
PERCENT = Kind(
    "pourcentage", _read_percent, "un pourcentage", f"80{NBSP}%", "number", "0.0%", 11, meant=slips.meant_percent
)
BOOLEAN = Kind("oui ou non", _read_boolean, "Oui ou Non", "Oui", "boolean", "@", 9)
AMOUNTS = Kind(
    "montants", _read_amounts, f"un ou plusieurs montants séparés par {quoted(';')}", "900 ; 400", "object", "@", 16
)
QUORUM = Kind("quorum", _read_quorum, "un pourcentage ou un nombre de membres", f"50{NBSP}%", "object", "@", 11)
CODES = Kind("codes", _read_list, f"des codes séparés par {quoted(';')}", "M03 ; M07", "object", width=20)
SIRET = Kind(
    "SIRET", _identifier("siret-invalide", 14, identifiers.is_siret, _LOST), "un SIRET de 14 chiffres", "732 829 320 00074",
    width=20, code="siret-invalide", holds=identifiers.is_siret, meant=slips.meant_siret,
)  # fmt: skip
RNA = Kind(
    "RNA", _identifier("rna-invalide", 0, identifiers.is_rna, _LOST), f"un numéro RNA{NBSP}: W et neuf caractères", "W621001234",
    width=14, code="rna-invalide", holds=identifiers.is_rna, meant=slips.meant_rna,
)  # fmt: skip
IBAN = Kind(
    "IBAN", _identifier("iban-invalide", 0, identifiers.is_iban, _LOST), "un IBAN", "FR14 2004 1010 0505 0001 3M02 606",
    width=34, code="iban-invalide", holds=identifiers.is_iban,
)  # fmt: skip
EMAIL = Kind(
    "courriel", shown, "une adresse de courriel", "prenom.nom@example.org",
    width=28, code="courriel-invalide", holds=identifiers.is_email, meant=slips.meant_email,
)  # fmt: skip
PHONE = Kind(
    "téléphone", _identifier("telephone-invalide", 0, identifiers.is_phone, _LOST), "un numéro de téléphone", "03 53 01 12 34",
    width=17, code="telephone-invalide", holds=identifiers.is_phone, meant=slips.meant_phone,
)  # fmt: skip
POSTCODE = Kind(
    "code postal", _identifier("code-postal-invalide", 5, identifiers.is_postcode, _LOST), "un code postal de cinq chiffres",
    "62680", width=11, code="code-postal-invalide", holds=identifiers.is_postcode, meant=slips.meant_postcode,
)  # fmt: skip


def described(kind: Kind) -> str:
    """What a cell of this kind should hold, with an example, as messages and notes say it."""
    return f"{kind.expected}, par exemple {format_example(kind)}"


def format_example(kind: Kind) -> str:
    """The kind's example between French quotation marks."""
    return quoted(kind.example)
