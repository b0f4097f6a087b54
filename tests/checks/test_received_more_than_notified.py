from datetime import date
from decimal import Decimal
from typing import Any

import make
import pytest
from found import cells, found

from pic_sheets.checks.received_more_than_notified import CHECK
from pic_sheets.fund.fund import Fund


def fund(*receipts: Any, funder: Any = None) -> Fund:
    return Fund(funders=(funder or make.funder(),), receipts=receipts)


FIRST = make.receipt(amount=Decimal(6000), row=4)
SECOND = make.receipt(amount=Decimal("4000.01"), day=date(2025, 9, 1), row=5)


def test_the_receipt_that_passes_what_was_notified_is_told_whatever_the_order_of_rows() -> None:
    assert cells(CHECK, fund(FIRST, SECOND)) == ["Encaissements!C5"]
    assert cells(CHECK, fund(SECOND, FIRST)) == ["Encaissements!C5"]
    assert "10 000,01" in found(CHECK, fund(FIRST, SECOND))[0].message.replace("\u202f", " ").replace("\xa0", " ")


def test_all_that_was_notified_may_come() -> None:
    assert not found(CHECK, fund(FIRST, make.receipt(amount=Decimal(4000), row=5)))
    assert not found(CHECK, fund(FIRST, make.receipt(funder="F2", amount=Decimal(9000), row=5)))


@pytest.mark.parametrize("field", ["funder", "amount", "day"])
def test_a_receipt_that_could_not_be_read_silences_the_rule(field: str) -> None:
    blank = {"funder": ""}.get(field)
    unread = make.receipt(**{"amount": Decimal(9000), field: blank}, row=6, unreadable=frozenset({field}))
    assert not found(CHECK, fund(FIRST, SECOND, unread))


def test_a_funder_whose_amount_could_not_be_read_is_not_judged() -> None:
    unread = make.funder(notified=None, unreadable=frozenset({"notified"}))
    assert not found(CHECK, fund(FIRST, SECOND, funder=unread))
