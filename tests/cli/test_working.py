"""Progress: nothing for short work, a bar for long work, silence where no one looks."""

import io
import time

import pytest
from rich.console import Console

from pic_sheets.cli import working
from pic_sheets.cli.working import TerminalProgress


def _console(*, terminal):
    return Console(file=io.StringIO(), force_terminal=terminal, width=80)


def _shown(console):
    return console.file.getvalue()


def _wait_until(holds):
    for _ in range(200):
        if holds():
            return
        time.sleep(0.01)
    pytest.fail("still not shown")


@pytest.fixture
def short_moment(monkeypatch):
    monkeypatch.setattr(working, "_A_MOMENT", 0.01)


def test_work_that_lasts_less_than_a_moment_shows_nothing():
    console = _console(terminal=True)
    progress = TerminalProgress(console)
    progress.step("Lecture")
    assert list(progress.track([1, 2, 3], "Lettres")) == [1, 2, 3]
    progress.stop()
    assert _shown(console) == ""


@pytest.mark.usefixtures("short_moment")
def test_one_long_step_is_shown_while_it_lasts():
    console = _console(terminal=True)
    progress = TerminalProgress(console)
    progress.step("Lecture de suivi.xlsx")
    _wait_until(lambda: "Lecture de suivi.xlsx" in _shown(console))
    progress.stop()


@pytest.mark.usefixtures("short_moment")
def test_items_are_counted_as_they_are_done():
    console = _console(terminal=True)
    progress = TerminalProgress(console)
    for item in progress.track(["a", "b"], "Lettres"):
        if item == "b":
            _wait_until(lambda: "1/2" in _shown(console))
    progress.stop()
    assert "Lettres" in _shown(console)


@pytest.mark.usefixtures("short_moment")
def test_nothing_is_drawn_where_there_is_no_terminal():
    console = _console(terminal=False)
    progress = TerminalProgress(console)
    progress.step("Lecture")
    time.sleep(0.1)
    assert list(progress.track(["a"], "Lettres")) == ["a"]
    progress.stop()
    assert _shown(console) == ""


def test_a_label_is_printed_as_it_is_written(short_moment):  # noqa: ARG001 - set before the bar is made
    console = _console(terminal=True)
    progress = TerminalProgress(console)
    progress.step("Lecture de [bold]suivi.xlsx")
    _wait_until(lambda: "[bold]suivi.xlsx" in _shown(console))
    progress.stop()
