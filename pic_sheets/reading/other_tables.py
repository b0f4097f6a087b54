"""Another table under the one that is read: a summary by theme, or a second sheet of ours put in the same tab."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pic_sheets.columns import Column, Sheet
from pic_sheets.issues import Issue
from pic_sheets.reading.cells import read_cell
from pic_sheets.reading.faults import Fault
from pic_sheets.tables import Table, Value, cell_address
from pic_sheets.texts import NBSP, is_blank, quoted

#: From how many of its headings on one row another sheet of ours starts there, and which share of them.
_LEAST_HEADINGS, _SHARE = 3, 0.6
#: A summary has its headings and a row at least.
_LEAST_ROWS = 2

#: A column and its position (0-based) in the rows.
Position = tuple[Column, int]
#: The numbers of neighbouring rows that hold something under our headings.
Block = list[int]


@dataclass(frozen=True, slots=True)
class OtherTables:
    """The numbers of the rows that belong to another table, and one issue for each of these tables."""

    rows: frozenset[int] = frozenset()
    issues: tuple[Issue, ...] = ()


def other_tables(
    table: Table, sheet: Sheet, heading: int, columns: Sequence[Position], others: Sequence[Sheet]
) -> OtherTables:
    """What stands under a sheet's own table, whose headings are on the row `heading`.

    A row of another sheet's headings starts its table, which goes on to the end. After a blank row, several rows that all
    lack half of what ours require are a summary, unless they look like records that were begun.
    """
    second = next(_second_sheets(table, sheet, heading, others), None)
    end = second[0] if second else len(table.rows) + 1
    summaries = [
        block
        for rank, block in enumerate(_blocks(table, heading, end, columns))
        if rank and len(block) >= _LEAST_ROWS and _is_summary(table, sheet, block, columns)
    ]
    issues = [_summary_issue(table, sheet, block, columns) for block in summaries]
    if second:
        issues.append(_second_sheet_issue(table, *second))
    return OtherTables(
        frozenset(number for block in summaries for number in block) | frozenset(range(end, len(table.rows) + 1)),
        tuple(issues),
    )


def _second_sheets(table: Table, sheet: Sheet, heading: int, others: Sequence[Sheet]) -> Iterator[tuple[int, Sheet]]:
    """The rows that are the headings of another sheet of ours, with that sheet; spelt as we spell them, as copies are."""
    strangers = [(other, frozenset(other.headings)) for other in others if other.name != sheet.name]
    every = frozenset().union(*(names for _, names in strangers))
    for number, row in enumerate(table.rows[heading:], heading + 1):
        found = {value for value in row if isinstance(value, str) and value in every}
        if len(found) >= _LEAST_HEADINGS and len(found - set(sheet.headings)) > 1:
            for other, names in strangers:
                if len(found & names) >= max(_LEAST_HEADINGS, _SHARE * len(names)):
                    yield number, other
                    break


def _blocks(table: Table, heading: int, end: int, columns: Sequence[Position]) -> Iterator[Block]:
    """Runs of rows between blank ones, from the headings to the row `end`, left out."""
    block: Block = []
    for number in range(heading + 1, end):
        if all(is_blank(value) for _, value in _cells(table, number, columns)):
            if block:
                yield block
            block = []
        else:
            block.append(number)
    if block:
        yield block


def _cells(table: Table, number: int, columns: Sequence[Position]) -> Iterator[tuple[Column, Value]]:
    row = table.rows[number - 1]
    return ((column, row[position] if position < len(row) else None) for column, position in columns)


def _is_summary(table: Table, sheet: Sheet, block: Block, columns: Sequence[Position]) -> bool:
    required = sum(column.required for column, _ in columns)
    strange = False
    for number in block:
        cells = list(_cells(table, number, columns))
        lacking = sum(column.required and is_blank(value) for column, value in cells)
        if lacking < max(2, required / 2):
            return False
        strange = strange or any(_is_strange(sheet, column, value) for column, value in cells)
    return strange


def _is_strange(sheet: Sheet, column: Column, value: Value) -> bool:
    """Whether a cell shows that its row is no record: the key left out, or a value that is not of its column."""
    if is_blank(value):
        return column.name in sheet.key
    read, fault = read_cell(value, column)
    return (fault is not None and fault.blocks) or (bool(column.choices) and read not in column.choices)


def _summary_issue(table: Table, sheet: Sheet, block: Block, columns: Sequence[Position]) -> Issue:
    row = table.rows[block[0] - 1]
    first = next(position for _, position in columns if position < len(row) and not is_blank(row[position]))
    return Fault(
        "valeur-manquante",
        f"Un autre tableau commence ici{NBSP}: les lignes {block[0]} à {block[-1]} ne sont pas lues.",
        f"Mettez-le dans une autre feuille ou au-dessus des intitulés{NBSP}; si ce sont des lignes de la feuille "
        f"{quoted(sheet.name)}, complétez-les.",
    ).issue(table.name, cell_address(block[0], first + 1))


def _second_sheet_issue(table: Table, number: int, other: Sheet) -> Issue:
    row = table.rows[number - 1]
    first = next(position for position, value in enumerate(row) if not is_blank(value))
    return Fault(
        "valeur-manquante",
        f"Le tableau de la feuille {quoted(other.name)} commence ici{NBSP}: il n'est pas lu.",
        f"Déplacez-le dans sa propre feuille, nommée {quoted(other.name)}.",
    ).issue(table.name, cell_address(number, first + 1))
