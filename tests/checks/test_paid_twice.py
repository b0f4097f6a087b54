from datetime import date
from decimal import Decimal
from typing import Any

import make
from found import cells, found

from pic_sheets.checks.paid_twice import CHECK
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.payments import Payment

FIRST = make.payment(row=4)


def fund(*payments: Payment, granted: str = "1800.00") -> Fund:
    return Fund(meetings=(make.meeting(),), decisions=(make.decision(granted=Decimal(granted)),), payments=payments)


def twice(**changes: Any) -> Fund:
    return fund(FIRST, make.payment(**{"row": 5, **changes}))


def test_the_same_payment_on_the_same_day_is_told() -> None:
    assert cells(CHECK, twice()) == ["Versements!D5"]
    assert "ligne 4" in found(CHECK, twice())[0].message


def test_the_same_payment_under_the_same_reference_is_told() -> None:
    first = make.payment(reference="VIR 0412")
    later = make.payment(reference="vir 0412", day=date(2025, 5, 1))
    assert found(CHECK, fund(*(first, later)))
    assert not found(CHECK, fund(*(first, make.payment(reference="VIR 0413", day=date(2025, 5, 1)))))


def test_a_reference_that_is_the_project_alone_is_not_one_payment_s() -> None:
    first = make.payment(reference="P1")
    assert not found(CHECK, fund(*(first, make.payment(reference="P1", day=date(2025, 5, 1)))))


def test_another_project_nature_amount_or_day_is_another_payment() -> None:
    assert not found(CHECK, twice(project="P2"))
    assert not found(CHECK, twice(nature="Solde"))
    assert not found(CHECK, twice(amount=Decimal("899.99")))
    assert not found(CHECK, twice(day=date(2025, 4, 2)))


def test_what_could_not_be_read_is_not_alike() -> None:
    unread = make.payment(project="", amount=None, day=None)
    assert not found(CHECK, fund(*(unread, unread)))
    undated = make.payment(day=None)
    assert not found(CHECK, fund(*(undated, undated)))


def test_a_twin_that_passes_the_grant_is_told_as_such_and_not_twice() -> None:
    assert not found(CHECK, fund(FIRST, make.payment(row=5), granted="900.00"))
