"""What each project was granted and each funder promised, beside what the workbook and the bank say was paid; gaps first."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from pic_sheets.budget._account_table import totalled
from pic_sheets.fund.entries import entries
from pic_sheets.fund.envelope import funders_shares
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.groupings import UNTOLD
from pic_sheets.money import ZERO, shares, total
from pic_sheets.outcomes import EURO, Content, ResultTable
from pic_sheets.reconciliation.book_lines import BookLine, Kind
from pic_sheets.reconciliation.matches import Match
from pic_sheets.reconciliation.reconciliation import Reconciliation

_BY_PROJECT = (
    "Écart des versements", "Écart des reversements", "Dont inexpliqué", "Accordé", "Versé, classeur", "Versé, banque",
    "Reversé, classeur", "Reversé, banque",
)  # fmt: skip
_BY_FUNDER = (
    "Écart des encaissements", "Dont inexpliqué", "Notifié", "Encaissé, classeur", "Encaissé, banque", "Part accordée",
    "Part versée, classeur", "Part versée, banque",
)  # fmt: skip


@dataclass(slots=True)
class _Sums:
    """Sums in euros, positive whichever way the money goes, by kind of line, then by code of a project or a funder."""

    booked: dict[tuple[Kind, str], Decimal] = field(default_factory=lambda: defaultdict(lambda: ZERO))
    banked: dict[tuple[Kind, str], Decimal] = field(default_factory=lambda: defaultdict(lambda: ZERO))
    unexplained: dict[tuple[Kind, str], Decimal] = field(default_factory=lambda: defaultdict(lambda: ZERO))

    def gap(self, kind: Kind, code: str) -> Decimal:
        """What the workbook has and the bank has not."""
        return self.booked[kind, code] - self.banked[kind, code]

    def codes(self, *kinds: Kind) -> list[str]:
        """The codes that have a line of these kinds, in the order in which they came."""
        return list(dict.fromkeys(code for kind, code in self.booked if kind in kinds))


def reconciled_budgets(fund: Fund, reconciled: Reconciliation) -> tuple[ResultTable, ResultTable]:
    """By project, then by funder: what has a gap first, the largest at the top, then the others in the order of their sheet."""
    sums = _sums(reconciled)
    return _by_project(fund, sums), _by_funder(fund, sums)


def _sums(reconciled: Reconciliation) -> _Sums:
    sums = _Sums()
    for match in reconciled.matching.matches:
        for line, amount in zip(match.lines, _banked(match), strict=True):
            sums.booked[_of(line)] += abs(line.amount)
            sums.banked[_of(line)] += amount
    for left in reconciled.book_only:
        sums.booked[_of(left.line)] += abs(left.line.amount)
        if not left.reason.explains:
            sums.unexplained[_of(left.line)] += abs(left.line.amount)
    return sums


def _banked(match: Match) -> tuple[Decimal, ...]:
    """What the bank has of each line of a match, positive; a difference that was decided is shared as the lines are."""
    if not match.difference:
        return tuple(abs(line.amount) for line in match.lines)
    whole = abs(total(movement.amount for movement in match.movements))
    return shares(whole, [abs(line.amount) for line in match.lines])


def _of(line: BookLine) -> tuple[Kind, str]:
    return line.kind, line.funder if line.kind is Kind.RECEIPT else line.project


def _by_project(fund: Fund, sums: _Sums) -> ResultTable:
    rows: list[tuple[Content, ...]] = []
    for entry in entries(fund):
        code, grant = entry.project.code, entry.account.granted
        paid, refunded = ((sums.booked[kind, code], sums.banked[kind, code]) for kind in (Kind.PAYMENT, Kind.REFUND))
        if grant or any((*paid, *refunded)):
            gaps = sums.gap(Kind.PAYMENT, code), sums.gap(Kind.REFUND, code)
            doubt = sums.unexplained[Kind.PAYMENT, code] + sums.unexplained[Kind.REFUND, code]
            rows.append((code or None, entry.project.title or UNTOLD, *gaps, doubt, grant, *paid, *refunded))
    columns = {"Projet": "", "Titre": ""} | dict.fromkeys(_BY_PROJECT, EURO)
    return _gaps_first("budget_par_projet", "Par projet", columns, rows, gaps=2)


def _by_funder(fund: Fund, sums: _Sums) -> ResultTable:
    """A funder's part of what was granted and paid is shared as everywhere else, in proportion to what each gives for projects."""
    columns = {"Financeur": "", "Nom": ""} | dict.fromkeys(_BY_FUNDER, EURO)
    rows: list[tuple[Content, ...]] = []
    for funder, parts in zip(fund.funders, zip(*_wholes_shared(fund, sums), strict=True), strict=True):
        is_first = funder.code and fund.funder[funder.code] is funder  # its receipts are counted once
        received = (
            _received(sums, funder.code, funder.notified) if is_first else (ZERO, ZERO, funder.notified, ZERO, ZERO)
        )
        rows.append((funder.code or None, funder.name, *received, *parts))
    strays = [code for code in sums.codes(Kind.RECEIPT) if code not in fund.funder]
    rows += [(code, UNTOLD, *_received(sums, code, None), ZERO, ZERO, ZERO) for code in strays]
    return _gaps_first("budget_par_financeur", "Par financeur", columns, rows, gaps=1)


def _wholes_shared(fund: Fund, sums: _Sums) -> Iterator[Sequence[Decimal]]:
    """The parts that the funders bear of what was granted, then paid as the workbook says, then as the bank says."""
    wholes = (
        total(entry.account.granted for entry in entries(fund)),
        total(amount for (kind, _), amount in sums.booked.items() if kind is Kind.PAYMENT),
        total(amount for (kind, _), amount in sums.banked.items() if kind is Kind.PAYMENT),
    )
    return (funders_shares(fund, whole) for whole in wholes)


def _received(sums: _Sums, code: str, notified: Decimal | None) -> tuple[Decimal, ...]:
    told = sums.booked[Kind.RECEIPT, code], sums.banked[Kind.RECEIPT, code]
    return sums.gap(Kind.RECEIPT, code), sums.unexplained[Kind.RECEIPT, code], notified or ZERO, *told


def _gaps_first(
    code: str, title: str, columns: dict[str, str], rows: Sequence[tuple[Content, ...]], *, gaps: int
) -> ResultTable:
    """The rows whose `gaps` amounts, after the two names, are not all nothing first, the largest at the top; then the total."""

    def rank(row: tuple[Content, ...]) -> Decimal:
        return -total(abs(amount) for amount in row[2 : 2 + gaps] if isinstance(amount, Decimal))

    return replace(totalled(code, title, columns, sorted(rows, key=rank)), on_screen=False)
