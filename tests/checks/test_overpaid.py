from datetime import date
from decimal import Decimal
from typing import Any

import make
from found import cells, found

from pic_sheets.checks.overpaid import CHECK
from pic_sheets.fund.fund import Fund

PAYMENT = make.payment()
GRANT = make.decision()


def fund(
    *,
    justified: Any = Decimal("800.00"),
    payments: Any = (PAYMENT,),
    decisions: Any = (GRANT,),
    **changes: Any,
) -> Fund:
    reports = (make.report(justified=justified, row=7),)
    return Fund(
        meetings=(make.meeting(),),
        projects=(make.project(),),
        decisions=decisions,
        payments=payments,
        reports=reports,
        **changes,
    )


def test_what_was_paid_and_is_not_justified_is_asked_back() -> None:
    assert cells(CHECK, fund()) == ["Bilans!Q7"]
    assert "100,00 €" in found(CHECK, fund())[0].advice


def test_a_project_that_justifies_all_it_was_paid_is_right() -> None:
    assert not found(CHECK, fund(justified=Decimal("900.00")))
    assert not found(CHECK, fund(payments=(make.payment(nature="Acompte", amount=Decimal("800.00")),)))


def test_what_was_given_back_is_no_longer_owed() -> None:
    refund = make.payment(nature="Reversement", amount=Decimal("100.00"), day=date(2025, 9, 1))
    assert not found(CHECK, fund(payments=(make.payment(), refund)))


def test_more_than_the_grant_is_told_by_its_own_rule() -> None:
    assert not found(CHECK, fund(justified=Decimal("950.00"), payments=(make.payment(amount=Decimal("1000.00")),)))


def test_what_could_not_be_read_is_not_compared() -> None:
    assert not found(CHECK, fund(justified=None))
    assert not found(CHECK, fund(payments=(make.payment(amount=None),)))
    assert not found(CHECK, fund(payments=(make.payment(), make.payment(project="", nature="Reversement"))))
    assert not found(CHECK, fund(decisions=(make.decision(granted=None),)))
    assert not found(CHECK, fund(unread=frozenset({"Versements"})))
