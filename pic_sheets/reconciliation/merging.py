"""The statements of one or several accounts as one list of movements an account: nothing twice, nothing lost."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pic_sheets.bank_statements import Balance, Movement, Statement
from pic_sheets.dates import format_short_date
from pic_sheets.errors import UnreadableStatement
from pic_sheets.money import ZERO, total
from pic_sheets.reconciliation.account_numbers import Numbered, account_key, accounts_of
from pic_sheets.reconciliation.continuity import broken_balance, discontinuities
from pic_sheets.reconciliation.day_merged import merged_day
from pic_sheets.reconciliation.movement_ids import identified
from pic_sheets.reconciliation.reconciliation import Control, Period
from pic_sheets.reconciliation.statement_days import Covering, by_day, covering, in_order
from pic_sheets.texts import counted, listed, quoted, typeset


@dataclass(frozen=True, slots=True)
class Account:
    """An account over all the days of its statements: its movements in the order of the days, each with its id.

    `controls` are one a statement, `notes` French sentences on what was in several files, on days that no file covers and
    on balances that do not follow.
    """

    period: Period
    movements: tuple[Movement, ...]
    controls: tuple[Control, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Merged:
    """What the files say, account by account, in the order of their numbers."""

    accounts: tuple[Account, ...]


def merged(statements: Sequence[Statement]) -> Merged:
    """The statements by account, each movement once, whatever the order of the files.

    UnreadableStatement when it cannot be told which account a file is of, or when nothing in an account has a day.
    """
    accounts = [_account(numbered) for numbered in accounts_of(statements)]
    movements = identified([(account_key(account.period.number), account.movements) for account in accounts])
    return Merged(tuple(replace(account, movements=own) for account, own in zip(accounts, movements, strict=True)))


def _account(numbered: Numbered) -> Account:
    """The account, its movements without ids."""
    dated = in_order([found for statement in numbered.statements if (found := covering(statement))])
    if not dated:
        raise UnreadableStatement(
            f"{quoted(min(statement.file for statement in numbered.statements))} ne contient ni mouvement ni date.",
            "Retirez ce fichier, ou téléchargez-le de nouveau sur le site de la banque.",
        )
    movements, overlaps = _movements(dated)
    period = _period(numbered, dated)
    undated = [statement for statement in numbered.statements if covering(statement) is None]
    ordered = [each.statement for each in dated] + sorted(
        undated, key=lambda statement: (statement.file, statement.row)
    )
    notes = [
        *(typeset(f"{quoted(statement.file)} : {note}") for statement in ordered for note in statement.notes),
        *_unnumbered(numbered),
        *overlaps,
        *discontinuities(dated),
        *broken_balance(period.opening, total(movement.amount for movement in movements), period.closing),
    ]
    return Account(period, movements, tuple(map(_control, ordered)), tuple(dict.fromkeys(notes)))


def _movements(coverings: Sequence[Covering]) -> tuple[tuple[Movement, ...], list[str]]:
    """The movements of all days, and what is told of those that several files cover."""
    movements: list[Movement] = []
    doubles: Counter[tuple[str, ...]] = Counter()
    differing: dict[tuple[str, ...], list[date]] = defaultdict(list)
    for day, covers in by_day(coverings).items():
        found = merged_day(day, covers)
        movements += found.movements
        files = tuple(sorted({each.statement.file for each in covers}))
        doubles[files] += found.doubles
        if found.differing:
            differing[found.differing].append(day)
    return tuple(movements), [*_doubles_told(doubles), *_differences_told(differing)]


def _doubles_told(doubles: Counter[tuple[str, ...]]) -> Iterator[str]:
    for files, number in sorted(doubles.items()):
        if number:
            yield typeset(
                f"{listed([quoted(file) for file in files])} se recouvrent : "
                f"{counted(number, 'ligne déjà lue est comptée', 'lignes déjà lues sont comptées')} une seule fois."
            )


def _differences_told(differing: dict[tuple[str, ...], list[date]]) -> Iterator[str]:
    for files, days in sorted(differing.items()):
        told = listed([format_short_date(day) for day in days])
        yield typeset(
            f"{listed([quoted(file) for file in files])} : il y a plus de mouvements dans les autres fichiers le {told} ; "
            "tous sont gardés, à vérifier sur le site de la banque."
        )


def _unnumbered(numbered: Numbered) -> Iterator[str]:
    """What is told of the files without a number, when others of the account have one."""
    if numbered.number:
        for file in sorted({statement.file for statement in numbered.statements if not statement.account}):
            yield typeset(
                f"{quoted(file)} ne porte pas de numéro de compte : il est lu comme un relevé du seul compte connu."
            )


def _period(numbered: Numbered, coverings: Sequence[Covering]) -> Period:
    """The days from the first to the last, the balance before the first movement and the one after the last."""
    first, last = min(each.first for each in coverings), max(each.last for each in coverings)
    moved = [day for each in coverings for day in each.by_day]
    openings = [each.statement.opening for each in coverings if each.first <= min(moved, default=first)]
    closings = [each.statement.closing for each in reversed(coverings) if each.last >= max(moved, default=last)]
    files = sorted({statement.file for statement in numbered.statements})
    return Period(numbered.number, first, last, _first_of(openings), _first_of(closings), tuple(files))


def _first_of(balances: Sequence[Balance | None]) -> Balance | None:
    return next((balance for balance in balances if balance is not None), None)


def _control(statement: Statement) -> Control:
    amounts = [movement.amount for movement in statement.movements]
    return Control(
        file=statement.file,
        format=statement.format,
        account=statement.account,
        first=statement.first,
        last=statement.last,
        opening=statement.opening.amount if statement.opening else None,
        credits=total(amount for amount in amounts if amount > ZERO),
        debits=total(amount for amount in amounts if amount < ZERO),
        closing=statement.closing.amount if statement.closing else None,
        gap=statement.gap,
        count=len(amounts),
    )
