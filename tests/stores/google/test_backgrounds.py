"""Colours told in a word and back."""

from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.stores.google.backgrounds import background, color_style

WORDS = st.one_of(st.sampled_from(["", "ACCENT1", "BACKGROUND"]), st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06X}"))


@given(WORDS)
def test_a_colour_is_read_as_it_is_written(word):
    assert background({"backgroundColorStyle": color_style(word)} if word else {}) == word


def test_black_is_a_colour_and_the_older_field_is_read_where_it_is_alone():
    assert background({"backgroundColorStyle": {"rgbColor": {}}}) == "#000000"
    assert background({"backgroundColor": {"red": 1}}) == "#FF0000"
    assert background({"backgroundColor": {}}) == "#000000"
    assert background({"numberFormat": {}}) == ""
