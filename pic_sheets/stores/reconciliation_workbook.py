"""rapprochement.xlsx, blank with its help: where the accountant decides by hand, in the looks of the fund's own workbook."""

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from pic_sheets.reconciliation.by_hand import LABELS, LINES, MOVEMENTS, PAGES, PAIRS
from pic_sheets.stores.workbook_maker import looks
from pic_sheets.stores.workbook_maker.archives import saved
from pic_sheets.stores.workbook_maker.grids import add_grid
from pic_sheets.stores.workbook_maker.lists import Lists
from pic_sheets.stores.workbook_maker.titles import WELCOME, add_link
from pic_sheets.texts import typeset

_WHAT = (
    "Ce que vous décidez à la main pour le rapprochement. PIC Sheets lit ce fichier à chaque fois et n'y écrit jamais : "
    "gardez-le à côté du classeur, vos décisions sont reprises d'un relevé à l'autre."
)
_SHEETS = {
    PAIRS: "Un mouvement et une ligne vont ensemble : une rangée. Un virement pour trois versements : trois rangées, avec le "
    "même mouvement.",
    MOVEMENTS: "La banque l'a, et le classeur n'a pas à l'avoir : frais de tenue de compte, cotisation, dépôt d'un autre projet.",
    LABELS: "La même chose, pour ce qui revient : « FRAIS DE TENUE DE COMPTE » suffit pour les douze mois.",
    LINES: "Le classeur l'a, et ce compte n'a pas à l'avoir : payé par un autre compte, compensé.",
}
_HOW = (
    (
        "Les identifiants",
        "Copiez-les de etat_de_rapprochement.xlsx (M-… pour un mouvement, V-… ou E-… pour une ligne).",
    ),
    ("Ils ne changent pas", "Ni quand vous triez le classeur, ni quand vous donnez d'autres relevés."),
    (
        "Sauf si",
        "la date, le montant ou le projet de la ligne change : PIC Sheets vous le dit, et vous copiez le nouveau.",
    ),
)
_LABELS, _TEXTS = 2, 3


def decisions_workbook_bytes(workbook: str) -> bytes:
    """The .xlsx to fill beside the workbook of that name; the same name gives the same bytes."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator = "PIC Sheets"
    book.properties.title = "Rapprochement"
    book.properties.language = "fr-FR"
    _add_welcome(book.create_sheet(WELCOME), workbook)
    for sheet in PAGES:
        add_grid(book.create_sheet(sheet.name), sheet, (), Lists((), ()))
    book.active = 0
    return saved(book)


def _add_welcome(page: Worksheet, workbook: str) -> None:
    looks.set_page(page, "C00000")
    page.page_setup.orientation = "portrait"
    for letter, width in zip("ABC", (3, 30, 98), strict=True):
        page.column_dimensions[letter].width = width
    titles = (("Rapprochement", looks.BANNER, 34), ("Vos décisions à la main", looks.UNDER_BANNER, 22))
    for row, (text, font, height) in enumerate(titles, 1):
        for column in range(1, _TEXTS + 1):
            page.cell(row, column).fill = looks.solid(looks.BANNER_COLOUR)
        page.cell(row, _LABELS, text).font = font
        page.cell(row, _LABELS).alignment = looks.BANNER_PLACE
        page.row_dimensions[row].height = height
    row = _add_text(page, 4, _WHAT) + 1
    for sheet, text in _SHEETS.items():
        add_link(page.cell(row, _LABELS), sheet.name, sheet.name)
        row = _add_text(page, row, text)
    row += 1
    for label, text in _HOW:
        page.cell(row, _LABELS, label).font = looks.BOLD
        page.cell(row, _LABELS).alignment = looks.MIDDLE
        row = _add_text(page, row, text)
    _add_text(page, row + 1, f"Puis tapez : pic-sheets rapprocher {workbook} suivi des relevés")


def _add_text(page: Worksheet, row: int, text: str) -> int:
    cell = page.cell(row, _TEXTS, typeset(text))
    cell.font, cell.alignment = looks.BODY, looks.MIDDLE
    page.row_dimensions[row].height = 3 + 15 * looks.lines(text, 100)
    return row + 1
