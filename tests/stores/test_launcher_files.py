"""Launchers put beside a workbook: what is ours is renewed, what is theirs is never touched, all or nothing."""

import os
import stat

import pytest
from small_workbook import plain

from pic_sheets.errors import UnusableRequest, UnwritableOutput
from pic_sheets.launchers import marked
from pic_sheets.plans import FileBytes, Plan
from pic_sheets.progress import Silence
from pic_sheets.stores.launcher_files import Placed, place, planned_launchers
from pic_sheets.stores.outputs import carry_out

OLD, NEW = (marked(b"# PIC Sheets, lanceur @EMPREINTE@\n" + body) for body in (b"old", b"new"))
FILES = (
    FileBytes("a.sh", NEW, executable=True),
    FileBytes("raccourcis/Linux/a.sh", NEW, executable=True),
    FileBytes("b.cmd", NEW),
)
PATHS = tuple(file.path for file in FILES)


def _held(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_new_files_are_written_and_programs_can_be_run(tmp_path):
    assert place(FILES, tmp_path) == Placed(PATHS, (), (), ())
    assert _held(tmp_path) == dict.fromkeys(PATHS, NEW)
    assert [stat.S_IMODE((tmp_path / path).stat().st_mode) for path in PATHS] == [0o755, 0o755, 0o644]


def test_doing_it_again_changes_nothing(tmp_path):
    place(FILES, tmp_path)
    before = (tmp_path / "a.sh").stat().st_mtime_ns
    assert place(FILES, tmp_path) == Placed((), (), PATHS, ())
    assert (tmp_path / "a.sh").stat().st_mtime_ns == before


def test_ours_of_another_version_is_renewed(tmp_path):
    (tmp_path / "a.sh").write_bytes(OLD)
    assert place(FILES, tmp_path) == Placed(PATHS[1:], ("a.sh",), (), ())
    assert (tmp_path / "a.sh").read_bytes() == NEW


@pytest.mark.parametrize("theirs", [b"", b"echo bonjour", OLD + b"\n# changed", NEW + b"\n"])
def test_theirs_is_left_as_it_is(tmp_path, theirs):
    (tmp_path / "b.cmd").write_bytes(theirs)
    assert place(FILES, tmp_path) == Placed(PATHS[:2], (), (), ("b.cmd",))
    assert (tmp_path / "b.cmd").read_bytes() == theirs


def test_a_folder_and_a_link_are_theirs_wherever_it_leads(tmp_path):
    folder = tmp_path / "fonds"
    folder.mkdir()
    (tmp_path / "elsewhere").write_bytes(OLD)
    (folder / "a.sh").symlink_to(tmp_path / "elsewhere")
    (folder / "b.cmd").mkdir()
    assert place(FILES, folder).theirs == ("a.sh", "b.cmd")
    assert (tmp_path / "elsewhere").read_bytes() == OLD


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(UnusableRequest) as told:
        place(FILES, tmp_path / "absent")
    assert plain(told.value.message) == f"Le dossier « {tmp_path / 'absent'} » n'existe pas."


def test_when_the_disk_refuses_nothing_is_left(tmp_path, monkeypatch):
    (tmp_path / "a.sh").write_bytes(OLD)

    def full(handle, _mode):
        os.close(handle)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fdopen", full)
    with pytest.raises(UnwritableOutput, match="plein"):
        place(FILES, tmp_path)
    assert _held(tmp_path) == {"a.sh": OLD}
    assert [path.name for path in tmp_path.iterdir()] == ["a.sh"]


def test_a_new_folder_has_them_with_their_rights(tmp_path):
    files = planned_launchers(["linux"])
    carry_out(Plan(files), tmp_path / "neuf", tmp_path, Silence())
    assert place(files, tmp_path / "neuf").same == tuple(file.path for file in files)
    for file in files:
        assert os.access(tmp_path / "neuf" / file.path, os.X_OK) == file.executable
