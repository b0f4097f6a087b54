from decimal import Decimal
from typing import Any

import make
from found import found

from pic_sheets.checks.grant_above_request import CHECK
from pic_sheets.fund.fund import Fund


def fund(decision: Any, **changes: Any) -> Fund:
    return Fund(projects=(make.project(**changes),), decisions=(decision,))


def test_a_grant_above_the_request_is_told_on_its_amount() -> None:
    decision = make.decision(granted=Decimal("900.01"))
    [finding] = found(CHECK, fund(decision))
    assert (finding.record, finding.field) == (decision, "granted")
    assert "900,00" in finding.message


def test_a_grant_at_the_request_is_right() -> None:
    assert not found(CHECK, fund(make.decision()))


def test_what_could_not_be_read_is_not_compared() -> None:
    decision = make.decision(granted=Decimal("901.00"))
    assert not found(CHECK, fund(decision, requested=None))
    assert not found(CHECK, fund(make.decision(granted=None)))
    assert not found(CHECK, fund(make.decision(granted=Decimal("901.00"), project="P9")))
    assert not found(CHECK, fund(make.decision(granted=Decimal("901.00"), verdict="Refus")))
    assert not found(CHECK, fund(make.decision(granted=Decimal("901.00"), unreadable=frozenset({"verdict"}))))
