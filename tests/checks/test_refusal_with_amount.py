from decimal import Decimal

import make
from found import cells, found

from pic_sheets.checks.refusal_with_amount import CHECK
from pic_sheets.fund.fund import Fund


def test_a_refusal_or_an_adjournment_bears_no_amount() -> None:
    refusal = make.decision(verdict="Refus", row=4)
    adjournment = make.decision(verdict="Ajournement", row=5)
    assert cells(CHECK, Fund(decisions=(refusal, adjournment))) == ["Décisions!D4", "Décisions!D5"]


def test_a_blank_or_a_zero_is_no_amount_and_a_grant_has_one() -> None:
    blank, zero = make.decision(verdict="Refus", granted=None), make.decision(verdict="Refus", granted=Decimal("0.00"))
    assert not found(CHECK, Fund(decisions=(blank, zero, make.decision())))


def test_a_verdict_or_an_amount_that_could_not_be_read_is_not_compared() -> None:
    unread = make.decision(verdict="Refus", unreadable=frozenset({"granted"}))
    assert not found(CHECK, Fund(decisions=(unread, make.decision(verdict=""))))
