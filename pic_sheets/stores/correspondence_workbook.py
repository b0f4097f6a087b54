"""correspondances.xlsx: a proposed correspondence as a small workbook, pleasant to correct, in the looks of the fund's own."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.formatting.rule import FormulaRule
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from pic_sheets.adoption.correspondence import GRANT_BY_AMOUNT, sheet_named
from pic_sheets.adoption.own_sheets import Contents
from pic_sheets.adoption.pages import ABOUT, BLOCKS, COLUMNS, PAGES, VALUES, WELCOME, Confidence
from pic_sheets.columns import Column, Sheet
from pic_sheets.kinds import LINE
from pic_sheets.stores.workbook_maker import looks
from pic_sheets.stores.workbook_maker.archives import saved
from pic_sheets.stores.workbook_maker.cells import put
from pic_sheets.stores.workbook_maker.grids import add_grid
from pic_sheets.stores.workbook_maker.lists import LISTS, Block, Lists, add_lists, lists
from pic_sheets.stores.workbook_maker.looks import FIRST_ROW, LAST_ROW
from pic_sheets.stores.workbook_maker.parameters import add_parameters
from pic_sheets.stores.workbook_maker.titles import add_link
from pic_sheets.stores.workbook_maker.validations import fixed_range, suggestions
from pic_sheets.texts import typeset

_COLOURS = {Confidence.SURE: "E3F0DA", Confidence.CHECK: "FFF2CC", Confidence.NONE: "F8D7DA"}
_LABELS, _TEXTS = 2, 3
_WHAT = (
    "Ce fichier dit à PIC Sheets ce que veut dire chaque colonne de votre classeur. Gardez-le à côté de lui : toutes les commandes "
    "lisent alors votre classeur tel qu'il est, sans jamais le modifier. Corrigez ce qui est faux, complétez ce qui manque, enregistrez."
)
_RENAMED = "Le nom du classeur, à changer ici si vous le renommez. Ce fichier et lui restent dans le même dossier."
_STEPS = (
    ("Feuilles", "Vérifiez quelle feuille de votre classeur donne quoi."),
    (
        "Colonnes",
        "Regardez les lignes jaunes (à vérifier) et rouges (rien trouvé) : choisissez votre colonne dans la liste.",
    ),
    ("Valeurs", "Dites ce que veulent dire vos mots : « Favorable », « Asso », « vir »…"),
)
_MEANINGS = {
    Confidence.SURE: "PIC Sheets en est sûr.",
    Confidence.CHECK: "C'est sans doute cela : à vérifier.",
    Confidence.NONE: "Rien trouvé : à choisir, ou à laisser si vous n'avez pas cette information.",
}
_RULES = (
    ("telle quelle", "la valeur de votre colonne ; de plusieurs (« Prénom + Nom »), les valeurs à la suite"),
    ("réunies", "plusieurs colonnes à la suite ; la colonne « Précision » dit ce qui les sépare (une espace sinon)"),
    ("additionnées", "la somme de plusieurs colonnes de montants (« Part État + Part Ville »)"),
    ("prénom, nom de famille", "une partie d'une colonne comme « Nadia Petit » ou « PETIT Nadia »"),
    ("début, fin de la période", "une partie d'une colonne comme « du 3 au 5 mai 2025 »"),
    ("premier choix, autres choix", "une partie d'une colonne où plusieurs choix sont séparés par des virgules"),
    ("toujours la même valeur", "celle de la colonne « Précision », pour toutes les lignes"),
    ("numéro de ligne", "L12 pour la ligne 12, quand vous n'avez pas de code ; n'insérez alors pas de ligne au milieu"),
    ("non suivie", "vous n'avez pas cette information : rien n'en est vérifié ni compté"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Offers:
    """Where the lists that guide corrections stand: their tabs, the headings of each tab, what a decision and others may be."""

    tabs: str
    headings: Mapping[str, str]
    verdicts: str
    choices: Mapping[tuple[str, ...], str]


def correspondence_bytes(workbook: str, contents: Contents) -> bytes:
    """The .xlsx of a correspondence about the workbook of that name; the same contents give the same bytes."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator = "PIC Sheets"
    book.properties.title = "Correspondances"
    book.properties.language = "fr-FR"
    own = [sheet_named(name) for name in contents.own]
    layout, offers = _layout([*PAGES, *own], contents)
    _add_welcome(book.create_sheet(WELCOME), workbook, contents)
    for sheet in (*PAGES, *own):
        page, rows = book.create_sheet(sheet.name), contents.rows.get(sheet.name, ())
        if sheet.by_parameter:
            add_parameters(page, sheet, rows[0] if rows else {}, layout)
        else:
            add_grid(page, sheet, rows, layout)
        if sheet in PAGES:
            _colour(page, sheet)
    _offer(book, contents, offers, layout)
    add_lists(book.create_sheet(LISTS), layout)
    book.active = 0
    return saved(book)


