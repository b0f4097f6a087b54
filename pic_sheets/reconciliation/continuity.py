"""Whether the statements of an account follow one another: what is told of days without a file and of balances apart."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from pic_sheets.bank_statements import Balance
from pic_sheets.dates import days_after, format_short_date
from pic_sheets.money import format_amount
from pic_sheets.reconciliation.statement_days import Covering
from pic_sheets.texts import quoted, typeset


def discontinuities(coverings: Sequence[Covering]) -> Iterator[str]:
    """French sentences on the days that no statement covers, and on balances that do not follow; `coverings` in order."""
    reached: Covering | None = None
    for each in coverings:
        if reached is not None and reached.last <= each.first:
            yield from _between(reached, each)
        if reached is None or each.last >= reached.last:
            reached = each


def _between(before: Covering, after: Covering) -> Iterator[str]:
    closing, opening = before.statement.closing, after.statement.opening
    follows = None if closing is None or opening is None else closing.amount == opening.amount
    uncovered = days_after(before.last, 1) < after.first
    if uncovered:
        days = _days(days_after(before.last, 1), days_after(after.first, -1))
        sure = "les soldes se suivent : rien n'y manque" if follows else "donnez le relevé de ces jours s'il existe"
        yield typeset(f"Aucun fichier ne couvre {days}, entre {_named(before)} et {_named(after)} ; {sure}.")
    if closing is not None and opening is not None and not follows and (uncovered or before.last < after.first):
        yield typeset(
            f"Les soldes ne se suivent pas : {quoted(before.statement.file)} finit à {_told(closing)}, et "
            f"{quoted(after.statement.file)} commence à {_told(opening)} ; "
            f"{format_amount(abs(opening.amount - closing.amount))} n'est dans aucun fichier."
        )


def broken_balance(opening: Balance | None, moved: Decimal, closing: Balance | None) -> Iterator[str]:
    """A French sentence when an account's first balance and its movements do not give its last one."""
    if opening is None or closing is None or (gap := closing.amount - opening.amount - moved) == 0:
        return
    yield typeset(
        f"Une fois les fichiers réunis, {_told(opening)} et les mouvements ne donnent pas {_told(closing)} : l'écart est "
        f"de {format_amount(gap)}."
    )


def _days(first: date, last: date) -> str:
    if first == last:
        return f"le {format_short_date(first)}"
    return f"les jours du {format_short_date(first)} au {format_short_date(last)}"


def _named(covering: Covering) -> str:
    return quoted(covering.statement.file)


def _told(balance: Balance) -> str:
    return f"{format_amount(balance.amount)} (le {format_short_date(balance.day)})"
