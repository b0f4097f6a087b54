"""What a project finds of its cost elsewhere."""

from decimal import Decimal

import pytest

from pic_sheets.fund.cofinancing import cofinancing

D = Decimal


@pytest.mark.parametrize(
    ("aid", "is_enough"), [("800.00", True), ("800.01", False), ("0.00", True), ("1000.00", False)]
)
def test_what_is_found_elsewhere_is_compared_with_the_least(aid, is_enough):
    share = cofinancing(D("1000.00"), D(aid), D("0.2"))
    assert (share.found, share.wanted, share.most) == (D("1000.00") - D(aid), D("200"), D("800"))
    assert share.is_enough is is_enough


def test_a_share_that_falls_between_two_cents_is_kept_by_either():
    assert cofinancing(D("100.01"), D("50.01"), D("0.5")).is_enough  # 50,00 found for 50,005 wanted
    assert not cofinancing(D("100.01"), D("50.02"), D("0.5")).is_enough


def test_nothing_is_said_without_a_rule_or_a_cost_nor_of_an_aid_above_the_cost():
    assert cofinancing(D("100.00"), D("50.00"), None) is None
    assert cofinancing(None, D("50.00"), D("0.5")) is None
    assert cofinancing(D("0.00"), D("0.00"), D("0.5")) is None
    assert cofinancing(D("100.00"), D("100.01"), D("0.5")) is None


def test_the_largest_aid_is_never_under_zero():
    assert cofinancing(D("100.00"), D("50.00"), D("1.5")).most == D("0.00")