def _layout(sheets: Sequence[Sheet], contents: Contents) -> tuple[Lists, Offers]:
    """The lists of our drop-downs, and after them those of their tabs and headings."""
    layout = lists(sheets)
    wanted = [_column(row).choices for row in contents.rows[VALUES.name]]
    choices = list(dict.fromkeys(words for words in wanted if words and words not in layout.choices))
    verdicts = (*sheet_named("Décisions").columns["verdict"].choices, GRANT_BY_AMOUNT)
    added = [
        _list("Vos feuilles", list(contents.tabs)),
        _list("Décision, ou selon le montant", verdicts),
        *(_list(" / ".join(words), words) for words in choices),
        *(_list(f"Vos colonnes : {tab}", headings) for tab, headings in contents.tabs.items()),
    ]
    start = layout.starts[-1] + len(layout.blocks[-1].headings) + 1
    starts = [start + 2 * rank for rank in range(len(added))]  # each is one column wide, and one apart
    tabs, told, *others = [
        fixed_range(LISTS, column, FIRST_ROW + max(len(block.rows), 1) - 1)
        for block, column in zip(added, starts, strict=True)
    ]
    headings = dict(zip(contents.tabs, others[len(choices) :], strict=True))
    known = {**layout.choices, **dict(zip(choices, others, strict=False))}
    whole = replace(layout, blocks=[*layout.blocks, *added], starts=[*layout.starts, *starts])
    return whole, Offers(tabs, headings, told, known)


def _column(row: Mapping[str, object]) -> Column:
    """The column of ours that a line of `Valeurs` speaks of."""
    columns = sheet_named(str(row["sheet"])).columns.values()
    return next(column for column in columns if column.heading == row["heading"])


#: A form's question may take a whole line: the list shows its beginning.
_WIDEST = 60


def _list(heading: str, words: Sequence[str]) -> Block:
    """One column of the sheet of lists; what no spreadsheet can hold is left out of their words."""
    kept = [ILLEGAL_CHARACTERS_RE.sub("", word) for word in (heading, *words)]
    return Block((kept[0],), [(word,) for word in kept[1:]], (min(_WIDEST, max(18, *map(len, kept)) + 2),))


def _offer(book: Workbook, contents: Contents, offers: Offers, layout: Lists) -> None:
    """Drop-downs of what each line may say: the headings of its own tab, the choices of its own column."""
    blocks = contents.rows[BLOCKS.name]
    _suggest(book[BLOCKS.name], BLOCKS, "tab", {offers.tabs: range(FIRST_ROW, LAST_ROW + 1)})
    for field in ("filter_heading", "filled_heading"):
        _suggest(book[BLOCKS.name], BLOCKS, field, _grouped(offers.headings.get(str(row["tab"])) for row in blocks))
    tabs = {str(row["name"]): str(row["tab"]) for row in blocks}
    lines = contents.rows[COLUMNS.name]
    theirs = _grouped(offers.headings.get(tabs.get(str(row["block"]), "")) for row in lines)
    _suggest(book[COLUMNS.name], COLUMNS, "theirs", theirs)
    words = contents.rows[VALUES.name]
    _suggest(book[VALUES.name], VALUES, "ours", _grouped(_offered(row, offers, layout) for row in words))


def _offered(row: Mapping[str, object], offers: Offers, layout: Lists) -> str | None:
    """The list of the choices that one word may mean."""
    column = _column(row)
    if (row["sheet"], column.name) == ("Décisions", "verdict"):
        return offers.verdicts
    return offers.choices.get(column.choices) if column.choices else layout.references.get(column.target)


