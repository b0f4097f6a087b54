"""The list of corrections as a workbook that staff work through: a summary, a line an issue, what has been solved."""

from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from pic_sheets import corrections as told
from pic_sheets.corrections import Corrections
from pic_sheets.issue_changes import FollowedIssue
from pic_sheets.issue_groups import WHOLE_SHEET
from pic_sheets.plans import CorrectionWorkbook
from pic_sheets.stores.reports.cells import (
    CENTRED,
    HEAD,
    LEFT,
    RULE,
    fit_row,
    write_headings,
    write_severity,
    write_text,
)
from pic_sheets.stores.reports.corrections_summary import write_summary
from pic_sheets.stores.reports.workbook_links import Linked, add_link
from pic_sheets.stores.workbook_maker import looks
from pic_sheets.stores.workbook_maker.archives import saved
from pic_sheets.tables import cell_address, column_letters

_TITLE_ROW, _HEADINGS_ROW, _FIRST_ROW = 1, 3, 4
#: Heading → width in characters: together, what A4 landscape prints at about nine tenths of its size.
_WIDTHS = {
    told.DONE: 8, told.SEVERITY: 13, told.SHEET: 18, told.CELL: 11, told.MESSAGE: 52, told.ADVICE: 44, told.FOLLOWED: 15,
    told.CODE: 20,
}  # fmt: skip
_SOLVED_WIDTHS = {
    told.SEVERITY: 13, told.SHEET: 20, told.CELL: 11, "Ce qui n'allait pas": 80, "Était coché": 12, told.CODE: 32,
}  # fmt: skip
_SMALL = Font(name=looks.NAME, size=9, color=looks.GREY)
#: A line is done when « Fait » holds a tick: what a later run reads, too.
_CONDITIONS = [f'LOWER(TRIM($A{_FIRST_ROW}))<>"{blank}"' for blank in told.NOT_DONE]
_IS_DONE = f"AND({','.join(_CONDITIONS)})"


def corrections_workbook_bytes(workbook: CorrectionWorkbook) -> bytes:
    """The file of a list of corrections; the same plan gives the same bytes."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator = "PIC Sheets"
    linked = Linked(workbook.target, workbook.tabs)
    write_summary(book.create_sheet("Résumé"), workbook.corrections, linked)
    _write_list(book.create_sheet("Corrections"), workbook.corrections, linked)
    if workbook.corrections.changes and workbook.corrections.changes.solved:
        _write_solved(book.create_sheet("Résolues"), workbook.corrections)
    return saved(book)


def _write_list(page: Worksheet, corrections: Corrections, linked: Linked) -> None:
    widths = {heading: width for heading, width in _WIDTHS.items() if corrections.changes or heading != told.FOLLOWED}
    _lay_out(page, corrections.title, widths)
    for row, line in enumerate(corrections.lines, _FIRST_ROW):
        _write_line(page, row, line, widths)
        add_link(page.cell(row, list(widths).index(told.CELL) + 1), line.issue, linked)
    if not corrections.issues:
        write_text(page.cell(_FIRST_ROW, 1), corrections.conclusion, looks.BODY)
        return
    last = _FIRST_ROW + len(corrections.issues) - 1
    area = f"A{_FIRST_ROW}:{cell_address(last, len(widths))}"
    page.add_table(Table(displayName="corrections", ref=area.replace(f"A{_FIRST_ROW}", f"A{_HEADINGS_ROW}")))
    done = DifferentialStyle(font=Font(color="6B6B6B"), fill=PatternFill(bgColor="EDEDED", fill_type="solid"))
    page.conditional_formatting.add(area, Rule(type="expression", dxf=done, formula=[_IS_DONE]))
    ticks = DataValidation(type="list", formula1='"Oui"', allow_blank=True, showErrorMessage=False)
    ticks.add(f"A{_FIRST_ROW}:A{last}")
    page.add_data_validation(ticks)


def _lay_out(page: Worksheet, title: str, widths: dict[str, int]) -> None:
    """Title, headings that stay in sight and come again on each page, widths."""
    for number, width in enumerate(widths.values(), 1):
        page.column_dimensions[column_letters(number)].width = width
    write_text(page.cell(_TITLE_ROW, 1), title, looks.TITLE)
    page.row_dimensions[_TITLE_ROW].height = 30
    write_headings(page, _HEADINGS_ROW, list(widths))
    page.freeze_panes = f"A{_FIRST_ROW}"
    looks.set_page(page, HEAD, f"{_HEADINGS_ROW}:{_HEADINGS_ROW}")


def _write_line(page: Worksheet, row: int, line: FollowedIssue, widths: dict[str, int]) -> None:
    issue = line.issue
    texts = {
        told.DONE: "", told.SEVERITY: issue.severity.label, told.SHEET: issue.sheet, told.CELL: issue.cell or WHOLE_SHEET,
        told.MESSAGE: issue.message, told.ADVICE: issue.advice, told.FOLLOWED: line.mark, told.CODE: issue.code,
    }  # fmt: skip
    shown = [texts[heading] for heading in widths]
    _write_texts(page, row, shown, widths)
    page.cell(row, 1).alignment, page.cell(row, 1).border = CENTRED, looks.BOX
    write_severity(page.cell(row, list(widths).index(told.SEVERITY) + 1), issue.severity)
    if line.is_new and told.FOLLOWED in widths:
        page.cell(row, list(widths).index(told.FOLLOWED) + 1).font = looks.BOLD


def _write_texts(page: Worksheet, row: int, texts: Sequence[str], widths: dict[str, int]) -> None:
    for column, (heading, text) in enumerate(zip(widths, texts, strict=True), 1):
        write_text(page.cell(row, column), text, _SMALL if heading == told.CODE else looks.BODY, wrapped=True)
        page.cell(row, column).border = RULE
        page.cell(row, column).alignment = LEFT
    fit_row(page, row, texts, list(widths.values()))


def _write_solved(page: Worksheet, corrections: Corrections) -> None:
    """The lines of the earlier report that are no longer true."""
    _lay_out(page, "Résolues depuis le rapport précédent", _SOLVED_WIDTHS)
    solved = corrections.changes.solved if corrections.changes else ()
    for row, line in enumerate(solved, _FIRST_ROW):
        issue = line.issue
        ticked = "Oui" if line.ticked else ""
        texts = [issue.severity.label, issue.sheet, issue.cell or WHOLE_SHEET, issue.message, ticked, issue.code]
        _write_texts(page, row, texts, _SOLVED_WIDTHS)
