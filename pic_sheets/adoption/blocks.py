"""One block, read: the rows of theirs that it takes, value by value."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from pic_sheets.adoption import faults
from pic_sheets.adoption.correspondence import PLUS, WITHOUT_COLUMN, Block, Rule, Source, is_essential, sheet_named
from pic_sheets.adoption.sources import made
from pic_sheets.adoption.tabs import Tab, tab_with
from pic_sheets.cell_texts import shown
from pic_sheets.columns import Column, Sheet
from pic_sheets.identifiers import masked_iban
from pic_sheets.issues import Issue
from pic_sheets.kinds import CODES, IBAN
from pic_sheets.reading.odd_rows import says_total
from pic_sheets.tables import Origin, Table, Value, cell_address
from pic_sheets.texts import folded, is_blank

#: Their spellings of choices and names, by sheet and field: folded → ours.
Values = Mapping[tuple[str, str], Mapping[str, str]]
#: The folded words of the sheets that references point to, so that a name which holds a comma is not cut.
Known = Mapping[str, Collection[str]]


@dataclass(frozen=True, slots=True)
class Row:
    """The values of one row of ours, and where each stands."""

    values: list[Value]
    origin: Origin


@dataclass(frozen=True)
class BlockReader:
    """A block whose sheet and headings were found: field → its columns in their sheet (1-based), none for what needs none."""

    block: Block
    tab: Tab
    columns: Mapping[str, tuple[int, ...]]
    filter_column: int = 0
    filled_column: int = 0

    def rows(self, fields: Sequence[str], values: Values, known: Known) -> list[Row]:
        """The block's rows, with one value a field; those that say nothing are left out."""
        sheet = sheet_named(self.block.sheet)
        makers = [self._maker(sheet.columns[name], values.get((sheet.name, name), {}), known) for name in fields]
        rows = (self._row(number, cells, makers) for number, cells in self._taken())
        return [row for row in rows if not all(map(is_blank, row.values))]

    def _maker(self, column: Column, spelled: Mapping[str, str], known: Known) -> "_Maker":
        columns, source = self.columns.get(column.name, ()), self.block.sources.get(column.name, _NONE)
        return _Maker(column, columns, source, spelled, frozenset({*spelled, *known.get(column.target, ())}))

    def _taken(self) -> Iterator[tuple[int, Sequence[Value]]]:
        """The rows under the headings that are not blank and that the filter keeps, with their 1-based numbers."""
        used = sorted({column - 1 for columns in self.columns.values() for column in columns})
        for number, cells in enumerate(self.tab.table.rows[self.tab.row :], self.tab.row + 1):
            if all(position >= len(cells) or is_blank(cells[position]) for position in used):
                continue
            if says_total(next((cell for cell in cells if not is_blank(cell)), None)):
                continue  # what they add up under their table is theirs to keep
            if self.filter_column and not _is(_at(cells, self.filter_column), self.block.filter_value):
                continue
            if not self.filled_column or not is_blank(_at(cells, self.filled_column)):
                yield number, cells

    def _row(self, number: int, cells: Sequence[Value], makers: Sequence["_Maker"]) -> Row:
        found = [maker.made(number, cells) for maker in makers]
        shown_columns = tuple(column or self._first for _, column in found)
        return Row([value for value, _ in found], Origin(self.tab.table.name, (number,) * len(found), shown_columns))

    @cached_property
    def _first(self) -> int:
        """The first column that the block reads: where a value that stands in no cell is shown."""
        return min((column for columns in self.columns.values() for column in columns), default=1)


@dataclass(frozen=True, slots=True)
class _Maker:
    """How the values of one of our columns are made, row after row."""

    column: Column
    columns: tuple[int, ...]
    source: Source
    spelled: Mapping[str, str]
    known: frozenset[str]

    def made(self, number: int, cells: Sequence[Value]) -> tuple[Value, int]:
        """The value on a row as we spell it, and the column to show for it (0 when it stands in none)."""
        if self.source.rule is Rule.AS_IS and len(self.columns) == 1:  # nearly every cell
            return _spelled(_at(cells, self.columns[0]), self.column, self.spelled), self.columns[0]
        one = made(self.source, [_at(cells, column) for column in self.columns], number, self.known)
        return _spelled(one.value, self.column, self.spelled), self.columns[one.rank] if self.columns else 0


_NONE = Source(Rule.UNTRACKED)


def _at(cells: Sequence[Value], column: int) -> Value:
    return cells[column - 1] if column <= len(cells) else None


def _is(cell: Value, wanted: str) -> bool:
    """Whether a cell is the value wanted; a year stands for any of its days."""
    if isinstance(cell, date):
        return folded(wanted) in {str(cell.year), folded(shown(cell))}
    return folded(shown(cell)) == folded(wanted)


