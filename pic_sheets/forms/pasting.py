"""The rows of the forms under the headings of the staff's own sheets, and what the checks of the workbook say of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pic_sheets import checks
from pic_sheets.columns import Sheet
from pic_sheets.forms.answers import Row
from pic_sheets.forms.receiving import Received
from pic_sheets.fund.fund import Fund, fund
from pic_sheets.issues import Issue
from pic_sheets.plans import PasteColumn, PasteSheet
from pic_sheets.reading.headings import Headings, headings
from pic_sheets.reading.reader import read_tables
from pic_sheets.sheets import budgets, declared_sheets, holders, projects, reports
from pic_sheets.tables import Origin, Table, Value, cell_address, column_letters
from pic_sheets.texts import NBSP, folded

#: The sheets that forms fill, in the order of the workbook.
SHEETS = (holders.SHEET, projects.SHEET, budgets.SHEET, reports.SHEET)
#: The row of the headings in the workbook to paste from.
_HEADING = 1


@dataclass(frozen=True, slots=True)
class Layout:
    """How rows are laid out in one sheet: the staff's own tab, its headings, and the column of each of our fields (1-based)."""

    sheet: Sheet
    tab: str
    texts: Sequence[str]
    columns: Mapping[str, int]
    table: Table | None
    added: tuple[str, ...] = ()

    def values(self, row: Row) -> tuple[Value, ...]:
        """The cells of a row."""
        cells: list[Value] = [None] * len(self.texts)
        for name, value in row.items():
            cells[self.columns[name] - 1] = _cell(value)
        return tuple(cells)


@dataclass(frozen=True, slots=True)
class FormRow:
    """A row to paste, and the form that it is from."""

    form: Received
    values: Row


def _cell(value: object) -> Value:
    """The value as a cell holds it: a list of codes is typed with « ; »."""
    return " ; ".join(map(str, value)) if isinstance(value, tuple) else value  # type: ignore[return-value]  # kinds read nothing else


def layout_of(sheet: Sheet, tables: Sequence[Table]) -> Layout:
    """The layout of a sheet as the workbook has it; our own headings when it has none, or is read through a correspondence.

    A field whose column the workbook does not have is put after its own, so that no answer is lost.
    """
    table = next((table for table in tables if folded(table.role or table.name) == folded(sheet.name)), None)
    found = headings(table, sheet, declared_sheets()) if table else None
    if table is None or not isinstance(found, Headings) or table.origins:
        columns = {name: rank for rank, name in enumerate(sheet.columns, 1)}
        return Layout(sheet, sheet.name, sheet.headings, columns, table)
    row = table.rows[found.row - 1]
    texts = ["" if value is None else str(value) for value in row]
    columns = dict(found.columns)
    added = [name for name in sheet.columns if name not in columns]
    for name in added:
        texts.append(sheet.columns[name].heading)
        columns[name] = len(texts)
    return Layout(sheet, table.name, texts, columns, table, tuple(sheet.columns[name].heading for name in added))


def rows_of(received: Sequence[Received]) -> Mapping[str, Sequence[FormRow]]:
    """Sheet → its rows to paste, form after form."""
    return {
        sheet.name: [FormRow(form, row) for form in received if form.is_given for row in form.rows.get(sheet.name, ())]
        for sheet in SHEETS
    }


def paste_sheets(layouts: Mapping[str, Layout], rows: Mapping[str, Sequence[FormRow]]) -> tuple[PasteSheet, ...]:
    """The sheets to paste from; those without a row are left out."""
    return tuple(
        PasteSheet(layout.tab, _columns(layout), [layout.values(row.values) for row in rows[name]])
        for name, layout in layouts.items()
        if rows[name]
    )


def _columns(layout: Layout) -> tuple[PasteColumn, ...]:
    kinds = {rank: layout.sheet.columns[name].kind for name, rank in layout.columns.items()}
    return tuple(
        PasteColumn(
            text, kinds[rank].format if rank in kinds else "General", kinds[rank].width if rank in kinds else 14
        )
        for rank, text in enumerate(layout.texts, 1)
    )


def compared_sheet(received: Sequence[Received]) -> PasteSheet | None:
    """The holders that the workbook knows and of whom a form says otherwise: to compare, not to paste."""
    rows = [form.compared for form in received if form.compared]
    return _own_sheet("Porteurs connus", holders.SHEET, rows) if rows else None


def actual_sheet(received: Sequence[Received], fund: Fund) -> PasteSheet | None:
    """The real amounts of the reports, each with the cell where it may be copied when one planned line alone is like it."""
    rows = [(row, _planned_cell(row, fund)) for form in received if form.is_given for row in form.actual]
    if not rows:
        return None
    own = _own_sheet("Réalisé à reporter", budgets.SHEET, [row for row, _ in rows])
    cells = [(*values, cell) for values, (_, cell) in zip(own.rows, rows, strict=True)]
    return replace(own, columns=(*own.columns, PasteColumn("À recopier en", "@", 18)), rows=cells)


