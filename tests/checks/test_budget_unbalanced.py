from decimal import Decimal
from typing import Any

import make
from found import found

from pic_sheets.checks.budget_unbalanced import CHECK
from pic_sheets.fund.fund import Fund

RULE = make.rule(parameter="Budget équilibré", value=True)
EXPENSE = make.budget_line()
INCOME = make.budget_line(side="Recette", item="74 Subventions", planned=Decimal("900.00"), row=5)


def fund(*lines: Any, rules: Any = (RULE,), **changes: Any) -> Fund:
    return Fund(rules=rules, meetings=(make.meeting(),), projects=(make.project(),), budget_lines=lines, **changes)


def test_an_unbalanced_budget_is_told_on_its_first_line() -> None:
    [finding] = found(CHECK, fund(EXPENSE, INCOME))
    assert (finding.record, finding.field) == (EXPENSE, "planned")
    assert "900,00" in finding.message


def test_a_balanced_budget_is_right_whether_gifts_are_on_both_sides_or_apart() -> None:
    rest = make.budget_line(side="Recette", item="70 Ventes", planned=Decimal("100.00"))
    given = make.budget_line(item="86 Emplois des contributions volontaires", planned=Decimal("50.00"))
    received = make.budget_line(
        side="Recette", item="87 Contributions volontaires en nature", planned=Decimal("150.00")
    )
    assert not found(CHECK, fund(EXPENSE, INCOME, rest))
    assert not found(CHECK, fund(EXPENSE, INCOME, rest, given))
    assert not found(CHECK, fund(EXPENSE, INCOME, given, received))


def test_a_fund_that_does_not_want_it_checks_nothing() -> None:
    assert not found(CHECK, fund(EXPENSE, INCOME, rules=()))
    assert not found(CHECK, fund(EXPENSE, INCOME, rules=(make.rule(parameter="Budget équilibré", value=False),)))


def test_a_line_that_could_not_be_read_silences_the_budget() -> None:
    assert not found(CHECK, fund(EXPENSE, INCOME, make.budget_line(planned=None)))
    assert not found(CHECK, fund(EXPENSE, INCOME, make.budget_line(project="")))
    assert not found(CHECK, fund(EXPENSE, INCOME, unread=frozenset({"Budgets"})))
    assert not found(CHECK, fund())
