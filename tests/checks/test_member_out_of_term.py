from dataclasses import replace
from datetime import date

import make
import pytest
from committees import meeting
from found import cells, found

from pic_sheets.checks import issues
from pic_sheets.checks.member_out_of_term import CHECK

DAY = date(2025, 3, 5)


def test_a_member_whose_term_is_over_may_not_sit() -> None:
    fund = meeting("M1", "OLD")
    assert cells(CHECK, fund) == ["Présences!B5"]
    assert "après son mandat fini le 31 janvier 2025" in found(CHECK, fund)[0].message


@pytest.mark.parametrize(
    ("since", "until", "told"),
    [(DAY, None, False), (date(2025, 3, 6), None, True), (None, DAY, False), (None, date(2025, 3, 4), True)],
)
def test_the_first_and_the_last_day_are_of_the_term(since: date | None, until: date | None, told: bool) -> None:  # noqa: FBT001 - a value under test
    fund = meeting("M9", members=(make.member(code="M9", since=since, until=until),))
    assert bool(found(CHECK, fund)) is told


def test_one_who_gives_a_proxy_counts_and_one_who_is_excused_does_not() -> None:
    assert cells(CHECK, meeting("M1", "OLD→M1")) == ["Présences!B5"]
    assert not found(CHECK, meeting("M1", "-OLD"))


def test_a_term_that_could_not_be_read_is_not_judged() -> None:
    unread = replace(meeting().members[-1], unreadable=frozenset({"until"}))
    assert not found(CHECK, meeting("OLD", members=(unread,)))


def test_one_fault_is_one_line_whatever_else_it_upsets() -> None:
    rules = {"Quorum": 3, "Habitants minimum": 4, "Majorité": "Simple"}
    fund = meeting("M1", "OLD", "M2→OLD", rules=rules, votes=(3, 0, 0))
    assert [issue.code for issue in issues(fund, date(2025, 12, 31))] == ["membre-hors-mandat"]
