"""A table of results on screen: cut in several, side after side, when the window is too narrow for all its columns."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from rich import box
from rich.table import Table
from rich.text import Text

from pic_sheets.dates import format_short_date
from pic_sheets.money import format_number
from pic_sheets.outcomes import EURO, Content, ResultTable
from pic_sheets.texts import NBSP

#: The most that a column of words takes when room is short, and what a column takes beside its text.
_WIDEST_WORDS = 26
_GUTTER = 3


def shown(content: Content, unit: str) -> str:
    r"""A figure or a cell as French people read it; a dash for what cannot be known.

    >>> shown(Decimal("1234.5"), "€"), shown(None, "%")
    ('1\u202f234,50\xa0€', '–')
    """
    if content is None:
        return "–"
    if isinstance(content, Decimal):
        places = 2 if unit == EURO else max(0, -int(content.as_tuple().exponent))
        number = format_number(content, places)
    elif isinstance(content, int):
        number = format_number(content, 0)
    else:
        return content if isinstance(content, str) else format_short_date(content)
    return f"{number}{NBSP}{unit}" if unit else number


def screen_tables(result: ResultTable, width: int) -> Iterator[Table]:
    """The table in as many parts as the width asks for, each with the words that name its rows."""
    units = result.units or ("",) * len(result.columns)
    cells = [[shown(content, unit) for content, unit in zip(row, units, strict=True)] for row in result.rows]
    if result.total and cells:
        cells[-1] = ["" if content is None else text for content, text in zip(result.rows[-1], cells[-1], strict=True)]
    words, numbers = _kinds(result)
    parts = _parts(result, cells, words, numbers, width)
    for rank, part in enumerate(parts, 1):
        suite = f" ({rank}/{len(parts)})" if len(parts) > 1 else ""
        yield _drawn(result, f"{result.title}{suite}", cells, part, set(words))


def _kinds(result: ResultTable) -> tuple[list[int], list[int]]:
    """The columns of words that lead the table, and all the others."""
    numeric = [
        any(isinstance(row[number], int | Decimal) for row in result.rows) for number in range(len(result.columns))
    ]
    first = numeric.index(True) if True in numeric else len(numeric)
    return list(range(first)), list(range(first, len(numeric)))


def _parts(
    result: ResultTable, cells: Sequence[Sequence[str]], words: list[int], numbers: list[int], width: int
) -> list[list[int]]:
    """The columns of each part: the leading words, then as many of the others as fit."""
    need = {number: _width(result, cells, number) for number in [*words, *numbers]}
    if sum(need.values()) <= width or not numbers:
        return [[*words, *numbers]]
    if len(words) > 1 and result.columns[words[0]] == "Code":
        words = words[1:]  # the name is enough where room is short
    lead = sum(min(need[number], _WIDEST_WORDS + _GUTTER) for number in words)
    parts: list[list[int]] = [[]]
    room = width - lead
    for number in numbers:
        if parts[-1] and need[number] > room:
            parts.append([])
            room = width - lead
        parts[-1].append(number)
        room -= need[number]
    return [[*words, *part] for part in parts]


def _width(result: ResultTable, cells: Sequence[Sequence[str]], number: int) -> int:
    heading = max((len(word) for word in result.columns[number].split()), default=0)
    return max(heading, *(len(row[number]) for row in cells), 1) + _GUTTER if cells else heading + _GUTTER


def _drawn(
    result: ResultTable, title: str, cells: Sequence[Sequence[str]], columns: Sequence[int], words: set[int]
) -> Table:
    table = Table(
        title=Text(title), title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, padding=(0, 1, 0, 1)
    )
    for number in columns:
        is_number = number not in words and any(isinstance(row[number], int | Decimal) for row in result.rows)
        table.add_column(Text(result.columns[number]), justify="right" if is_number else "left", no_wrap=is_number)
    for rank, row in enumerate(cells, 1):
        last = result.total and rank == len(cells)
        texts = [row[number] for number in columns]
        # « Total » stands in the first column, which may be the one left out.
        table.add_row(*map(Text, [row[0], *texts[1:]] if last else texts), style="bold" if last else None)
    return table
