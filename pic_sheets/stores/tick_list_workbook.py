"""paiements_a_faire.xlsx: what is due as a table to tick, in the looks of the fund's own workbook."""

from collections.abc import Mapping, Sequence

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from pic_sheets.payment_orders.tick_list import FILE, SHEET
from pic_sheets.stores.workbook_maker import looks
from pic_sheets.stores.workbook_maker.archives import saved
from pic_sheets.stores.workbook_maker.grids import add_grid
from pic_sheets.stores.workbook_maker.lists import LISTS, Block, Lists, add_lists
from pic_sheets.stores.workbook_maker.looks import FIRST_ROW
from pic_sheets.stores.workbook_maker.titles import WELCOME, add_link
from pic_sheets.stores.workbook_maker.validations import YES_NO, fixed_range
from pic_sheets.texts import typeset

_LABELS, _TEXTS = 2, 3
_LEGEND = "Laissez la souris sur un en-tête pour lire son aide."


def tick_list_bytes(rows: Sequence[Mapping[str, object]], workbook: str, day: str) -> bytes:
    """The .xlsx of a list made from the workbook of that name on a day told in French; the same rows give the same bytes."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator, book.properties.language = "PIC Sheets", "fr-FR"
    book.properties.title = "Paiements à faire"
    yes_no = Block(("Payer",), [(word,) for word in YES_NO], (12,))
    layout = Lists([yes_no], [1], {YES_NO: fixed_range(LISTS, 1, FIRST_ROW + len(YES_NO) - 1)})
    _add_welcome(book.create_sheet(WELCOME), workbook, day)
    add_grid(book.create_sheet(SHEET.name), SHEET, rows, layout, _LEGEND)
    add_lists(book.create_sheet(LISTS), layout)
    book.active = 1
    return saved(book)


def _add_welcome(page: Worksheet, workbook: str, day: str) -> None:
    """What the file is for, and the three steps."""
    looks.set_page(page, looks.BANNER_COLOUR)
    for column, width in ((1, 3), (_LABELS, 16), (_TEXTS, 104)):
        page.column_dimensions["ABC"[column - 1]].width = width
    for column in range(1, _TEXTS + 1):
        page.cell(1, column).fill = looks.solid(looks.BANNER_COLOUR)
    title = page.cell(1, _LABELS, "Paiements à faire")
    title.font, title.alignment = looks.BANNER, looks.BANNER_PLACE
    page.row_dimensions[1].height = 34
    for row, (label, text) in enumerate(_steps(workbook, day), 3):
        page.cell(row, _LABELS, label).font = looks.BOLD
        page.cell(row, _LABELS).alignment = looks.MIDDLE
        cell = page.cell(row, _TEXTS, typeset(text))
        cell.data_type = "s"
        cell.font, cell.alignment = looks.BODY, looks.MIDDLE
        page.row_dimensions[row].height = 5 + 15 * looks.lines(text, 100)
    add_link(page.cell(4, _LABELS), SHEET.name, SHEET.name)


def _steps(workbook: str, day: str) -> tuple[tuple[str, str], ...]:
    return (
        ("Classeur", f"Ce que « {workbook} » dit devoir le {day}."),
        (
            SHEET.name,
            "Mettez Oui sous « Payer » pour chaque paiement à ordonner. Ne changez rien d'autre : un montant faux se corrige dans le classeur.",
        ),
        ("Enregistrez", "Gardez le fichier au format .xlsx, puis fermez-le."),
        ("Virements", f"Tapez : pic-sheets paiements virements {workbook} --liste {FILE}"),
    )