def _own_sheet(name: str, sheet: Sheet, rows: Sequence[Row]) -> PasteSheet:
    columns = {field: rank for rank, field in enumerate(sheet.columns, 1)}
    layout = Layout(sheet, name, sheet.headings, columns, None)
    return PasteSheet(name, _columns(layout), [layout.values(row) for row in rows])


def _planned_cell(row: Row, fund: Fund) -> str:
    lines = [line for line in fund.budget_of.get(str(row["project"]), ()) if line.side == row["side"]]
    alike = [line for line in lines if line.item == row.get("item")]
    same = [line for line in alike if folded(line.label) == folded(str(row.get("label", "")))]
    found = same or alike
    return found[0].at("actual") if len(found) == 1 else ""


def form_issues(
    tables: Sequence[Table],
    name: str,
    layouts: Mapping[str, Layout],
    rows: Mapping[str, Sequence[FormRow]],
    today: date,
) -> tuple[Issue, ...]:
    """What the reading and the rules of the workbook say of the rows, as if they were pasted; each on its cell to paste from.

    The message begins with the file of the form and the field. Rows are put after the last record of their sheet, so that
    nothing that stands there, a total or another table, is taken for one of them.
    """
    present = read_tables(tables, name)
    fresh, firsts = [], {}
    for layout in layouts.values():
        last = max((record.place.row for record in present.records[layout.sheet.name]), default=0)
        table, first = _with_rows(layout, [row.values for row in rows[layout.sheet.name]], last)
        fresh.append(table)
        firsts[_marked(layout) if table.origins else folded(table.name)] = (layout, first)
    kept = [table for table in tables if all(table is not layout.table for layout in layouts.values())]
    reading = read_tables([*fresh, *kept], name)
    found = (*reading.issues, *checks.issues(fund(reading), today))
    return tuple(told for issue in found if (told := _told(issue, firsts, rows)) is not None)


def _with_rows(layout: Layout, rows: Sequence[Row], last: int) -> tuple[Table, int]:
    """The sheet's table with the rows in it, and the row of the first of them (1-based)."""
    cells = [layout.values(row) for row in rows]
    table = layout.table
    if table is None:
        return Table(layout.tab, [list(layout.texts), *cells]), _HEADING + 1
    if table.origins:
        return _adopted_with(layout, table, rows), 1
    found = headings(table, layout.sheet, declared_sheets())
    heading = found.row if isinstance(found, Headings) else _HEADING
    after = max(heading, last)
    grid = [*table.rows[:after], *cells, *table.rows[after:]]
    if layout.added:
        grid[heading - 1] = list(layout.texts)
    return replace(table, rows=grid), after + 1


def _adopted_with(layout: Layout, table: Table, rows: Sequence[Row]) -> Table:
    """A table made from other cells, with the rows after its own, each told at a place of its own."""
    found = headings(table, layout.sheet)
    columns = found.columns if isinstance(found, Headings) else {}
    width = len(table.rows[0]) if table.rows else 0
    grid, origins = list(table.rows), list(table.origins)
    for rank, row in enumerate(rows, 1):
        cells: list[Value] = [None] * width
        for name, value in row.items():
            if name in columns:
                cells[columns[name] - 1] = _cell(value)
        numbers = {number: layout.columns[name] for name, number in columns.items()}
        grid.append(cells)
        origins.append(
            Origin(_marked(layout), [rank] * width, [numbers.get(number, 1) for number in range(1, width + 1)])
        )
    return replace(table, rows=grid, origins=origins)


def _marked(layout: Layout) -> str:
    """The name under which the rows of forms stand in a table made from other cells; no tab is called so."""
    return f"{layout.sheet.name} [formulaires]"


def _told(
    issue: Issue, firsts: Mapping[str, tuple[Layout, int]], rows: Mapping[str, Sequence[FormRow]]
) -> Issue | None:
    """The issue on its cell to paste from, None when it is not about a form."""
    place = firsts.get(issue.sheet) or firsts.get(folded(issue.sheet))
    if place is None or not issue.cell:
        return None
    layout, first = place
    rank = issue.row - first
    if not 0 <= rank < len(rows[layout.sheet.name]):
        return None
    form = rows[layout.sheet.name][rank].form
    letters = {column_letters(number): name for name, number in layout.columns.items()}
    name = letters.get(issue.column, "")
    heading = layout.sheet.columns[name].heading if name else ""
    told = ", ".join(part for part in (form.file, heading) if part)
    cell = cell_address(_HEADING + 1 + rank, layout.columns[name]) if name else ""
    return replace(issue, sheet=layout.tab, cell=cell, message=f"{told}{NBSP}: {issue.message}")


def all_layouts(tables: Sequence[Table]) -> Mapping[str, Layout]:
    """Sheet → its layout, of each sheet that forms fill."""
    return {sheet.name: layout_of(sheet, tables) for sheet in SHEETS}
