"""Days as the banks' files write them, the day before the month or the year first."""

import re
from datetime import date
from functools import lru_cache

from pic_sheets.dates import parse_date

_EIGHT_DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)


@lru_cache(maxsize=4_096)
def bank_day(text: str) -> date:
    """The day that a bank writes: JJ/MM/AAAA, JJ/MM/AA, AAAA-MM-JJ or AAAAMMJJ; ValueError (in French) when it is none.

    Kept, since many movements share few days.

    >>> bank_day("05/03/2025") == bank_day("5.3.25") == bank_day("2025-03-05") == bank_day("20250305")
    True
    """
    bare = text.strip()
    match = _EIGHT_DIGITS.fullmatch(bare)
    return parse_date("-".join(match.groups()) if match else bare)
