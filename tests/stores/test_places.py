"""Where a workbook is kept decides how it is read, and nothing else."""

import json
import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from pic_sheets.errors import UnreadableWorkbook, UnusableRequest, UnwritableOutput
from pic_sheets.progress import Silence
from pic_sheets.stores.places import read_place
from tests.google.proxy import proxied
from tests.google.running import running

ROOT = Path(__file__).parents[2]


@pytest.fixture
def path(tmp_path):
    book = openpyxl.Workbook()
    book.worksheets[0].append(["Code", 12.5])
    book.save(tmp_path / "suivi.xlsx")
    return tmp_path / "suivi.xlsx"


def _read(path, **how):
    return read_place(path, Silence(), **how)


@pytest.fixture
def shared(path, monkeypatch):
    """The workbook as a shared sheet whose key is in the folder; the path that stands for it, and the server."""
    with running([path], role="reader") as server, proxied(server) as proxy:
        for name, value in proxy.environment.items():
            monkeypatch.setenv(name, value)
        key = path.with_name("cle_google.json")
        key.write_text(proxy.key.read_text("utf-8"), "utf-8")
        key.chmod(0o600)
        yield path.with_name(f"{server.ids[0]}.gsheet"), server


def test_a_file_and_a_shared_sheet_are_read_alike_and_no_file_is_made(path, shared):
    place, server = shared
    before = sorted(path.parent.iterdir())
    assert _read(place).tables[0].rows == _read(path).tables[0].rows == [["Code", 12.5]]
    assert sorted(path.parent.iterdir()) == before
    assert len(server.asked()) == 1


def test_a_shortcut_of_google_drive_opens_its_sheet(path, shared):
    place, server = shared
    shortcut = path.with_name("Suivi PIC.gsheet")
    shortcut.write_text(
        json.dumps({"url": f"https://docs.google.com/open?id={server.ids[0]}", "doc_id": server.ids[0]})
    )
    assert _read(shortcut).tables == _read(place).tables


def test_what_was_read_is_kept_and_read_again_whatever_its_name(path, shared):
    place, server = shared
    kept = path.with_name("mars.json")
    book = _read(place, snapshot=kept)
    assert _read(kept) == _read(kept.rename(path.with_name("mars.xlsx"))) == book
    assert len(server.asked()) == 1
    written = path.with_name("mars.xlsx").read_text("utf-8")
    assert not any(secret in written for secret in ("private_key", "gserviceaccount", "token"))


def test_a_snapshot_never_takes_the_place_of_a_file_and_then_google_is_not_asked(path, shared):
    place, server = shared
    with pytest.raises(UnwritableOutput):
        _read(place, snapshot=path)
    assert server.asked() == []
    assert _read(path).tables[0].rows == [["Code", 12.5]]


def test_only_a_shared_sheet_has_a_snapshot(path):
    with pytest.raises(UnusableRequest, match="--instantane"):
        _read(path, snapshot=path.with_name("x.json"))
    assert not path.with_name("x.json").exists()


def test_files_and_what_was_kept_are_read_without_the_libraries_of_google(path, shared):
    place, _ = shared
    _read(place, snapshot=path.with_name("mars.json"))
    script = """
import sys
from pathlib import Path
sys.modules.update(dict.fromkeys(("gspread", "google", "google_auth_oauthlib", "requests")))
from pic_sheets.progress import Silence
from pic_sheets.stores.places import read_place
for name in sys.argv[1:]:
    print(read_place(Path(name), Silence()).tables[0].rows)
"""
    read = subprocess.run(
        [sys.executable, "-c", script, "suivi.xlsx", "mars.json"],
        cwd=path.parent, capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert read.stdout.splitlines() == ["[['Code', 12.5]]"] * 2


@pytest.mark.parametrize("name", ["absent.xlsx", "absent.json", "."])
def test_what_is_not_there_is_told(tmp_path, name):
    with pytest.raises(UnreadableWorkbook):
        _read(tmp_path / name)
