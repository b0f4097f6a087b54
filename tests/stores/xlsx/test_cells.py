import pytest
from xlsx_parts import worksheet

from pic_sheets.stores.xlsx.cells import Cells, read_cells


def told(rows: str, percents: frozenset[int] = frozenset({3, 30})) -> Cells:
    return read_cells(worksheet(rows).encode(), percents)


def test_an_ordinary_sheet_has_nothing_to_tell() -> None:
    cells = told('<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1" t="s"><v>0</v></c></row>')
    assert (cells.errors, cells.uncomputed, cells.percents, cells.merged, cells.extent) == ((), (), (), (), (1, 2))


def test_positions_are_row_then_column_from_one() -> None:
    cells = told(
        '<row r="7"><c r="AB7" s="30"><v>1</v></c><c r="AC7" t="e"><v>#REF!</v></c><c r="AD7"><f>1</f></c></row>'
    )
    assert (cells.percents, cells.errors, cells.uncomputed) == (((7, 28),), ((7, 29),), ((7, 30),))


def test_a_style_is_compared_whole() -> None:
    assert told('<row r="1"><c r="A1" s="33"><v>1</v></c><c r="B1" s="300"><v>1</v></c></row>').percents == ()


def test_the_order_of_attributes_does_not_matter() -> None:
    cells = told('<row r="1"><c r="A1" t="e" s="3" cm="1"><f>1</f><v>#N/A</v></c></row>')
    assert (cells.percents, cells.errors) == (((1, 1),), ((1, 1),))


def test_an_error_goes_to_calamine_as_a_text_of_no_type_and_the_same_length() -> None:
    rows = '<row r="1"><c r="A1" t="e"><v>#SPILL!</v></c><c r="B1" t="inlineStr"><is><t> t="e"</t></is></c></row>'
    cells = told(rows)
    assert cells.content == rows.replace(' t="e"', "      ", 1).encode()


@pytest.mark.parametrize(
    ("address", "extent"), [("C2", (2, 3)), ("ZZ9999", (9999, 702)), ("A10000", (10000, 1)), ("AAA1", (1, 703))]
)
def test_the_extent_of_a_few_cells_is_exact(address: str, extent: tuple[int, int]) -> None:
    assert told(f'<row r="1"><c r="{address}"><v>1</v></c></row>').extent == extent


def test_the_extent_of_a_full_sheet_is_not_measured_cell_by_cell() -> None:
    row = '<row r="1">' + '<c r="A1"><v>1000000</v></c>' * 60_000 + "</row>"
    assert told(row).extent == (9_999, 702)
