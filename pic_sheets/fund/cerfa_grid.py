"""The fund's planned budget in the grid of the Cerfa 12156: whole euros, each line the sum of its parts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from pic_sheets.fund.cerfa_lines import CHARGES, GIVEN, PRODUCTS, RECEIVED, SUBSIDIES, TO_SPECIFY, Line
from pic_sheets.fund.fund import Fund
from pic_sheets.fund.funding_lines import given_by
from pic_sheets.money import ZERO, total
from pic_sheets.sheets.accounts import AccountLine


@dataclass(frozen=True, slots=True)
class GridPart:
    """A sub-line: its label, what it is worth in whole euros, who gives it when that is known."""

    label: str
    amount: int
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GridLine:
    """A line and its sub-lines, which add up to it; one without sub-lines has one part without a label."""

    account: str
    label: str
    parts: tuple[GridPart, ...]

    @property
    def amount(self) -> int:
        """What the line is worth, in whole euros."""
        return sum(part.amount for part in self.parts)


@dataclass(frozen=True, slots=True)
class GridSide:
    """Charges or products: the lines that money pays, then the one of what is given in kind."""

    lines: tuple[GridLine, ...]
    in_kind: GridLine

    @property
    def total(self) -> int:
        """What money pays, in whole euros."""
        return sum(line.amount for line in self.lines)

    @property
    def whole(self) -> int:
        """The same with what is given in kind."""
        return self.total + self.in_kind.amount


@dataclass(frozen=True, slots=True)
class CerfaGrid:
    """Both sides, and the rows of the sheet whose account is of no line of the form."""

    charges: GridSide
    products: GridSide
    strangers: tuple[AccountLine, ...]

    @property
    def is_balanced(self) -> bool:
        """Whether both sides are equal, with what is given in kind and without."""
        return self.charges.total == self.products.total and self.charges.whole == self.products.whole


@dataclass(slots=True)
class _Leaf:
    """A sub-line being added up, in euros and cents."""

    label: str
    amount: Decimal = ZERO
    names: list[str] = field(default_factory=list)


def cerfa_grid(fund: Fund) -> CerfaGrid:
    """The grid of what the sheet Charges et produits plans.

    Each block (money, in kind) is rounded as a whole, then shared among its sub-lines by the largest remainders: two
    totals that are equal in cents are equal in euros.
    """
    return CerfaGrid(
        GridSide(_rounded(fund, CHARGES), _rounded(fund, (GIVEN,))[0]),
        GridSide(_rounded(fund, PRODUCTS), _rounded(fund, (RECEIVED,))[0]),
        tuple(line for line in fund.account_lines if line.account and line_of(line.account) is None),
    )


def line_of(account: str) -> Line | None:
    """The line of the form that an account goes to, None when there is none (719, 512, a word).

    >>> line_of("6571").label, line_of("512")
    ('Autres charges de gestion courante', None)
    """
    lines = (*CHARGES, GIVEN, *PRODUCTS, RECEIVED)
    return next((line for line in lines if line.account and account.startswith(line.account)), None)


def _rounded(fund: Fund, lines: Sequence[Line]) -> tuple[GridLine, ...]:
    filled = [(line, _leaves(fund, line)) for line in lines]
    exact = [leaf.amount for _, leaves in filled for leaf in leaves]
    euros = iter(whole_euros(exact))
    return tuple(
        GridLine(
            line.account,
            line.label,
            tuple(GridPart(leaf.label, next(euros), tuple(dict.fromkeys(leaf.names))) for leaf in leaves),
        )
        for line, leaves in filled
    )


def whole_euros(amounts: Sequence[Decimal]) -> list[int]:
    """The amounts in whole euros that add up to their sum rounded, the largest remainders rounded up.

    >>> whole_euros([Decimal("10.40"), Decimal("10.40"), Decimal("10.20")])
    [11, 10, 10]
    """
    whole = int(total(amounts).quantize(Decimal(1), ROUND_HALF_UP))
    euros = [int(amount.to_integral_value(ROUND_FLOOR)) for amount in amounts]
    by_remainder = sorted(range(len(amounts)), key=lambda rank: euros[rank] - amounts[rank])
    for rank in by_remainder[: whole - sum(euros)]:
        euros[rank] += 1
    return euros


def _leaves(fund: Fund, line: Line) -> list[_Leaf]:
    """The sub-lines of the form in its order, then what is to be specified, if anything is."""
    leaves = {part.label: _Leaf(part.label) for part in line.parts} or {"": _Leaf("")}
    for label, name, amount in _entries(fund, line):
        leaf = leaves.setdefault(label, _Leaf(label))
        leaf.amount += amount
        if name and amount:
            leaf.names.append(name)
    return [leaf for leaf in leaves.values() if leaf.label != TO_SPECIFY or leaf.amount]


def _entries(fund: Fund, line: Line) -> Iterator[tuple[str, str, Decimal]]:
    """(sub-line, who gives, planned amount) of what goes to a line."""
    for row in _rows(fund.account_lines, line):
        if line.account == SUBSIDIES:
            yield from given_by(fund, row)
        else:
            found = next((part.label for part in line.parts if row.account.startswith(part.accounts)), "")
            yield found or (TO_SPECIFY if line.parts else ""), "", row.planned or ZERO


def _rows(rows: Iterable[AccountLine], line: Line) -> Iterator[AccountLine]:
    return (row for row in rows if row.account and line_of(row.account) is line)
