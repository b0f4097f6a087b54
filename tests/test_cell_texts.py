"""Values as a person would type them."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest

from pic_sheets.cell_texts import shown
from pic_sheets.tables import FormulaError, Percent, UncomputedFormula, Value

#: Cells have no time zone.
MOMENT = datetime.combine(date(2025, 3, 5), time(14, 30))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, ""),
        (UncomputedFormula(), ""),
        (FormulaError("#REF!"), "#REF!"),
        (-0.0, "0"),
        (0.1 + 0.2, "0,3"),
        (1200.50, "1200,5"),
        (1e300, "1E+300"),
        (float("inf"), "Infinity"),
        (Decimal("12.500"), "12,5"),
        (100, "100"),
        (False, "FAUX"),
        (Percent(Decimal("0.125")), "12,5 %"),
        (MOMENT.replace(hour=0, minute=0), "05/03/2025"),
        (MOMENT, "05/03/2025 14:30"),
        (time(9, 5), "09:05"),
        (timedelta(hours=26, minutes=5), "26:05"),
        (timedelta(minutes=-90), "-01:30"),
    ],
)
def test_a_value_is_shown_as_a_person_would_type_it(value: Value, expected: str) -> None:
    assert shown(value) == expected
