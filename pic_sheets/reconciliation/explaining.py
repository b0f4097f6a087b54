"""The account reconciled: movements and lines matched, and for each that is left over, why."""

from collections.abc import Mapping, Sequence
from datetime import date

from pic_sheets.bank_statements import Movement
from pic_sheets.dates import days_after
from pic_sheets.reconciliation.book_lines import BookLine, Kind
from pic_sheets.reconciliation.matches import Decided, Matching
from pic_sheets.reconciliation.matching import matching
from pic_sheets.reconciliation.merging import Account
from pic_sheets.reconciliation.reconciliation import BankLeftover, BookLeftover, Period, Reason, Reconciliation
from pic_sheets.texts import folded

#: A cheque is to be presented within eight days, and is void a year after that (Code monétaire et financier, L131-32 and L131-59).
DAYS_TO_PRESENT = 8
#: A transfer noted so many days before the end of the statement, or less, may be booked on the next one. Ours.
PENDING_DAYS = 5
_CHEQUE, _CASH = "Chèque", "Espèces"


def reconciliation(account: Account, lines: Sequence[BookLine], decided: Decided = Decided()) -> Reconciliation:  # noqa: B008 - frozen
    """The account and the lines of the workbook, matched; each movement and each line once, matched or explained."""
    found = matching(account.movements, lines, decided)
    unsure = _ids_in_doubt(found)
    return Reconciliation(
        period=account.period,
        matching=found,
        bank_only=tuple(_bank_leftover(movement, decided, unsure) for movement in found.bank_only),
        book_only=tuple(
            _book_leftover(line, account.period, decided.explained_lines, unsure) for line in found.book_only
        ),
        controls=account.controls,
    )


def valid_until(day: date) -> date:
    """The last day on which a cheque of that day can be cashed: eight days to present it, then a year."""
    presented = days_after(day, DAYS_TO_PRESENT)
    if presented.year == date.max.year:
        return date.max
    leap = presented.month == 2 and presented.day == 29  # noqa: PLR2004 - the one day that the next year lacks
    return presented.replace(year=presented.year + 1, day=28 if leap else presented.day)


def _ids_in_doubt(found: Matching) -> frozenset[str]:
    movements = {movement.id for ambiguity in found.ambiguous for movement in ambiguity.movements}
    return frozenset(movements.union(line.id for ambiguity in found.ambiguous for line in ambiguity.lines))


def _bank_leftover(movement: Movement, decided: Decided, unsure: frozenset[str]) -> BankLeftover:
    """Nothing but a person explains a movement: what the workbook does not hold, it cannot explain.

    Words of a label explain last: they never take a movement away from a line that it may be.
    """
    if movement.id in decided.explained_movements:
        return BankLeftover(movement, Reason.EXPLAINED, decided.explained_movements[movement.id])
    if movement.id in unsure:
        return BankLeftover(movement, Reason.AMBIGUOUS)
    label = folded(movement.label)
    for words, note in decided.explained_labels.items():
        if words in label:
            return BankLeftover(movement, Reason.EXPLAINED, note)
    return BankLeftover(movement, Reason.UNKNOWN)


def _book_leftover(line: BookLine, period: Period, notes: Mapping[str, str], unsure: frozenset[str]) -> BookLeftover:
    if line.id in notes:
        return BookLeftover(line, Reason.EXPLAINED, notes[line.id])
    return BookLeftover(line, Reason.AMBIGUOUS if line.id in unsure else _reason(line, period))


def _reason(line: BookLine, period: Period) -> Reason:
    """Why the bank does not have a line.

    A cheque of before the first day is outside, not in transit: it may have been cashed on a statement that was not given.
    """
    if line.mode == _CASH:
        return Reason.CASH
    if not period.first <= line.day <= period.last:
        return Reason.OUTSIDE
    if line.mode == _CHEQUE and line.kind is Kind.PAYMENT:
        return Reason.CHEQUE if valid_until(line.day) >= period.last else Reason.UNKNOWN
    return Reason.PENDING if line.day >= days_after(period.last, -PENDING_DAYS) else Reason.UNKNOWN
