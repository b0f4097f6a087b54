"""A cell that others moved is told from one that stayed."""

import pytest

from pic_sheets.stores.google.standing import has_moved

ROWS = [
    ["Projets de l'année"],
    ["Code", "Titre", "Montant", "Date"],
    ["P001", "Jardin", 100.0, None],
    ["P002", "Fête", 200.0, None],
    ["P003", "Fête", 200.0, None],
]


def _rows(*rows):
    return [list(row) for row in rows]


def test_what_nobody_touched_has_not_moved():
    assert not has_moved((3, 4), ROWS, _rows(*ROWS))
    assert not has_moved((40, 40), ROWS, _rows(*ROWS))


@pytest.mark.parametrize("cell", [(3, 4), (4, 4), (4, 1), (4, 3)])
def test_a_row_put_in_or_taken_out_above_moves_the_cell(cell):
    assert has_moved(cell, ROWS, _rows(*ROWS[:2], ["P000", "Vélo", 5.0, None], *ROWS[2:]))
    assert has_moved(cell, ROWS, _rows(*ROWS[:2], *ROWS[3:]))


def test_a_column_put_in_moves_the_cell_even_a_blank_one():
    assert has_moved((3, 4), ROWS, [[*row[:2], "Lieu" if row[0] == "Code" else None, *row[2:]] for row in ROWS])


def test_a_cell_that_was_corrected_is_another():
    assert has_moved((3, 4), ROWS, _rows(*ROWS[:2], [*ROWS[2][:3], "03/04/2026"], *ROWS[3:]))


def test_correcting_another_cell_of_the_row_moves_nothing():
    assert not has_moved((3, 4), ROWS, _rows(*ROWS[:2], ["P001", "Jardins", 100.0, None], *ROWS[3:]))


def test_keys_numbered_by_a_formula_do_not_hide_that_rows_have_moved():
    rows = [["N°", "Titre", "Lieu", "Date"], [1.0, "a", "b", None], [2.0, "c", "d", None], [3.0, "e", "f", None]]
    moved = [rows[0], [1.0, "z", "y", None], [2.0, "a", "b", None], [3.0, "c", "d", None]]
    assert has_moved((3, 4), rows, moved)


def test_blanks_of_any_kind_are_the_same():
    assert not has_moved((1, 2), [["a", None]], [["a", " "]])
    assert not has_moved((1, 2), [["a"]], [["a", "", ""]])
