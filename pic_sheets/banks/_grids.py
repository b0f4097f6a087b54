"""A bank whose statements are tables, CSV or Excel: its name and its headings are all it has to declare."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from pic_sheets.bank_statements import Balance, Movement, Statement, StatementFile
from pic_sheets.banks._bank import Bank
from pic_sheets.banks._cells import amount_of, text_of
from pic_sheets.banks._covered_days import covered_days
from pic_sheets.banks._layouts import Found, Layout, found_in
from pic_sheets.banks._preambles import Preamble, preamble
from pic_sheets.banks._refusals import refusal
from pic_sheets.banks._rows import Grid, Row, first_grids, whole_grid, whole_sheets
from pic_sheets.banks._running_balances import ordered
from pic_sheets.banks._table_lines import Lines, check_debits, table_lines
from pic_sheets.banks._tables_in_file import tables_of
from pic_sheets.dates import days_after, format_short_date
from pic_sheets.money import format_amount, total
from pic_sheets.tables import Value
from pic_sheets.texts import cited, quoted, typeset


def tabular_bank(name: str, *layouts: Layout) -> Bank:
    """The format of a bank whose tables have one of these headings, whatever stands above them."""
    return Bank(
        f"{name} (CSV, Excel)", lambda file: has_table(file, layouts), lambda file: statements(file, name, layouts)
    )


def has_table(file: StatementFile, layouts: Sequence[Layout]) -> bool:
    """Whether a table of the file has these headings, under some lines at most."""
    return any(found_in(grid, layouts) for grid in first_grids(file))


def statements(file: StatementFile, name: str, layouts: Sequence[Layout]) -> list[Statement]:
    """One statement for each table: the CSV's, or one a sheet; `name` is their format. What is in a sheet without a table is told in the notes."""
    if file.sheets:
        grids: Sequence[Grid] = whole_sheets(file)
    else:
        separators = [grid.separator for grid in first_grids(file) if found_in(grid, layouts)]
        grids = [whole_grid(file, separator) for separator in separators[:1]]
    tables = [(grid, found_in(grid, layouts)) for grid in grids]
    beside = [
        typeset(f"La feuille {quoted(grid.sheet)} n'a pas le tableau d'un relevé : elle n'est pas lue.")
        for grid, found in tables
        if found is None and not all(row.is_blank for row in grid.rows)
    ]
    read = [_statement(file.name, name, each) for _, found in tables if found is not None for each in tables_of(found)]
    if not read:
        raise refusal(file.name, 0, "ce fichier n'a pas le tableau d'un relevé")
    return [replace(read[0], notes=(*read[0].notes, *beside)), *read[1:]]


def _statement(file: str, name: str, found: Found) -> Statement:
    if found.columns.of["debit"]:
        check_debits(file, found)
    lines = table_lines(file, found)
    told = preamble([*found.grid.rows[: found.header], *lines.beside], found.grid.sheet)
    if told.currency:
        raise refusal(file, 0, f"{found.grid.told}le compte est tenu en {cited(told.currency)}, et non en euros")
    read = ordered(lines.movements)
    if isinstance(read, int):
        raise refusal(file, read, f"{found.grid.told}le solde de cette ligne n'est pas celui d'avant et ce mouvement")
    movements = tuple(replace(movement, account=told.account) for movement in read.movements)
    opening, closing, notes = _balances(told, movements, read.before, read.after)
    first, last = _days(told, movements, opening, closing)
    return Statement(
        file, told.account, movements, opening, closing, first, last,
        row=found.grid.rows[found.header].number, format=name,
        notes=(*notes, *_totals(lines, movements), *_beside(lines, opening, closing)),
    )  # fmt: skip


def _days(
    told: Preamble, movements: Sequence[Movement], opening: Balance | None, closing: Balance | None
) -> tuple[date | None, date | None]:
    """The days that the file tells, else those between its balances, wider when a movement is outside; None without any."""
    days = [movement.day for movement in movements]
    if told.first is not None and told.last is not None:
        days += [told.first, told.last]
    elif opening is not None and closing is not None:
        days += covered_days(opening, closing, movements)
    elif closing is not None and days:
        days.append(closing.day)
    else:
        return None, None
    return min(days), max(days)


def _balances(
    told: Preamble, movements: Sequence[Movement], before: Decimal | None, after: Decimal | None
) -> tuple[Balance | None, Balance | None, list[str]]:
    """The balances before the first movement and after the last, and what is told of one that is neither.

    Those that stand above the table win over those of its lines: where they differ, the statement does not balance.
    """
    days = [day for day in (told.first, told.last) if day] + [movement.day for movement in movements]
    notes = []
    closing, opening = told.closing, told.opening
    if closing is not None and opening is None and days and closing.day < min(days):
        closing, opening = None, closing
    if closing is not None and days and not _is_the_last(closing, told, max(days)):
        notes.append(
            typeset(
                f"Le solde de {format_amount(closing.amount)} est du {format_short_date(closing.day)}, et non du dernier jour "
                f"lu, le {format_short_date(max(days))} : il ne sert pas à vérifier les mouvements."
            )
        )
        closing = None
    if closing is None and after is not None and days:
        closing = Balance(max(days), after)
    if opening is None and before is not None and days:
        opening = Balance(days_after(min(days), -1), before)
    return opening, closing, notes


def _is_the_last(balance: Balance, told: Preamble, last: date) -> bool:
    """Whether a balance is the one after the movements: of the last day told, or of any later day when none is."""
    return balance.day == last or (told.last is None and balance.day > last)


def _totals(lines: Lines, movements: Sequence[Movement]) -> Iterator[str]:
    """What is told of the totals of the file that are not those of its movements."""
    received = total(movement.amount for movement in movements if movement.amount > 0)
    spent = total(movement.amount for movement in movements if movement.amount < 0)
    sums = {received, spent, -spent, received + spent, Decimal(0)}
    for row in lines.totals:
        if not set(_amounts(row)) <= sums:
            yield typeset(f"La ligne {row.number}, {_seen(row)}, est un total qui n'est pas celui des mouvements lus.")


def _amounts(row: Row) -> Iterator[Decimal]:
    for cell in row.cells:
        amount = _amount(cell)
        if amount is not None:
            yield amount


def _amount(cell: Value) -> Decimal | None:
    try:
        return amount_of(cell)
    except ValueError:
        return None


def _beside(lines: Lines, *balances: Balance | None) -> Iterator[str]:
    """What is told of the rows that are no movement, but for those whose balance serves."""
    serving = {balance.amount for balance in balances if balance is not None}
    for row in lines.beside:
        if not serving & set(_amounts(row)):
            yield typeset(
                f"La ligne {row.number}, {_seen(row)}, n'est pas une opération : elle n'est pas lue comme telle."
            )


def _seen(row: Row) -> str:
    return cited(" ".join(filter(None, map(text_of, row.cells))))
