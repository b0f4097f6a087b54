from decimal import Decimal
from typing import Any

import make
import pytest

from pic_sheets.fund.fund import Fund
from pic_sheets.fund.planned_budget import PlannedBudget, planned_budgets

INCOME = make.budget_line(side="Recette", item="74 Subventions", planned=Decimal("900.00"))
GIVEN = make.budget_line(item="86 Emplois des contributions volontaires", planned=Decimal("50.00"))
RECEIVED = make.budget_line(side="Recette", item="87 Contributions volontaires en nature", planned=Decimal("60.00"))


def test_what_is_given_in_kind_is_counted_apart() -> None:
    budgets = planned_budgets(Fund(budget_lines=(make.budget_line(), INCOME, GIVEN, RECEIVED)))
    assert budgets["P1"] == PlannedBudget(
        Decimal("1000.00"), Decimal("900.00"), Decimal("50.00"), Decimal("60.00"), has_expenses=True
    )


@pytest.mark.parametrize(
    ("amounts", "expected"),
    [((100, 100, 0, 0), True), ((100, 100, 20, 0), True), ((100, 90, 0, 10), True), ((100, 90, 10, 10), False)],
)
def test_a_budget_is_balanced_with_or_without_what_is_in_kind(amounts: tuple[int, ...], *, expected: bool) -> None:
    assert PlannedBudget(*map(Decimal, amounts), has_expenses=True).is_balanced is expected


@pytest.mark.parametrize("blank", [{"planned": None}, {"side": ""}, {"item": ""}])
def test_a_line_that_could_not_be_read_silences_its_own_budget(blank: dict[str, Any]) -> None:
    other = make.budget_line(project="P2")
    assert list(planned_budgets(Fund(budget_lines=(INCOME, make.budget_line(**blank), other)))) == ["P2"]


def test_a_line_of_an_unknown_project_silences_all_budgets() -> None:
    assert not planned_budgets(Fund(budget_lines=(INCOME, make.budget_line(project=""))))
    assert not planned_budgets(Fund(budget_lines=(INCOME,), unread=frozenset({"Budgets"})))
    assert not planned_budgets(Fund())
