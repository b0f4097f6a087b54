"""What Excel repairs or refuses: each rule, on the workbook as it is made."""

import io
import re
import zipfile

import openpyxl
import pytest
from openpyxl import Workbook
from openpyxl.utils import range_boundaries

from pic_sheets.sheets import declared_sheets
from pic_sheets.stores.blank_workbook import workbook_bytes
from pic_sheets.stores.sample_rows import starting_rows

SHEETS = {sheet.name: sheet for sheet in declared_sheets()}


@pytest.fixture(scope="module")
def content() -> bytes:
    return workbook_bytes(starting_rows())


@pytest.fixture(scope="module")
def workbook(content: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def test_every_sheet_of_data_has_one_table_over_its_headings(workbook: Workbook) -> None:
    for name, sheet in SHEETS.items():
        (table,) = workbook[name].tables.values()
        left, top, right, bottom = range_boundaries(table.ref)
        assert (left, top, right) == (1, 3, len(sheet.headings))
        assert bottom > top


def test_the_names_of_a_table_s_columns_are_its_headings_as_text_and_unique(workbook: Workbook) -> None:
    for page in workbook:
        for table in page.tables.values():
            cells = page[table.ref][0]
            names = [column.name for column in table.tableColumns]
            assert [cell.value for cell in cells] == names
            assert {cell.data_type for cell in cells} == {"s"}
            assert len({name.casefold() for name in names}) == len(names)
            assert not any("\n" in name for name in names)


def test_names_and_numbers_of_tables_are_unique_and_plain(workbook: Workbook) -> None:
    tables = [table for page in workbook for table in page.tables.values()]
    assert len({table.displayName.casefold() for table in tables}) == len(tables)
    assert all(re.fullmatch(r"[A-Za-z_]\w*", table.displayName, re.ASCII) for table in tables)
    assert len({table.id for table in tables}) == len(tables)


def test_filters_belong_to_the_tables_and_parameters_have_none(workbook: Workbook) -> None:
    assert [page.title for page in workbook if page.auto_filter.ref] == []
    assert next(iter(workbook["Association"].tables.values())).autoFilter is None
    assert (
        next(iter(workbook["Projets"].tables.values())).autoFilter.ref
        == next(iter(workbook["Projets"].tables.values())).ref
    )


def test_names_of_sheets_are_short_enough(workbook: Workbook) -> None:
    assert [name for name in workbook.sheetnames if len(name) > 31] == []


def test_links_lead_to_sheets_that_exist(workbook: Workbook) -> None:
    places = [
        link.location for page in workbook for cells in page.iter_rows() for cell in cells if (link := cell.hyperlink)
    ]
    sheets = [re.fullmatch(r"'([^']+)'![A-Z]+\d+", place) for place in places]
    assert all(sheets)
    assert {match[1] for match in sheets if match} == set(workbook.sheetnames)


def test_lists_come_from_fixed_ranges_of_the_workbook(workbook: Workbook) -> None:
    for page in workbook:
        for rule in page.data_validations.dataValidation:
            if rule.type == "list":
                match = re.fullmatch(r"'?([^'!]+)'?!\$([A-Z]+)\$4:\$\2\$\d+", rule.formula1)
                assert match
                assert match[1] in workbook.sheetnames
            assert len(rule.error or "") <= 255
            assert len(rule.errorTitle or "") <= 32


def test_repeated_columns_are_named_before_repeated_rows(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        book = archive.read("xl/workbook.xml").decode()
    assert "'Projets'!$A:$A,'Projets'!$3:$3" in book
    assert not re.search(r"\$3:\$3,", book)


def test_merged_cells_stay_out_of_the_tables(workbook: Workbook) -> None:
    for page in workbook:
        for merged in page.merged_cells.ranges:
            assert merged.max_row < 3 or page.title == "Accueil"


def test_nothing_is_shared_between_a_note_and_another(workbook: Workbook) -> None:
    notes = [cell.comment for page in workbook for cells in page.iter_rows() for cell in cells if cell.comment]
    assert len(notes) == sum(len(sheet.columns) for sheet in SHEETS.values())
    assert all(note.height >= 50 for note in notes)
