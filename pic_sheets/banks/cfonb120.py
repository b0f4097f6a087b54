"""CFONB 120: the statements that French banks send to companies and associations, in records of 120 characters.

CFONB, « Relevé de compte sur support informatique », July 2004; complements of August 2007.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from pic_sheets.bank_statements import Balance, Statement, StatementFile
from pic_sheets.banks._bank import Bank
from pic_sheets.banks._cfonb_movements import movement
from pic_sheets.banks._cfonb_records import (
    CLOSING,
    MOVEMENT,
    OPENING,
    Record,
    looks_like_records,
    records,
)
from pic_sheets.banks._covered_days import covered_days
from pic_sheets.banks._references import with_unique_references
from pic_sheets.banks._refusals import refusal

_TITLE = "CFONB 120"


@dataclass(slots=True)
class _Open:
    """A statement whose new balance is still to come: its old balance, then each movement with its complements."""

    opening: Record
    entries: list[tuple[Record, list[Record]]] = field(default_factory=list)

    def add(self, record: Record) -> None:
        """Take a movement or a complement; UnreadableStatement for a complement of nothing."""
        if record.code == MOVEMENT:
            self.entries.append((record, []))
        elif self.entries:
            self.entries[-1][1].append(record)
        else:
            raise record.fault("ce complément (05) ne suit aucun mouvement (04)")

    def closed_by(self, closing: Record) -> Statement:
        """The statement that the new balance ends."""
        movements = tuple(movement(record, complements) for record, complements in self.entries)
        opening, closed = _balance(self.opening), _balance(closing)
        first, last = covered_days(opening, closed, movements)
        return Statement(
            self.opening.file, self.opening.account, movements, opening, closed, first, last, self.opening.row, _TITLE
        )


def _claims(file: StatementFile) -> bool:
    """Whether the file holds records of 120 characters of this standard."""
    return not file.sheets and looks_like_records(file.content)


def _read(file: StatementFile) -> tuple[Statement, ...]:
    """One statement an account and a run of days whose balances follow, in the order of the file.

    A bank writes each day from its old balance (01) to its new one (07), a still day too. A day that starts with what
    the last one of its account ended with goes on with it; else it is left apart, for the gap between them to be told.
    """
    runs: dict[str, list[list[Statement]]] = {}
    for statement in _days(file):
        of_account = runs.setdefault(statement.account, [])
        if of_account and _follows(of_account[-1][-1], statement):
            of_account[-1].append(statement)
        else:
            of_account.append([statement])
    joined = [_joined(run) for of_account in runs.values() for run in of_account]
    return with_unique_references(sorted(joined, key=lambda statement: statement.row))


def _days(file: StatementFile) -> Iterator[Statement]:
    """The statement of each pair of balances; UnreadableStatement when the records do not go in that order."""
    current: _Open | None = None
    closed = 0
    for record in records(file.name, file.content):
        if current is None:
            if record.code != OPENING:
                raise record.fault(f"un enregistrement {record.code} arrive sans ancien solde (01) avant lui")
            current = _Open(record)
        elif record.code == OPENING:
            raise record.fault(
                f"un relevé (01) commence avant le nouveau solde (07) de celui de la ligne {current.opening.row}"
            )
        elif record.account != current.opening.account:
            raise record.fault(f"elle est d'un autre compte que le relevé de la ligne {current.opening.row}")
        elif record.code == CLOSING:
            yield current.closed_by(record)
            current, closed = None, closed + 1
        else:
            current.add(record)
    if current is not None:
        raise current.opening.fault("le relevé qui commence là n'a pas de nouveau solde (07), le fichier est coupé")
    if not closed:
        raise refusal(file.name, 0, "ce relevé ne contient rien")


def _balance(record: Record) -> Balance:
    name = "la date de l'ancien solde" if record.code == OPENING else "la date du nouveau solde"
    return Balance(record.certain_day(35, name), record.amount)


def _follows(before: Statement, after: Statement) -> bool:
    """Whether a statement starts with what the one before of its account ended with, later, and is not the same again."""
    ended, starts = before.closing, after.opening
    again = (before.opening, ended) == (starts, after.closing) and bool(after.movements)
    follows = ended is not None and starts is not None and ended.amount == starts.amount and ended.day <= starts.day
    return follows and not again


def _joined(run: Sequence[Statement]) -> Statement:
    """One statement of several that follow, as wide as all."""
    days = [day for statement in run for day in (statement.first, statement.last) if day is not None]
    movements = tuple(movement for statement in run for movement in statement.movements)
    return replace(run[0], movements=movements, closing=run[-1].closing, first=min(days), last=max(days))


BANK = Bank(title=_TITLE, claims=_claims, read=_read)
