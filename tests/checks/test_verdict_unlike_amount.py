from decimal import Decimal
from typing import Any

import make
from found import found

from pic_sheets.checks.verdict_unlike_amount import CHECK
from pic_sheets.fund.fund import Fund


def fund(decision: Any, **changes: Any) -> Fund:
    return Fund(projects=(make.project(**changes),), decisions=(decision,))


def test_a_full_grant_below_the_request_is_partial() -> None:
    [finding] = found(CHECK, fund(make.decision(granted=Decimal("899.99"))))
    assert finding.field == "verdict"
    assert "« Accord partiel »" in finding.advice


def test_a_partial_grant_of_all_that_is_asked_is_full() -> None:
    [finding] = found(CHECK, fund(make.decision(verdict="Accord partiel")))
    assert "« Accord »" in finding.advice


def test_a_verdict_that_agrees_with_its_amount_is_right() -> None:
    assert not found(CHECK, fund(make.decision()))
    assert not found(CHECK, fund(make.decision(verdict="Accord partiel", granted=Decimal("899.99"))))


def test_an_amount_that_is_missing_too_high_or_unread_is_told_elsewhere() -> None:
    assert not found(CHECK, fund(make.decision(granted=None)))
    assert not found(CHECK, fund(make.decision(granted=Decimal("0.00"))))
    assert not found(CHECK, fund(make.decision(granted=Decimal("901.00"))))
    assert not found(CHECK, fund(make.decision(granted=Decimal("899.00")), requested=None))
    assert not found(CHECK, fund(make.decision(granted=Decimal("899.00"), project="")))
