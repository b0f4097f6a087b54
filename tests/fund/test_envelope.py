"""The money there is for projects, and each funder's part of it."""

from decimal import Decimal

import make
from funds import ANY_FUND
from hypothesis import given, settings
from hypothesis import strategies as st

from pic_sheets.fund.envelope import envelope, funders_shares, management_fees, notified, project_part
from pic_sheets.fund.fund import Fund

D = Decimal


def _fund(*amounts):
    return Fund(funders=tuple(make.funder(notified=total, management_fee=fee) for total, fee in amounts))


def test_the_envelope_is_what_was_notified_less_the_management_fees():
    fund = _fund((D("7000.00"), None), (D("3000.00"), D("300.00")), (None, None))
    assert (notified(fund), management_fees(fund), envelope(fund)) == (D("10000.00"), D("300.00"), D("9700.00"))


def test_without_funders_there_is_nothing_to_share():
    assert (envelope(Fund()), funders_shares(Fund(), D("100.00"))) == (D("0.00"), ())


def test_each_funder_bears_its_part_less_its_fee_and_the_cents_add_up():
    fund = _fund((D("1000.00"), None), (D("2200.00"), D("200.00")))
    assert funders_shares(fund, D("100.00")) == (D("33.33"), D("66.67"))


def test_a_funder_whose_fee_is_more_than_its_gift_bears_nothing():
    fund = _fund((D("100.00"), D("150.00")), (D("500.00"), None))
    assert project_part(fund.funders[0]) == D("-50.00")
    assert funders_shares(fund, D("80.01")) == (D("0.00"), D("80.01"))


@settings(max_examples=60, deadline=None)
@given(ANY_FUND, st.decimals(-(10**6), 10**6, places=2))
def test_parts_add_up_to_the_whole(fund, amount):
    parts = funders_shares(fund, amount)
    assert len(parts) == len(fund.funders)
    assert not parts or sum(parts) == amount
