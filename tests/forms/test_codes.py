"""Codes in the style of those that are there."""

import pytest

from pic_sheets.forms.codes import next_code


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (["CX25-01", "CX25-27", "CX25-09"], "CX25-28"),
        (["PIC-2025-099"], "PIC-2025-100"),
        # An older style, more frequent, gives way to that of the year.
        (["A1", "A2", "A3", "PIC-2025-001"], "PIC-2025-002"),
        (["M-01", "sans numéro"], "M-02"),
        (["Les Amis", "Le Club"], "P001"),
        (["P001", "Les Amis"], "P002"),
    ],
)
def test_the_next_code_follows_the_highest(codes, expected):
    assert next_code(codes, 2025, "P001") == expected


def test_it_is_never_one_that_is_there():
    codes = ["007", "7", "08", "a9b9", "a9b09"]
    for _ in range(20):
        code = next_code(codes, None, "P001")
        assert code not in codes
        codes.append(code)
