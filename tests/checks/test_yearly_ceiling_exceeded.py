from datetime import date
from decimal import Decimal
from typing import Any

import make
from found import found

from pic_sheets.checks.yearly_ceiling_exceeded import CHECK
from pic_sheets.fund.fund import Fund

LIMIT = make.rule(parameter="Plafond annuel par porteur", value=Decimal("1300.00"))
FIRST = make.project()
SECOND = make.project(code="P2", filed_on=date(2025, 2, 10), requested=Decimal("500.00"), row=5)


def fund(*projects: Any, rules: Any = (LIMIT,), **changes: Any) -> Fund:
    return Fund(rules=rules, meetings=(make.meeting(),), projects=projects, **changes)


def test_the_project_that_passes_the_yearly_ceiling_is_told() -> None:
    [finding] = found(CHECK, fund(FIRST, SECOND))
    assert (finding.record, finding.field) == (SECOND, "requested")
    assert "1 400,00 €" in finding.message
    assert "100,00 €" in finding.advice


def test_a_total_at_the_ceiling_is_right() -> None:
    assert not found(CHECK, fund(FIRST, make.project(code="P2", requested=Decimal("400.00"))))


def test_what_is_granted_counts_first_so_that_the_open_request_is_told() -> None:
    [finding] = found(CHECK, fund(FIRST, SECOND, decisions=(make.decision(project="P2", granted=Decimal("500.00")),)))
    assert finding.record == FIRST


def test_a_refused_or_withdrawn_project_weighs_nothing() -> None:
    refused = make.decision(project="P2", verdict="Refus", granted=None)
    assert not found(CHECK, fund(FIRST, SECOND, decisions=(refused,)))
    assert not found(
        CHECK, fund(FIRST, make.project(code="P2", requested=Decimal("500.00"), withdrawn_on=date(2025, 2, 20)))
    )


def test_each_holder_has_its_own_year() -> None:
    assert not found(CHECK, fund(FIRST, make.project(code="P2", holder="H2", requested=Decimal("500.00"))))


def test_without_a_rule_or_with_an_amount_that_could_not_be_read_nothing_is_compared() -> None:
    assert not found(CHECK, fund(FIRST, SECOND, rules=()))
    third = make.project(code="P3", requested=None, unreadable=frozenset({"requested"}))
    assert not found(CHECK, fund(FIRST, SECOND, third))
    assert not found(CHECK, fund(FIRST, SECOND, unread=frozenset({"Décisions"})))


def test_a_grant_whose_day_could_not_be_read_silences_the_holder() -> None:
    undated = make.decision(granted=Decimal("900.00"), meeting="")
    assert not found(CHECK, fund(FIRST, SECOND, decisions=(undated,)))
