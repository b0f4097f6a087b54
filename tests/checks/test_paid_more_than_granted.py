from datetime import date
from decimal import Decimal
from typing import Any

import make
from found import found

from pic_sheets.checks.paid_more_than_granted import CHECK
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.payments import Payment

ADVANCE = make.payment(nature="Acompte", amount=Decimal("700.00"), day=date(2025, 4, 1), row=4)
BALANCE = make.payment(nature="Solde", amount=Decimal("300.00"), day=date(2025, 8, 1), row=5)


def refund(amount: Any, day: date = date(2025, 9, 1)) -> Payment:
    return make.payment(nature="Reversement", amount=Decimal(amount), day=day, row=6)


GRANT = make.decision()


def fund(*payments: Any, decisions: Any = (GRANT,)) -> Fund:
    return Fund(meetings=(make.meeting(),), projects=(make.project(),), decisions=decisions, payments=payments)


def test_the_payment_that_passes_the_grant_is_told() -> None:
    [finding] = found(CHECK, fund(BALANCE, ADVANCE))
    assert (finding.record, finding.field) == (BALANCE, "amount")
    assert "1 000,00 €" in finding.message
    assert "100,00 €" in finding.advice


def test_payments_up_to_the_grant_are_right() -> None:
    assert not found(CHECK, fund(make.payment()))


def test_a_refund_brings_it_right_only_when_it_is_enough() -> None:
    assert not found(CHECK, fund(ADVANCE, BALANCE, refund("100.00")))
    assert [finding.record for finding in found(CHECK, fund(ADVANCE, BALANCE, refund("99.00")))] == [BALANCE]
    assert not found(CHECK, fund(ADVANCE, refund("100.00", date(2025, 5, 1)), BALANCE))


def test_what_could_not_be_read_silences_the_project() -> None:
    assert not found(CHECK, fund(ADVANCE, BALANCE, make.payment(amount=None)))
    assert not found(CHECK, fund(ADVANCE, BALANCE, make.payment(nature="Reversement", project="")))
    assert not found(CHECK, fund(ADVANCE, BALANCE, decisions=(make.decision(granted=None),)))
    assert not found(CHECK, fund(ADVANCE, BALANCE, decisions=()))


def test_an_unread_row_that_can_only_add_changes_nothing() -> None:
    assert found(CHECK, fund(ADVANCE, BALANCE, make.payment(nature="Solde", project="")))


def test_a_payment_that_looks_typed_twice_is_named() -> None:
    [finding] = found(CHECK, fund(make.payment(row=4), make.payment(row=5)))
    assert (
        finding.advice == "La ligne 5 ressemble à la ligne 4\u00a0: supprimez-la si le versement est écrit deux fois."
    )
