"""Groups of things tied to one another."""

from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.reconciliation.components import Ties

PAIRS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)))


@given(pairs=PAIRS)
def test_two_things_are_of_one_group_when_a_way_leads_from_one_to_the_other(pairs):
    ties = Ties[int]()
    for one, other in pairs:
        ties.tie(one, other)
    reached = {node: {node} for node in range(10)}
    for _ in range(10):
        for one, other in pairs:
            reached[one] = reached[other] = reached[one] | reached[other]
    for group in ties.groups(range(10)):
        assert all(reached[group[0]] & {node} or node in reached[group[0]] for node in group)
        assert {node for node in range(10) if reached[node] & set(group)} == set(group)


def test_what_is_tied_to_nothing_is_a_group_of_its_own():
    assert Ties[str]().groups(["a", "b"]) == [["a"], ["b"]]
