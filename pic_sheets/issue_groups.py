"""The same fault on many rows told once."""

from collections.abc import Sequence
from dataclasses import dataclass

from pic_sheets.issues import Issue
from pic_sheets.texts import counted

#: From how many rows on the same fault of one column is told as a group.
SEVERAL = 3
#: What stands for the address of an issue about a whole sheet.
WHOLE_SHEET = "feuille"


@dataclass(frozen=True, slots=True)
class IssueGroup:
    """Issues of one sheet, code and column, in the order of their rows; most groups hold only one."""

    issues: tuple[Issue, ...]

    @property
    def first(self) -> Issue:
        """The issue whose message stands for all."""
        return self.issues[0]

    @property
    def cells(self) -> str:
        """Where: one address, or the column's rows as ranges ("L4:L9, L12"); what has no row, as it is."""
        first = self.first
        if not first.row:
            return first.cell
        return ", ".join(_range(first.column, *bounds) for bounds in _runs([issue.row for issue in self.issues]))

    @property
    def where(self) -> str:
        """The cells, or the word for an issue about a whole sheet."""
        return self.cells or WHOLE_SHEET

    @property
    def message(self) -> str:
        """What is wrong with the first, and how many others are alike."""
        others = len(self.issues) - 1
        alike = f" Et {counted(others, 'autre cellule', 'autres cellules')} de même." if others else ""
        return self.first.message + alike


def issue_groups(issues: Sequence[Issue]) -> tuple[IssueGroup, ...]:
    """The issues, gathered when the same fault touches several rows of a column, each group where its first one stood."""
    alike: dict[tuple[str, ...], list[Issue]] = {}
    for issue in issues:
        # An empty cell's message names its heading, which a sheet of parameters has several of in one column.
        heading = issue.message if issue.code == "valeur-manquante" else ""
        alike.setdefault((issue.sheet, issue.code, issue.column, heading), []).append(issue)
    groups: dict[int, IssueGroup] = {}
    order = {id(issue): rank for rank, issue in enumerate(issues)}
    for found in alike.values():
        for part in [tuple(found)] if len(found) >= SEVERAL else [(issue,) for issue in found]:
            groups[order[id(part[0])]] = IssueGroup(part)
    return tuple(groups[rank] for rank in sorted(groups))


def _runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Runs of neighbouring rows, first and last."""
    runs: list[tuple[int, int]] = []
    for row in sorted(set(rows)):
        if runs and row == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs


def _range(column: str, first: int, last: int) -> str:
    if first == last:
        return f"{column}{first}"
    # A column of a text file has words: "Debit, ligne 4 à 9".
    return f"{column}{first} à {last}" if " " in column else f"{column}{first}:{column}{last}"
