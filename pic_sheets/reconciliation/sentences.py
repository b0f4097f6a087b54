"""Why things are matched, or cannot be, in French."""

from collections.abc import Sequence
from datetime import date
from functools import cache

from pic_sheets.bank_statements import Movement
from pic_sheets.money import format_amount
from pic_sheets.reconciliation.book_lines import BookLine
from pic_sheets.reconciliation.clues import Clue, Found, names_of
from pic_sheets.reconciliation.references import plain
from pic_sheets.texts import NBSP, counted, listed, quoted, typeset

DECIDED = "Associés à la main."


def apart(line: date, movement: date) -> str:
    """How far the movement is from the line.

    >>> apart(date(2025, 4, 1), date(2025, 4, 3)), apart(date(2025, 4, 1), date(2025, 4, 1))
    ('2 jours après', 'le même jour')
    """
    return _apart((movement - line).days)


@cache
def _apart(days: int) -> str:
    return f"{counted(abs(days), 'jour')} {'après' if days > 0 else 'avant'}" if days else "le même jour"


def what_was_found(found: Found, text: str, line: BookLine) -> str:
    """What leads from the movement to the line, without a full stop; "" for the amount alone."""
    match found:
        case Found.CODE:
            return f"Code {_code(text, line)} dans le libellé"
        case Found.START:
            return f"Début du code {_code(text, line)} au bout du libellé, coupé par la banque"
        case Found.REFERENCE:
            return f"Référence {quoted(typeset(line.reference))} dans le libellé"
        case Found.CHEQUE:
            return f"Chèque n° {text}"
        case Found.NAME:
            return f"Le libellé nomme {quoted(typeset(text))}"
        case Found.AMOUNT:
            return ""


def has_code(line: BookLine, text: str) -> bool:
    """Whether what was found is a code of the line, or its start."""
    return any(plain(code).startswith(text) for code in line.codes)


def _code(text: str, line: BookLine) -> str:
    return next((code for code in line.codes if plain(code).startswith(text)), line.project or line.funder)


def one_for_one(movement: Movement, line: BookLine, clue: Clue, whom: Sequence[str], *, alike: bool) -> str:
    """Why a movement is a line."""
    found = what_was_found(clue.found, clue.text, line)
    named = [name for name in names_of(line) if name in whom] if clue.found is Found.START else ()
    said = [*filter(None, [found]), *(f"{quoted(name)} y est nommé" for name in named[:1])]
    days = apart(line.day, movement.day)
    sentence = (
        f"{', '.join(said)}, même montant, {days}." if said else f"Même montant, {days}, rien d'autre ne convient."
    )
    if alike:
        sentence += f" Plusieurs mouvements et autant de lignes sont identiques{NBSP}: associés dans leur ordre."
    return sentence


def one_for_several(line: BookLine, lines: Sequence[BookLine], found: Found, text: str) -> str:
    """Why a movement is several lines."""
    told = what_was_found(found, text, line)
    codes = list(dict.fromkeys(line.project or line.funder for line in lines))
    of_whom = f"{told} : " if told else "Payées ensemble : "
    return typeset(
        f"{of_whom}{counted(len(lines), 'ligne')} ({listed(codes)}) font ce montant, et aucune autre combinaison."
    )


def several_for_one(movements: Sequence[Movement], line: BookLine, found: Found, text: str) -> str:
    """Why several movements are one line."""
    told = what_was_found(found, text, line)
    return typeset(f"{told} : {counted(len(movements), 'mouvement')} font ce montant, et aucune autre combinaison.")


def ambiguous(movements: Sequence[Movement], lines: Sequence[BookLine], *, adds_up: bool) -> str:
    """Why nobody but a person can say which goes with which."""
    sides = f"{counted(len(movements), 'mouvement')} et {counted(len(lines), 'ligne')} du classeur"
    if adds_up:
        return typeset(f"{sides} s'additionnent de plusieurs façons : dites lesquelles vont ensemble.")
    amounts = {abs(movement.amount) for movement in movements}
    of_amount = f" de {format_amount(min(amounts))}" if len(amounts) == 1 else ""
    return typeset(f"{sides}{of_amount} vont ensemble de plusieurs façons qui se valent : dites lesquels.")
