"""Sources in few words."""

from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.source_ranges import source_ranges
from pic_sheets.tables import cell_address
from pic_sheets.texts import NBSP


def test_a_column_of_neighbours_is_one_range_whatever_their_order() -> None:
    assert source_ranges([f"Projets!L{row}" for row in range(31, 3, -1)]) == "Projets!L4:L31 (28 cellules)"


def test_one_cell_is_told_alone_and_none_is_nothing() -> None:
    assert source_ranges(["Projets!L4"]) == "Projets!L4 (1 cellule)"
    assert source_ranges([]) == ""


def test_too_many_ranges_are_cut_sheet_by_sheet() -> None:
    cells = ["A!L1", "A!L3", "A!L5", "B!M1", "C!M1"]
    assert source_ranges(cells, longest=2) == f"A!L1, L3, …{NBSP}; … (5 cellules)"


def test_a_sheet_named_with_an_exclamation_mark_keeps_its_name() -> None:
    assert source_ranges(["Oh ! là!B2"]) == "Oh ! là!B2 (1 cellule)"


def test_what_is_no_address_is_kept_as_it_is() -> None:
    assert source_ranges(["Projets!?"]) == "Projets!? (1 cellule)"


@given(st.sets(st.tuples(st.integers(1, 30), st.integers(1, 3)), min_size=1))
def test_ranges_cover_exactly_the_cells(places: set[tuple[int, int]]) -> None:
    text = source_ranges([f"S!{cell_address(row, column)}" for row, column in places], longest=99)
    covered = set()
    for part in text.removeprefix("S!").split(" (")[0].split(", "):
        first, _, last = part.partition(":")
        rows = range(int(first[1:]), int((last or first)[1:]) + 1)
        covered |= {(row, ord(first[0]) - ord("A") + 1) for row in rows}
    assert covered == places
