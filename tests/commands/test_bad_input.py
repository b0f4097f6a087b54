"""Whatever is given, every command answers with one French sentence, exit code 1, and writes nothing."""

import hashlib
import io
import json
import os
import struct
import zipfile

import openpyxl
import pytest

from pic_sheets.cli.running import run
from pic_sheets.stores.registers import LOCK

COMMANDS = ("verifier", "budget", "statistiques", "courriers", "bilan", "compte-rendu")
#: Those that read a workbook, whether they write or not.
READERS = (
    *COMMANDS,
    "courriers a-faire",
    "comite preparer",
    "comite pv",
    "comite simuler",
    "registre verifier",
    "rapprocher",
    "paiements",
)
#: What a command wants after the workbook; the workbook is looked at first.
ALSO = {"rapprocher": ("releve.ofx",)}

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _docx():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("word/document.xml", "<document/>")
    return stream.getvalue()


def _workbook(*sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _ole(stream_name):
    return _OLE + struct.pack("<500x") + stream_name.encode("utf-16-le") + bytes(2048)


FILES = {
    "a .docx renamed": (_docx(), "Word"),
    "an .xls": (_ole("Workbook"), ".xlsx"),
    "a protected workbook": (_ole("EncryptedPackage"), "mot de passe"),
    "an empty file": (b"", "vide"),
    "a text": (b"Projet;Montant\nPIC-1;900\n", "suivi"),
    "an empty workbook": (_workbook(("Feuil1", [])), "vide"),
    "no known sheet": (_workbook(("Feuil1", [["Nom", "Âge"], ["Ana", 3]])), "aucune des feuilles"),
}


def _asked(command, workbook):
    return [*command.split(), str(workbook), *ALSO.get(command, ())]


def _tree(folder):
    """What is in the folder; the lock of the register, which is empty and stays, aside."""
    return {
        path.relative_to(folder): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and path.name != LOCK
    }


def _refused(capsys, folder, arguments):
    before = _tree(folder)
    code = run(arguments)
    captured = capsys.readouterr()
    assert code == 1
    assert "Traceback" not in captured.err
    assert _tree(folder) == before
    assert sorted(path for path in folder.rglob("*") if path.is_dir() and path.name in {"sorties", "out"}) == []
    return captured.err.replace("\N{NO-BREAK SPACE}", " ").replace("\n", " ")


@pytest.mark.parametrize("command", READERS)
@pytest.mark.parametrize("file", FILES)
def test_a_wrong_file_gets_one_sentence(command, file, tmp_path, capsys):
    content, word = FILES[file]
    workbook = tmp_path / "suivi.xlsx"
    workbook.write_bytes(content)
    assert word in _refused(capsys, tmp_path, _asked(command, workbook))


@pytest.mark.parametrize("file", FILES)
def test_no_correspondence_is_proposed_for_a_wrong_file(file, tmp_path, capsys):
    workbook = tmp_path / "suivi.xlsx"
    workbook.write_bytes(FILES[file][0])
    assert "suivi" in _refused(capsys, tmp_path, ["adopter", str(workbook)])


@pytest.mark.parametrize("command", READERS)
def test_no_such_file_and_a_folder_are_told(command, tmp_path, capsys):
    assert "rien.xlsx" in _refused(capsys, tmp_path, _asked(command, tmp_path / "rien.xlsx"))
    assert "dossier" in _refused(capsys, tmp_path, _asked(command, tmp_path))


@pytest.mark.parametrize("command", READERS)
def test_an_address_on_the_internet_is_told(command, tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert "Google Sheets" in _refused(
        capsys, tmp_path, _asked(command, "https://docs.google.com/spreadsheets/d/abc/edit")
    )


@pytest.mark.parametrize("command", READERS)
def test_a_truncated_workbook_is_told(command, sample, capsys):
    sample.write_bytes(sample.read_bytes()[:5000])
    assert "suivi_pic.xlsx" in _refused(capsys, sample.parent, _asked(command, sample))


@pytest.mark.parametrize("command", [*COMMANDS, "nouveau"])
def test_an_output_folder_that_exists_is_left_alone(command, sample, capsys):
    taken = sample.parent / "déjà là"
    taken.mkdir()
    (taken / "mes notes.txt").write_text("à garder")
    arguments = (
        [*command.split(), str(taken)] if command == "nouveau" else [*command.split(), str(sample), "-o", str(taken)]
    )
    assert "existe déjà" in _refused(capsys, sample.parent, arguments)


@pytest.mark.parametrize("command", [*COMMANDS, "nouveau"])
def test_an_output_under_a_file_is_told(command, sample, capsys):
    where = str(sample / "out")
    arguments = [*command.split(), where] if command == "nouveau" else [*command.split(), str(sample), "-o", where]
    _refused(capsys, sample.parent, arguments)


@pytest.mark.parametrize("command", ["budget", "courriers", "nouveau"])
@pytest.mark.parametrize(("number", "word"), [(28, "plein"), (13, "écrire"), (30, "écrire")])
def test_a_disk_that_refuses_leaves_nothing(command, number, word, sample, capsys, monkeypatch):
    real = type(sample).write_bytes

    def write(path, content):
        if ".en-cours-" in str(path):
            real(path, content[: len(content) // 2])
            raise OSError(number, os.strerror(number))
        return real(path, content)

    monkeypatch.setattr(type(sample), "write_bytes", write)
    where = str(sample.parent / "neuf")
    arguments = [*command.split(), where] if command == "nouveau" else [*command.split(), str(sample), "-o", where]
    assert word in _refused(capsys, sample.parent, arguments)
    assert not list(sample.parent.glob(".en-cours-*"))


@pytest.mark.parametrize("command", ["courriers", "bilan"])
@pytest.mark.parametrize("harm", ["corrupted", "emptied"])
def test_a_template_that_is_broken_is_named(command, harm, sample, capsys):
    for template in (sample.parent / "modeles").glob("*.docx"):
        template.write_bytes(template.read_bytes()[:3000] if harm == "corrupted" else b"")
    assert ".docx" in _refused(capsys, sample.parent, [*command.split(), str(sample), "--date", "2026-01-15"])


def test_headings_in_the_wrong_sheet_are_told(sample, capsys):
    book = openpyxl.load_workbook(sample)
    book["Projets"].title = "Ancien"
    book["Porteurs"].title = "Projets"
    book["Ancien"].title = "Porteurs"
    book.save(sample)
    for command in COMMANDS[1:]:
        _refused(capsys, sample.parent, [*command.split(), str(sample)])
    assert run(["verifier", str(sample), "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert {"entete-introuvable"} <= {issue["code"] for issue in told["issues"]}


def test_a_refusal_in_json_keeps_to_the_contract(tmp_path, capsys):
    assert run(["budget", str(tmp_path / "rien.xlsx"), "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["status"] == "refused"
    assert set(told) == {"title", "status", "issues", "figures", "tables", "files", "folder"}
    assert "rien.xlsx" in told["title"]
