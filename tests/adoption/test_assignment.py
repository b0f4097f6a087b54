"""The best assignment, compared with every possible one."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.adoption.assignment import best_assignment

WORTH = st.integers(1, 4).flatmap(
    lambda columns: st.lists(st.lists(st.integers(0, 9), min_size=columns, max_size=columns), min_size=1, max_size=4)
)


@given(WORTH)
def test_no_other_assignment_is_worth_more(worth):
    found = best_assignment(worth)
    assert len(set(found.values())) == len(found)
    assert all(worth[row][column] > 0 for row, column in found.items())
    padded = [row + [0] * len(worth) for row in worth]
    best = max(
        sum(padded[row][column] for row, column in enumerate(order))
        for order in permutations(range(len(padded[0])), len(worth))
    )
    assert sum(worth[row][column] for row, column in found.items()) == best


def test_nothing_is_given_when_there_is_nothing():
    assert best_assignment([]) == {}
    assert best_assignment([[]]) == {}
    assert best_assignment([[0, 0]]) == {}
