"""Columns of which no cell fits: a heading above the wrong column is one fault, not one a row."""

from collections.abc import Iterator, Mapping

from pic_sheets.columns import Column
from pic_sheets.kinds import Unreadable
from pic_sheets.reading.faults import Fault
from pic_sheets.reading.typed_sheets import TypedSheet
from pic_sheets.texts import NBSP, quoted

#: From how many cells on, a column without one that fits is told as a whole.
_SEVERAL = 3
_WRONG = frozenset(
    {"montant-illisible", "date-illisible", "nombre-illisible", "valeur-hors-liste", "reference-inconnue"}
)


def tell_whole_columns(typed: TypedSheet) -> None:
    """Tell on its heading a column of which every filled cell is wrong, and no more on its cells."""
    wrong = dict(_wrong_columns(typed))
    for name, code in wrong.items():
        column = typed.columns[name]
        for index in range(len(typed.places)):
            if typed.faults.pop((index, name), None):
                typed.quiet.add((index, name))
        place = typed.places[0]
        fault = Fault(code, _message(column, code), _advice(typed, column, wrong))
        typed.issues.append(fault.issue(place.sheet, place.heading_cell(name)))


def _wrong_columns(typed: TypedSheet) -> Iterator[tuple[str, str]]:
    """The columns without a cell that fits, and the code of their faults; those with something to propose are left."""
    filled: dict[str, list[Fault]] = {}
    for (_, name), found in typed.faults.items():
        fault = found[0]
        if fault.code in _WRONG:
            filled.setdefault(name, []).append(fault)
    for name, found in filled.items():
        is_whole = len(found) >= _SEVERAL and len(found) == _filled_cells(typed, name)
        if is_whole and not any(fault.proposal for fault in found) and not typed.columns[name].by:
            yield name, found[0].code


def _filled_cells(typed: TypedSheet, name: str) -> int:
    """How many cells of the column hold something, those that could not be read included."""
    values = typed.values[name]
    return sum(
        value is not None or any(fault.code in _WRONG for fault in typed.faults.get((index, name), ()))
        for index, value in enumerate(values)
    )


def _message(column: Column, code: str) -> str:
    if code == "reference-inconnue":
        return f"Aucune valeur de la colonne {quoted(column.heading)} n'est dans la feuille {quoted(column.target)}."
    if code == "valeur-hors-liste":
        return f"Aucune valeur de la colonne {quoted(column.heading)} n'est un de ses choix."
    return f"Aucune valeur de la colonne {quoted(column.heading)} n'est {column.kind.expected.partition(',')[0]}."


def _advice(typed: TypedSheet, column: Column, wrong: Mapping[str, str]) -> str:
    other = _other_heading(typed, column, wrong)
    if other is None:
        return "Vérifiez que l'intitulé est au-dessus de la bonne colonne."
    return f"Les intitulés {quoted(column.heading)} et {quoted(other.heading)} sont sans doute inversés{NBSP}: échangez-les."


def _other_heading(typed: TypedSheet, column: Column, wrong: Mapping[str, str]) -> Column | None:
    """The column whose heading was most likely exchanged with this one's: also wrong, or a text that reads as this one."""
    others = [typed.columns[name] for name in wrong if name != column.name]
    if len(others) == 1:
        return others[0]
    texts = [other for other in typed.columns.values() if other.kind.dtype == "text" and not other.choices]
    return next((other for other in texts if other is not column and _all_read(typed, other, column)), None)


def _all_read(typed: TypedSheet, texts: Column, column: Column) -> bool:
    """Whether every text of one column could be a value of the other."""
    found = [value for value in typed.values[texts.name] if value]
    if column.kind.dtype == "text" or len(found) < _SEVERAL:
        return False
    try:
        for text in found:
            column.kind.read(text)
    except Unreadable:
        return False
    return True
