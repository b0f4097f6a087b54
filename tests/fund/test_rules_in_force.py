"""Rules are dated: a meeting answers to those of its day."""

from datetime import date, timedelta
from decimal import Decimal

import make
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.fund.rules_in_force import rule_in_force, rules_on

RULES = (
    make.rule(row=4, since=date(2025, 1, 1), value=Decimal("900.00")),
    make.rule(row=5, since=date(2025, 7, 1), value=Decimal("700.00")),
    make.rule(row=6, parameter="Délai de bilan (jours)", since=date(2025, 3, 1), value=30),
    make.rule(row=7, parameter="Majorité", since=date(2025, 1, 1), value="Simple"),
)


@pytest.mark.parametrize(
    ("day", "ceiling", "report_days"),
    [
        (date(2024, 12, 31), None, None),
        (date(2025, 1, 1), Decimal("900.00"), None),
        (date(2025, 2, 28), Decimal("900.00"), None),
        (date(2025, 3, 1), Decimal("900.00"), 30),
        (date(2025, 6, 30), Decimal("900.00"), 30),
        (date(2025, 7, 1), Decimal("700.00"), 30),
        (date(2030, 1, 1), Decimal("700.00"), 30),
    ],
)
def test_a_later_row_replaces_the_earlier_from_its_own_day(day, ceiling, report_days):
    rules = rules_on(RULES, day)
    assert (rules.ceiling, rules.report_days) == (ceiling, report_days)


def test_a_rule_that_the_fund_has_not_is_none_and_a_text_is_blank():
    rules = rules_on((), date(2025, 5, 1))
    assert (rules.ceiling, rules.rank_ceilings, rules.quorum, rules.casting_vote, rules.majority) == (
        None, None, None, None, "",
    )  # fmt: skip
    assert rules_on(RULES, date(2025, 5, 1)).majority == "Simple"


def test_nothing_is_checked_on_an_unknown_day():
    rules = rules_on(RULES, None)
    assert (rules.ceiling, rules.report_days, rules.majority) == (None, None, "")


def test_a_row_without_a_day_is_never_in_force():
    assert rule_in_force((make.rule(since=None),), "Plafond par projet", date(2025, 5, 1)) is None


def test_a_row_whose_value_is_blank_or_unreadable_sets_nothing_rather_than_the_value_it_replaces():
    later = date(2025, 7, 1)
    for changes in ({"value": None}, {"value": Decimal("700.00"), "unreadable": frozenset({"value"})}):
        rules = (RULES[0], make.rule(row=5, since=later, **changes))
        assert rules_on(rules, later).ceiling is None
        assert rules_on(rules, later - timedelta(days=1)).ceiling == Decimal("900.00")


def test_a_parameter_that_is_not_ours_sets_nothing():
    assert rules_on((make.rule(parameter="Plafond du maire"),), date(2025, 5, 1)) == rules_on((), date(2025, 5, 1))


@given(st.permutations(RULES), st.dates(date(2024, 6, 1), date(2026, 6, 1)))
def test_the_order_of_rows_does_not_matter(rules, day):
    assert rules_on(rules, day) == rules_on(RULES, day)


def test_the_row_in_force_is_given_with_its_place():
    assert rule_in_force(RULES, "Plafond par projet", date(2025, 8, 1)).at("value") == "Règlement!C5"
