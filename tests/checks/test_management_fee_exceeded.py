from dataclasses import replace
from datetime import date
from decimal import Decimal

import make
import pytest
from found import cells, found

from pic_sheets.checks.management_fee_exceeded import CHECK
from pic_sheets.fund.fund import Fund

TENTH = make.rule(parameter="Frais de gestion (%)", value=Decimal("0.1"))


def fund(*fees: str, rules: tuple[object, ...] = (TENTH,)) -> Fund:
    funders = (
        make.funder(code=f"F{row}", notified=Decimal(5000), management_fee=Decimal(fee) if fee else None, row=row)
        for row, fee in enumerate(fees, 4)
    )
    return Fund(association=make.association(), funders=tuple(funders), rules=rules)  # type: ignore[arg-type]


def test_fees_are_a_part_of_all_that_was_notified_and_told_on_the_largest() -> None:
    assert cells(CHECK, fund("400", "600.01")) == ["Financeurs!G5"]
    assert not found(CHECK, fund("", "1000"))  # one funder may pay for all


def test_of_several_values_in_the_year_the_largest_counts() -> None:
    rules = (replace(TENTH, since=date(2024, 1, 1)), replace(TENTH, since=date(2025, 7, 1), value=Decimal("0.2")))
    assert not found(CHECK, fund("2000", "", rules=rules))
    assert found(CHECK, fund("2000.01", "", rules=rules))
    next_year = replace(TENTH, since=date(2026, 1, 1), value=Decimal("0.2"))
    assert found(CHECK, fund("1000.01", "", rules=(TENTH, next_year)))


def test_nothing_is_said_without_a_rule_or_a_year() -> None:
    assert not found(CHECK, fund("5000", rules=()))
    for association in (None, make.association(year=None), make.association(year=0)):
        assert not found(CHECK, replace(fund("5000"), association=association))


@pytest.mark.parametrize("field", ["notified", "management_fee"])
def test_an_amount_that_could_not_be_read_silences_the_rule(field: str) -> None:
    known = fund("5000")
    unread = replace(known.funders[0], **{field: None}, unreadable=frozenset({field}))  # type: ignore[arg-type]
    assert not found(CHECK, replace(known, funders=(*known.funders, unread)))
