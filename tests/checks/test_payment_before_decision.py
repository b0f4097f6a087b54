from datetime import date
from typing import Any

import make
from found import cells, found

from pic_sheets.checks.payment_before_decision import CHECK
from pic_sheets.fund.fund import Fund

GRANT = make.decision()


def fund(*payments: Any, decisions: Any = (GRANT,)) -> Fund:
    return Fund(meetings=(make.meeting(),), projects=(make.project(),), decisions=decisions, payments=payments)


def test_a_payment_before_the_grant_is_told_on_its_day() -> None:
    assert cells(CHECK, fund(make.payment(day=date(2025, 3, 4), row=7))) == ["Versements!C7"]


def test_a_payment_of_the_very_day_is_right() -> None:
    assert not found(CHECK, fund(make.payment(day=date(2025, 3, 5))))


def test_only_payments_of_granted_projects_are_compared() -> None:
    early = make.payment(day=date(2025, 3, 4))
    assert not found(CHECK, fund(early, decisions=()))
    assert not found(CHECK, fund(make.payment(day=date(2025, 3, 4), nature="Reversement")))


def test_a_day_that_could_not_be_read_is_not_compared() -> None:
    early = make.payment(day=date(2025, 3, 4))
    assert not found(CHECK, fund(make.payment(day=None)))
    assert not found(CHECK, fund(early, decisions=(make.decision(meeting=""),)))
