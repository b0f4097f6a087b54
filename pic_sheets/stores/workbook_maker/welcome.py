"""The sheet `Accueil`: what the workbook is, in what order it is filled, how to type, what the commands do."""

from collections.abc import Sequence

from openpyxl.worksheet.worksheet import Worksheet

from pic_sheets.columns import Sheet
from pic_sheets.stores.workbook_maker import looks
from pic_sheets.stores.workbook_maker.lists import LISTS
from pic_sheets.stores.workbook_maker.titles import add_link
from pic_sheets.texts import typeset

_TITLE = "Le suivi de votre fonds"
_SUBTITLE = "Projets d'Initiative Citoyenne"
_WHAT = (
    "Bienvenue ! Ce classeur garde toute l'année du fonds : les porteurs et leurs projets, le comité et ses "
    "décisions, les versements, les bilans et les financeurs. Vous l'écrivez, dans Excel, LibreOffice ou Google Sheets ; "
    "PIC Sheets le lit sans jamais y toucher, le vérifie et prépare vos courriers et votre bilan annuel."
)

#: What is filled once; sheets that are neither here nor optional are filled through the year.
_FIRST = ("Association", "Règlement", "Financeurs", "Quartiers", "Thématiques", "Membres")
_PHASES = ("Une fois, pour commencer", "Au fil de l'année", "Si vous le souhaitez")

_COLOURS = (
    (looks.heading_colour(required=True), "Exemple", "En-tête foncé : une information à remplir."),
    (
        looks.heading_colour(required=False),
        "Exemple",
        "En-tête clair : facultatif. Une même couleur réunit les colonnes qui vont ensemble.",
    ),
    (("FFF4CC", looks.INK), "", "Case jaune : il manque une information obligatoire sur une ligne commencée."),
)
_TYPING = (
    (
        "Une ligne = une chose",
        "Un projet, un versement, une décision… par ligne. Le prochain s'écrit sur la première ligne vide.",
    ),
    ("Les dates", "Le jour d'abord : 05/03/2025 est le 5 mars."),
    ("Les montants", "1200,50 ou 1 200,50 € ; toujours en positif, même pour un reversement."),
    (
        "Les codes",
        "Les vôtres (PIC-2025-014, P012, C2025-03…), jamais deux fois le même. Ils relient les feuilles entre elles.",
    ),
    (
        "Les menus déroulants",
        "Ils proposent les codes et les noms des autres feuilles ; taper un code ou un nom convient aussi.",
    ),
    ("Plusieurs valeurs", "Dans une même case, séparez-les par un point-virgule : T02 ; T05."),
    (
        "Votre classeur",
        "Ajoutez des colonnes et des feuilles, changez l'ordre, filtrez, coloriez. Gardez seulement les en-têtes tels quels.",
    ),
)
_COMMANDS = (
    ("pic-sheets verifier", "dit ce qui manque ou se contredit, case par case, et comment le corriger."),
    ("pic-sheets budget", "ce qui est notifié, accordé, versé, et ce qui reste."),
    ("pic-sheets statistiques", "les projets par thématique, quartier et porteur, les publics, les délais."),
    ("pic-sheets courriers", "les lettres d'accord, d'ajournement et de refus, dans Word."),
    ("pic-sheets bilan", "le bilan annuel moral et financier, dans Word, avec ses graphiques."),
)
_SAVE_FIRST = "Enregistrez le classeur avant de lancer une commande : c'est le fichier enregistré qui est lu. Rien n'y est jamais modifié."
_LABELS, _TEXTS = 2, 3


def add_welcome(page: Worksheet, sheets: Sequence[Sheet]) -> None:
    """Write the sheet, with a link to each of the others."""
    looks.set_page(page, "C00000")
    page.page_setup.orientation = "portrait"
    for letter, width in zip("ABC", (3, 30, 98), strict=True):
        page.column_dimensions[letter].width = width
    row = _add_banner(page)
    for phase, members in _phases(sheets):
        row = _add_section(page, row, phase)
        for name, purpose in members:
            add_link(page.cell(row, _LABELS), name, name)
            row = _add_text(page, row, purpose)
    row = _add_section(page, row, "Les couleurs")
    for (fill, letters), word, meaning in _COLOURS:
        cell = page.cell(row, _LABELS, word or None)
        cell.fill, cell.border, cell.alignment = looks.solid(fill), looks.BOX, looks.MIDDLE
        cell.font = looks.BOLD_WHITE if letters == looks.WHITE else looks.BOLD
        row = _add_text(page, row, meaning)
    row = _add_pairs(page, _add_section(page, row, "Comment écrire"), _TYPING)
    row = _add_pairs(page, _add_section(page, row, "Ce que PIC Sheets fait pour vous"), _COMMANDS)
    _add_text(page, row, _SAVE_FIRST)


def _phases(sheets: Sequence[Sheet]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Each moment of the year with its sheets and their purposes."""
    first, through, free = _PHASES
    by_name = {sheet.name: sheet for sheet in sheets}
    others = [sheet for sheet in sheets if sheet.name not in _FIRST]
    lists = [
        (LISTS, "Les valeurs des menus déroulants, et tous les quartiers prioritaires des Hauts-de-France par commune.")
    ]
    return [
        (first, [(name, by_name[name].purpose) for name in _FIRST if name in by_name]),
        (through, [(sheet.name, sheet.purpose) for sheet in others if not sheet.optional]),
        (free, [(sheet.name, sheet.purpose) for sheet in others if sheet.optional]),
        ("Pour vous aider", lists),
    ]


def _add_banner(page: Worksheet) -> int:
    for row, text, font, height in ((1, _TITLE, looks.BANNER, 34), (2, _SUBTITLE, looks.UNDER_BANNER, 22)):
        for column in range(1, _TEXTS + 1):
            page.cell(row, column).fill = looks.solid(looks.BANNER_COLOUR)
        cell = page.cell(row, _LABELS, text)
        cell.font, cell.alignment = font, looks.BANNER_PLACE
        page.row_dimensions[row].height = height
    page.merge_cells(start_row=4, end_row=4, start_column=_LABELS, end_column=_TEXTS)
    cell = page.cell(4, _LABELS, typeset(_WHAT))
    cell.font, cell.alignment = looks.BODY, looks.TOP
    page.row_dimensions[4].height = 4 + 15 * looks.lines(_WHAT, 120)
    return 5


def _add_section(page: Worksheet, row: int, title: str) -> int:
    page.row_dimensions[row].height = 9
    cell = page.cell(row + 1, _LABELS, title)
    for column in (_LABELS, _TEXTS):
        page.cell(row + 1, column).border = looks.UNDERLINE
    cell.font = looks.SUBTITLE
    page.row_dimensions[row + 1].height = 20
    return row + 2


def _add_pairs(page: Worksheet, row: int, pairs: Sequence[tuple[str, str]]) -> int:
    for label, text in pairs:
        cell = page.cell(row, _LABELS, label)
        cell.font, cell.alignment = looks.BOLD, looks.MIDDLE
        row = _add_text(page, row, text)
    return row


def _add_text(page: Worksheet, row: int, text: str) -> int:
    cell = page.cell(row, _TEXTS, typeset(text))
    cell.font, cell.alignment = looks.BODY, looks.MIDDLE
    page.row_dimensions[row].height = 3 + 15 * looks.lines(text, 100)
    return row + 1
