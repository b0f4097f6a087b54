"""Results workbooks: values where they are looked for, text that stays text, charts that cover nothing."""

import io
import itertools
import zipfile
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest
from funds import small_fund
from openpyxl import Workbook, load_workbook
from openpyxl.utils.units import EMU_to_pixels

from pic_sheets.budget.workbook import budget_workbook
from pic_sheets.fund.fund import Fund
from pic_sheets.outcomes import Content, Figure, ResultTable
from pic_sheets.plans import ChartSketch, ReportSheet, ReportWorkbook
from pic_sheets.statistics import statistics_workbook
from pic_sheets.stores.reports.workbook import report_workbook_bytes

TODAY = date(2026, 1, 31)
TABLE = ResultTable(
    "par_ville", "Par ville", ("Ville", "Accordé", "Part", "Le"),
    (
        ("Croix", Decimal("900.50"), Decimal("75.0"), date(2025, 3, 5)),
        ("Lens", Decimal("300.00"), Decimal("25.0"), None),
        ("Total", Decimal("1200.50"), None, None),
    ),
    ("", "€", "%", ""), total=True,
)  # fmt: skip
CHARTS = (
    ChartSketch("column", "Accordé", 1, (2,)),
    ChartSketch("doughnut", "Accordé", 1, (2,)),
    ChartSketch("bar", "Accordé et part", 1, (2, 3), (2, 2)),
)


def _saved(*sheets: ReportSheet) -> bytes:
    return report_workbook_bytes(ReportWorkbook("r.xlsx", sheets))


def _read(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


def _rows(content: bytes, sheet: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in _read(content)[sheet].iter_rows(values_only=True)]


def test_totals_and_figures_are_values_that_need_no_computing() -> None:
    figure = Figure("accorde", "Accordé", Decimal("1200.50"), "€", ("Décisions!D4", "Décisions!D5"))
    rows = _rows(_saved(ReportSheet("Budget", "Budget", (figure,), [(TABLE, ())])), "Budget")
    assert any(row[:4] == ("Accordé", None, 1200.5, "Décisions!D4:D5 (2 cellules)") for row in rows)
    assert any(row[:2] == ("Total", 1200.5) for row in rows)
    assert any(row[:4] == ("Croix", 900.5, 0.75, row[3]) and f"{row[3]:%d/%m/%Y}" == "05/03/2025" for row in rows)


def test_amounts_percentages_and_days_are_shown_as_such() -> None:
    page = _read(_saved(ReportSheet("Villes", "Villes", (), [(TABLE, ())])))["Villes"]
    formats = {row[0].value: [cell.number_format for cell in row[1:]] for row in page.iter_rows()}
    assert formats["Croix"] == ['#,##0.00\\ "€";[Red]\\-#,##0.00\\ "€"', "0.0\\ %", "dd/mm/yyyy"]


def test_a_figure_that_cannot_be_known_is_a_dash() -> None:
    rows = _rows(_saved(ReportSheet("S", "S", (Figure("taux", "Taux", None, "%"),))), "S")
    assert ("Taux", None, "\N{EM DASH}") in [row[:3] for row in rows]


@pytest.mark.parametrize("text", ["=1+1", "+33 6", "-5", "@SUM(A1)", "#N/A", '=HYPERLINK("x")', "\x07cloche"])
def test_text_from_a_cell_is_never_a_formula(text: str) -> None:
    table = ResultTable("t", text, (text, "N"), ((text, 1),))
    content = _saved(ReportSheet("S", text, (Figure("f", text, text, "", (f"{text}!A1",)),), [(table, ())], (text,)))
    cells = [cell for row in _read(content)["S"].iter_rows() for cell in row if isinstance(cell.value, str)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert sum(cell.value == text.replace("\x07", "") for cell in cells) == 7
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert b"<f>" not in package.read("xl/worksheets/sheet1.xml")


def test_the_same_plan_gives_the_same_bytes_without_a_date_of_today() -> None:
    sheets = budget_workbook(small_fund(), TODAY).sheets
    content = _saved(*sheets)
    assert content == _saved(*sheets)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert {member.date_time[0] for member in package.infolist()} == {1980}


def _covered(page: object) -> list[tuple[int, int, float, float]]:
    """First and last row, left and right in pixels, of each chart of the page."""
    found = []
    for chart in page._charts:  # type: ignore[attr-defined]  # openpyxl has no other way
        corner, size = chart.anchor._from, chart.anchor.ext
        widths = [round(page.column_dimensions[chr(65 + n)].width * 7 + 5) for n in range(corner.col)]  # type: ignore[attr-defined]  # a worksheet
        left = sum(widths) + EMU_to_pixels(corner.colOff)
        last = corner.row + EMU_to_pixels(size.height) / 20
        found.append((corner.row + 1, round(last), left, left + EMU_to_pixels(size.width)))
    return found


def test_charts_stand_under_their_table_beside_one_another() -> None:
    page = _read(_saved(ReportSheet("S", "S", (), [(TABLE, CHARTS), (TABLE, ())])))["S"]
    charts = _covered(page)
    assert len(charts) == 3
    written = [row[0].row for row in page.iter_rows() if row[0].value]
    totals = [row for row in written if page.cell(row, 1).value == "Total"]
    assert all(
        totals[0] < first and last < min(row for row in written if row > totals[0]) for first, last, *_ in charts
    )
    spans = sorted((left, right) for *_, left, right in charts)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))


