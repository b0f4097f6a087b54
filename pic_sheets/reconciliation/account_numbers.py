"""The accounts that statements are of, however each format writes their numbers: IBAN, RIB, bank and branch apart, or none."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from pic_sheets.bank_statements import Statement
from pic_sheets.errors import UnreadableStatement
from pic_sheets.identifiers import masked_account
from pic_sheets.texts import NBSP, quoted, squeezed

#: Shorter, a number is only looked for at the end of another's account; shorter still, nowhere.
_SHORTEST_PART, _SHORTEST_END = 5, 3
#: A French IBAN: FR, its key, then the RIB of 23: bank (5), branch (5), account (11), key (2).
_FRENCH_IBAN = re.compile(r"FR\d{2}(?P<rib>\w{23})", re.ASCII)
_RIB_LENGTHS = {21, 23}
_ACCOUNT = slice(10, 21)
_ONE_AT_A_TIME = "Donnez les relevés d'un seul compte à la fois, ou téléchargez ce fichier dans un format qui porte le numéro du compte."


@dataclass(frozen=True, slots=True)
class Numbered:
    """The statements of one account; `number` is the fullest that a file writes, "" when none does."""

    number: str
    statements: tuple[Statement, ...]


def bare_number(number: str) -> str:
    """The letters and digits of an account's number, in capitals.

    >>> bare_number("fr76 2004-1010"), bare_number("")
    ('FR7620041010', '')
    """
    return re.sub(r"[^0-9A-Z]", "", number.upper())


def account_key(number: str) -> str:
    """The account's own part of its number, the same in an IBAN, in a RIB with or without its key, and alone.

    >>> account_key("FR14 2004 1010 0505 0001 3M02 606"), account_key("20041 01005 0500013M026"), account_key("0500013M026")
    ('0500013M026', '0500013M026', '0500013M026')
    """
    bare = bare_number(number)
    match = _FRENCH_IBAN.fullmatch(bare)
    rib = match["rib"] if match else bare
    return rib[_ACCOUNT] if len(rib) in _RIB_LENGTHS else bare


def accounts_of(statements: Sequence[Statement]) -> tuple[Numbered, ...]:
    """The statements by account, in the order of the numbers.

    A number is of the account whose fuller number holds it. A file without any is of the only account there is.
    UnreadableStatement when either could be of several accounts.
    """
    bare = {bare_number(statement.account) for statement in statements} - {""}
    fullest = sorted(number for number in bare if not _holding(number, bare))
    grouped: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        grouped[_account_of(statement, fullest)].append(statement)
    return tuple(Numbered(_as_written(grouped[number]), tuple(grouped[number])) for number in sorted(grouped))


def _holding(number: str, numbers: Sequence[str] | set[str]) -> list[str]:
    """The longer numbers that hold this one, or whose account ends with it: some banks show the last figures alone."""
    return [other for other in numbers if other != number and _holds(other, number)]


def _holds(longer: str, number: str) -> bool:
    if len(number) < _SHORTEST_PART:
        return len(number) >= _SHORTEST_END and account_key(longer).endswith(number) and len(longer) > len(number)
    return number in longer


def _account_of(statement: Statement, fullest: Sequence[str]) -> str:
    number = bare_number(statement.account)
    if number in fullest:
        return number
    possible = _holding(number, fullest) if number else fullest
    if len(possible) == 1:
        return possible[0]
    if not possible:
        return ""
    told = (
        f"le compte {masked_account(number)} peut être" if number else "sans numéro de compte, ce fichier peut être de"
    )
    raise UnreadableStatement(
        f"{quoted(statement.file)}{NBSP}: {told} l'un des {len(possible)} comptes des autres fichiers.", _ONE_AT_A_TIME
    )


def _as_written(statements: Sequence[Statement]) -> str:
    """The fullest number, as its file writes it; of several ways to write one, the shortest."""
    written = {squeezed(statement.account) for statement in statements}
    return min(written, key=lambda number: (-len(bare_number(number)), len(number), number))