def _spelled(value: Value, column: Column, spelled: Mapping[str, str]) -> Value:
    """The value as we spell it; several at once are spelled one by one."""
    if not spelled or is_blank(value):
        return value
    if column.kind is CODES and isinstance(value, str):
        return " ; ".join(spelled.get(folded(part), part.strip()) for part in value.split(";"))
    return spelled.get(folded(shown(value)), value)


def distinct(sheet: Sheet, rows: Sequence[Row], fields: Sequence[str]) -> tuple[list[Row], list[Issue]]:
    """One row a key: the first that says something counts, cell by cell; where later ones say otherwise, an issue each."""
    positions = [fields.index(name) for name in sheet.key if name in fields]
    firsts: dict[str, Row] = {}
    issues: list[Issue] = []
    for row in rows:
        key = " | ".join(folded(shown(row.values[position])) for position in positions)
        if not key.strip(" |"):
            continue
        if key in firsts:
            merged, found = _completed(firsts[key], row, [sheet.columns[name] for name in fields])
            firsts[key], issues = merged, issues + found
        else:
            firsts[key] = row
    return list(firsts.values()), issues


def _completed(first: Row, row: Row, columns: Sequence[Column]) -> tuple[Row, list[Issue]]:
    values, rows, numbers = list(first.values), list(first.origin.rows), list(first.origin.columns)
    issues = []
    for rank, (column, value) in enumerate(zip(columns, row.values, strict=True)):
        if is_blank(value):
            continue
        if is_blank(values[rank]):
            values[rank], rows[rank], numbers[rank] = value, row.origin.rows[rank], row.origin.columns[rank]
        elif value != values[rank] and folded(shown(value)) != folded(shown(values[rank])):
            here = cell_address(row.origin.rows[rank], row.origin.columns[rank])
            texts = (_told(column, value), _told(column, values[rank]))
            key = shown(first.values[0])
            issues.append(
                faults.different(
                    (row.origin.sheet, here), column.heading, texts, cell_address(rows[rank], numbers[rank]), key
                )
            )
    return Row(values, Origin(first.origin.sheet, rows, numbers)), issues


def _told(column: Column, value: Value) -> str:
    """The value as a message may repeat it: an account number is never shown whole."""
    return masked_iban(shown(value)) if column.kind is IBAN else shown(value)


def read_block(block: Block, tabs: Mapping[str, Table], names: Sequence[str]) -> tuple[BlockReader | None, list[Issue]]:
    """The block with its columns found in their sheet, and what is wrong with it; None when nothing can be read of it."""
    table = tabs.get(folded(block.tab))
    if table is None:
        return None, [faults.unknown_tab(block.cell, block.tab, names)]
    wanted = [
        part for source in block.sources.values() for text in source.headings for part in (text, *text.split(PLUS))
    ]
    tab = (
        Tab(table, block.heading_row)
        if block.heading_row
        else tab_with(table, [*wanted, block.filter_heading, block.filled_heading])
    )
    if tab is None or not tab.headings:
        return None, [faults.no_headings(block.cell, block.tab)]
    issues: list[Issue] = []
    columns: dict[str, tuple[int, ...]] = {}
    for name, column in sheet_named(block.sheet).columns.items():
        numbers, wrong = _columns(block, tab, column)
        issues += wrong
        if numbers is not None:
            columns[name] = numbers
    filters = [tab.columns.get(folded(heading), 0) for heading in (block.filter_heading, block.filled_heading)]
    for heading, number in zip((block.filter_heading, block.filled_heading), filters, strict=True):
        if heading and not number:
            known = list(tab.headings.values())
            return None, [*issues, faults.unknown_heading("Feuilles", block.cell, heading, block.tab, known)]
    return BlockReader(block, tab, columns, *filters), issues


def _columns(block: Block, tab: Tab, column: Column) -> tuple[tuple[int, ...] | None, list[Issue]]:
    """The columns of theirs that a column of ours is made from; None when it is left out."""
    sheet, source = sheet_named(block.sheet), block.sources.get(column.name)
    if source is None or source.rule is Rule.UNTRACKED or not (source.headings or source.rule in WITHOUT_COLUMN):
        if source is not None and source.rule not in {Rule.UNTRACKED, Rule.AS_IS}:
            return None, [faults.without_column(sheet, column, source)]
        cell = source.cell if source else block.cell
        if is_essential(sheet, column):
            return None, [faults.absent(sheet, column, cell)]
        return None, [faults.untracked(sheet, column, cell)] if column.required else []
    if source.rule in WITHOUT_COLUMN:
        return (), []
    named = _named(source, tab)
    unknown = [heading for heading in named if folded(heading) not in tab.columns]
    if unknown:
        known = list(tab.headings.values())
        return None, [faults.unknown_heading("Colonnes", source.cell, heading, block.tab, known) for heading in unknown]
    return tuple(tab.columns[folded(heading)] for heading in named), []


def _named(source: Source, tab: Tab) -> list[str]:
    """The headings that a source names: one cell may join several of them."""
    return [
        part
        for heading in source.headings
        for part in ([heading] if folded(heading) in tab.columns else heading.split(PLUS))
    ]
