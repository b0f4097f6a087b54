"""The paths that registers hold; how their file is locked and added to is tested with each register."""

import os

import pytest

from pic_sheets.stores.chained_files import path_from


@pytest.mark.parametrize(
    ("document", "path"),
    [
        ("fonds/sorties/a/b.docx", "sorties/a/b.docx"),
        ("ailleurs/b.docx", "../ailleurs/b.docx"),
        ("fonds/b.docx", "b.docx"),
        ("fonds/\udcff.docx", "?.docx"),
    ],
)
def test_a_documents_path_starts_from_the_registers_folder(document, path, tmp_path):
    assert path_from(tmp_path / "fonds", tmp_path / document) == path


def test_a_path_through_a_link_is_that_of_the_real_folders(tmp_path):
    (tmp_path / "vrai" / "fonds").mkdir(parents=True)
    (tmp_path / "lien").symlink_to(tmp_path / "vrai" / "fonds")
    (tmp_path / "b.docx").write_bytes(b"lettre")
    path = path_from(tmp_path / "lien", tmp_path / "b.docx")
    assert (tmp_path / "lien" / path).read_bytes() == b"lettre"


def test_no_path_leads_to_another_drive(tmp_path, monkeypatch):
    def refused(_path, _start):
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    monkeypatch.setattr(os.path, "relpath", refused)
    assert path_from(tmp_path, tmp_path / "b.docx") == ""
