"""The sheet `Listes`: what drop-downs offer, and the tables where staff look a code or a rule up."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.table import TableColumn
from openpyxl.worksheet.worksheet import Worksheet

from pic_sheets.columns import Column, Sheet
from pic_sheets.dictionary import parameter_columns
from pic_sheets.sheets.budgets import ITEMS
from pic_sheets.stores.workbook_maker import looks
from pic_sheets.stores.workbook_maker.looks import FIRST_ROW, HEADING_ROW
from pic_sheets.stores.workbook_maker.tables import add_table
from pic_sheets.stores.workbook_maker.titles import add_titles
from pic_sheets.stores.workbook_maker.validations import choices_of, fixed_range, reference_ranges
from pic_sheets.territory import priority_districts
from pic_sheets.texts import folded, typeset

LISTS = "Listes"
_PURPOSE = "Ces listes nourrissent les menus déroulants : consultez-les, mais ne pas modifier. Les filtres aident à chercher un code."
#: Names that are made of several columns, so that their drop-down needs a list of its own: sheet → fields joined.
_JOINED = {"Membres": ("first_name", "last_name")}
#: How many members the list of names can follow.
_NAMES = 200


@dataclass(frozen=True, slots=True)
class Block:
    """Neighbouring columns of `Listes`; its first column is what a drop-down offers. `table` names the Excel table."""

    headings: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    widths: tuple[float, ...]
    table: str = ""
    formulas: bool = False


@dataclass(frozen=True, slots=True)
class Lists:
    """Where everything that a drop-down can offer stands: by list of choices, by sheet referred to, by (sheet, field)."""

    blocks: Sequence[Block]
    starts: Sequence[int]
    choices: Mapping[tuple[str, ...], str] = field(default_factory=dict)
    references: Mapping[str, str] = field(default_factory=dict)
    suggestions: Mapping[tuple[str, str], str] = field(default_factory=dict)
    #: Sheet name → the cell of `Listes` that a link at its top leads to, and the link's words.
    helps: Mapping[str, tuple[str, str]] = field(default_factory=dict)


def lists(sheets: Sequence[Sheet]) -> Lists:
    """The layout of `Listes`, before anything is written."""
    by_town, codes, items = _by_town(), _codes(), Block(("Poste (Budgets)",), [(item,) for item in ITEMS], (42,))
    rules = {sheet.name: _rules(sheet) for sheet in sheets if sheet.parameters}
    names = {sheet.name: _names(sheet) for sheet in sheets if sheet.name in _JOINED}
    ruled = {tuple(row[0] for row in block.rows) for block in rules.values()}
    choices = {chosen: block for chosen, block in _choices(sheets).items() if chosen not in ruled}
    blocks = [by_town, codes, *rules.values(), *names.values(), items, *choices.values()]
    starts = _starts(blocks)
    start_of = {id(block): start for block, start in zip(blocks, starts, strict=True)}

    def address(block: Block) -> str:
        return fixed_range(LISTS, start_of[id(block)], FIRST_ROW + len(block.rows) - 1)

    return Lists(
        blocks,
        starts,
        {chosen: address(block) for chosen, block in choices.items()}
        | {tuple(row[0] for row in block.rows): address(block) for block in rules.values()},
        reference_ranges(sheets) | {name: address(block) for name, block in names.items()},
        {("Quartiers", "code"): address(codes), ("Budgets", "item"): address(items)},
        {"Quartiers": (_cell(start_of[id(by_town)]), "Trouver un code QPV par commune →")}
        | {name: (_cell(start_of[id(block)]), "Voir toutes les règles possibles →") for name, block in rules.items()},
    )


def _cell(column: int) -> str:
    return f"{get_column_letter(column)}{HEADING_ROW}"


def _starts(blocks: Iterable[Block]) -> list[int]:
    """The first column of each block, an empty column apart."""
    starts, column = [], 1
    for block in blocks:
        starts.append(column)
        column += len(block.headings) + 1
    return starts


def _by_town() -> Block:
    rows = [
        (town, district.code, district.name, ", ".join(district.towns))
        for district in priority_districts().values()
        for town in district.towns
    ]
    headings = ("Commune", "Code QPV", "Quartier prioritaire", "Toutes ses communes")
    return Block(headings, sorted(rows, key=lambda row: (folded(row[0]), row[1])), (30, 13, 46, 52), "QPV_par_commune")


def _codes() -> Block:
    rows = [(item.code, item.name, ", ".join(item.towns)) for item in priority_districts().values()]
    return Block(("Codes QPV", "Quartier (par code)", "Communes (par code)"), rows, (13, 46, 46), "QPV_par_code")


def _rules(sheet: Sheet) -> Block:
    rows = [(name, _form(item), typeset(item.help)) for name, item in parameter_columns(sheet).items()]
    return Block(("Règle", "Valeur attendue", "Ce qu'elle dit"), rows, (32, 46, 66))


def _form(column: Column) -> str:
    if allowed := choices_of(column):
        return " ou ".join(allowed)
    return typeset(f"{column.kind.expected} (exemple : {column.example or column.kind.example})")


def _names(sheet: Sheet) -> Block:
    """The names of the people of a sheet, followed by formulas that read their columns."""
    letters = [get_column_letter(list(sheet.columns).index(name) + 1) for name in _JOINED[sheet.name]]
    page = quote_sheetname(sheet.name)
    rows = [
        ("=TRIM(" + '&" "&'.join(f"{page}!${letter}{row}" for letter in letters) + ")",)
        for row in range(FIRST_ROW, FIRST_ROW + _NAMES)
    ]
    return Block((f"{sheet.name} (prénom et nom)",), rows, (32,), formulas=True)


def _choices(sheets: Iterable[Sheet]) -> dict[tuple[str, ...], Block]:
    """Each list of choices once, called by the columns that use it."""
    users: dict[tuple[str, ...], list[str]] = {}
    for sheet in sheets:
        for column in sheet.columns.values():
            if allowed := choices_of(column):
                users.setdefault(allowed, []).append(f"{column.heading} ({sheet.name})")
    return {
        allowed: Block((", ".join(names),), [(choice,) for choice in allowed], (max(18, *map(len, allowed)) + 4,))
        for allowed, names in users.items()
    }


def add_lists(page: Worksheet, layout: Lists) -> None:
    """Write the sheet."""
    looks.set_page(page, looks.GREY, f"{HEADING_ROW}:{HEADING_ROW}")
    for block, start in zip(layout.blocks, layout.starts, strict=True):
        _add_block(page, block, start)
    widths = [page.column_dimensions[get_column_letter(column)].width for column in range(1, 5)]
    add_titles(page, LISTS, _PURPOSE, widths)
    page.freeze_panes = f"A{FIRST_ROW}"
    by_town = layout.blocks[0]
    page.print_area = f"A1:{get_column_letter(len(by_town.headings))}{HEADING_ROW + len(by_town.rows)}"


def _add_block(page: Worksheet, block: Block, start: int) -> None:
    for offset, (heading, width) in enumerate(zip(block.headings, block.widths, strict=True)):
        cell = page.cell(HEADING_ROW, start + offset, heading)
        cell.font, cell.fill, cell.alignment, cell.border = looks.BOLD, looks.solid("E7E6E6"), looks.HEADING, looks.BOX
        page.column_dimensions[get_column_letter(start + offset)].width = width
    page.column_dimensions[get_column_letter(start + len(block.headings))].width = 3
    page.row_dimensions[HEADING_ROW].height = 34
    for row, values in enumerate(block.rows, FIRST_ROW):
        for column, value in enumerate(values, start):
            cell = page.cell(row, column, value)
            cell.font, cell.alignment = looks.BODY, looks.TOP_ONE_LINE
            if not block.formulas:
                cell.data_type, cell.border = "s", looks.BOX
    if block.table:
        columns = [TableColumn(id=rank, name=heading) for rank, heading in enumerate(block.headings, 1)]
        add_table(page, block.table, start, FIRST_ROW + len(block.rows) - 1, columns)
