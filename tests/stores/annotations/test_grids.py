"""Cells coloured in the XML of a worksheet: only their style changes, and those that are not there are put in order."""

import pytest
import xlsx_parts

from pic_sheets.issues import Severity
from pic_sheets.stores.annotations.grids import read_grid
from pic_sheets.stores.annotations.tags import read_text


def _coloured(rows, *cells, before=""):
    text = read_text(xlsx_parts.worksheet(rows, before=before).encode())
    edits = read_grid(text).edits(dict.fromkeys(cells, Severity.BLOCKING), lambda style, _: 90 + int(style or b"0"))
    return text.edited(edits).decode().partition("<sheetData>")[2].partition("</sheetData>")[0]


def test_a_cell_that_is_there_changes_its_style_alone():
    assert _coloured('<row r="2"><c r="B2" s="3" t="s"><v>7</v></c><c r="C2"/></row>', (2, 2)) == (
        '<row r="2"><c r="B2" s="93" t="s"><v>7</v></c><c r="C2"/></row>'
    )


def test_a_cell_that_is_not_there_is_put_between_its_neighbours_and_a_row_too():
    row = '<row r="2"><c r="A2"/><c r="D2"/></row><row r="5"/>'
    assert _coloured(row, (2, 3)) == '<row r="2"><c r="A2"/><c r="C2" s="90"/><c r="D2"/></row><row r="5"/>'
    assert _coloured(row, (3, 1)) == (
        '<row r="2"><c r="A2"/><c r="D2"/></row><row r="3"><c r="A3" s="90"/></row><row r="5"/>'
    )
    assert _coloured(row, (5, 2)) == '<row r="2"><c r="A2"/><c r="D2"/></row><row r="5"><c r="B5" s="90"/></row>'


def test_a_blank_cell_looks_as_its_row_or_its_column_does():
    assert 's="96"' in _coloured('<row r="2" s="6" customFormat="1"></row>', (2, 3))
    columns = '<cols><col min="2" max="4" style="5"/></cols>'
    assert 's="95"' in _coloured('<row r="2"></row>', (2, 3), before=columns)
    assert 's="90"' in _coloured('<row r="2"></row>', (2, 6), before=columns)


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="2"><c r="B2"/><c r="A2"/></row>',
        '<row r="2"><c r="A3"/></row>',
        '<row r="3"/><row r="2"><c r="A2"/></row>',
    ],
)
def test_cells_out_of_their_place_are_not_patched(rows):
    with pytest.raises(ValueError, match=r"order|row"):
        _coloured(rows, (2, 1), (2, 2))
