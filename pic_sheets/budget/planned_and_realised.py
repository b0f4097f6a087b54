"""The fund's own budget beside what came of it: account by account, gaps in euros and in percent, in the Cerfa's order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from pic_sheets.fund.cerfa_lines import CHARGES, GIVEN, PRODUCTS, RECEIVED
from pic_sheets.fund.fund import Fund
from pic_sheets.money import ZERO, total
from pic_sheets.outcomes import EURO, PERCENT, Content, ResultTable
from pic_sheets.sheets.accounts import AccountLine

#: A gap of more than a tenth of what was planned is to be explained: a threshold of ours, no text gives one.
EXPLAINED_ABOVE = 10
_OTHERS = "Autres comptes"
_NAMES = {line.account: line.label for line in (*CHARGES, *PRODUCTS, GIVEN, RECEIVED) if line.account}
_IN_KIND = ("86", "87")
_COLUMNS = {"Compte": "", "Libellé": "", "Prévu": EURO, "Réalisé": EURO, "Écart": EURO, "Écart (%)": PERCENT}


@dataclass(frozen=True, slots=True)
class Compared:
    """Amounts in euros: what was planned, what came of it; `is_told` is False when nothing says what came of it."""

    account: str
    label: str
    planned: Decimal
    realised: Decimal
    is_told: bool = True

    @property
    def gap(self) -> Decimal:
        """Realised less planned."""
        return self.realised - self.planned

    @property
    def gap_percent(self) -> Decimal | None:
        """The gap in percent of what was planned, one decimal, halves away from zero; None when nothing was planned."""
        if self.planned <= 0:
            return None
        return (self.gap * 100 / self.planned).quantize(Decimal("0.1"), ROUND_HALF_UP)

    @property
    def is_to_explain(self) -> bool:
        """Whether the gap is more than a tenth of what was planned, or nothing was."""
        return abs(self.gap) * 100 > max(ZERO, self.planned) * EXPLAINED_ABOVE


@dataclass(frozen=True, slots=True)
class Section:
    """One side of the accounts: its lines by account, its posts (60, 61…) and their lines, its total."""

    code: str
    title: str
    posts: Sequence[tuple[Compared, Sequence[Compared]]]

    @property
    def lines(self) -> tuple[Compared, ...]:
        """Every line, in the order of the accounts."""
        return tuple(line for _, lines in self.posts for line in lines)

    @property
    def total(self) -> Compared:
        """The sum of the lines."""
        return _sum("Total", "", self.lines)


def sections(fund: Fund) -> tuple[Section, ...]:
    """Charges, products, then the voluntary contributions of both sides, which nobody pays and which are told apart."""
    lines = [_compared(line) for line in fund.account_lines]
    charges = [line for line, read in zip(lines, fund.account_lines, strict=True) if read.is_charge]
    products = [line for line, read in zip(lines, fund.account_lines, strict=True) if not read.is_charge]
    return (
        _section("charges", "Charges", charges, in_kind=False),
        _section("produits", "Produits", products, in_kind=False),
        _section("emplois_volontaires", "Emplois des contributions volontaires (86)", charges, in_kind=True),
        _section("ressources_volontaires", "Contributions volontaires en nature (87)", products, in_kind=True),
    )


def section_table(section: Section) -> ResultTable:
    """The lines of a section and their total."""
    rows = tuple(_row(line) for line in (*section.lines, section.total))
    return ResultTable(section.code, section.title, tuple(_COLUMNS), rows, tuple(_COLUMNS.values()), total=True)


def _section(code: str, title: str, lines: Iterable[Compared], *, in_kind: bool) -> Section:
    kept = sorted((line for line in lines if line.account.startswith(_IN_KIND) == in_kind), key=_rank)
    posts = dict.fromkeys(line.account[:2] for line in kept)
    grouped = [(post, [line for line in kept if line.account[:2] == post]) for post in posts]
    return Section(code, title, tuple((_sum(post, _post_name(post), group), group) for post, group in grouped))


def _compared(line: AccountLine) -> Compared:
    """A line without what came of it counts for nothing there, so that columns add up; it is told."""
    return Compared(line.account, line.label, line.planned or ZERO, line.actual or ZERO, line.actual is not None)


def _sum(account: str, label: str, lines: Sequence[Compared]) -> Compared:
    planned, realised = total(line.planned for line in lines), total(line.realised for line in lines)
    return Compared(account, label, planned, realised, all(line.is_told for line in lines))


def _post_name(post: str) -> str:
    """The name of a post in the grid of the Cerfa 12156, which the request for the subsidy was made in."""
    return _NAMES.get(post, _OTHERS)


def _rank(line: Compared) -> tuple[object, ...]:
    """By account; lines of one account in an order that that of the rows does not change."""
    return line.account, line.label, line.planned, line.realised, line.is_told


def _row(line: Compared) -> tuple[Content, ...]:
    return line.account, line.label or None, line.planned, line.realised, line.gap, line.gap_percent
