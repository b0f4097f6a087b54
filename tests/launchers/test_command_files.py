"""The command files of Windows, read by a parser of ours; tests/launchers/test_wine.py runs them."""

import pytest

from pic_sheets.stores.launcher_files import planned_launchers
from tests.launchers.command_files import faults

FILES = {file.path: file.content for file in planned_launchers(["windows"]) if file.path.endswith(".cmd")}


@pytest.mark.parametrize("path", FILES)
def test_a_command_file_is_sound(path):
    assert faults(FILES[path]) == []


def test_every_command_file_is_read():
    assert len(FILES) == 14


@pytest.mark.parametrize(
    ("change", "to", "told"),
    [
        (b"\r\n", b"\n", "does not end as Windows"),
        (b"@echo off", b"\xef\xbb\xbf@echo off", "mark of UTF-8"),
        (b"@echo off", b"echo off", "stop the echo"),
        (b"rem Double", "rem Dépose".encode(), "before the code page"),
        (b"chcp 65001 >nul", b"rem", "code page"),
        (b"DisableDelayed", b"EnableDelayed", "delayed expansion"),
        (b'pushd "%~dp0"', b"pushd %~dp0", "%~dp0 is not between quotes"),
        (b'"%~1"', b"%~1", "%~1 is not between quotes"),
        (b'"%~1"', b'"%~1', "a quote is not closed"),
        (b"goto search", b"goto recherche", "leads nowhere"),
        (b"call .\\installer.cmd", b'call "%~dp0installer.cmd"', "call reads its words twice"),
        (b'if not exist "installer.cmd"', b"if not exist ..\\installer.cmd", "a path is not between quotes"),
        (b"popd\r\nexit 1", b"popd\r\npause\r\npopd", "a pause when nothing is wrong"),
        (b"echo Ce dossier", b"echo Ce & dossier", "echo would do something else"),
        (b"title ", b"title a & ", "a sign that the shell reads"),
        (b'set "PIC_TRIED=1"', b"goto search", "what follows is never run"),
        (b"lancer verifier", b'lancer "%~dp0"', "a backslash before a quote"),
    ],
)  # fmt: skip
def test_the_parser_sees_each_fault(change, to, told):
    sound = FILES["1 Vérifier.cmd"]
    assert change in sound
    assert any(told in fault for fault in faults(sound.replace(change, to)))
