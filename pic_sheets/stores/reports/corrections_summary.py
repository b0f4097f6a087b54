"""The first sheet of a list of corrections: of which workbook, how many of each kind, how to use the list."""

from openpyxl.worksheet.worksheet import Worksheet

from pic_sheets import corrections as told
from pic_sheets.corrections import Corrections
from pic_sheets.issue_groups import issue_groups
from pic_sheets.issues import Severity, summary
from pic_sheets.stores.reports.cells import (
    COUNT,
    HEAD,
    LEFT,
    RIGHT,
    RULE,
    fit_row,
    write_headings,
    write_severity,
    write_text,
)
from pic_sheets.stores.reports.workbook_links import Linked, add_link
from pic_sheets.stores.workbook_maker import looks
from pic_sheets.tables import column_letters
from pic_sheets.texts import NBSP, quoted

_HEADINGS = (told.SEVERITY, told.SHEET, "Cellules", COUNT, told.MESSAGE, told.CODE)
_WIDTHS = (14, 20, 24, 10, 66, 30)
_WHOLE_WIDTH = sum(_WIDTHS)

_HOW_TO = (
    f"La feuille {quoted('Corrections')} donne une ligne par anomalie, dans l'ordre de votre classeur.",
    f"Cliquez sur une adresse de la colonne {quoted('Cellule')}{NBSP}: votre classeur s'ouvre à cet endroit. Laissez ce rapport dans son dossier, le lien part de là.",
    f"Corrigez dans votre classeur, puis choisissez {quoted('Oui')} dans la colonne {quoted('Fait')}{NBSP}: la ligne devient grise. Les flèches des intitulés trient et filtrent.",
    f"Enregistrez votre classeur et vérifiez-le à nouveau{NBSP}; avec {quoted('--depuis')} et ce rapport, vous saurez ce qui est résolu, ce qui reste et ce qui est nouveau.",
)


def write_summary(page: Worksheet, corrections: Corrections, linked: Linked) -> None:
    """Write the whole sheet; a kind of fault that touches several rows of a column is one line."""
    for number, width in enumerate(_WIDTHS, 1):
        page.column_dimensions[column_letters(number)].width = width
    write_text(page.cell(1, 1), corrections.title, looks.TITLE)
    page.row_dimensions[1].height = 30
    write_text(page.cell(2, 1), corrections.conclusion, looks.BODY)
    write_text(page.cell(4, 1), told.WORKBOOK, looks.BOLD)
    write_text(page.cell(4, 2), corrections.workbook, looks.BODY)
    write_text(page.cell(5, 1), told.CHECKED_ON, looks.BOLD)
    day = page.cell(5, 2)
    day.value, day.number_format, day.font, day.alignment = corrections.day, "dd/mm/yyyy", looks.BODY, looks.HEADING
    row = _write_sentences(page, 7, _sentences(corrections))
    row = _write_counts(page, row + 1, corrections)
    headings = ""
    if corrections.issues:
        write_text(page.cell(row + 1, 1), "Comment s'en servir", looks.SUBTITLE)
        row = _write_sentences(page, row + 2, _HOW_TO)
        _write_groups(page, row + 1, corrections, linked)
        headings = f"{row + 2}:{row + 2}"
    looks.set_page(page, HEAD, headings)


def _sentences(corrections: Corrections) -> tuple[str, ...]:
    changes = corrections.changes
    return (summary(corrections.issues), *((changes.sentence, *changes.details) if changes else ()))


def _write_sentences(page: Worksheet, top: int, sentences: tuple[str, ...]) -> int:
    """Write each sentence over the width of the sheet; the row after the last."""
    for row, sentence in enumerate(sentences, top):
        write_text(page.cell(row, 1), sentence, looks.BODY, wrapped=True)
        page.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(_WIDTHS))
        fit_row(page, row, [sentence], [_WHOLE_WIDTH])
    return top + len(sentences)


def _write_counts(page: Worksheet, top: int, corrections: Corrections) -> int:
    """Write how many issues there are of each severity, and in all; the row after the last."""
    write_headings(page, top, (told.SEVERITY, COUNT))
    for row, severity in enumerate(Severity, top + 1):
        write_severity(page.cell(row, 1), severity)
        _write_number(page, row, 2, sum(issue.severity is severity for issue in corrections.issues))
    total = top + 1 + len(Severity)
    write_text(page.cell(total, 1), "Total", looks.BOLD)
    page.cell(total, 1).alignment = LEFT
    _write_number(page, total, 2, len(corrections.issues))
    page.cell(total, 2).font = looks.BOLD
    return total + 1


def _write_number(page: Worksheet, row: int, column: int, number: int) -> None:
    cell = page.cell(row, column)
    cell.value, cell.font = number, looks.BODY
    cell.alignment = RIGHT


def _write_groups(page: Worksheet, top: int, corrections: Corrections, linked: Linked) -> None:
    write_text(page.cell(top, 1), "Par sorte d'anomalie", looks.SUBTITLE)
    write_headings(page, top + 1, _HEADINGS)
    for row, group in enumerate(issue_groups(corrections.issues), top + 2):
        issue = group.first
        texts = ["", issue.sheet, group.where, "", group.message, issue.code]
        for column, text in enumerate(texts, 1):
            write_text(page.cell(row, column), text, looks.BODY)
            page.cell(row, column).border, page.cell(row, column).alignment = RULE, LEFT
        write_severity(page.cell(row, 1), issue.severity)
        _write_number(page, row, 4, len(group.issues))
        add_link(page.cell(row, 2), issue, linked)  # LibreOffice never wraps a link, and lists of cells are long
        fit_row(page, row, texts, _WIDTHS)
