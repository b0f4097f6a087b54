"""The workbook's sheets, one module each: what a row of each means.

Every public module declares a record and a `SHEET`; the schema, the readers, the blank workbook, the dictionary and the
JSON Table Schema derive from it.
"""

import sys
from functools import cache

from pic_sheets.catalogue import catalogue
from pic_sheets.columns import Sheet


@cache
def declared_sheets() -> tuple[Sheet, ...]:
    """The sheets of the workbook, in the order of its tabs."""
    return tuple(sorted(catalogue(sys.modules[__name__], "SHEET").values(), key=lambda sheet: sheet.position))
