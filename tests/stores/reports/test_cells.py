"""Cells of results workbooks: text stays text, rows are tall enough."""

import io

import pytest
from openpyxl import Workbook

from pic_sheets.issues import Severity
from pic_sheets.stores.reports.cells import COUNT, fit_row, write_headings, write_severity, write_text
from pic_sheets.stores.workbook_maker import looks


@pytest.fixture
def page():
    return Workbook().create_sheet()


def test_what_looks_like_a_formula_is_text(page):
    write_text(page["A1"], "=1+1\x07", looks.BODY)
    assert (page["A1"].value, page["A1"].data_type, page["A1"].quotePrefix) == ("=1+1", "s", True)


@pytest.mark.parametrize("text", ["a\x07\x1bb", "\uffffa\ufffeb", "a\ud800b"])
def test_what_xml_does_not_take_is_left_out_and_the_workbook_is_saved(page, text):
    write_text(page["A1"], text, looks.BODY)
    assert page["A1"].value == "ab"
    page.parent.save(io.BytesIO())


def test_texts_of_neighbouring_columns_never_touch(page):
    write_headings(page, 1, ("Gravité", COUNT))
    write_severity(page["A2"], Severity.BLOCKING)
    shown = {(cell.alignment.horizontal, cell.alignment.indent) for cell in (page["A1"], page["A2"])}
    assert shown == {("left", 1)}
    assert page["B1"].alignment.horizontal == "right"


def test_each_severity_has_its_word_and_a_colour_of_its_own(page):
    for row, severity in enumerate(Severity, 1):
        write_severity(page.cell(row, 1), severity)
    assert [cell.value for cell in page["A"]] == ["Bloquant", "À vérifier", "Information"]
    assert len({cell.fill.fgColor.rgb for cell in page["A"]}) == 3


def test_a_row_is_tall_enough_for_its_longest_text_and_excel_shows_it(page):
    write_headings(page, 1, ("a", "b"))
    fit_row(page, 2, ["court", "un mot " * 20], [20, 22])
    fit_row(page, 3, ["x" * 200], [22])
    fit_row(page, 4, ["x" * 100_000], [22])
    fit_row(page, 5, [f"« {'x' * 60} » n'est pas un montant."], [22])
    assert page.row_dimensions[5].height >= 6 * 15
    heights = [page.row_dimensions[row].height for row in (2, 3, 4)]
    assert heights[0] >= 7 * 15
    assert heights[1] >= 10 * 15
    assert heights[2] == 409
