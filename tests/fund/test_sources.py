"""The cells of a figure: only those that hold something, each once, in a fixed order."""

from decimal import Decimal

import make

from pic_sheets.fund.sources import addresses, fields


def test_blank_cells_are_no_source_and_a_zero_is_one() -> None:
    projects = [make.project(requested=None), make.project(row=5, requested=Decimal(0)), make.project(row=6, venue="")]
    assert addresses(fields(projects, "requested", "venue")) == ("Projets!P5", "Projets!P6")


def test_sources_are_sorted_by_sheet_column_and_row_each_once() -> None:
    late, early, paid = make.project(row=10), make.project(row=9), make.payment()
    sources = [*fields([paid], "amount"), *fields([late, early, late], "requested", "cost")]
    assert addresses(sources) == ("Projets!O9", "Projets!O10", "Projets!P9", "Projets!P10", "Versements!D4")
