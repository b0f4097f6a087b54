"""A table of results on screen: cut in several, side after side, when the window is too narrow for all its columns."""

from collections.abc import Iterator, Mapping, Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from pic_sheets.outcomes import ResultTable, shown

#: The most that a column of words takes when room is short, gutter included, and what a gutter takes.
_WIDEST_WORDS = 24
#: A column is widened for a longer word, such as a code, up to this; past it, the word is folded.
_WIDEST_WORD = 36
_GUTTER = 3
#: The share of the window that the columns naming the rows may take in every part.
_LEAD_SHARE = 0.45


def screen_tables(result: ResultTable, width: int) -> Iterator[Table]:
    """The table in as many parts as the width asks for, each with the words that name its rows."""
    units = result.units or ("",) * len(result.columns)
    cells = [[shown(content, unit) for content, unit in zip(row, units, strict=True)] for row in result.rows]
    if result.total and cells:
        cells[-1] = ["" if content is None else text for content, text in zip(result.rows[-1], cells[-1], strict=True)]
    need = [_width(result, cells, number) for number in range(len(result.columns))]
    if sum(need) <= width:
        # Numbers have their room for sure: a long heading above them is wrapped, rather than take it from the words.
        room = {number: wanted if result.holds_numbers(number) else 0 for number, wanted in enumerate(need)}
        yield _drawn(result, result.title, cells, room)
        return
    least = [_least(cells, number, wanted) for number, wanted in enumerate(need)]
    lead = _lead(result, least, width)
    parts = _parts([number for number in range(len(need)) if number not in lead], least, width - sum(lead.values()))
    for rank, part in enumerate(parts, 1):
        yield _drawn(
            result, f"{result.title} ({rank}/{len(parts)})" if len(parts) > 1 else result.title, cells, lead | part
        )


def _least(cells: Sequence[Sequence[str]], number: int, wanted: int) -> int:
    """The least that a column takes when room is short: enough for a few words, and for the longest one."""
    word = max((len(word) for row in cells for word in row[number].split(" ")), default=0)
    return max(min(wanted, _WIDEST_WORDS), min(word, _WIDEST_WORD) + _GUTTER)


def _lead(result: ResultTable, least: Sequence[int], width: int) -> dict[int, int]:
    """The first columns of words, which name the rows in every part: as many as take less than half of the room."""
    lead: dict[int, int] = {}
    for number, taken in enumerate(least):
        if result.holds_numbers(number) or (lead and sum(lead.values()) + taken > width * _LEAD_SHARE):
            break
        lead[number] = taken
    return lead or {0: least[0]}


def _parts(columns: Sequence[int], least: Sequence[int], room: int) -> list[dict[int, int]]:
    """The other columns, as many in each part as fit beside the leading ones; a column too wide has a part of its own."""
    parts: list[dict[int, int]] = [{}]
    for number in columns:
        taken = least[number]
        if parts[-1] and sum(parts[-1].values()) + taken > room:
            parts.append({})
        parts[-1][number] = taken
    return parts


def _width(result: ResultTable, cells: Sequence[Sequence[str]], number: int) -> int:
    heading = max((len(word) for word in result.columns[number].split()), default=0)
    return max(heading, *(len(row[number]) for row in cells), 1) + _GUTTER if cells else heading + _GUTTER


def _drawn(result: ResultTable, title: str, cells: Sequence[Sequence[str]], columns: Mapping[int, int]) -> Table:
    """The columns given, each at least as wide as said (0: as it comes)."""
    table = Table(
        title=Text(title), title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, padding=(0, 1, 0, 1)
    )
    for number, width in columns.items():
        is_number = result.holds_numbers(number)
        fixed = width - _GUTTER if width else None
        table.add_column(
            Text(result.columns[number]),
            justify="right" if is_number else "left",
            overflow="ellipsis" if is_number else "fold",  # an address too long for its column is still whole
            min_width=fixed,
            max_width=fixed if is_number else None,
        )
    for rank, row in enumerate(cells, 1):
        last = result.total and rank == len(cells)
        table.add_row(*(Text(row[number]) for number in columns), style="bold" if last else None)
    return table
