"""Two headings of one kind exchanged: every project would end before it starts, or ask for more than it costs."""

from collections.abc import Iterable
from dataclasses import replace

from pic_sheets.columns import Record
from pic_sheets.fund.fund import Fund

#: From how many rows the wrong way round, with none the right way, the headings are to blame and not the rows.
_SEVERAL = 3
#: The fields of a project of which the first is never above the second.
_ORDERED = (("start", "end"), ("requested", "cost"))


def are_swapped(records: Iterable[Record], lower: str, upper: str) -> bool:
    """Whether the headings of two fields are exchanged: all that differ are the wrong way round, and there are several."""
    pairs = ((getattr(record, lower), getattr(record, upper)) for record in records)
    known = [low > high for low, high in pairs if low is not None and high is not None and low != high]
    return len(known) >= _SEVERAL and all(known)


def without_swapped_columns(fund: Fund) -> Fund:
    """The fund whose projects do not read the columns that bear one another's heading, so that no rule builds upon them."""
    doubtful = frozenset(name for pair in _ORDERED if are_swapped(fund.projects, *pair) for name in pair)
    if not doubtful:
        return fund
    return replace(
        fund,
        projects=tuple(replace(project, unreadable=project.unreadable | doubtful) for project in fund.projects),
    )
