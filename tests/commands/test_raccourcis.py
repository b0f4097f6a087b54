"""What staff double-click, put beside a workbook that they have already."""

import json
import sys

import pytest
from small_workbook import plain

from pic_sheets.cli.running import run
from pic_sheets.launchers import TASKS


def _asked(capsys, *words):
    code = run(["raccourcis", *map(str, words), "--format", "json"])
    return code, json.loads(capsys.readouterr().out)


def _names(folder):
    return {path.name for path in folder.iterdir()} - {"raccourcis"}


@pytest.mark.parametrize(
    ("platform", "endings", "installer"),
    [("win32", [".cmd"], "installer.cmd"), ("darwin", [".command"], "installer.sh"), ("linux", [".sh", ".desktop"], "installer.sh"),
     ("freebsd14", [".sh", ".desktop"], "installer.sh")],
)  # fmt: skip
def test_the_launchers_beside_are_those_of_this_system(tmp_path, capsys, monkeypatch, platform, endings, installer):
    monkeypatch.setattr(sys, "platform", platform)
    code, told = _asked(capsys, tmp_path)
    assert code == 0
    assert _names(tmp_path) == {installer, *(f"{task.name}{ending}" for task in TASKS for ending in endings)}
    assert sorted(told["files"]) == sorted(
        str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()
    )
    assert {path.name for path in (tmp_path / "raccourcis").iterdir()} == {"Windows", "macOS", "Linux", "installer.py"}


def test_those_of_other_systems_can_be_asked_for(tmp_path, capsys):
    _asked(capsys, tmp_path, "--systeme", "windows", "--systeme", "macos")
    assert {path.rpartition(".")[2] for path in _names(tmp_path)} == {"cmd", "command", "sh"}
    assert not (tmp_path / "1 Vérifier.sh").exists()
    _asked(capsys, tmp_path, "--systeme", "tous")
    assert (tmp_path / "1 Vérifier.sh").exists()


def test_the_folder_is_the_current_one_unless_said(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    _, told = _asked(capsys)
    assert plain(told["title"]) == f"Les raccourcis sont dans le dossier « {tmp_path.name} »."
    assert (tmp_path / "raccourcis" / "installer.py").exists()


def test_what_is_theirs_and_what_was_renewed_are_told(tmp_path, capsys):
    run(["raccourcis", str(tmp_path), "--systeme", "windows"])
    theirs = b"@echo off\r\necho bonjour\r\n"
    (tmp_path / "1 Vérifier.cmd").write_bytes(theirs)
    capsys.readouterr()
    assert run(["raccourcis", str(tmp_path), "--systeme", "windows"]) == 0
    assert "« 1 Vérifier.cmd » est à vous : laissé tel quel." in plain(capsys.readouterr().out)
    assert (tmp_path / "1 Vérifier.cmd").read_bytes() == theirs


def test_a_folder_that_is_not_there_is_refused(tmp_path, capsys):
    assert run(["raccourcis", str(tmp_path / "absent")]) == 1
    assert "n'existe pas" in " ".join(capsys.readouterr().err.split())
    assert not (tmp_path / "absent").exists()
