"""The versions of the rules: each day from which something changes."""

from datetime import date
from decimal import Decimal

import make
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.fund.rule_versions import readable_rules, rule_versions
from pic_sheets.fund.rules_in_force import rules_on

NEW_YEAR, JULY = date(2025, 1, 1), date(2025, 7, 1)
DELAY = "Délai de bilan (jours)"
RULES = (
    make.rule(parameter=DELAY, since=JULY, value=30),
    make.rule(value=Decimal("900.00")),
    make.rule(parameter=DELAY, value=60),
    make.rule(since=JULY, value=Decimal("900.00"), source="Une autre source"),
    make.rule(parameter="Majorité", since=JULY, value="Simple"),
)


def _told(day):
    return [
        (
            version.day,
            [(c.after.parameter, c.before.value if c.before else None, c.after.value) for c in version.changes],
        )
        for version in rule_versions(RULES, day)
    ]


def test_a_version_has_what_changes_with_what_held_until_then():
    first = (NEW_YEAR, [("Plafond par projet", None, Decimal("900.00")), (DELAY, None, 60)])
    assert _told(date(2024, 12, 31)) == []
    assert _told(date(2025, 6, 30)) == [first]
    assert _told(JULY) == [first, (JULY, [(DELAY, 60, 30), ("Majorité", None, "Simple")])]


def test_a_row_that_repeats_what_holds_makes_no_version():
    rules = (make.rule(), make.rule(since=JULY))
    assert [version.day for version in rule_versions(rules, JULY)] == [NEW_YEAR]


def test_a_value_that_comes_back_is_a_change():
    rules = (make.rule(value=1), make.rule(since=date(2025, 3, 1), value=2), make.rule(since=JULY, value=1))
    assert [version.day for version in rule_versions(rules, JULY)] == [NEW_YEAR, date(2025, 3, 1), JULY]


def test_rows_that_say_nothing_are_left_out():
    rules = (
        make.rule(since=None), make.rule(value=None), make.rule(parameter="Inconnu"),
        make.rule(unreadable=frozenset({"value"})),
    )  # fmt: skip
    assert readable_rules(rules) == ()
    assert rule_versions(rules, JULY) == ()


_RULE = st.builds(
    lambda parameter, month, value: make.rule(parameter=parameter, since=date(2025, month, 1), value=value),
    st.sampled_from([DELAY, "Délai de dépôt (jours)", "Pouvoirs par membre"]), st.integers(1, 12), st.integers(0, 3),
)  # fmt: skip


@given(st.lists(_RULE, max_size=8), st.integers(1, 12))
def test_all_the_changes_put_together_are_the_rules_in_force(rules, month):
    day = date(2025, month, 1)
    put_together = {}
    for version in rule_versions(rules, day):
        put_together |= {change.after.parameter: change.after.value for change in version.changes}
    known = rules_on(rules, day)
    expected = {
        DELAY: known.report_days,
        "Délai de dépôt (jours)": known.filing_days,
        "Pouvoirs par membre": known.proxies,
    }
    assert put_together == {name: value for name, value in expected.items() if value is not None}
