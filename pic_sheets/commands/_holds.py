"""What holds a document back: the blocking issues on the rows it is made from."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from pic_sheets.commands._gathering import Gathered
from pic_sheets.fund.fund import Fund
from pic_sheets.issues import Issue, blocking
from pic_sheets.texts import folded


@dataclass(frozen=True, slots=True)
class Hold:
    """What holds a document back: the cell to look at, why, and the issue when it is one."""

    cell: str
    why: str
    issue: Issue | None = None


#: The sheets that every letter and the minutes speak from: who writes, by which rules, with whose money.
_BEHIND_ALL = frozenset({"association", "reglement", "financeurs"})


def sheets_behind_all(fund: Fund) -> frozenset[str]:
    """Their names, as staff may call them in a workbook of their own."""
    records = (*filter(None, [fund.association]), *fund.rules, *fund.funders)
    return _BEHIND_ALL | {folded(record.place.sheet) for record in records}


def faults_of(gathered: Gathered) -> "Faults":
    """What may hold back the documents made from a workbook."""
    return Faults(blocking(gathered.issues), sheets_behind_all(gathered.fund))


class Faults:
    """The blocking issues, found by the rows that a document is made from; the first of each row speaks for it.

    One about a whole sheet holds back the documents that have a row there.
    """

    def __init__(self, blocks: Sequence[Issue], behind_all: Collection[str]) -> None:
        """Take the issues that block, and the names of the sheets behind every document."""
        self._by_row = {(issue.sheet, issue.row): issue for issue in reversed(blocks)}
        self._behind_all = {row for row, issue in self._by_row.items() if folded(issue.sheet) in behind_all}

    def touching(self, behind: Collection[tuple[str, int]]) -> list[Hold]:
        """What holds back a document made from these (sheet, row)."""
        rows = {*behind, *((sheet, 0) for sheet, _ in behind)}
        found = [self._by_row[row] for row in sorted((rows & self._by_row.keys()) | self._behind_all)]
        return [Hold(f"{issue.sheet}!{issue.cell}".rstrip("!"), issue.message, issue) for issue in found]
