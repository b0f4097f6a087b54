from decimal import Decimal

import make
from found import cells, found

from pic_sheets.checks.grant_without_amount import CHECK
from pic_sheets.fund.fund import Fund


def test_a_grant_says_how_much() -> None:
    nothing = make.decision(granted=None, row=4)
    zero = make.decision(verdict="Accord partiel", granted=Decimal("0.00"), row=5)
    assert cells(CHECK, Fund(decisions=(nothing, zero))) == ["Décisions!D4", "Décisions!D5"]


def test_a_grant_with_its_amount_and_a_refusal_without_are_right() -> None:
    refusal = make.decision(verdict="Refus", granted=None)
    assert not found(CHECK, Fund(decisions=(make.decision(), refusal)))


def test_an_amount_or_a_verdict_that_could_not_be_read_is_not_missing() -> None:
    unread = make.decision(granted=None, unreadable=frozenset({"granted"}))
    assert not found(CHECK, Fund(decisions=(unread, make.decision(verdict="", granted=None))))
