"""What became of a letter's documents, several of one number told as one."""

import pytest
from letters_made import line

from pic_sheets.register.documents import DocumentState, states_by_number

INTACT, CHANGED, UNREAD, LOST = DocumentState


@pytest.mark.parametrize(
    ("states", "place"),
    [
        ((INTACT, LOST), 0),
        ((LOST, INTACT), 1),
        ((CHANGED, LOST), 0),
        ((UNREAD, LOST), 0),
        ((INTACT, INTACT), 1),
        ((LOST, LOST), 1),
    ],
)
def test_a_letter_is_where_it_fares_best_and_was_made_last(states, place):
    lines = [line(file="a.docx"), line(file="b.docx")]
    assert states_by_number(lines, states) == {"2025-0001": (lines[place], states[place])}


def test_each_number_has_its_own_state():
    lines = [line(), line("2025-0002", "P2")]
    assert [state for _, state in states_by_number(lines, [LOST, CHANGED]).values()] == [LOST, CHANGED]
