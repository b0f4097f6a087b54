"""The launchers as data: one a task and a system, each known again by its print."""

import pytest

from pic_sheets.launchers import SYSTEMS, TASKS, WORKBOOK, is_ours, launcher_files, marked
from pic_sheets.stores.launcher_files import planned_launchers

ALL = [system.code for system in SYSTEMS]
TEMPLATES = dict.fromkeys(
    ("lanceur.cmd", "lanceur.sh", "lanceur.desktop", "installer.cmd", "installer.sh", "installer.py"),
    b"# PIC Sheets, lanceur @EMPREINTE@\n@TACHE@ @NOM@ @ENVIRONNEMENT@\n",
)


def _top(files):
    return {file.path for file in files if "/" not in file.path}


def test_beside_the_workbook_are_those_of_the_systems_asked_for():
    for system, endings, installer in (
        ("windows", ("cmd",), "installer.cmd"), ("macos", ("command",), "installer.sh"), ("linux", ("sh", "desktop"), "installer.sh"),
    ):  # fmt: skip
        named = {f"{task.name}.{ending}" for task in TASKS for ending in endings}
        assert _top(launcher_files(TEMPLATES, [system])) == {*named, installer}


def test_those_of_every_system_are_gathered_and_are_the_same_files():
    files = {file.path: file for file in launcher_files(TEMPLATES, ALL)}
    for path in _top(files.values()):
        beside = files[path]
        again = [file for name, file in files.items() if name.startswith("raccourcis/") and name.endswith(f"/{path}")]
        assert again
        assert all((file.content, file.executable) == (beside.content, beside.executable) for file in again)
    assert "raccourcis/installer.py" in files
    gathered = {path for path in files if "/" in path}
    assert gathered == {file.path for file in launcher_files(TEMPLATES, [])}


def test_a_launcher_tells_its_task_its_name_and_its_environment():
    files = {file.path: file.content.decode() for file in launcher_files(TEMPLATES, ALL)}
    assert (
        "\nbanque 4 Rapprocher la banque $HOME/Library/Application Support/PIC Sheets/env\n"
        in (files["4 Rapprocher la banque.command"])
    )


def test_nothing_is_left_to_fill_in_what_is_shipped():
    for file in planned_launchers(ALL):
        assert b"@" not in file.content.replace(b'"$@"', b"").replace(b'\\\\"\\\\$@\\\\"', b"").replace(
            b"@echo", b""
        ) or (file.path.endswith(".py"))
        assert file.executable == (not file.path.endswith((".cmd", ".py")))


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.code)
def test_the_name_of_a_launcher_can_stand_in_any_of_its_scripts(task):
    assert not set(task.name) & set("'\"\\$`%&|<>^!/;")
    assert WORKBOOK in task.words


def test_ours_is_known_as_long_as_nobody_changes_it():
    for file in planned_launchers(ALL):
        assert is_ours(file.content), file.path
        assert not is_ours(file.content + b"# a line of theirs\n")
        assert not is_ours(file.content[1:])
    assert is_ours(marked(b"of another version, PIC Sheets, lanceur @EMPREINTE@"))
    assert not is_ours(b"PIC Sheets, lanceur 0123456789abcdef")
    assert not is_ours(b"")
