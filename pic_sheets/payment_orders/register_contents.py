"""What the register of payments holds: its lines, what is wrong with it, and the orders that still stand."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pic_sheets.money import ZERO, total
from pic_sheets.payment_orders.register_lines import Cancelled, Ordered, PaymentKey, PaymentLine, line_bytes, parse_line
from pic_sheets.register import chains
from pic_sheets.register.chains import Fault, FaultKind
from pic_sheets.sheets.payments import Payment

#: A number keeps at least this many digits after its year.
_DIGITS = 4


@dataclass(frozen=True, slots=True)
class PaymentContents:
    """The register as read; `given` holds every number ever written in it, on torn lines too: none is given again."""

    lines: tuple[PaymentLine, ...] = ()
    faults: tuple[Fault, ...] = ()
    given: frozenset[str] = frozenset()

    @property
    def ordered(self) -> dict[str, Ordered]:
        """Number → the payment ordered."""
        return {line.number: line for line in self.lines if isinstance(line, Ordered)}

    @property
    def cancelled(self) -> dict[str, Cancelled]:
        """Number → the line that ends its order."""
        return {line.number: line for line in self.lines if isinstance(line, Cancelled)}

    @property
    def is_tampered(self) -> bool:
        """Whether a line was changed, removed or put in: what was ordered is then not known. A line cut short is no such."""
        return any(fault.kind is not FaultKind.TORN for fault in self.faults)


def read_contents(content: bytes) -> PaymentContents:
    """What the file's bytes say; whatever they are, they are told and nothing is raised."""
    orders = set[str]()

    def is_twice(line: PaymentLine) -> bool:
        known = isinstance(line, Ordered) and line.number in orders
        orders.update({line.number} if isinstance(line, Ordered) else ())
        return known

    found = chains.read_chain(content, parse_line, is_twice)
    return PaymentContents(tuple(line for _, line in found.entries), found.faults, found.given)


def chained(content: bytes, lines: Sequence[PaymentLine]) -> tuple[PaymentLine, ...]:
    """The lines, each with the fingerprint of the one before."""
    return chains.chained(content, lines, line_bytes)


def added_bytes(content: bytes, lines: Sequence[PaymentLine]) -> bytes:
    """What to write after the file's content for these lines, chained."""
    return chains.added_bytes(content, lines, line_bytes)


def next_numbers(contents: PaymentContents, year: int, count: int) -> tuple[str, ...]:
    """So many numbers of a calendar year, counted from the highest ever written.

    >>> next_numbers(PaymentContents(given=frozenset({"2025-0007", "2024-0099"})), 2025, 2)
    ('2025-0008', '2025-0009')
    """
    ranks = [int(number[5:]) for number in contents.given if number.startswith(f"{year:04d}-")]
    first = max(ranks, default=0) + 1
    return tuple(f"{year:04d}-{rank:0{_DIGITS}d}" for rank in range(first, first + count))


@dataclass(frozen=True, slots=True)
class Standing:
    """The orders not cancelled and not yet typed in `Versements`, and how many payments of each kind are typed there."""

    orders: tuple[Ordered, ...] = ()
    typed: Counter[tuple[str, str, Decimal]] | None = None

    def of(self, project: str) -> tuple[Ordered, ...]:
        """Those of a project."""
        return tuple(order for order in self.orders if order.key.project == project)

    def amount_of(self, project: str) -> Decimal:
        """What they pay in all for a project, in euros."""
        return total(order.key.amount for order in self.of(project)) or ZERO

    def key(self, project: str, nature: str, amount: Decimal) -> PaymentKey:
        """The key of a new payment, ranked after those alike that are typed or ordered."""
        alike = sum(_alike(order) == (project, nature, amount) for order in self.orders)
        return PaymentKey(project, nature, amount, (self.typed or Counter())[project, nature, amount] + alike + 1)


def standing(contents: PaymentContents, payments: Iterable[Payment]) -> Standing:
    """The orders that still stand beside what is typed in `Versements`.

    An order of rank 2 is carried out once two payments like it are there: same project, nature and amount.
    """
    typed = Counter((payment.project, payment.nature, payment.amount or ZERO) for payment in payments)
    orders = tuple(
        order
        for number, order in contents.ordered.items()
        if number not in contents.cancelled and typed[_alike(order)] < order.key.rank
    )
    return Standing(orders, typed)


def _alike(order: Ordered) -> tuple[str, str, Decimal]:
    return order.key.project, order.key.nature, order.key.amount
