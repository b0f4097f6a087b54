from decimal import Decimal
from typing import Any

import make
from found import found

from pic_sheets.checks.cost_unlike_budget import CHECK
from pic_sheets.fund.fund import Fund

GIVEN = make.budget_line(item="86 Emplois des contributions volontaires", planned=Decimal("50.00"))


def fund(*lines: Any, **changes: Any) -> Fund:
    return Fund(projects=(make.project(**changes),), budget_lines=lines)


def test_a_cost_that_is_not_the_sum_of_its_lines_is_told() -> None:
    [finding] = found(CHECK, fund(make.budget_line(planned=Decimal("999.99"))))
    assert finding.field == "cost"
    assert "999,99" in finding.message


def test_a_cost_may_count_what_is_given_in_kind_or_not() -> None:
    assert not found(CHECK, fund(make.budget_line()))
    assert not found(CHECK, fund(make.budget_line(), GIVEN))
    assert not found(CHECK, fund(make.budget_line(planned=Decimal("950.00")), GIVEN))


def test_incomes_alone_say_nothing_of_the_cost() -> None:
    assert not found(CHECK, fund(make.budget_line(side="Recette", planned=Decimal("1.00"))))
    assert not found(CHECK, fund())


def test_a_cost_or_a_line_that_could_not_be_read_is_not_compared() -> None:
    line = make.budget_line(planned=Decimal("1.00"))
    assert not found(CHECK, fund(line, cost=None))
    assert not found(CHECK, fund(line, make.budget_line(side="")))
