"""Amounts that add up to one."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.reconciliation.sums import MOST_AMOUNTS, Sums, adding_up


@given(target=st.integers(1, 30), amounts=st.lists(st.integers(1, 12), max_size=7))
def test_it_tells_the_only_way_or_all_that_is_in_several(target, amounts):
    ways = [
        chosen
        for size in range(2, len(amounts) + 1)
        for chosen in combinations(range(len(amounts)), size)
        if sum(amounts[place] for place in chosen) == target
    ]
    found = adding_up(target, amounts)
    if not ways:
        assert found is None
    else:
        assert found == Sums(tuple(sorted({place for way in ways for place in way})), len(ways) == 1)


def test_of_too_many_amounts_nothing_is_said():
    assert adding_up(3 * 5, [5] * MOST_AMOUNTS) is not None
    assert adding_up(3 * 5, [5] * (MOST_AMOUNTS + 1)) is None


def test_of_too_many_sums_nothing_is_said():
    assert adding_up(2**30 - 1, [2**power for power in range(30)]) is None
