"""Ranges in A1 notation."""

import pytest

from tests.google.model import Sheet, sheet_properties
from tests.google.ranges import area_of
from tests.google.refusals import RefusalError
from tests.google.world import World


def shown(text: str) -> str:
    """The range as the server understands it, in a spreadsheet of two sheets."""
    book = World().created("Suivi", "a@b.example", "en_US")
    book.sheets.append(Sheet(sheet_properties(1, "L'été 2026", 1, 20, 5)))
    return str(area_of(text, book))


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("A1", "Sheet1!A1"), ("B2:C3", "Sheet1!B2:C3"), ("C3:B2", "Sheet1!B2:C3"), ("A:B", "Sheet1!A1:B1000"), ("2:3", "Sheet1!A2:Z3"),
        ("A2:B", "Sheet1!A2:B1000"), ("Sheet1", "Sheet1!A1:Z1000"), ("'L''été 2026'", "'L''été 2026'!A1:E20"),
        ("L'été 2026!B2:Z99", "'L''été 2026'!B2:E20"), ("'L''été 2026'!$A$1", "'L''été 2026'!A1"),
    ],
)  # fmt: skip
def test_a_range_is_completed_by_its_grid(text: str, whole: str) -> None:
    assert shown(text) == whole


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Absente!A1", "Unable to parse range: Absente!A1"),
        ("A0", "Unable to parse range: A0"),
        ("Sheet1!A1:", "Unable to parse range: Sheet1!A1:"),
        ("", "Unable to parse range: "),
        ("A1001", "Range (Sheet1!A1001) exceeds grid limits. Max rows: 1000, max columns: 26"),
        ("AA1", "Range (Sheet1!AA1) exceeds grid limits. Max rows: 1000, max columns: 26"),
    ],
)
def test_a_range_that_is_nowhere_is_refused(text: str, message: str) -> None:
    with pytest.raises(RefusalError) as refused:
        shown(text)
    assert (refused.value.code, str(refused.value)) == (400, message)
