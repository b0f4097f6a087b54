"""Adopt: their tables, read through a correspondence, as the tables that `reading` reads, each value at its own address."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pic_sheets.adoption import faults
from pic_sheets.adoption.blocks import BlockReader, Known, Row, Values, distinct, read_block
from pic_sheets.adoption.correspondence import Correspondence, Rule, sheet_named
from pic_sheets.adoption.grants import with_grants_told
from pic_sheets.issues import Issue
from pic_sheets.kinds import CODES
from pic_sheets.sheets import declared_sheets
from pic_sheets.tables import Origin, Table
from pic_sheets.texts import folded


@dataclass(frozen=True, slots=True)
class Adopted:
    """Tables to read as ours, the issues of the correspondence itself, and how their headings are called.

    `torn` names the sheets of ours that the correspondence means to give and that could not be made. `headings` gives, by (their sheet, 1-based column), the headings of ours that it stands for, ours → theirs.
    """

    tables: tuple[Table, ...]
    issues: tuple[Issue, ...]
    headings: Mapping[tuple[str, int], Mapping[str, str]] = field(default_factory=dict)
    tabs: Mapping[str, str] = field(default_factory=dict)
    torn: frozenset[str] = frozenset()


def adopted(theirs: Sequence[Table], correspondence: Correspondence, own: Sequence[Table] = ()) -> Adopted:
    """Their tables as ours.

    A sheet that no block gives is theirs when it bears our name, else that of the correspondence's own workbook (`own`).
    """
    readers, issues = _readers(theirs, correspondence)
    known = {
        table.role or table.name: _words(table) for table in (*theirs, *own) if (table.role or table.name) in _NAMED
    }
    made = {
        name: _made(
            name, [reader for reader in readers if reader.block.sheet == name], correspondence.values, known, issues
        )
        for name in (sheet.name for sheet in declared_sheets())
        if name in correspondence.sheets
    }
    tables = [table for table in made.values() if table is not None]
    if made.get("Décisions") is not None:
        tables = with_grants_told(tables)
    torn = frozenset(name for name, table in made.items() if table is None)
    ours = {folded(sheet.name) for sheet in declared_sheets()} - {folded(name) for name in made}
    plain = {folded(table.name): table for table in reversed(theirs) if folded(table.name) in ours}
    filled = [table for table in own if folded(table.role) in ours and folded(table.role) not in plain]
    return Adopted((*tables, *plain.values(), *filled), tuple(issues), _headings(readers), _tabs(readers), torn)


def _readers(theirs: Sequence[Table], correspondence: Correspondence) -> tuple[list[BlockReader], list[Issue]]:
    """The blocks whose sheet and headings are there, and what is wrong with all of them."""
    tabs = {folded(table.name): table for table in reversed(theirs)}
    found = [read_block(block, tabs, [table.name for table in theirs]) for block in correspondence.blocks]
    return [reader for reader, _ in found if reader is not None], [issue for _, issues in found for issue in issues]


#: The sheets that a cell may refer to several rows of.
_NAMED = frozenset(
    column.target for sheet in declared_sheets() for column in sheet.columns.values() if column.kind is CODES
)


def _words(table: Table) -> frozenset[str]:
    return frozenset(folded(cell) for row in table.rows for cell in row if isinstance(cell, str))


def _made(name: str, readers: Sequence[BlockReader], values: Values, known: Known, issues: list[Issue]) -> Table | None:
    """One of our sheets, block after block; None when nothing could be made of it: its issues are there already."""
    sheet = sheet_named(name)
    fields = [field for field in sheet.columns if any(field in reader.columns for reader in readers)]
    if len(fields) < 2:  # noqa: PLR2004 - no row of headings is known by less
        return None
    rows: list[Row] = []
    for reader in readers:
        rows += reader.rows(fields, values, known)
    if any(reader.block.distinct for reader in readers):
        rows, differences = distinct(sheet, rows, fields)
        issues += differences
    merged = readers[0].tab.table.merged if len({reader.tab.table.name for reader in readers}) == 1 else ()
    columns = tuple(range(1, len(fields) + 1))
    heading = Row([sheet.columns[field].heading for field in fields], Origin(name, (1,) * len(columns), columns))
    every = [heading, *rows]
    return Table(
        readers[0].tab.table.name,
        [row.values for row in every],
        merged,
        role=name,
        origins=[row.origin for row in every],
        untracked=frozenset(name for reader in readers for name in _untracked(reader)) - {*fields},
    )


def _untracked(reader: BlockReader) -> list[str]:
    return [name for name, source in reader.block.sources.items() if source.rule is Rule.UNTRACKED]


def _headings(readers: Sequence[BlockReader]) -> dict[tuple[str, int], dict[str, str]]:
    found: dict[tuple[str, int], dict[str, str]] = {}
    for reader in readers:
        columns = sheet_named(reader.block.sheet).columns
        for name, numbers in reader.columns.items():
            for number in numbers:
                theirs = faults.shortened(reader.tab.headings.get(number, ""))
                if theirs:
                    found.setdefault((reader.tab.table.name, number), {}).setdefault(columns[name].heading, theirs)
    return found


def _tabs(readers: Sequence[BlockReader]) -> dict[str, str]:
    """Sheet of ours → the one sheet of theirs that gives it."""
    found: dict[str, set[str]] = {}
    for reader in readers:
        found.setdefault(reader.block.sheet, set()).add(reader.tab.table.name)
    return {name: next(iter(tabs)) for name, tabs in found.items() if len(tabs) == 1}
