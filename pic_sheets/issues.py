"""A fault in the data: where it is, what it is, what to do."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from pic_sheets.texts import counted


class Severity(StrEnum):
    """How much an issue weighs: it blocks, it is to be looked at, or it only informs."""

    BLOCKING = "B"
    WARNING = "A"
    INFORMATION = "I"

    @property
    def label(self) -> str:
        """The word staff read: Bloquant, À vérifier or Information."""
        return {"B": "Bloquant", "A": "À vérifier", "I": "Information"}[self.value]


@dataclass(frozen=True, slots=True)
class Issue:
    """One fault, on the cell to change (`cell` is "B4", or "" for a whole sheet), told in French."""

    sheet: str
    cell: str
    code: str
    severity: Severity
    message: str
    advice: str

    @property
    def blocks(self) -> bool:
        """Whether no document may be made from the row it touches."""
        return self.severity is Severity.BLOCKING

    @property
    def row(self) -> int:
        """The row number of the cell (of a range, its first), 0 for an issue about a whole sheet.

        >>> Issue("Projets", "L12", "x", Severity.BLOCKING, "", "").row
        12
        """
        digits = re.search(r"\d+", self.cell, re.ASCII)
        return int(digits[0]) if digits else 0

    @property
    def column(self) -> str:
        """The letters of the cell's column, "" for an issue about a whole sheet or row."""
        return re.split(r"\d", self.cell, maxsplit=1)[0]


def blocking(issues: Iterable[Issue]) -> tuple[Issue, ...]:
    """Those that block, in the order given."""
    return tuple(issue for issue in issues if issue.blocks)


def summary(issues: Sequence[Issue]) -> str:
    """How many issues of each severity, in a sentence.

    >>> summary([])
    '0 anomalie bloquante, 0 à vérifier, 0 information'
    """
    counts = {severity: sum(issue.severity is severity for issue in issues) for severity in Severity}
    parts = [
        counted(counts[Severity.BLOCKING], "anomalie bloquante", "anomalies bloquantes"),
        f"{counts[Severity.WARNING]} à vérifier",
        counted(counts[Severity.INFORMATION], "information"),
    ]
    return ", ".join(parts)
