"""QIF, what older programs import (Quicken, 1990s): one item a line, an entry ended by `^`; nothing declares its dates.

La Banque Postale names QIF a file that is OFX: what counts is how it starts. The day is read first, as French banks
write it; a file whose dates only read with the month first is refused, one whose dates read both ways says so in the
notes. The amount of an entry is its T (else its U): its splits (S, E, $) share it out and add nothing, its category (L)
and its mark (C) are the user's. `!Type:Bank` and `!Type:CCard` are statements; a cash book, a list of categories or a
portfolio is not, and is refused. QIF has neither balances nor references.
Described at https://projectanvil.sourceforge.net/doc/qif4.html
"""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from pic_sheets.bank_statements import Movement, Statement, StatementFile
from pic_sheets.banks._amounts import bank_amount
from pic_sheets.banks._bank import Bank
from pic_sheets.banks._qif_days import Order, day_first, order
from pic_sheets.banks._qif_entries import Entry, Section, sections
from pic_sheets.banks._refusals import joined, plain, refusal
from pic_sheets.banks._texts import decoded
from pic_sheets.dates import format_date
from pic_sheets.texts import cited, typeset

_FORMAT = "QIF"
_BEGINNING = 4_096
_HEADER = re.compile(r"\s*!\s*(?:(?:Type|Option|Clear)\s*:|(?:Account|Compte)\s*[\r\n])", re.IGNORECASE)
_DAY_FIRST = "Exportez-le de nouveau avec des dates écrites JJ/MM/AAAA, ou dans un autre format, OFX par exemple."


def claims(file: StatementFile) -> bool:
    """Whether the first line that holds something is one of QIF's headers."""
    return not file.sheets and _HEADER.match(decoded(file.content[:_BEGINNING])) is not None


def read(file: StatementFile) -> Sequence[Statement]:
    """The statements of a QIF file, one an account."""
    found = sections(decoded(file.content), file.name)
    if not found:
        raise refusal(file.name, 0, "ce fichier QIF ne contient aucun compte, aucune ligne !Type:Bank")
    told = order((entry.row, entry["D"]) for section in found for entry in section.entries)
    if told.month_first:
        raise refusal(
            file.name,
            told.month_first[0],
            "la date de cette opération ne se lit qu'avec le mois avant le jour",
            _DAY_FIRST,
        )
    movements = [tuple(_movement(entry, file.name) for entry in section.entries) for section in found]
    return [
        Statement(file.name, section.account, read, row=section.row, format=_FORMAT, notes=_notes(section, told))
        for section, read in zip(found, movements, strict=True)
    ]


def _movement(entry: Entry, file: str) -> Movement:
    amount = _amount(entry, file)
    number = plain(entry["N"])
    is_cheque = amount < 0 and number.isascii() and number.isdigit() and bool(number.strip("0"))
    return Movement(
        day=_day(entry, file),
        amount=amount,
        label=joined(entry["P"], entry["M"]),
        means="" if is_cheque else number,
        cheque=number if is_cheque else "",
        account=entry.account,
        file=file,
        row=entry.row,
    )


def _amount(entry: Entry, file: str) -> Decimal:
    amounts = []
    for written in filter(None, (entry["T"], entry["U"])):
        try:
            amounts.append(bank_amount(written))
        except ValueError as error:
            raise refusal(file, entry.row, f"l'opération a un montant, {cited(written)}, qui {error}") from None
    if not amounts:
        raise refusal(file, entry.row, "l'opération qui commence là n'a pas de montant, pas de ligne T")
    if amounts[0] != amounts[-1]:
        raise refusal(file, entry.row, f"l'opération a deux montants, {cited(entry['T'])} et {cited(entry['U'])}")
    return amounts[0]


def _day(entry: Entry, file: str) -> date:
    if not entry["D"]:
        raise refusal(file, entry.row, "l'opération qui commence là n'a pas de date, pas de ligne D")
    try:
        return day_first(entry["D"])
    except ValueError as error:
        raise refusal(
            file, entry.row, f"l'opération a une date, {cited(entry['D'])}, qui {error}", _DAY_FIRST
        ) from None


def _notes(section: Section, told: Order) -> tuple[str, ...]:
    notes = []
    if not told.is_told:
        notes.append(
            f"Rien ne dit si le jour vient avant le mois dans ce fichier : {cited(told.doubtful)} est lu "
            f"{format_date(day_first(told.doubtful))}, à comparer avec le relevé papier."
        )
    if not section.is_ended:
        notes.append("La dernière opération n'a pas sa ligne de fin (^) : le fichier est peut-être coupé.")
    return tuple(map(typeset, notes))


BANK = Bank("QIF (Quicken, Money)", claims, read)
