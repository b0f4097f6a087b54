"""What can be paid of a workbook, and what keeps the rest from being."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pic_sheets.commands._gathering import Gathered
from pic_sheets.commands._holds import faults_of
from pic_sheets.documents._accounts import behind_account
from pic_sheets.documents._rows_behind import rows_of
from pic_sheets.documents._subjects import holder_of
from pic_sheets.fund.decisions import last_decision
from pic_sheets.issues import Issue
from pic_sheets.outcomes import ResultTable
from pic_sheets.payment_orders.due_payments import Awaited, due_payments
from pic_sheets.payment_orders.orders import Payable
from pic_sheets.payment_orders.payees import payee
from pic_sheets.payment_orders.register_contents import PaymentContents, standing
from pic_sheets.payment_orders.register_lines import Ordered
from pic_sheets.payment_orders.results import ordered_table, ordered_why
from pic_sheets.register.documents import DocumentState
from pic_sheets.stores.registered_documents import document_states
from pic_sheets.texts import NBSP


@dataclass(frozen=True, slots=True)
class Held:
    """A project that something keeps from being paid: the cell to look at, why, and the issue when it is one."""

    project: str
    cell: str
    why: str
    issue: Issue | None = None


@dataclass(frozen=True, slots=True)
class Payments:
    """What is to be paid, what is held back, and the orders that are not typed in `Versements` yet."""

    payables: tuple[Payable, ...]
    held: tuple[Held, ...]
    orders: tuple[Ordered, ...]

    @property
    def issues(self) -> tuple[Issue, ...]:
        """The issues that hold payments back."""
        return tuple(dict.fromkeys(held.issue for held in self.held if held.issue is not None))

    @property
    def reasons(self) -> dict[str, str]:
        """Project → why there is nothing to pay for it."""
        return {order.key.project: ordered_why(order) for order in self.orders} | {
            held.project: f"{held.cell}{NBSP}: {held.why}" for held in reversed(self.held)
        }

    @property
    def held_table(self) -> ResultTable:
        """One row a reason."""
        rows = tuple((held.project, held.cell, held.why) for held in self.held)
        return ResultTable("retenus", "Paiements retenus", ("Projet", "Cellule", "Pourquoi"), rows)


def payments_of(gathered: Gathered, contents: PaymentContents, today: date) -> Payments:
    """What the workbook owes on a day, less what its register says is ordered."""
    fund, faults = gathered.fund, faults_of(gathered)
    orders = standing(contents, fund.payments)
    payables: list[Payable] = []
    held: list[Held] = []
    for found in due_payments(fund, orders, today):
        code = found.project.code
        records = (found.project, holder_of(fund, code), *behind_account(fund, code))
        decision = last_decision(fund, code)
        meeting = fund.meeting.get(decision.meeting) if decision else None
        holds = faults.touching(rows_of((*records, *((meeting,) if meeting else ()))))
        if holds:
            held += [Held(code, hold.cell, hold.why, hold.issue) for hold in holds]
        elif isinstance(found, Awaited):
            held.append(Held(code, found.cell, found.why))
        else:
            payables.append(Payable(found, payee(fund, found.project)))
    return Payments(tuple(payables), tuple(held), orders.orders)


def ordered_of(orders: Sequence[Ordered], folder: Path) -> ResultTable:
    """The orders that stand, with what became of their files."""
    states = document_states(folder, orders)
    return ordered_table(orders, [state is not DocumentState.LOST for state in states])
