"""Days: the day always before the month, nothing guessed."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.dates import (
    Month,
    days_after,
    format_date,
    format_short_date,
    month_of,
    parse_date,
    parse_month,
    parse_time,
    weekday,
)

RECENT = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    "write",
    [
        format_date,
        format_short_date,
        date.isoformat,
        lambda day: f"{day} 00:00:00",
        lambda day: datetime.combine(day, time()).isoformat(),
        lambda day: f"{weekday(day)} {format_date(day)}",
        lambda day: format_date(day).replace(" ", "\u00a0").upper(),
        lambda day: f"{day.day}-{day.month}-{day.year:04d}",
        lambda day: f"{day.day}.{day.month:02d}.{day.year:04d}",
    ],
)
@given(day=st.dates())
def test_every_written_form_reads_back(write: Callable[[date], str], day: date) -> None:
    assert parse_date(write(day)) == day


@given(RECENT)
def test_a_year_of_two_digits_is_in_this_century(day: date) -> None:
    assert parse_date(f"{day.day}/{day.month}/{day.year - 2000:02d}") == day


@pytest.mark.parametrize(
    "text", ["5 févr. 2025", "5 fev 2025", " 5  Février\n2025 ", "05/02/2025", "5/2/25", "Mercredi 5 fevrier 2025"]
)
def test_the_contract_s_forms_and_short_months(text: str) -> None:
    assert parse_date(text) == date(2025, 2, 5)


@pytest.mark.parametrize(
    "text", ["31/02/2025", "03/25/2025", "0/1/2025", "29 février 2025", "2025-13-01", "05/03/0000"]
)
def test_a_day_that_is_not_in_the_calendar_is_never_moved(text: str) -> None:
    with pytest.raises(ValueError, match="n'existe pas dans le calendrier"):
        parse_date(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "mars 2025", "5 mars", "2025", "5/3", "5/3/025", "5/3/20255", "2025/03/05", "3/5/2025 14:30", "2025-03-05 14:30:00", "45721", "5 marz 2025",
        "2²/3/25", "٥/٣/٢٠٢٥", "2er mars 2025", "du 5 au 6 mars 2025", "05-mars", "hier", "5//3/2025", "O5/03/2025",
    ],
)  # fmt: skip
def test_what_is_not_a_date_is_said_so(text: str) -> None:
    with pytest.raises(ValueError, match="n'est pas une date"):
        parse_date(text)


def test_a_weekday_that_is_not_the_date_s_is_said_so() -> None:
    with pytest.raises(ValueError, match="n'est pas un lundi, mais un mercredi"):
        parse_date("lundi 5 mars 2025")


def test_a_year_written_in_full_stays_in_its_century() -> None:
    assert parse_date("05/03/0025") == date(25, 3, 5)


@given(st.text() | st.text("0123456789/-. mars1er"))
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    for parse in (parse_date, parse_time):
        with suppress(ValueError):
            parse(text)


@pytest.mark.parametrize("written", ["{:%H:%M}", "{:%H:%M}:00", "{:%Hh%M}", "{:%H H %M}", "{:%H heures %M}"])
@given(hour=st.times().map(lambda hour: hour.replace(second=0, microsecond=0)))
def test_every_written_time_reads_back(written: str, hour: time) -> None:
    assert parse_time(written.format(hour)) == hour


@pytest.mark.parametrize(
    "text", ["", "18", "24:00", "18h60", "18:", "18::00", "18:3", "h30", "-1:00", "18h:00", "1830"]
)
def test_what_is_not_a_time_is_said_so(text: str) -> None:
    with pytest.raises(ValueError, match="n'est pas une heure"):
        parse_time(text)


@given(RECENT, st.integers(-400, 400))
def test_days_after_and_before_undo_each_other(day: date, number: int) -> None:
    assert days_after(days_after(day, number), -number) == day
    assert (days_after(day, number) - day).days == number


@given(st.dates())
def test_a_month_reads_back_and_holds_its_days(day: date) -> None:
    month = month_of(day)
    for written in (str(month), month.name, f"{month.number}/{month.year:04d}", month.name.upper()):
        assert parse_month(written) == month
    assert month.first <= day <= month.last
    assert month.last.day in {28, 29, 30, 31}


@pytest.mark.parametrize("text", ["2025-13", "0/2025", "0000-01"])
def test_a_month_that_is_not_in_the_calendar_is_never_moved(text: str) -> None:
    with pytest.raises(ValueError, match="n'existe pas dans le calendrier"):
        parse_month(text)


@pytest.mark.parametrize("text", ["", "mars", "2025", "3", "2025-03-05", "mard 2025", "03/25"])
def test_what_is_no_month_is_told_so(text: str) -> None:
    with pytest.raises(ValueError, match="n'est pas un mois"):
        parse_month(text)


def test_a_vowel_shortens_what_comes_before_the_month() -> None:
    assert [Month(2025, number).of[:3] for number in (3, 4, 8, 10)] == ["de ", "d’a", "d’a", "d’o"]