def test_a_chart_never_draws_the_total_and_keeps_its_values() -> None:
    with zipfile.ZipFile(io.BytesIO(_saved(ReportSheet("S", "S", (), [(TABLE, CHARTS)])))) as package:
        column, _, bar = (package.read(f"xl/charts/chart{number}.xml").decode() for number in (1, 2, 3))
    assert "'S'!$B$4:$B$5" in column
    assert "<v>900.5</v>" in column
    assert "1200.5" not in column
    assert "'S'!$B$5:$B$5" in bar
    assert "<v>0.25</v>" in bar
    assert '<delete val="1"' not in column + bar


def test_a_table_of_nothing_has_no_chart_and_no_filter() -> None:
    empty = ResultTable("vide", "Vide", TABLE.columns, (("Total", Decimal(0), None, None),), TABLE.units, total=True)
    page = _read(_saved(ReportSheet("S", "S", (), [(empty, CHARTS[:2])])))["S"]
    assert not page._charts
    assert not page.tables


def test_a_table_can_be_filtered_and_its_total_stays_last() -> None:
    page = _read(_saved(ReportSheet("S", "S", (), [(TABLE, ())])))["S"]
    assert [table.ref for table in page.tables.values()] == ["A3:D5"]
    assert page.freeze_panes == "A4"


def test_it_prints_on_a4_landscape_as_wide_as_the_page() -> None:
    page = _read(_saved(ReportSheet("S", "S", (), [(TABLE, ())])))["S"]
    assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
    assert (page.page_setup.fitToWidth, page.page_setup.fitToHeight) == (1, 0)
    assert page.print_title_rows == "$3:$3"


@pytest.mark.parametrize("fund", [Fund(), small_fund()], ids=["empty", "small"])
def test_every_table_of_the_budget_and_the_statistics_is_found_in_its_sheet(fund: Fund) -> None:
    for plan in (budget_workbook(fund, TODAY), statistics_workbook(fund, TODAY)):
        content = report_workbook_bytes(plan)
        for sheet in plan.sheets:
            rows = _rows(content, sheet.name)
            for table, _ in sheet.tables:
                start = rows.index(next(row for row in rows if row[: len(table.columns)] == table.columns))
                assert [_told(row, table) for row in rows[start + 1 : start + 1 + len(table.rows)]] == [
                    tuple(content or None for content in row if not isinstance(content, date)) for row in table.rows
                ]


def _told(row: Sequence[object], table: ResultTable) -> tuple[Content, ...]:
    """The row as the table has it: amounts in cents, percentages in hundredths; days are left out."""
    told: list[Content] = []
    for value, unit in zip(row, table.units, strict=False):
        if unit == "%" and value is not None:
            told.append(round(Decimal(str(value)) * 100, 1) or None)
        elif isinstance(value, float):
            told.append(Decimal(str(value)))
        elif not isinstance(value, date):
            told.append(value or None)  # type: ignore[arg-type]  # what openpyxl reads of ours
    return tuple(told)
