import io
from decimal import Decimal

import openpyxl

from pic_sheets.outcomes import Figure
from pic_sheets.plans import SourcesWorkbook
from pic_sheets.stores.reports.sources_workbook import sources_workbook_bytes

FIGURES = (
    Figure("accorde", "Accordé", Decimal("1234.50"), "€", ("Décisions!D4", "Décisions!D5", "Charges et produits!C7")),
    Figure("rien", "=Rien", None),
)
PLAN = SourcesWorkbook("sources.xlsx", "D'où viennent les chiffres", FIGURES, "../suivi%20pic.xlsx")


def _page(plan: SourcesWorkbook = PLAN):  # type: ignore[no-untyped-def]
    return openpyxl.load_workbook(io.BytesIO(sources_workbook_bytes(plan))).active


def test_a_figure_has_a_line_a_range_that_opens_the_workbook_there() -> None:
    page = _page()
    links = [(page.cell(row, 4).hyperlink.target, page.cell(row, 4).hyperlink.location) for row in (4, 5)]
    assert links == [("../suivi%20pic.xlsx", "Décisions!D4:D5"), ("../suivi%20pic.xlsx", "'Charges et produits'!C7")]
    assert [page.cell(row, 2).value for row in (4, 5)] == [1234.5, 1234.5]
    assert page.tables["sources"].ref == "A3:D6"


def test_a_figure_that_comes_from_no_cell_has_no_link_and_is_no_formula() -> None:
    page = _page()
    assert (page["A6"].value, page["A6"].data_type, page["D6"].hyperlink) == ("=Rien", "s", None)


def test_the_same_plan_gives_the_same_bytes_and_an_empty_one_opens() -> None:
    assert sources_workbook_bytes(PLAN) == sources_workbook_bytes(PLAN)
    empty = SourcesWorkbook("sources.xlsx", "Rien", (), "s.xlsx")
    assert _page(empty).max_row == 3
