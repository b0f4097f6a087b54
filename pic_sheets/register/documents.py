"""What became of the documents that the register tells of."""

from collections.abc import Sequence
from enum import StrEnum

from pic_sheets.register.lines import Line


class DocumentState(StrEnum):
    """What became of a document, from best to worst; `UNREAD` is a file that may not be, or cannot be, read."""

    INTACT = "intact"
    CHANGED = "changé"
    UNREAD = "illisible"
    LOST = "perdu"


def states_by_number(lines: Sequence[Line], states: Sequence[DocumentState]) -> dict[str, tuple[Line, DocumentState]]:
    """Number → the line whose document fares best, and how: a letter made again elsewhere is one letter.

    Of equals the last counts. `states` are those of the lines, in the same order.
    """
    order = tuple(DocumentState)
    best: dict[str, tuple[Line, DocumentState]] = {}
    for line, state in zip(lines, states, strict=True):
        known = best.get(line.number)
        if known is None or order.index(state) <= order.index(known[1]):
            best[line.number] = (line, state)
    return best
