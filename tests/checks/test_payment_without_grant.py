from typing import Any

import make
from found import cells, found

from pic_sheets.checks.payment_without_grant import CHECK
from pic_sheets.fund.fund import Fund

PAYMENT = make.payment(row=6)


def fund(*, decisions: Any = (), payments: Any = (PAYMENT,), **changes: Any) -> Fund:
    return Fund(
        meetings=(make.meeting(),), projects=(make.project(),), decisions=decisions, payments=payments, **changes
    )


REFUSAL = make.decision(verdict="Refus", granted=None)


def test_a_payment_without_a_decision_or_after_a_refusal_is_told_on_its_project() -> None:
    assert cells(CHECK, fund()) == ["Versements!A6"]
    assert "aucune décision" in found(CHECK, fund())[0].message
    assert "« Refus »" in found(CHECK, fund(decisions=(REFUSAL,)))[0].message


def test_a_payment_of_a_granted_project_is_right() -> None:
    assert not found(CHECK, fund(decisions=(make.decision(),)))
    assert not found(CHECK, fund(decisions=(make.decision(granted=None),)))


def test_money_given_back_is_no_payment() -> None:
    assert not found(CHECK, fund(payments=(make.payment(nature="Reversement"),)))


def test_a_grant_that_may_hide_in_an_unread_row_silences_the_rule() -> None:
    assert not found(CHECK, fund(decisions=(make.decision(project=""),)))
    assert not found(CHECK, fund(decisions=(make.decision(verdict=""),)))
    assert not found(CHECK, fund(unread=frozenset({"Décisions"})))
    assert not found(CHECK, fund(payments=(make.payment(project=""), make.payment(project="P9"))))


def test_a_refusal_stands_whatever_another_row_hides() -> None:
    assert found(CHECK, fund(decisions=(REFUSAL, make.decision(project=""))))
