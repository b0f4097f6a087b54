"""One of their sheets: where its headings stand, and what is under each."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from pic_sheets.cell_texts import shown
from pic_sheets.reading.headings import FIRST_ROWS
from pic_sheets.tables import Table, Value, column_letters
from pic_sheets.texts import folded, is_blank, squeezed


@dataclass(frozen=True)
class Tab:
    """A sheet with its row of headings; rows and columns are 1-based."""

    table: Table
    row: int

    @cached_property
    def headings(self) -> Mapping[int, str]:
        """Column → its heading on one line, never twice the same.

        Of columns with one heading, each takes the words above it (« Acompte – Date »), else the letters of its column.
        """
        plain, above = self._texts(self.row), self._groups()
        times = Counter(map(folded, plain.values()))
        found = {
            number: f"{above[number]} – {text}" if times[folded(text)] > 1 and above.get(number) else text
            for number, text in plain.items()
        }
        times = Counter(map(folded, found.values()))
        return {
            number: f"{text} (colonne {column_letters(number)})" if times[folded(text)] > 1 else text
            for number, text in found.items()
        }

    def _texts(self, row: int) -> dict[int, str]:
        cells = self.table.rows[row - 1] if 0 < row <= len(self.table.rows) else ()
        return {
            number: squeezed(shown(cell)) for number, cell in enumerate(cells, 1) if not is_blank(cell) and shown(cell)
        }

    def _groups(self) -> dict[int, str]:
        """Column → what the row above says of it and of its neighbours, as far as the next text."""
        texts = self._texts(self.row - 1)
        found: dict[int, str] = {}
        group = ""
        for number in range(1, max(self._texts(self.row), default=0) + 1):
            group = texts.get(number, group)
            found[number] = group
        return found

    @cached_property
    def columns(self) -> Mapping[str, int]:
        """Folded heading → its column."""
        return {folded(heading): number for number, heading in self.headings.items()}

    def values(self, column: int, most: int | None = None) -> list[Value]:
        """What stands under a heading, blanks left out, the first `most` of them."""
        cells = (row[column - 1] for row in self.table.rows[self.row :] if column <= len(row))
        return list(islice((cell for cell in cells if not is_blank(cell)), most))


def tab_with(table: Table, wanted: Sequence[str]) -> Tab | None:
    """The sheet with, as its row of headings, the first of those that hold the most of these headings; None when none does."""
    texts = {folded(heading) for heading in wanted}
    counts = [len(Tab(table, row).columns.keys() & texts) for row in range(1, min(FIRST_ROWS, len(table.rows)) + 1)]
    most = max(counts, default=0)
    return Tab(table, counts.index(most) + 1) if most else None
