"""Plans: what is decided cannot change before it is carried out."""

import dataclasses
from pathlib import Path

import pytest

from pic_sheets.outcomes import Figure, ResultTable
from pic_sheets.plans import AnnotatedCopy, ChartData, FileBytes, FilledTemplate, Plan, ReportSheet, ReportWorkbook

FILES = (
    FilledTemplate(
        "a.docx", "accord", {"montant": "900,00 €"}, {"themes": ChartData(["Sport"], [("Accordé", [900.0])])}
    ),
    ReportWorkbook("b.xlsx", [ReportSheet("Budget", "Budget 2025")]),
    AnnotatedCopy("d.xlsx", Path("suivi.xlsx"), "", ()),
    FileBytes("c.txt", b"c"),
)


def test_two_plans_of_the_same_files_are_equal_and_their_order_counts() -> None:
    again = tuple(dataclasses.replace(file) for file in FILES)
    assert Plan(FILES) == Plan(again)
    assert Plan(FILES) != Plan(FILES[::-1])


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.path)
def test_a_planned_file_cannot_be_moved(file: FilledTemplate | ReportWorkbook | AnnotatedCopy | FileBytes) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        file.path = "../ailleurs"  # type: ignore[misc]  # what must fail


def test_a_document_is_final_and_without_charts_unless_said() -> None:
    first, second = FilledTemplate("a", "accord", {}), FilledTemplate("b", "accord", {})
    assert not first.draft
    assert first.charts == {}
    assert first.charts is not second.charts


def test_a_plan_names_each_template_it_fills_once() -> None:
    assert Plan((*FILES, *FILES)).templates == ("accord",)


def test_a_report_workbook_gives_its_figures_and_tables_in_the_order_of_its_sheets() -> None:
    figures = [Figure(code, code, 1) for code in "ab"]
    tables = [ResultTable(code, code, ("x",), ()) for code in "cd"]
    sheets = (
        ReportSheet("1", "1", figures[:1], [(tables[0], ())]),
        ReportSheet("2", "2", figures[1:], [(tables[1], ())]),
    )
    workbook = ReportWorkbook("x.xlsx", sheets)
    assert workbook.figures == tuple(figures)
    assert workbook.tables == tuple(tables)
