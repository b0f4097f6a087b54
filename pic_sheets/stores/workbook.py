"""What every place to read from gives: its sheets, cell by cell, in one vocabulary of values."""

from collections.abc import Sequence
from typing import Protocol

from pic_sheets.issues import Issue
from pic_sheets.tables import Table


class Workbook(Protocol):
    """A workbook that was read whole; nothing of it is open any more.

    The contract that each store keeps, so that what reads the tables never asks where they come from:

    - addresses are kept: `rows[0]` is row 1, its first value is column A; rows may be ragged, never shifted;
    - a blank cell is None, and so is a cell that holds only spaces;
    - a number is a float, whatever its format; in a cell shown as a percentage it is a Percent;
    - a boolean is a bool; text is a str, as typed, and is never made a number;
    - a day is a datetime.date, and so is a day with a time: nothing in the fund depends on the hour of a date cell;
      a time of day alone stays a datetime.time, a duration a datetime.timedelta;
    - an error cell (#N/A) is a FormulaError, a formula saved without its result an UncomputedFormula: neither is a blank;
    - rows and columns that are hidden or filtered out are read like the others;
    - hidden sheets are read, and say so; sheets that hold only a chart are not tables and are left out.
    """

    @property
    def name(self) -> str:
        """The name that users know it by: the file's name, or the title of the shared sheet."""
        ...

    @property
    def tables(self) -> Sequence[Table]:
        """Its sheets, in the workbook's order."""
        ...

    @property
    def digest(self) -> str:
        """The fingerprint of what was read: another one says that something changed."""
        ...

    @property
    def issues(self) -> Sequence[Issue]:
        """What is wrong with the workbook itself, whatever its cells hold: the language that it reads dates in."""
        ...
