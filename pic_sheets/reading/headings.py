"""Where a sheet's headings stand: found anywhere in the first rows, whatever their order, case and accents."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pic_sheets.columns import PARAMETER_HEADINGS, Column, Sheet
from pic_sheets.issues import Issue
from pic_sheets.reading.cells import read_cell
from pic_sheets.reading.faults import Fault
from pic_sheets.tables import Table, Value, cell_address
from pic_sheets.texts import NBSP, cited, folded, is_blank, nearest, quoted, squeezed

#: How far down staff may put a title above the headings.
FIRST_ROWS = 30


@dataclass(frozen=True, slots=True)
class Headings:
    """The row of the headings and the column of each field (both 1-based), with what is wrong with them.

    `doubled` names the fields that two columns claim: neither is read.
    """

    row: int
    columns: Mapping[str, int]
    issues: tuple[Issue, ...] = ()
    doubled: frozenset[str] = frozenset()


def headings(table: Table, sheet: Sheet, others: Sequence[Sheet] = ()) -> Headings | Issue:
    """The headings of a sheet in its table, or the one issue that says they are not there.

    `others` are the sheets whose headings may have been put here by mistake.
    """
    wanted = _wanted(sheet)
    row = _best_row(table, wanted)
    if not row:
        return _not_found(table, sheet, others)
    if _is_of_another(table, sheet, others):
        return _not_found(table, sheet, others)
    columns: dict[str, int] = {}
    doubles: list[tuple[int, str]] = []
    extras: list[tuple[int, str]] = []
    for number, text in _texts(table.rows[row - 1]):
        field = wanted.get(folded(text))
        if field is None:
            extras.append((number, text))
        elif field in columns:
            doubles.append((number, text))
        else:
            columns[field] = number
    issues = [
        Fault(
            "colonne-en-double",
            f"L'intitulé {cited(text)} est déjà en {cell_address(row, columns[wanted[folded(text)]])}.",
            f"Renommez ou supprimez l'une des deux colonnes{NBSP}; en attendant, aucune n'est lue.",
        ).issue(table.name, cell_address(row, number))
        for number, text in doubles
    ]
    if sheet.by_parameter:
        return Headings(row, columns, tuple(issues))
    issues += _absent(table, sheet, row, columns, extras)
    doubled = frozenset(wanted[folded(text)] for _, text in doubles)
    return Headings(
        row, {name: number for name, number in columns.items() if name not in doubled}, tuple(issues), doubled
    )


def _wanted(sheet: Sheet) -> Mapping[str, str]:
    """Folded heading → field name."""
    if sheet.by_parameter:
        return {folded(heading): heading for heading in PARAMETER_HEADINGS}
    return {folded(column.heading): name for name, column in sheet.columns.items()}


def _texts(row: Sequence[Value]) -> list[tuple[int, str]]:
    """The texts of a row with their 1-based columns."""
    return [
        (number, squeezed(value))
        for number, value in enumerate(row, 1)
        if isinstance(value, str) and not is_blank(value)
    ]


def _best_row(table: Table, wanted: Mapping[str, str]) -> int:
    """The first row with the most headings, 0 when none has at least two of them."""
    best, most = 0, 1
    for number, row in enumerate(table.rows[:FIRST_ROWS], 1):
        found = len({folded(text) for _, text in _texts(row)} & wanted.keys())
        if found > most:
            best, most = number, found
    return best


def _not_found(table: Table, sheet: Sheet, others: Sequence[Sheet]) -> Issue:
    message = (
        f"Les intitulés de la feuille {quoted(sheet.name)} sont introuvables dans ses {FIRST_ROWS} premières lignes."
    )
    advice = f"Remettez sur une même ligne{NBSP}: {', '.join(sheet.headings[:4])}…"
    stranger = max(others, key=lambda other: _likeness(table, other), default=sheet)
    if stranger.name != sheet.name and _likeness(table, stranger) >= _HALF:
        message = f"La feuille {quoted(sheet.name)} contient les intitulés de la feuille {quoted(stranger.name)}."
        advice = "Remettez chaque tableau dans sa feuille, ou corrigez le nom des onglets."
    return Fault("entete-introuvable", message, advice).issue(table.name, "")


#: The share of a sheet's headings from which a table is taken for that sheet.
_HALF = 0.5


def _likeness(table: Table, sheet: Sheet) -> float:
    """The share of a sheet's headings that stand on one row of the table."""
    wanted = _wanted(sheet)
    row = _best_row(table, wanted)
    return len({folded(text) for _, text in _texts(table.rows[row - 1])} & wanted.keys()) / len(wanted) if row else 0.0


