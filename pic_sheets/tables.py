"""A sheet as it was read: a grid of values, each at its address."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from typing import TypeAlias

from pic_sheets.texts import is_blank


@dataclass(frozen=True, slots=True)
class Percent:
    """A number shown as a percentage by its cell: 0.5 shown as 50 %."""

    ratio: Decimal


@dataclass(frozen=True, slots=True)
class FormulaError:
    """A cell that holds an error such as #REF!, as the spreadsheet shows it."""

    text: str


@dataclass(frozen=True, slots=True)
class UncomputedFormula:
    """A formula saved without its result, by a program that computes nothing."""


#: What a cell can hold. Numbers come as the spreadsheet's own binary floats; `None` is a blank cell.
Value: TypeAlias = (
    str | float | Decimal | bool | date | time | timedelta | Percent | FormulaError | UncomputedFormula | None
)


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of merged cells, 1-based, both corners included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the values of a row really stand: the sheet, and each value's row and column (1-based), value by value."""

    sheet: str
    rows: Sequence[int]
    columns: Sequence[int]


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet: `rows[0]` is row 1 and its first value is column A; rows may be ragged.

    `role` names the sheet of ours that it stands for, when its own name does not. A table made from cells of other sheets
    gives the origin of each of its rows, so that everything is told at its real address; `untracked` names the fields that
    its owner does not keep, which are unknown rather than blank.
    """

    name: str
    rows: Sequence[Sequence[Value]]
    merged: Sequence[Area] = ()
    hidden: bool = False
    role: str = ""
    origins: Sequence[Origin] = ()
    untracked: frozenset[str] = frozenset()

    @property
    def is_blank(self) -> bool:
        """Whether no cell holds anything."""
        return all(is_blank(value) for row in self.rows for value in row)


def column_letters(column: int) -> str:
    """The letters of a 1-based column; ValueError under 1.

    >>> column_letters(1), column_letters(28), column_letters(16384)
    ('A', 'AB', 'XFD')
    """
    if column < 1:
        raise ValueError(f"no column {column}")
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """The 1-based column of its capital letters; ValueError for anything else.

    >>> column_number("A"), column_number("AB"), column_number("XFD")
    (1, 28, 16384)
    """
    if not re.fullmatch("[A-Z]+", letters):
        raise ValueError(f"no column {letters!r}")
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def cell_address(row: int, column: int) -> str:
    """The address of a cell from its 1-based row and column.

    >>> cell_address(4, 2)
    'B4'
    """
    return f"{column_letters(column)}{row}"
