"""Each project's own budget as it was planned: what it costs, what it brings, what is given in kind."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from pic_sheets.columns import has
from pic_sheets.fund.fund import Fund
from pic_sheets.money import total
from pic_sheets.sheets.budgets import BudgetLine, Side


@dataclass(frozen=True, slots=True)
class PlannedBudget:
    """The planned totals in euros: expenses and incomes without classes 86 and 87, which `given` and `received` hold."""

    expenses: Decimal
    incomes: Decimal
    given: Decimal
    received: Decimal
    has_expenses: bool

    @property
    def is_balanced(self) -> bool:
        """Whether both sides are equal, contributions in kind left out or counted on both sides."""
        return self.expenses == self.incomes or self.expenses + self.given == self.incomes + self.received


def planned_budgets(fund: Fund) -> Mapping[str, PlannedBudget]:
    """Project code → planned budget, for the projects whose every line could be read.

    None at all when the project of a line could not be: it may be of any budget.
    """
    if not fund.reads("Budgets") or not all(line.project for line in fund.budget_lines):
        return {}
    return {
        project: _planned_budget(lines)
        for project, lines in fund.budget_of.items()
        if all(has(line, "side", "item", "planned") for line in lines)
    }


def _planned_budget(lines: Iterable[BudgetLine]) -> PlannedBudget:
    sides: dict[tuple[str, bool], list[BudgetLine]] = {}
    for line in lines:
        sides.setdefault((line.side, line.is_in_kind), []).append(line)

    def planned(side: Side, *, in_kind: bool) -> Decimal:
        return total(line.planned for line in sides.get((side, in_kind), ()))

    return PlannedBudget(
        expenses=planned(Side.EXPENSE, in_kind=False),
        incomes=planned(Side.INCOME, in_kind=False),
        given=planned(Side.EXPENSE, in_kind=True),
        received=planned(Side.INCOME, in_kind=True),
        has_expenses=any(side == Side.EXPENSE for side, _ in sides),
    )
