"""Tables: addresses and blanks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.tables import FormulaError, Table, Value, cell_address, column_letters, column_number


@given(st.integers(1, 10**9))
def test_column_letters_round_trip(column: int) -> None:
    assert column_number(column_letters(column)) == column


@given(st.from_regex(r"[A-Z]{1,8}", fullmatch=True))
def test_column_numbers_round_trip(letters: str) -> None:
    assert column_letters(column_number(letters)) == letters


@given(st.integers(1, 10**6))
def test_columns_follow_one_another_by_length_then_alphabet(column: int) -> None:
    first, second = column_letters(column), column_letters(column + 1)
    assert (len(first), first) < (len(second), second)


@pytest.mark.parametrize("column", [0, -1, -26])
def test_there_is_no_column_before_the_first(column: int) -> None:
    with pytest.raises(ValueError, match="no column"):
        column_letters(column)


@pytest.mark.parametrize("letters", ["", "a", "A1", "É", "A B", "A\n"])
def test_a_column_is_named_by_capitals_only(letters: str) -> None:
    with pytest.raises(ValueError, match="no column"):
        column_number(letters)


def test_an_address_is_the_letters_then_the_row() -> None:
    assert cell_address(1048576, 16384) == "XFD1048576"


@pytest.mark.parametrize(
    ("value", "blank"), [(None, True), (" \u00a0", True), (0.0, False), (FormulaError("#N/A"), False)]
)
def test_a_table_is_blank_when_no_cell_holds_anything(value: Value, *, blank: bool) -> None:
    assert Table("Projets", [[], [None, ""], [value]]).is_blank is blank
