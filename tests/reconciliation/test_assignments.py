"""The best assignment of a nearly empty table, and what no other does as well."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.adoption.assignment import best_assignment
from pic_sheets.reconciliation.assignments import assigned

TABLES = st.lists(st.dictionaries(st.integers(0, 4), st.integers(1, 12), max_size=4), max_size=5)


def _all(worths):
    """Every assignment, None for a row left alone, with what it is worth."""
    for columns in product(*([None, *row] for row in worths)):
        given_ones = [column for column in columns if column is not None]
        if len(set(given_ones)) == len(given_ones):
            yield columns, sum(row[column] for row, column in zip(worths, columns, strict=True) if column is not None)


@given(worths=TABLES, margin=st.integers(0, 5))
def test_what_is_certain_is_what_every_nearly_best_assignment_has(worths, margin):
    every = list(_all(worths))
    best = max(worth for _, worth in every)
    near = [columns for columns, worth in every if worth >= best - margin]
    expected = {
        row: near[0][row]
        for row in range(len(worths))
        if near[0][row] is not None and len({columns[row] for columns in near}) == 1
    }
    found = assigned(worths, margin)
    assert found.certain == expected
    assert found.undecided_rows == {row for row in range(len(worths)) if len({columns[row] for columns in near}) > 1}


@given(worths=TABLES, margin=st.integers(0, 5))
def test_an_undecided_column_has_several_partners_or_none_in_the_nearly_best(worths, margin):
    every = list(_all(worths))
    best = max(worth for _, worth in every)
    near = [columns for columns, worth in every if worth >= best - margin]
    partners = {
        column: {columns.index(column) if column in columns else None for columns in near}
        for column in {column for row in worths for column in row}
    }
    changing = {column for column, rows in partners.items() if len(rows) > 1}
    assert changing <= assigned(worths, margin).undecided_columns


@given(worths=TABLES)
def test_the_worth_is_that_of_the_full_table(worths):
    full = [[row.get(column, 0) for column in range(5)] for row in worths]
    best = sum(full[row][column] for row, column in best_assignment(full).items())
    assert best == max(worth for _, worth in _all(worths))


@pytest.mark.parametrize("size", [200])
def test_a_chain_of_rows_is_assigned_from_its_end(size):
    chain = [{row: 9, row + 1: 8} for row in range(size)]
    chain.append({size: 9})
    assert assigned(chain, 0).certain == {row: row for row in range(size + 1)}