def _is_of_another(table: Table, sheet: Sheet, others: Sequence[Sheet]) -> bool:
    """Whether the table has all that another sheet requires, and looks more like it than like this one."""
    own = _likeness(table, sheet)
    return not _has_required(table, sheet) and any(
        _likeness(table, other) > own and _has_required(table, other) for other in others if not other.by_parameter
    )


def _has_required(table: Table, sheet: Sheet) -> bool:
    row = _best_row(table, _wanted(sheet))
    texts = {folded(text) for _, text in _texts(table.rows[row - 1])} if row else set()
    return all(folded(column.heading) in texts for column in sheet.columns.values() if column.required)


def is_like(table: Table, sheet: Sheet) -> bool:
    """Whether a table has most of a sheet's headings, whatever its name."""
    return _likeness(table, sheet) >= _HALF


def _absent(
    table: Table, sheet: Sheet, row: int, columns: Mapping[str, int], extras: Sequence[tuple[int, str]]
) -> list[Issue]:
    """Required headings that are not there and headings that are not ours, each unknown one matched at most once."""
    left = dict(extras)
    absent = [column for column in sheet.columns.values() if column.name not in columns and column.required]
    issues: list[Issue] = []
    nameless = _nameless_columns(table, row)
    free_column = max((number for number, _ in _texts(table.rows[row - 1])), default=0) + 1
    for column in absent:
        alike = _alike_heading(table, row, column, left) or _nameless(table, row, column, nameless)
        issues.append(alike or _absent_column(table, row, column, free_column))
        free_column += alike is None
    free = [column.heading for column in sheet.columns.values() if column.name not in columns]
    for number, text in left.items():
        close = nearest(text, free, at_least=80)
        issues.append(
            Fault(
                "colonne-inconnue",
                f"La colonne {cited(text)} n'est pas des nôtres{NBSP}: elle est laissée de côté.",
                f"Si c'est {quoted(close)}, corrigez l'intitulé."
                if close
                else "Rien à faire si c'est une colonne à vous.",
            ).issue(table.name, cell_address(row, number))
        )
    return issues


def _alike_heading(table: Table, row: int, column: Column, left: dict[int, str]) -> Issue | None:
    """The issue of a heading that is most likely this column's, misspelt; it is taken out of those left."""
    close = nearest(column.heading, left.values(), at_least=80)
    if close is None:
        return None
    number = next(number for number, text in left.items() if text == close)
    del left[number]
    return Fault(
        "colonne-absente",
        f"La colonne {quoted(column.heading)} manque{NBSP}; {quoted(close)} lui ressemble.",
        f"Renommez cet intitulé en {quoted(column.heading)}.",
    ).issue(table.name, cell_address(row, number))


def _nameless_columns(table: Table, row: int) -> list[int]:
    """The columns with cells under the headings and none above them, between the first heading and the last."""
    named = {number for number, _ in _texts(table.rows[row - 1])}
    return [
        number
        for number in range(min(named), max(named))
        if number not in named
        and any(number <= len(line) and not is_blank(line[number - 1]) for line in table.rows[row:])
    ]


def _nameless(table: Table, row: int, column: Column, nameless: list[int]) -> Issue | None:
    """The issue of a column that lost its heading: the first nameless one whose cells could all be this one's."""
    for number in nameless:
        cells = [line[number - 1] for line in table.rows[row:] if number <= len(line)]
        if all(is_blank(cell) or _fits(cell, column) for cell in cells):
            nameless.remove(number)
            return Fault(
                "colonne-absente",
                f"La colonne {quoted(column.heading)} manque{NBSP}; celle-ci n'a pas d'intitulé.",
                f"Si c'est elle, écrivez {quoted(column.heading)} dans cette cellule.",
            ).issue(table.name, cell_address(row, number))
    return None


def _fits(value: Value, column: Column) -> bool:
    read, fault = read_cell(value, column)
    return not (fault is not None and fault.blocks) and (not column.choices or read in column.choices)


def _absent_column(table: Table, row: int, column: Column, free: int) -> Issue:
    return Fault(
        "colonne-absente",
        f"La colonne {quoted(column.heading)} manque.",
        f"Ajoutez une colonne {quoted(column.heading)} sur la ligne des intitulés (ligne {row}).",
    ).issue(table.name, cell_address(row, free))
