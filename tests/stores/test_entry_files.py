import os
from pathlib import Path

import pytest

from pic_sheets.errors import UnreadableEntries
from pic_sheets.stores import entry_files
from pic_sheets.stores.entry_files import read_entry_file


def test_a_file_is_read_whole(tmp_path):
    path = tmp_path / "x.txt"
    path.write_bytes(b"a\r\nb")
    assert read_entry_file(path) == b"a\r\nb"


def test_what_cannot_be_had_is_said_in_a_sentence(tmp_path, monkeypatch):
    for path, word in ((tmp_path, "dossier"), (tmp_path / "absent.txt", "introuvable"), (Path("a\x00b"), "possible")):
        with pytest.raises(UnreadableEntries, match=word):
            read_entry_file(path)
    with pytest.raises(UnreadableEntries, match="n'a pas pu être lu"):
        read_entry_file(tmp_path / ("x" * 5000))
    big = tmp_path / "big.txt"
    big.write_bytes(b"ab")
    monkeypatch.setattr(entry_files, "LARGEST", 1)
    with pytest.raises(UnreadableEntries, match="trop gros"):
        read_entry_file(big)


def test_a_file_that_is_not_ordinary_is_refused(tmp_path):
    pipe = tmp_path / "tube"
    os.mkfifo(pipe)
    with pytest.raises(UnreadableEntries, match="ordinaire"):
        read_entry_file(pipe)
