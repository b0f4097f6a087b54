"""Issues: their place and their weight."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.issues import Issue, Severity, blocking, summary
from pic_sheets.tables import cell_address, column_letters


def issue(cell: str = "B4", severity: Severity = Severity.BLOCKING) -> Issue:
    return Issue("Projets", cell, "doublon", severity, "« P1 » est déjà en A3.", "Donnez un autre code.")


@given(st.integers(1, 1048576), st.integers(1, 16384))
def test_the_row_and_the_column_are_those_of_the_cell(row: int, column: int) -> None:
    assert issue(cell_address(row, column)).row == row
    assert issue(cell_address(row, column)).column == column_letters(column)


@pytest.mark.parametrize(("cell", "row", "column"), [("", 0, ""), ("C", 0, "C"), ("12", 12, ""), ("B4:C60", 4, "B")])
def test_a_whole_sheet_column_row_or_range_has_its_first_place(cell: str, row: int, column: str) -> None:
    assert (issue(cell).row, issue(cell).column) == (row, column)


def test_only_blocking_issues_block_in_the_order_given() -> None:
    issues = [issue("A9"), issue("A1", Severity.WARNING), issue("A2"), issue("A3", Severity.INFORMATION)]
    assert [found.cell for found in blocking(issues)] == ["A9", "A2"]
    assert [found.blocks for found in issues] == [True, False, True, False]


def test_staff_read_words_and_scripts_letters() -> None:
    assert [(severity.value, severity.label) for severity in Severity] == [
        ("B", "Bloquant"),
        ("A", "À vérifier"),
        ("I", "Information"),
    ]


def test_the_summary_counts_each_severity_and_agrees() -> None:
    warned, informed = issue("A3", Severity.WARNING), issue("A4", Severity.INFORMATION)
    assert summary([issue("A1"), issue("A2"), warned, informed, informed]) == (
        "2 anomalies bloquantes, 1 à vérifier, 2 informations"
    )
