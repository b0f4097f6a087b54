"""The account reconciled in figures: balances, the gap between them, what is still to be looked at."""

from collections.abc import Iterable

from pic_sheets.dates import format_short_date
from pic_sheets.outcomes import EURO, Figure
from pic_sheets.reconciliation.book_lines import BookLine
from pic_sheets.reconciliation.reconciliation import BookLeftover, Reconciliation


def figures(reconciled: Reconciliation) -> tuple[Figure, ...]:
    """The figures, each with the cells of the workbook that it comes from; a balance that no statement tells is None."""
    period = reconciled.period
    first, last = format_short_date(period.first), format_short_date(period.last)
    matched = [line for match in reconciled.matching.matches for line in match.lines]
    missing = [left.line for left in reconciled.missing_in_bank]
    unsure = [left for left in reconciled.unexplained if isinstance(left, BookLeftover)]
    opening = period.opening.amount if period.opening else None
    return (
        Figure("solde_banque_debut", f"Solde de la banque au début ({first})", opening, EURO),
        Figure("solde_banque", f"Solde de la banque à la fin ({last})", reconciled.bank_balance, EURO),
        Figure(
            "solde_classeur",
            f"Solde selon le classeur ({last})",
            reconciled.book_balance,
            EURO,
            _cells([*matched, *missing]),
        ),
        Figure("ecart", "Écart entre la banque et le classeur", reconciled.gap, EURO, _cells(missing)),
        Figure(
            "ecart_inexplique",
            "Dont inexpliqué",
            reconciled.unexplained_amount,
            EURO,
            _cells(left.line for left in reconciled.missing_in_bank if not left.reason.explains),
        ),
        Figure("rapproches", "Rapprochements", len(reconciled.matching.matches), "", _cells(matched)),
        Figure(
            "a_regarder",
            "Mouvements et lignes à regarder",
            len(reconciled.unexplained),
            "",
            _cells(left.line for left in unsure),
        ),
    )


def _cells(lines: Iterable[BookLine]) -> tuple[str, ...]:
    """The cells of their amounts, sheet by sheet, row by row."""
    records = sorted((line.record for line in lines), key=lambda record: (record.place.sheet, record.place.row))
    return tuple(dict.fromkeys(record.at("amount") for record in records))
