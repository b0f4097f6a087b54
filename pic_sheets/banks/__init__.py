"""The formats of the banks' statements, one module each: a public module with a `BANK`. Pure: bytes in, statements out."""

from collections.abc import Mapping
from functools import cache

from pic_sheets import banks
from pic_sheets.bank_statements import Statement, StatementFile
from pic_sheets.banks._bank import Bank
from pic_sheets.catalogue import catalogue
from pic_sheets.errors import UnreadableStatement
from pic_sheets.texts import NBSP, listed, quoted


@cache
def declared_banks() -> Mapping[str, Bank]:
    """Module name → format, in the order of their names."""
    return catalogue(banks, "BANK")


def read_statements(file: StatementFile) -> tuple[Statement, ...]:
    """What a bank's file says, by the one format that claims it.

    Raises UnreadableStatement when none claims it or when several do, and when the one that does cannot read it.
    """
    claiming = [bank for bank in declared_banks().values() if bank.claims(file)]
    if not claiming:
        titles = [bank.title for bank in declared_banks().values()]
        raise UnreadableStatement(
            f"{quoted(file.name)} n'est d'aucun format de relevé connu.",
            f"Téléchargez-le de nouveau sur le site de la banque, dans l'un de ces formats{NBSP}: {', '.join(titles)}.",
        )
    if len(claiming) > 1:
        raise UnreadableStatement(
            f"{quoted(file.name)} peut être de plusieurs formats{NBSP}: {listed([bank.title for bank in claiming])}.",
            "Téléchargez-le de nouveau dans un autre format, OFX par exemple.",
        )
    return tuple(claiming[0].read(file))
