"""A code that no table of a workbook can show an example of: its examples are told in a sentence each."""

from dataclasses import dataclass

from pic_sheets.issues import Severity


@dataclass(frozen=True, slots=True)
class ToldCode:
    """What a code weighs and means, its family, and both its examples: what triggers it, and the nearest that does not."""

    code: str
    severity: Severity
    meaning: str
    faulty: str
    right: str
    family: str
    source: str = "usage"
