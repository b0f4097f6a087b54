"""The first sheet of a list of corrections tells how to use it."""

from datetime import date

from openpyxl import Workbook
from small_workbook import plain

from pic_sheets.corrections import Corrections
from pic_sheets.issues import Issue, Severity
from pic_sheets.stores.reports.corrections_summary import write_summary
from pic_sheets.stores.reports.workbook_links import Linked


def test_how_to_use_the_list_is_told_whole_on_the_width_of_the_sheet():
    page = Workbook().create_sheet()
    issue = Issue("Projets", "P4", "doublon", Severity.WARNING, "m", "a")
    write_summary(page, Corrections("s.xlsx", date(2025, 3, 5), (issue,), {}), Linked("../s.xlsx"))
    texts = {cell.row: plain(cell.value) for cell in page["A"] if cell.value}
    how_to = [
        row for row, text in texts.items() if text.startswith(("La feuille", "Cliquez", "Corrigez", "Enregistrez"))
    ]
    assert len(how_to) == 4
    assert {f"A{row}:F{row}" for row in how_to} <= {str(area) for area in page.merged_cells.ranges}
    heading = next(row for row, text in texts.items() if text == "Par sorte d'anomalie") + 1
    assert page.print_title_rows == f"${heading}:${heading}"


def test_with_nothing_to_correct_there_is_nothing_to_explain():
    page = Workbook().create_sheet()
    write_summary(page, Corrections("s.xlsx", date(2025, 3, 5), (), {}), Linked("../s.xlsx"))
    assert [cell.value for cell in page["A"] if cell.value][-1] == "Total"
