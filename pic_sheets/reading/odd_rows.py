"""Rows that are not records, or hardly one: a total under the table, a comment, a line just begun."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pic_sheets.cell_texts import shown
from pic_sheets.columns import Column, Sheet
from pic_sheets.reading.faults import Fault
from pic_sheets.tables import Value
from pic_sheets.texts import NBSP, cited, folded, is_blank, listed

_TOTAL = re.compile(r"(?:sous[- ])?tota(?:l|ux)\b.*|somme\b.*|cumul\b.*")
#: From how many missing cells on, for each that is filled, a row is odd as a whole, and one line says it.
_SEVERAL = 2
#: The most cells that a comment or a line just begun fills.
_FEW = 2


@dataclass(frozen=True, slots=True)
class OddRow:
    """The one fault of a row, the field whose cell bears it, and whether the row still counts as a record."""

    name: str
    fault: Fault
    is_record: bool


def odd_row(cells: Sequence[tuple[Column, Value]], sheet: Sheet) -> OddRow | None:
    """What is odd about a row that lacks required cells; None for any other row, blank ones left aside.

    `cells` come in the order of the declaration: the first one names the row. A row that only has its key, or little
    more, is a record that someone has begun: others may refer to it already.
    """
    lacking = [column for column, value in cells if column.required and is_blank(value)]
    if not lacking:
        return None
    filled = [(column, value) for column, value in cells if not is_blank(value)]
    total = _total_column(cells[0], filled, lacking)
    if total is not None:
        return OddRow(total.name, _total(), is_record=False)
    if len(filled) > _FEW or len(lacking) < _SEVERAL * len(filled):
        return None
    named = next((column for column, value in filled if column.name in sheet.key[:1] and not _is_sentence(value)), None)
    shown_cell = filled[0][0] if named is None else lacking[0]
    return OddRow(shown_cell.name, _begun([value for _, value in filled], lacking), is_record=named is not None)


def _is_sentence(value: Value) -> bool:
    """Whether a text where a code is due is a comment: several words without a figure."""
    return isinstance(value, str) and len(value.split()) > 1 and not any(sign.isdigit() for sign in value)


def is_repeated_heading(cells: Sequence[tuple[Column, Value]]) -> bool:
    """Whether a row says the headings again, as people do in the middle of a long table."""
    says_only_headings = all(
        is_blank(value) or (isinstance(value, str) and folded(value) == folded(column.heading))
        for column, value in cells
    )
    return says_only_headings and sum(not is_blank(value) for _, value in cells) > 1


def _total_column(
    first: tuple[Column, Value], filled: Sequence[tuple[Column, Value]], lacking: Sequence[Column]
) -> Column | None:
    """The column that shows the row to be a total: the word where the row is named, or sums that nothing names."""
    if not is_blank(first[1]):
        return first[0] if says_total(first[1]) else None
    label = next((column for column, value in filled if says_total(value)), None)
    sums_only = len(lacking) >= _SEVERAL and all(column.kind.is_numeric for column, _ in filled)
    return label or (filled[0][0] if sums_only else None)


def says_total(value: Value) -> bool:
    """Whether a cell holds the word of a total."""
    return isinstance(value, str) and _TOTAL.fullmatch(folded(value)) is not None


def _total() -> Fault:
    return Fault(
        "valeur-manquante",
        f"Cette ligne ressemble à un total{NBSP}: elle n'est pas comptée.",
        "Supprimez-la, ou mettez le total au-dessus des intitulés ou dans une autre feuille.",
    )


def _begun(values: Sequence[Value], lacking: Sequence[Column]) -> Fault:
    told = listed([cited(shown(value)) for value in values])
    names = ", ".join(column.heading for column in lacking[:3]) + ("…" if len(lacking) > 3 else ".")  # noqa: PLR2004
    return Fault(
        "valeur-manquante",
        f"Cette ligne ne contient que {told}{NBSP}: il manque {names}",
        "Complétez-la, ou supprimez-la si c'est un commentaire.",
    )
