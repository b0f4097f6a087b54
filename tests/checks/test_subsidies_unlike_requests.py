from dataclasses import replace
from decimal import Decimal
from typing import Any

import make
import pytest
from found import cells, found

from pic_sheets.checks.subsidies_unlike_requests import CHECK
from pic_sheets.fund.fund import Fund


def _amount(value: int | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def funder(code: str, requested: int | None, notified: int = 0, account: str = "") -> Any:
    return make.funder(code=code, requested=_amount(requested), notified=Decimal(notified), account=account)


def fund(*funders: Any, **planned: int) -> Fund:
    rows = enumerate(planned.items(), 4)
    lines = (make.account_line(account=name[1:], planned=Decimal(amount), row=row) for row, (name, amount) in rows)
    return Fund(funders=funders, account_lines=tuple(lines))


BOTH = (funder("REG", 8000, account="7411"), funder("VILLE", 2000, account="7412"))


def test_the_line_of_the_funder_that_differs_is_told() -> None:
    assert not found(CHECK, fund(*BOTH, _7411=8000, _7412=2000))
    assert cells(CHECK, fund(*BOTH, _7411=8000, _7412=2500)) == ["Charges et produits!C5"]


def test_without_the_account_of_the_funder_the_first_line_is_told() -> None:
    unknown = tuple(replace(item, account="") for item in BOTH)
    assert not found(CHECK, fund(*unknown, _6571=10000, _741=10000))
    assert cells(CHECK, fund(*unknown, _6571=10000, _741=10500, _742=1)) == ["Charges et produits!C5"]


def test_a_budget_brought_up_to_date_plans_what_is_notified() -> None:
    answered = (funder("REG", 8000, 7000, "7411"), funder("VILLE", 2000, 0, "7412"))
    assert not found(CHECK, fund(*answered, _7411=7000, _7412=2000))
    assert not found(CHECK, fund(*answered, _7411=8000, _7412=2000))
    assert found(CHECK, fund(*answered, _7411=7500, _7412=2000))


def test_a_gift_that_is_no_subsidy_is_left_out() -> None:
    assert not found(CHECK, fund(*BOTH, funder("FOND", 500, account="754"), _7411=8000, _7412=2000, _754=500))


def test_nothing_is_compared_without_a_request_or_without_a_subsidy() -> None:
    assert not found(CHECK, fund(funder("REG", None, 7000), _741=9000))
    assert not found(CHECK, fund(*BOTH, _6571=9000))


@pytest.mark.parametrize("field", ["requested", "notified", "account"])
def test_a_funder_that_could_not_be_read_silences_the_rule(field: str) -> None:
    unread = replace(BOTH[0], unreadable=frozenset({field}))
    assert not found(CHECK, fund(unread, BOTH[1], _7411=8000, _7412=2500))


@pytest.mark.parametrize("field", ["account", "planned"])
def test_a_line_that_could_not_be_read_silences_the_rule(field: str) -> None:
    lines = fund(*BOTH, _7411=8000, _7412=2500).account_lines
    assert not found(
        CHECK, Fund(funders=BOTH, account_lines=(replace(lines[0], unreadable=frozenset({field})), lines[1]))
    )
