"""What is predicted of the cells of the trial: one fact that is otherwise is one difference."""

from datetime import date
from decimal import Decimal

import pytest

from pic_sheets.stores.google.expected_cells import BLANK, CELLS, READ, Difference, differences, read_as
from pic_sheets.tables import FormulaError, Percent

AS_PREDICTED = {cell.cell: dict(cell.facts) for cell in CELLS}


def test_what_is_as_predicted_makes_no_difference():
    assert differences(AS_PREDICTED) == ()


def test_one_fact_that_is_otherwise_is_told_with_both():
    found = AS_PREDICTED | {"A2": AS_PREDICTED["A2"] | {READ: "date 04/03/2026"}}
    assert differences(found) == (Difference("A2", "03/04/2026 tapé", READ, "date 03/04/2026", "date 04/03/2026"),)


def test_what_was_not_found_at_all_is_different_in_each_fact_that_is_not_blank():
    missing = {cell: facts for cell, facts in AS_PREDICTED.items() if cell != "A1"}
    assert {(each.cell, each.found) for each in differences(missing)} == {("A1", BLANK)}
    assert len(differences(missing)) == 4


def test_the_rows_follow_one_another():
    assert [cell.row for cell in CELLS] == list(range(1, len(CELLS) + 1))


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (date(2026, 4, 3), "date 03/04/2026"),
        (True, "booléen vrai"),
        (False, "booléen faux"),
        (1000, "nombre 1000"),
        (Percent(Decimal("0.25")), "pourcentage 0.25"),
        (FormulaError("#DIV/0!"), "erreur #DIV/0!"),
        (Decimal("1.50"), "1.50"),
    ],
)
def test_a_value_is_told_with_its_kind(value, words):
    assert read_as(value) == words
