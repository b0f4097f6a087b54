"""What the commands share: a day typed, today, where to report to."""

from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfoNotFoundError

import click
import pytest

from pic_sheets.commands import _task
from pic_sheets.commands._asked import Day
from pic_sheets.commands._task import progress, today_or
from pic_sheets.progress import Silence

DAY = date(2025, 3, 5)


@pytest.mark.parametrize("typed", ["2025-03-05", "05/03/2025", "5 mars 2025", DAY])
def test_a_day_is_typed_as_in_a_cell(typed):
    assert Day().convert(typed, None, None) == DAY


def test_anything_else_is_badly_typed():
    with pytest.raises(click.BadParameter, match="n'est pas une date"):
        Day().convert("demain", None, None)


def test_the_day_asked_for_comes_before_the_clock():
    assert today_or(DAY) == DAY
    now = datetime.now(timezone(timedelta(hours=1)))
    assert abs(today_or(None) - now.date()) <= timedelta(days=1)


def test_without_time_zone_data_today_is_the_machines(monkeypatch):
    def absent(name):
        raise ZoneInfoNotFoundError(name)

    monkeypatch.setattr(_task, "ZoneInfo", absent)
    assert abs(today_or(None) - datetime.now().astimezone().date()) <= timedelta(days=1)


def test_progress_goes_to_the_face_that_runs_the_command_or_nowhere():
    face = Silence()
    assert isinstance(progress(), Silence)
    with click.Context(click.Command("budget"), obj=face):
        assert progress() is face
    with click.Context(click.Command("budget")):
        assert isinstance(progress(), Silence)
