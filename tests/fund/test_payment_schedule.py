"""An advance and a balance that add up to the grant."""

from decimal import Decimal

import make
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.fund.payment_schedule import payment_schedule
from pic_sheets.fund.rules_in_force import rules_on
from pic_sheets.sheets.rules import PARAMETERS

D = Decimal
DAY = make.rule().since


def _rules(ratio):
    return rules_on((make.rule(parameter=PARAMETERS["Acompte (%)"].heading, value=ratio),), DAY)


@pytest.mark.parametrize(
    ("grant", "ratio", "advance", "balance", "single"),
    [
        ("900.00", "0.8", "720.00", "180.00", False),
        ("333.33", "0.8", "266.66", "66.67", False),
        ("0.01", "0.5", "0.01", "0.00", True),
        ("900.00", "1", "900.00", "0.00", True),
        ("900.00", "1.5", "900.00", "0.00", True),
        ("900.00", "0", "0.00", "900.00", False),
    ],
)
def test_the_advance_is_rounded_and_the_balance_is_the_rest(grant, ratio, advance, balance, single):
    schedule = payment_schedule(D(grant), _rules(D(ratio)))
    assert (schedule.advance, schedule.balance, schedule.is_single) == (D(advance), D(balance), single)


def test_without_a_rule_nothing_is_said():
    assert payment_schedule(D("450.00"), rules_on((), DAY)) is None


@given(st.decimals(0, 10**7, places=2), st.decimals(0, 2, places=3))
def test_both_parts_add_up_to_the_grant_and_none_is_negative(grant, ratio):
    schedule = payment_schedule(grant, _rules(ratio))
    assert schedule.advance + schedule.balance == grant
    assert min(schedule.advance, schedule.balance) >= 0
