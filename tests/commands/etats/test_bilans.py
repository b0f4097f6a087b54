"""The synthesis of the reports of the sample year: made, equal to the budget, held back, refused."""

import json
from pathlib import Path

import pytest
from asked import DAY, change, digest
from dumps import docx_text
from small_workbook import plain

from pic_sheets.cli.running import run


def _told(capsys, workbook, *options, day=DAY):
    before = digest(workbook)
    code = run(["etats", "bilans", str(workbook), "--date", day, "--format", "json", *options])
    assert digest(workbook) == before
    return code, json.loads(capsys.readouterr().out)


def _on_screen(capsys, workbook, *options, day=DAY):
    code = run(["etats", "bilans", str(workbook), "--date", day, *options])
    out, err = capsys.readouterr()
    return code, " ".join(plain(out + err).split())


def _table(told, code):
    return next((table["rows"] for table in told["tables"] if table["code"] == code), [])


def test_the_reports_of_the_year_are_one_document(sample, capsys):
    code, told = _told(capsys, sample)
    assert (code, told["status"], told["title"]) == (0, "ok", "Synthèse des bilans")
    assert told["files"] == ["synthese-bilans.docx"]
    assert {figure["code"]: figure["value"] for figure in told["figures"]} == {
        "bilans_recus": 17, "bilans_attendus": 8, "bilans_en_retard": 3, "reste_de_ces_projets": "1465.20",
        "a_recuperer": "55.80",
    }  # fmt: skip
    text = docx_text((Path(told["folder"]) / told["files"][0]).read_bytes())
    assert "17 bilans reçus, 8 attendus, dont 3 en retard" in plain(text)


def test_what_is_left_is_the_budget_s(sample, capsys):
    figures = {figure["code"]: figure["value"] for figure in _told(capsys, sample)[1]["figures"]}
    run(["budget", str(sample), "--date", DAY, "--format", "json"])
    budget = {figure["code"]: figure["value"] for figure in json.loads(capsys.readouterr().out)["figures"]}
    assert figures["reste_de_ces_projets"] == budget["reste_a_verser"]
    assert figures["a_recuperer"] == budget["trop_percu"]


def test_a_meeting_has_its_own(sample, capsys):
    _, told = _told(capsys, sample, "--seance", "c2025-05")
    assert told["title"] == "Synthèse des bilans pour la séance C2025-05"
    assert told["files"] == ["C2025-05_synthese-bilans.docx"]
    assert 0 < len(_table(told, "recus")) < 17


def test_an_unknown_meeting_is_refused_with_the_nearest(sample, capsys):
    code, told = _on_screen(capsys, sample, "--seance", "C2O25-05")
    assert code == 1
    assert "La séance « C2O25-05 » n'existe pas. Vouliez-vous dire « C2025-05 » ?" in told


@pytest.mark.parametrize(
    ("cell", "value"), [("Versements_D4", "beaucoup"), ("Bilans_B4", "hier"), ("Séances_B6", "un jeudi")]
)
def test_a_blocking_issue_on_a_row_it_tells_holds_it_back(sample, capsys, cell, value):
    change(sample, **{cell: value})
    code, told = _told(capsys, sample)
    assert (code, told["status"], told["files"]) == (1, "issues", [])
    assert cell.replace("_", "!") in {row[1] for row in _table(told, "retenus")}
    assert len(_told(capsys, sample, "--brouillon")[1]["files"]) == 1


def test_a_blocking_issue_elsewhere_holds_nothing(sample, capsys):
    change(sample, Membres_G4="avant", Encaissements_C4="x")
    assert _told(capsys, sample)[1]["status"] == "ok"


def test_a_dry_run_writes_nothing(sample, capsys):
    code, told = _on_screen(capsys, sample, "--a-blanc")
    assert code == 0
    assert "À blanc : 1 document serait fait, rien n'a été écrit." in told
    assert not (sample.parent / "sorties").exists()
