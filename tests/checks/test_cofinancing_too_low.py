from decimal import Decimal
from typing import Any

import make
from found import found

from pic_sheets.checks.cofinancing_too_low import CHECK
from pic_sheets.fund.fund import Fund

TENTH = make.rule(parameter="Cofinancement minimum (%)", value=Decimal("0.10"))


def fund(*, rules: Any = (TENTH,), decisions: Any = (), **changes: Any) -> Fund:
    project = make.project(**changes)
    return Fund(rules=rules, meetings=(make.meeting(),), projects=(project,), decisions=decisions)


def test_a_project_that_finds_too_little_elsewhere_is_told() -> None:
    [finding] = found(CHECK, fund(requested=Decimal("900.01")))
    assert finding.field == "requested"
    assert "10 %" in finding.message
    assert "900,00 €" in finding.advice


def test_exactly_the_part_wanted_is_right() -> None:
    assert not found(CHECK, fund(requested=Decimal("900.00")))


def test_the_committee_may_bring_it_right() -> None:
    granted = make.decision(verdict="Accord partiel", granted=Decimal("800.00"))
    assert not found(CHECK, fund(requested=Decimal("1000.00"), decisions=(granted,)))


def test_a_request_above_the_cost_is_told_by_its_own_rule() -> None:
    assert not found(CHECK, fund(requested=Decimal("1000.01")))


def test_nothing_is_said_without_a_rule_a_cost_or_a_request() -> None:
    assert not found(CHECK, fund(requested=Decimal("950.00"), rules=()))
    assert not found(CHECK, fund(requested=Decimal("950.00"), cost=None))
    assert not found(CHECK, fund(requested=Decimal("0.00"), cost=Decimal("0.00")))
    assert not found(CHECK, fund(requested=None))


def test_a_request_of_all_the_cost_finds_nothing_elsewhere() -> None:
    assert found(CHECK, fund(requested=Decimal("1000.00")))
