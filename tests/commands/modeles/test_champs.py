"""The fields to copy: all of them in one document, or those of a template in one of its own."""

import io
import json
from pathlib import Path

import docx
import pytest
from asked import DAY, KEYS, digest, refused
from small_workbook import plain

from pic_sheets import documents
from pic_sheets.catalogue import modules
from pic_sheets.cli.running import run


@pytest.fixture
def listed(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def asked(*options):
        code = run(["modeles", "champs", "--date", DAY, "--format", "json", *options])
        told = json.loads(capsys.readouterr().out)
        assert set(told) == KEYS
        return code, told

    return asked


def test_one_document_holds_the_fields_of_every_template(listed):
    code, told = listed()
    assert (code, told["files"]) == (0, ["champs.docx"])
    assert Path(told["folder"]) == Path("sorties") / f"{DAY}_champs"
    assert {table["code"] for table in told["tables"]} == {"communs", *modules(documents)}
    assert told["tables"][0]["columns"] == ["À copier", "Ce que c'est", "Exemple"]
    assert ["{{ porteur.nom }}", "Le nom du porteur", "Les Jardins du 3/15"] in told["tables"][0]["rows"]
    document = docx.Document(io.BytesIO((Path(told["folder"]) / "champs.docx").read_bytes()))
    assert len(document.tables) == sum(bool(table["rows"]) for table in told["tables"])


def test_a_template_has_a_document_of_its_own(listed):
    _, told = listed("--type", "Accord partiel", "--type", "bilan-annuel.docx", "--type", "accord_partiel")
    assert told["files"] == ["champs_accord_partiel.docx", "champs_bilan_annuel.docx"]
    assert [table["code"] for table in told["tables"]] == ["accord_partiel", "bilan_annuel"]


def test_two_runs_give_the_same_bytes(listed):
    folders = [Path(listed("--type", "refus")[1]["folder"]) for _ in range(2)]
    first, second = (digest(folder / "champs_refus.docx") for folder in folders)
    assert folders[0] != folders[1]
    assert first == second


def test_a_dry_run_lists_and_writes_nothing(listed, tmp_path):
    _, told = listed("--a-blanc")
    assert (told["files"], told["folder"]) == ([], "")
    assert list(tmp_path.iterdir()) == []


def test_on_screen_the_fields_are_told_with_how_to_see_one_template(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)
    run(["modeles", "champs", "--a-blanc", "--date", DAY])
    out = plain(capsys.readouterr().out)
    assert "Pour un seul modèle" in out
    assert "{{ porteur.nom }}" in out


def test_an_unknown_template_is_refused_with_the_nearest(capsys):
    told = refused(capsys, ["modeles", "champs", "--type", "acord"])
    assert "Vouliez-vous dire « accord » ?" in plain(told)
    assert "Les modèles sont" in refused(capsys, ["modeles", "champs", "--type", "zzzzzz"])
