"""Rows that are not records, or hardly one: a total under the table, a comment, a line just begun."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pic_sheets.columns import Column, Sheet
from pic_sheets.kinds import shown
from pic_sheets.reading.faults import Fault
from pic_sheets.tables import Value
from pic_sheets.texts import NBSP, folded, is_blank, quoted

_TOTAL = re.compile(r"(?:sous[- ])?tota(?:l|ux)\b.*|somme\b.*|cumul\b.*")
#: From how many missing cells on a row is odd as a whole, and one line says it.
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class OddRow:
    """The one fault of a row, the field whose cell bears it, and whether the row still counts as a record."""

    name: str
    fault: Fault
    is_record: bool


def odd_row(cells: Sequence[tuple[Column, Value]], sheet: Sheet) -> OddRow | None:
    """What is odd about a row that lacks several required cells; None for any other row, blank ones left aside.

    A row that only has its key is a record that someone has begun: others may refer to it already.
    """
    filled = [(column, value) for column, value in cells if not is_blank(value)]
    lacking = [column for column, value in cells if column.required and is_blank(value)]
    if len(lacking) < _SEVERAL:
        return None
    label = next(
        (column for column, value in filled if isinstance(value, str) and _TOTAL.fullmatch(folded(value))), None
    )
    if label is not None or all(column.kind.is_numeric for column, _ in filled):
        return OddRow((label or filled[0][0]).name, _total(), is_record=False)
    if len(filled) > 1:
        return None
    column, value = filled[0]
    is_key = column.name in sheet.key[:1]
    return OddRow(lacking[0].name if is_key else column.name, _begun(value, lacking), is_record=is_key)


def _total() -> Fault:
    return Fault(
        "valeur-manquante",
        f"Cette ligne ressemble à un total{NBSP}: elle n'est pas comptée.",
        "Supprimez-la, ou mettez le total au-dessus des intitulés ou dans une autre feuille.",
    )


def _begun(value: Value, lacking: Sequence[Column]) -> Fault:
    names = ", ".join(column.heading for column in lacking[:3]) + ("…" if len(lacking) > 3 else "")  # noqa: PLR2004
    return Fault(
        "valeur-manquante",
        f"Cette ligne ne contient que {quoted(shown(value))}{NBSP}: il manque {names}.",
        "Complétez-la, ou supprimez-la si c'est un commentaire.",
    )
