"""The next code in the style of those that a workbook has."""

import re
from collections import Counter
from collections.abc import Iterable

_NUMBERED = re.compile(r"(.*?)(\d+)", re.DOTALL)


def next_code(codes: Iterable[str], year: int | None, default: str) -> str:
    """The code after the highest of the style in use: that of the year if its codes bear it, else the most frequent.

    >>> next_code(["PIC-2024-040", "PIC-2025-027", "PIC-2025-028"], 2025, "PIC-2025-001")
    'PIC-2025-029'
    >>> next_code(["P9", "P08"], 2025, "P001"), next_code([], 2025, "P001")
    ('P10', 'P001')
    """
    known = list(codes)
    split = [match.groups() for code in known if (match := _NUMBERED.fullmatch(code))]
    if not split:
        return default if default not in known else f"{default}-2"
    times = Counter(start for start, _ in split)
    start = max(times, key=lambda start: (year is not None and str(year) in start, times[start]))
    numbers = [number for other, number in split if other == start]
    highest = max(numbers, key=int)
    return f"{start}{str(int(highest) + 1).zfill(len(highest))}"
