from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.payment_orders.working_days import easter, is_working_day, working_day_from


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(1961, 4, 2), (2000, 4, 23), (2008, 3, 23), (2011, 4, 24), (2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25), (2285, 3, 22)],
)  # fmt: skip
def test_easter_is_on_the_day_of_the_calendars(year, month, day):
    assert easter(year) == date(year, month, day)


@given(st.integers(1600, 9000))
def test_easter_is_a_sunday_from_22_march_to_25_april(year):
    found = easter(year)
    assert found.weekday() == 6
    assert date(year, 3, 22) <= found <= date(year, 4, 25)


@pytest.mark.parametrize(
    "day", ["2025-01-01", "2025-04-18", "2025-04-21", "2025-05-01", "2025-12-25", "2025-12-26", "2026-04-03", "2026-04-06", "2025-07-19", "2025-07-20"]
)  # fmt: skip
def test_banks_are_closed_on_weekends_and_on_the_six_days_of_the_eurosystem(day):
    assert not is_working_day(date.fromisoformat(day))


@pytest.mark.parametrize(
    "day",
    ["2025-05-08", "2025-05-29", "2025-06-09", "2025-07-14", "2025-08-15", "2025-11-11", "2025-12-24", "2025-12-31"],
)
def test_other_french_holidays_are_days_like_others_for_transfers(day):
    assert is_working_day(date.fromisoformat(day))


def test_a_year_has_its_working_days():
    days = [date(2025, 1, 1) + timedelta(days=rank) for rank in range(365)]
    assert sum(map(is_working_day, days)) == 255


def test_the_next_working_day_is_the_day_itself_or_after_the_closing():
    assert working_day_from(date(2025, 7, 15)) == date(2025, 7, 15)
    assert working_day_from(date(2025, 4, 18)) == date(2025, 4, 22)
