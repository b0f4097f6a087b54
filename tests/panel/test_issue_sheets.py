"""Issues by sheet, and the address that is copied."""

import pytest

from pic_sheets.issues import Issue, Severity
from pic_sheets.panel.issue_sheets import MOST_TOLD, copied_cell, issue_sheets, untold_issues


def _issue(sheet, cell, code="x"):
    return Issue(sheet, cell, code, Severity.BLOCKING, "Message.", "Conseil.")


def test_a_sheet_is_told_once_where_it_first_stood():
    found = issue_sheets([_issue("Projets", "A4"), _issue("Bilans", "B5"), _issue("Projets", "C6")])
    assert [(sheet.name, [group.where for group in sheet.groups]) for sheet in found] == [
        ("Projets", ["A4", "C6"]),
        ("Bilans", ["B5"]),
    ]


def test_the_same_fault_of_a_column_is_told_once():
    (sheet,) = issue_sheets([_issue("Projets", f"L{row}") for row in range(4, 10)])
    assert [group.cells for group in sheet.groups] == ["L4:L9"]


def test_a_page_tells_so_many_and_counts_the_others():
    issues = [_issue("Projets", f"A{row}", f"code-{row}") for row in range(1, MOST_TOLD + 6)]
    assert sum(len(sheet.groups) for sheet in issue_sheets(issues)) == MOST_TOLD
    assert untold_issues(issues) == 5
    assert untold_issues(issues[:MOST_TOLD]) == 0


@pytest.mark.parametrize(
    ("sheet", "cell", "copied"),
    [
        ("Projets", "L4", "Projets!L4"),
        ("Décisions", "B12", "Décisions!B12"),
        ("Suivi 2025", "A1", "'Suivi 2025'!A1"),
        ("L'an", "A1", "'L''an'!A1"),
        ("2025", "A1", "'2025'!A1"),
        ("PIC2025", "A1", "'PIC2025'!A1"),
        ("Projets", "", ""),
        ("", "A4", ""),
    ],
)
def test_the_copied_address_is_one_that_a_spreadsheet_goes_to(sheet, cell, copied):
    assert copied_cell(_issue(sheet, cell)) == copied
