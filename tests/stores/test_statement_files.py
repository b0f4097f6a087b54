"""The bank's files: read as they are, each content once, or one sentence."""

import os

import openpyxl
import pytest
from small_workbook import plain

from pic_sheets.errors import UnreadableStatement
from pic_sheets.stores import statement_files
from pic_sheets.stores.statement_files import read_statement_files


def _refusal(*paths):
    with pytest.raises(UnreadableStatement) as caught:
        read_statement_files(paths)
    return plain(str(caught.value))


def test_files_come_in_the_order_given_and_those_of_a_folder_by_name(tmp_path):
    folder = tmp_path / "relevés"
    (folder / "anciens").mkdir(parents=True)
    for name in ("b.ofx", "a.csv", ".caché", "~$b.xlsx"):
        (folder / name).write_bytes(name.encode())
    first = tmp_path / "z.qif"
    first.write_bytes(b"z")
    read = read_statement_files([first, folder])
    assert [(file.name, file.content) for file in read.files] == [
        ("z.qif", b"z"),
        ("a.csv", b"a.csv"),
        ("b.ofx", b"b.ofx"),
    ]
    assert read.notes == ()


def test_a_workbook_comes_with_its_sheets(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Date", "Montant"])
    book.save(tmp_path / "a.xlsx")
    (file,) = read_statement_files([tmp_path / "a.xlsx"]).files
    assert [table.rows for table in file.sheets] == [[["Date", "Montant"]]]


def test_what_is_given_twice_is_read_once_and_told(tmp_path):
    for name in ("a.ofx", "copie.ofx"):
        (tmp_path / name).write_bytes(b"x")
    read = read_statement_files([tmp_path / "a.ofx", tmp_path / "a.ofx", tmp_path / "copie.ofx"])
    assert [file.name for file in read.files] == ["a.ofx"]
    assert [plain(note) for note in read.notes] == [
        "« a.ofx » est donné deux fois : il est lu une fois.",
        "« copie.ofx » est une copie de « a.ofx » : il est lu une fois.",
    ]


def test_two_files_of_one_name_are_called_by_their_folders(tmp_path):
    for folder in ("2024", "2025"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.ofx").write_bytes(folder.encode())
    read = read_statement_files([tmp_path / "2024", tmp_path / "2025"])
    assert [file.name for file in read.files] == ["2024/a.ofx", "2025/a.ofx"]


def test_what_is_not_there_is_told_with_the_nearest_name(tmp_path):
    (tmp_path / "releve_mars.ofx").write_bytes(b"x")
    told = _refusal(tmp_path / "releve_mar.ofx")
    assert "« releve_mar.ofx » est introuvable" in told
    assert "« releve_mars.ofx »" in told
    assert "introuvable" in _refusal(tmp_path / "rien" / "a.ofx")


def test_an_empty_folder_an_empty_file_and_one_too_large_are_told(tmp_path, monkeypatch):
    (tmp_path / "vide").mkdir()
    assert "Le dossier « vide » ne contient aucun fichier." in _refusal(tmp_path / "vide")
    (tmp_path / "a.ofx").write_bytes(b"")
    assert "est vide (0 octet)" in _refusal(tmp_path / "a.ofx")
    monkeypatch.setattr(statement_files, "LARGEST_FILE", 3)
    (tmp_path / "b.ofx").write_bytes(b"1234")
    assert "beaucoup trop gros" in _refusal(tmp_path / "b.ofx")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.ofx")
    assert "pas un fichier ordinaire" in _refusal(tmp_path / "a.ofx")


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (bytes.fromhex("d0cf11e0a1b11ae1") + "Workbook".encode("utf-16-le"), "ancien format .xls"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"), "mot de passe"),
        (b"PK\x03\x04 and nothing more", "abîmé"),
    ],
)
def test_a_workbook_that_cannot_be_read_is_told(content, word, tmp_path):
    (tmp_path / "a.xlsx").write_bytes(content)
    told = _refusal(tmp_path / "a.xlsx")
    assert word in told
    assert "classeur de suivi" not in told


def test_a_name_that_no_system_takes_is_told(tmp_path):
    assert "« a" in _refusal(tmp_path / "a\0.ofx")
