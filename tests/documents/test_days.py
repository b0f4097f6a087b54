from datetime import date

from pic_sheets.documents._days import period


def test_a_period_names_its_year_once() -> None:
    assert period(date(2025, 12, 1), date(2026, 1, 31)) == "du 1er décembre 2025 au 31 janvier 2026"
    assert period(date(2025, 12, 1), None) == ""
