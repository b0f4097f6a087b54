"""Every code that an issue may bear, explained: those of reading, then those of the rules."""

from collections.abc import Mapping

from pic_sheets.checks import checks
from pic_sheets.checks._check import USAGE
from pic_sheets.corrections import Explanation
from pic_sheets.reading.faults import FAULTS


def explanations() -> Mapping[str, Explanation]:
    """Code → its explanation; the rules in the order of their codes."""
    of_reading = [
        Explanation(fault.code, fault.family, fault.severity, fault.meaning, USAGE) for fault in FAULTS.values()
    ]
    of_rules = [
        Explanation(check.code, check.family, check.severity, check.meaning, check.source)
        for check in sorted(checks(), key=lambda check: check.code)
    ]
    return {explained.code: explained for explained in (*of_reading, *of_rules)}
