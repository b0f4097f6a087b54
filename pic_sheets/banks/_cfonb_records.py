"""The records of a CFONB file: 120 characters each, their zones, amounts and days.

CFONB, « Relevé de compte sur support informatique », July 2004. Positions here are the standard's: the first is 1.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pic_sheets.banks._labels import seen
from pic_sheets.banks._refusals import AGAIN, refusal
from pic_sheets.banks._texts import decoded
from pic_sheets.errors import UnreadableStatement
from pic_sheets.money import cents

#: The length of a record, in characters: an accent that takes two bytes is one.
LENGTH = 120

OPENING, MOVEMENT, COMPLEMENT, CLOSING = "01", "04", "05", "07"
_CODES = (OPENING, MOVEMENT, COMPLEMENT, CLOSING)

_LINE_ENDS = re.compile("\r\n|\r|\n")
#: What old systems write after the last record: the end of a file (SUB), or nothing.
_ENDS = "\x1a\x00\r\n "

#: Thirteen figures, then one that bears the sign: `{` and A to I are +0 to +9, `}` and J to R are -0 to -9. In the
#: French variant of ISO 646 (NF Z 62-010), é and è stand where ASCII has { and }.
_AMOUNT = re.compile(r" *(?P<figures>[0-9]+)(?P<sign>[{}A-Réè])", re.ASCII)
_POSITIVE, _NEGATIVE = "{ABCDEFGHI", "}JKLMNOPQR"
_ASCII = str.maketrans("éè", "{}")
_FIGURES = frozenset("0123456789")

#: What only a record with an amount looks like: code, bank, branch, currency, decimals, account, amount.
_SHAPE = re.compile(
    "0[147][0-9A-Z ]{5}.{4}[0-9A-Z ]{5}[A-Z]{3}[0-9].[0-9A-Z ]{11}.{2}[0-9 ]{6}.{50}[0-9 ]{12}[0-9][{}A-Réè]", re.ASCII
)

#: Enough to know a file: a few records.
_BEGINNING = 65_536


@dataclass(frozen=True, slots=True)
class Record:
    """A record and where it stands: its line, or its rank in a file without line ends. `file` is for messages."""

    file: str
    row: int
    text: str

    @property
    def code(self) -> str:
        """01, 04, 05 or 07."""
        return self.text[:2]

    def zone(self, first: int, last: int) -> str:
        """What stands from a position to another, both included, as it is."""
        return self.text[first - 1 : last]

    @property
    def account(self) -> str:
        """The bank's code, the branch's and the account's number, a space between two."""
        return " ".join(self.zone(*zone).strip() for zone in ((3, 7), (12, 16), (22, 32)))

    @property
    def amount(self) -> Decimal:
        """What it tells in positions 91 to 104, in euros; UnreadableStatement when it is none or is in another currency."""
        if (currency := self.zone(17, 19)) != "EUR":
            raise self.fault(
                f"la devise est {seen(currency)}, et seul un compte en euros se rapproche",
                "Demandez à la banque un relevé des seuls comptes en euros.",
            )
        match = _AMOUNT.fullmatch(self.zone(91, 104))
        if match is None:
            raise self.fault(f"les positions 91 à 104, {seen(self.zone(91, 104))}, ne tiennent pas un montant lisible")
        if (scale := self.zone(20, 20)) not in _FIGURES:
            raise self.fault(f"le nombre de décimales (position 20), {seen(scale)}, n'est pas un chiffre")
        return self._euros(match["figures"], match["sign"].translate(_ASCII), int(scale))

    def _euros(self, figures: str, sign: str, scale: int) -> Decimal:
        last = max(_POSITIVE.find(sign), _NEGATIVE.find(sign))
        exact = Decimal(f"{figures}{last}").scaleb(-scale)
        try:
            amount = cents(exact)
        except ValueError as error:
            raise self.fault(f"le montant {error}") from None
        if amount != exact:
            raise self.fault(f"le montant {exact} a plus de deux décimales".replace(".", ","))
        return -amount if sign in _NEGATIVE and amount else amount

    def day(self, first: int, name: str) -> date | None:
        """The day written JJMMAA from a position on, in this century, None when blank or all noughts.

        UnreadableStatement when it is not in the calendar.
        """
        text = self.zone(first, first + 5)
        if not text.strip(" 0"):
            return None
        if not (text.isascii() and text.isdecimal()):
            raise self.fault(f"{name} {seen(text)} n'est pas une date JJMMAA")
        try:
            return date(2000 + int(text[4:]), int(text[2:4]), int(text[:2]))
        except ValueError:
            raise self.fault(f"{name} {seen(text)} (JJMMAA) n'existe pas dans le calendrier") from None

    def certain_day(self, first: int, name: str) -> date:
        """The same where it may not be blank."""
        if (found := self.day(first, name)) is None:
            raise self.fault(f"{name} manque (positions {first} à {first + 5})")
        return found

    def fault(self, fact: str, advice: str = AGAIN) -> UnreadableStatement:
        """The refusal of the file for what this record holds."""
        return refusal(self.file, self.row, fact, advice)


def looks_like_records(content: bytes) -> bool:
    """Whether one of the first records of a file has the shape and the places of the standard."""
    return any(_SHAPE.match(line) for line in _LINE_ENDS.split(decoded(content[:_BEGINNING])))


def records(file: str, content: bytes) -> Iterator[Record]:
    """Every record of a file, blank lines left out; UnreadableStatement at a line that is not one.

    A line may have lost its trailing blanks, have some more, or hold several records: without line ends, the file is one.
    """
    lines = _LINE_ENDS.split(decoded(content).rstrip(_ENDS))
    for row, line in enumerate(lines, start=1):
        for rank, text in enumerate(_cut(file, row, line), start=1):
            record = Record(file, rank if len(lines) == 1 else row, text.ljust(LENGTH))
            if record.code not in _CODES:
                raise record.fault(f"elle commence par {seen(text[:2])}, et non par l'un des codes {', '.join(_CODES)}")
            yield record


def _cut(file: str, row: int, line: str) -> list[str]:
    """The records of a line: none when it is blank, several when each has its length and its code."""
    bare = line.rstrip(_ENDS)
    parts = [bare[start : start + LENGTH] for start in range(0, len(bare), LENGTH)]
    if any(part[:2] not in _CODES for part in parts[1:]):
        raise refusal(file, row, f"elle a {len(bare)} caractères, au lieu de {LENGTH}")
    return parts
