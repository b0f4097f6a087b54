from decimal import Decimal

import make
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.fund.accounts import ManagementAccount, management_account, realised, running_lines
from pic_sheets.fund.fund import Fund
from pic_sheets.money import cents

D = Decimal
EUROS = st.decimals(0, 10**6, places=2).map(cents)


def test_running_the_fund_is_every_charge_but_aids_money_kept_and_voluntary_work() -> None:
    lines = tuple(
        make.account_line(account=account) for account in ("6064", "657", "6571", "6894", "864", "7411", "627")
    )
    assert [line.account for line in running_lines(Fund(account_lines=lines))] == ["6064", "627"]


def test_an_account_without_what_came_of_it_is_not_a_zero() -> None:
    assert realised([make.account_line(), make.account_line()]) is None
    assert realised([make.account_line(), make.account_line(actual=D("0.00"))]) == D("0.00")


@pytest.mark.parametrize(
    ("spent", "covered", "beyond", "unspent"),
    [("383.40", "383.40", "0.00", "16.60"), ("695.95", "400.00", "295.95", "0.00"), (None, "0.00", "0.00", "0.00")],
)
def test_fees_pay_first(spent: str | None, covered: str, beyond: str, unspent: str) -> None:
    lines = (make.account_line(account="627", actual=None if spent is None else D(spent)),)
    found = management_account(Fund(funders=(make.funder(management_fee=D("400.00")),), account_lines=lines))
    assert (found.covered, found.beyond, found.unspent) == (D(covered), D(beyond), D(unspent))


@given(EUROS, EUROS)
def test_what_was_spent_and_the_fees_are_accounted_for_to_the_cent(fees: Decimal, spent: Decimal) -> None:
    found = ManagementAccount(fees, spent)
    assert found.covered + found.beyond == spent
    assert found.covered + found.unspent == fees
    assert min(found.covered, found.beyond, found.unspent) >= 0
