"""Lines that a movement may be, and what each pair is worth."""

from datetime import timedelta

from reconciled import DAY, line, movement

from pic_sheets.reconciliation.candidates import MOST_WEIGHED, Shelves, shelved, worth
from pic_sheets.reconciliation.clues import Clueing, in_cents
from pic_sheets.reconciliation.components import Ties


def _shelves(one, lines):
    clues = Clueing(lines).clues(one)
    amount = in_cents(one.amount)
    shelves = Shelves([shelved(number, each, frozenset()) for number, each in enumerate(lines)], [(amount, clues.sure)])
    return shelves, amount, clues


def test_only_lines_of_exactly_its_cents_are_shown():
    lines = [line(), line(id="L2", amount="-900.01"), line(id="L3", amount=900)]
    shelves, amount, clues = _shelves(movement(), lines)
    assert set(shelves.found(movement(), amount, clues.sure)) == {0}


def test_of_too_many_lines_the_nearest_are_weighed_and_all_are_tied():
    lines = [line(id=f"L{n:02}", day=DAY + timedelta(days=n)) for n in range(MOST_WEIGHED + 20)]
    one = movement(day=DAY + timedelta(days=40))
    shelves, amount, clues = _shelves(one, lines)
    assert set(shelves.found(one, amount, clues.sure)) == set(range(20, 50))
    ties = Ties[int]()
    for node in (0, 1):
        shelves.tie(ties, (node, one.day.toordinal()), amount, clues.sure)
    assert len(ties.groups([0, 1, *(~number for number in range(len(lines)))])) == 1


def test_a_later_day_is_worth_less_and_an_earlier_one_less_still():
    lines = [line()]
    after, before = (movement(day=DAY + timedelta(days=days)) for days in (3, -3))
    _, _, clues = _shelves(after, lines)
    (clue,) = clues.sure
    assert worth(movement(day=DAY), lines[0], clue, clues) == worth(after, lines[0], clue, clues) + 3
    assert worth(after, lines[0], clue, clues) == worth(before, lines[0], clue, clues) + 3
