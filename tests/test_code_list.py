"""Every code explained once."""

from pic_sheets.checks import checks
from pic_sheets.code_list import explanations
from pic_sheets.reading.faults import FAULTS


def test_every_code_of_reading_and_of_the_rules_is_explained():
    assert list(explanations()) == [*FAULTS, *sorted(check.code for check in checks())]
    assert all(code.meaning.endswith(".") and code.source for code in explanations().values())
