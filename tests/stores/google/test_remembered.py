"""What our tab keeps of the cells that were coloured."""

from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.stores.google.remembered import Remembered, remembered, written
from pic_sheets.stores.google.tabs import Tab

SPOTS = st.tuples(st.integers(0, 2**31 - 1), st.tuples(st.integers(1, 999_999), st.integers(1, 18_278)))
COLOURS = st.builds(Remembered, st.just("#FFC7CE"), st.sampled_from(["", "#00FF00", "ACCENT1"]))


@given(st.dictionaries(SPOTS, COLOURS, max_size=4))
def test_what_is_written_is_remembered_wherever_the_column_was_moved(spots):
    rows = [["Bloquant", 12.5, None, written(spot, colours)] for spot, colours in spots.items()]
    assert remembered([Tab(9, "Anomalies", 9, 9, rows, is_ours=True)]) == spots


def test_what_others_write_is_not_ours_to_remember():
    line = written((0, (4, 2)), Remembered("#FFC7CE", ""))
    assert remembered([Tab(9, "Autre", 9, 9, [[line]])]) == {}
    assert remembered([Tab(9, "Anomalies", 9, 9, [[f"{line} et Léa", "0 B4", "12", 3.0]], is_ours=True)]) == {}
