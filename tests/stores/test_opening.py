"""A file opened as a double-click would."""

import sys

import pytest
from launched import opened, opener, program

from pic_sheets.stores import opening

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="what opens files elsewhere is the system's own")


def test_the_opener_of_the_system_is_given_the_whole_path(tmp_path, monkeypatch):
    programs = opener(tmp_path / "programmes")
    monkeypatch.setenv("PATH", f"{programs}:/usr/bin:/bin")
    monkeypatch.chdir(tmp_path)
    assert opening.is_opened(opening.Path("L'été & co.html"))
    assert opened(programs) == [str(tmp_path / "L'été & co.html")]


def test_macos_has_its_own(tmp_path, monkeypatch):
    program(tmp_path / "open", f'echo "$1" >"{tmp_path}/asked.txt"')
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr(sys, "platform", "darwin")
    assert opening.is_opened(tmp_path)
    assert (tmp_path / "asked.txt").read_text("utf-8") == f"{tmp_path}\n"


def test_an_opener_that_fails_or_is_not_there_is_told(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin")
    assert not opening.is_opened(tmp_path)
    program(tmp_path / "xdg-open", "exit 3")
    assert not opening.is_opened(tmp_path)


def test_an_opener_that_stays_with_the_file_is_not_waited_for(tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "_PATIENCE", 0.2)
    program(tmp_path / "xdg-open", "exec sleep 1")
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    assert opening.is_opened(tmp_path)
