import json

import pytest
from asked import digest, refused
from fec_files import NAME, changed, fec_text

from pic_sheets.cli.running import run


@pytest.fixture
def fec(tmp_path):
    path = tmp_path / NAME
    path.write_bytes(fec_text().encode("iso8859-15"))
    return path


def _asked(capsys, path):
    before = digest(path)
    code = run(["ecritures", "verifier", str(path), "--format", "json"])
    assert digest(path) == before
    return code, json.loads(capsys.readouterr().out)


def test_a_right_file_is_said_so(capsys, fec):
    code, told = _asked(capsys, fec)
    assert (code, told["status"], told["issues"], told["files"]) == (0, "ok", [], [])
    assert {figure["code"]: figure["value"] for figure in told["figures"]} == {
        "lignes": 6, "ecritures": 3, "debit": "260.00", "credit": "260.00", "encodage": "ISO 8859-15",
    }  # fmt: skip


def test_what_is_wrong_is_told_by_line_and_column(capsys, fec):
    fec.write_bytes(fec_text(changed(2, Debit="120.00")).encode("iso8859-15") + b"VE\r\n")
    code, told = _asked(capsys, fec)
    assert code == 1
    assert [(issue["sheet"], issue["cell"].replace("\u00a0", " "), issue["code"]) for issue in told["issues"]] == [
        (NAME, "Debit, ligne 2", "fec-montant"), (NAME, "ligne 8", "fec-champs"),
    ]  # fmt: skip


def test_lines_alike_are_one_on_the_screen(capsys, fec):
    fec.write_bytes(fec_text().replace(",00", ".00").encode("iso8859-15"))
    assert run(["ecritures", "verifier", str(fec)]) == 1
    shown = capsys.readouterr().out
    assert shown.count("fec-montant]") == 2
    assert "autres cellules de même" in shown


@pytest.mark.parametrize(
    ("content", "word"),
    [(b"", "est vide"), (b"PK\x03\x04", "archive"), (b"\x00\x01", "jeu de"), (b"a;b\n1;2", "colonnes")],
)
def test_what_is_no_fec_gets_one_sentence(capsys, fec, content, word):
    fec.write_bytes(content)
    assert word in refused(capsys, ["ecritures", "verifier", str(fec)])


def test_a_workbook_or_nothing_at_all_gets_one_sentence(capsys, sample, tmp_path):
    assert "archive" in refused(capsys, ["ecritures", "verifier", str(sample)])
    assert "introuvable" in refused(capsys, ["ecritures", "verifier", str(tmp_path / "absent.txt")])
    assert "dossier" in refused(capsys, ["ecritures", "verifier", str(tmp_path)])
