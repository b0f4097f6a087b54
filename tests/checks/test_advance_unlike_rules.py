from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import make
from found import found

from pic_sheets.checks.advance_unlike_rules import CHECK
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.payments import Payment

RATE = make.rule(parameter="Acompte (%)", value=Decimal("0.70"))


def advance(amount: Any, **changes: Any) -> Payment:
    return make.payment(nature="Acompte", amount=amount and Decimal(amount), **changes)


def fund(*payments: Any, rules: Any = (RATE,), granted: Any = "900.00") -> Fund:
    amount = granted and Decimal(granted)
    return Fund(
        rules=rules,
        meetings=(make.meeting(),),
        projects=(make.project(requested=amount),),
        decisions=(make.decision(granted=amount),),
        payments=payments,
    )


def test_an_advance_that_is_not_the_part_of_the_rules_is_told() -> None:
    [finding] = found(CHECK, fund(advance("720.00")))
    assert finding.field == "amount"
    assert "630,00 €" in finding.message
    assert "70 %" in finding.message


def test_the_exact_part_a_cent_off_or_rounded_to_the_euro_is_right() -> None:
    assert not found(CHECK, fund(advance("630.00")))
    assert not found(CHECK, fund(advance("388.90"), granted="555.55"))
    assert not found(CHECK, fund(advance("389.00"), granted="555.55"))
    assert found(CHECK, fund(advance("388.50"), granted="555.55"))


def test_an_advance_paid_in_two_times_is_right() -> None:
    assert not found(CHECK, fund(advance("300.00"), advance("330.00", day=date(2025, 4, 15))))


def test_the_rate_of_the_day_of_the_grant_applies() -> None:
    changed = make.rule(parameter="Acompte (%)", value=Decimal("0.80"), since=date(2025, 3, 6))
    assert not found(CHECK, fund(advance("630.00"), rules=(RATE, changed)))


def test_other_payments_and_funds_without_the_rule_are_left_alone() -> None:
    assert not found(CHECK, fund(make.payment(amount=Decimal("720.00"))))
    assert not found(CHECK, fund(advance("720.00"), rules=()))


def test_more_than_the_grant_is_told_by_its_own_rule() -> None:
    assert not found(CHECK, fund(advance("901.00")))


def test_what_could_not_be_read_is_not_compared() -> None:
    assert not found(CHECK, fund(advance(None)))
    assert not found(CHECK, fund(advance("720.00"), granted=None))


def test_the_whole_grant_paid_as_an_advance_is_told() -> None:
    assert found(CHECK, fund(advance("900.00")))


def test_a_grant_that_is_not_what_was_asked_is_to_be_corrected_first() -> None:
    right = fund(advance("720.00"))
    assert not found(CHECK, replace(right, projects=(make.project(requested=Decimal("850.00")),)))
    assert not found(CHECK, replace(right, projects=()))