def _grouped(sources: Iterable[str | None]) -> dict[str, list[int]]:
    """List → the rows, from the first of the table, that it guides."""
    found: dict[str, list[int]] = {}
    for row, source in enumerate(sources, FIRST_ROW):
        if source:
            found.setdefault(source, []).append(row)
    return found


def _suggest(page: Worksheet, sheet: Sheet, field: str, rows: Mapping[str, Sequence[int]]) -> None:
    letter = get_column_letter(list(sheet.columns).index(field) + 1)
    for source, numbers in rows.items():
        rule: DataValidation = suggestions(source)
        for first, last in _runs(numbers):
            rule.add(f"{letter}{first}:{letter}{last}")
        page.add_data_validation(rule)


def _runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Numbers that follow one another, as first and last."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and found[-1][1] == number - 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found


def _colour(page: Worksheet, sheet: Sheet) -> None:
    """Each line in the colour of its confidence, as long as staff leave it."""
    rank = list(sheet.columns).index("confidence") + 1
    letter, end = get_column_letter(rank), get_column_letter(len(sheet.columns))
    for confidence, colour in _COLOURS.items():
        formula = f'${letter}{FIRST_ROW}="{confidence.value}"'
        page.conditional_formatting.add(
            f"A{FIRST_ROW}:{end}{LAST_ROW}", FormulaRule(formula=[formula], fill=looks.tint(colour))
        )


def _add_welcome(page: Worksheet, workbook: str, contents: Contents) -> None:
    looks.set_page(page, "C00000")
    page.page_setup.orientation = "portrait"
    for letter, width in zip("ABC", (3, 30, 98), strict=True):
        page.column_dimensions[letter].width = width
    _add_banner(page, workbook)
    row = _add_section(page, _add_text(page, 6, "", _WHAT), "À faire")
    for name, text in (*_STEPS, *((name, f"À remplir ici : {sheet_named(name).purpose}") for name in contents.own)):
        add_link(page.cell(row, _LABELS), name, name)
        row = _add_text(page, row, "", text)
    row = _add_section(page, row, "Les règles de la feuille « Colonnes »")
    for rule, meaning in _RULES:
        row = _add_text(page, row, rule, meaning)
    row = _add_section(page, row, "Les couleurs")
    for confidence, meaning in _MEANINGS.items():
        page.cell(row, _LABELS).fill = looks.solid(_COLOURS[confidence])
        page.cell(row, _LABELS).border = looks.BOX
        row = _add_text(page, row, confidence.value, meaning)
    _add_text(page, row + 1, "", f"Puis tapez : pic-sheets verifier {workbook}")


def _add_banner(page: Worksheet, workbook: str) -> None:
    """The title, and the name of the workbook that the correspondence is about."""
    titles = (("Correspondances", looks.BANNER, 34), ("Votre classeur, lu tel qu'il est", looks.UNDER_BANNER, 22))
    for row, (text, font, height) in enumerate(titles, 1):
        for column in range(1, _TEXTS + 1):
            page.cell(row, column).fill = looks.solid(looks.BANNER_COLOUR)
        page.cell(row, _LABELS, text).font = font
        page.cell(row, _LABELS).alignment = looks.BANNER_PLACE
        page.row_dimensions[row].height = height
    page.cell(4, _LABELS, ABOUT).font = looks.BOLD
    put(page.cell(4, _TEXTS), workbook, LINE)
    page.cell(4, _TEXTS).font, page.cell(4, _TEXTS).border = looks.BOLD, looks.BOX
    _add_text(page, 5, "", _RENAMED)


def _add_section(page: Worksheet, row: int, title: str) -> int:
    page.row_dimensions[row].height = 9
    for column in (_LABELS, _TEXTS):
        page.cell(row + 1, column).border = looks.UNDERLINE
    page.cell(row + 1, _LABELS, typeset(title)).font = looks.SUBTITLE
    page.row_dimensions[row + 1].height = 20
    return row + 2


def _add_text(page: Worksheet, row: int, label: str, text: str) -> int:
    if label:
        page.cell(row, _LABELS, label).font = looks.BOLD
        page.cell(row, _LABELS).alignment = looks.MIDDLE
    cell = page.cell(row, _TEXTS, typeset(text))
    cell.font, cell.alignment = looks.BODY, looks.MIDDLE
    page.row_dimensions[row].height = 3 + 15 * looks.lines(text, 100)
    return row + 1
