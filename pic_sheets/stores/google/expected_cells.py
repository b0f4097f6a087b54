"""The cells that `google tester` writes in a tab of its own, and what Google is predicted to make of them in a French sheet.

What is predicted is what the local server of the tests answers, which they check: an association that runs this on the real
Google tells whether it is true. Only facts that reading a workbook rests upon are here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pic_sheets.dates import format_short_date
from pic_sheets.tables import FormulaError, Percent, Value

TAB = "PIC Sheets – essai"
#: What is looked at in a cell, in French.
SHOWN, VALUE, FORMAT, PLAIN, READ = "affiché", "valeur", "format", "valeur seule", "lu par PIC Sheets"
NOTE, BOX, MERGED = "note", "case à cocher", "fusion"
BLANK = "(vide)"


@dataclass(frozen=True, slots=True)
class ExpectedCell:
    """A cell of column A: what is written there, typed as people type it or as it is (`is_raw`), and what is predicted of it."""

    row: int
    what: str
    text: str
    shown: str = ""
    value: str = ""
    plain: str = ""
    read: str = ""
    format: str = ""
    note: str = ""
    is_raw: bool = False
    is_box: bool = False
    #: How many columns it is merged over.
    merged: int = 1

    @property
    def cell(self) -> str:
        """Its address."""
        return f"A{self.row}"

    @property
    def facts(self) -> Mapping[str, str]:
        """Each fact predicted of it, in words."""
        merged = f"{self.cell}:B{self.row}" if self.merged > 1 else ""
        told = {SHOWN: self.shown, VALUE: self.value, FORMAT: self.format, PLAIN: self.plain, READ: self.read}
        told |= {NOTE: self.note, BOX: "oui" if self.is_box else "", MERGED: merged}
        return {fact: words or BLANK for fact, words in told.items()}


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact of a cell that is not what was predicted."""

    cell: str
    what: str
    fact: str
    predicted: str
    found: str


def _text(
    row: int, what: str, text: str, *, typed: str = "", is_raw: bool = False, note: str = "", merged: int = 1
) -> ExpectedCell:
    """A cell that holds that text, as it is."""
    told = f"texte {text}"
    return ExpectedCell(row, what, typed or text, text, told, text, told, note=note, is_raw=is_raw, merged=merged)


CELLS: Sequence[ExpectedCell] = (
    ExpectedCell(1, "12,5 tapé", "12,5", "12,5", "nombre 12.5", "12.5", "nombre 12.5"),
    ExpectedCell(2, "03/04/2026 tapé", "03/04/2026", "03/04/2026", "nombre 46115", "46115", "date 03/04/2026", "DATE"),
    ExpectedCell(3, "01000 tapé", "01000", "1000", "nombre 1000", "1000", "nombre 1000"),
    _text(4, "'01000 tapé", "01000", typed="'01000"),
    _text(5, "01000 écrit tel quel", "01000", is_raw=True),
    ExpectedCell(6, "case cochée", "VRAI", "VRAI", "booléen vrai", "vrai", "booléen vrai", is_box=True),
    ExpectedCell(7, "=1/0 tapé", "=1/0", "#DIV/0!", "erreur DIVIDE_BY_ZERO", "#DIV/0!", "erreur #DIV/0!"),
    _text(8, "cellule fusionnée", "fusion", merged=2),
    _text(9, "cellule avec une note", "note", note="Une note posée par l'essai."),
    ExpectedCell(10, "25% tapé", "25%", "25%", "nombre 0.25", "0.25", "pourcentage 0.25", "PERCENT"),
    ExpectedCell(11, "=A1*2 tapé", "=A1*2", "25", "nombre 25", "25", "nombre 25"),
    _text(12, "=1+1 écrit tel quel", "=1+1", is_raw=True),
    ExpectedCell(13, "cellule vide", ""),
    _text(14, "31/02/2026 tapé", "31/02/2026"),
)


def differences(found: Mapping[str, Mapping[str, str]]) -> tuple[Difference, ...]:
    """What was found otherwise than predicted; `found` gives the facts of each cell by its address."""
    return tuple(
        Difference(cell.cell, cell.what, fact, predicted, found.get(cell.cell, {}).get(fact, BLANK))
        for cell in CELLS
        for fact, predicted in cell.facts.items()
        if found.get(cell.cell, {}).get(fact, BLANK) != predicted
    )


#: What each type is called; a bool is an int too.
_KINDS: Sequence[tuple[type | tuple[type, ...], str]] = (
    (str, "texte"), (bool, "booléen"), ((int, float), "nombre"), (Percent, "pourcentage"), (date, "date"), (FormulaError, "erreur"),
)  # fmt: skip


def read_as(value: Value) -> str:
    """A value as every store gives it: its kind and itself; "" for a blank.

    >>> read_as("01000"), read_as(12.5), read_as(None)
    ('texte 01000', 'nombre 12.5', '')
    """
    kind = next((word for known, word in _KINDS if isinstance(value, known)), "")
    return f"{kind} {in_words(value)}".strip()


def in_words(value: object) -> str:
    """A value alone, whole numbers without decimals.

    >>> in_words(25.0), in_words(True), in_words("01000")
    ('25', 'vrai', '01000')
    """
    match value:
        case None:
            words = ""
        case bool():
            words = "vrai" if value else "faux"
        case int() | float():
            words = f"{value:.15g}"
        case Percent():
            words = str(value.ratio)
        case date():
            words = format_short_date(value)
        case FormulaError():
            words = value.text
        case _:
            words = str(value)
    return words
