"""The fiches-action of the sample year: one a project with a report, bundled, held back, refused."""

import json
from pathlib import Path

import pytest
from asked import DAY, change, digest
from dumps import docx_text
from small_workbook import plain

from pic_sheets.cli.running import run


def _told(capsys, workbook, *options, day=DAY):
    before = digest(workbook)
    code = run(["etats", "fiche-action", str(workbook), "--date", day, "--format", "json", *options])
    assert digest(workbook) == before
    return code, json.loads(capsys.readouterr().out)


def _on_screen(capsys, workbook, *options, day=DAY):
    code = run(["etats", "fiche-action", str(workbook), "--date", day, *options])
    out, err = capsys.readouterr()
    return code, " ".join(plain(out + err).split())


def _table(told, code):
    return next((table["rows"] for table in told["tables"] if table["code"] == code), [])


def test_each_project_with_a_report_has_one_and_all_are_in_a_bundle(sample, capsys):
    code, told = _told(capsys, sample)
    assert (code, told["status"], told["title"]) == (0, "ok", "Fiches-action des projets")
    assert len(told["files"]) == 18
    assert told["files"][-1] == "liasse_fiches-action.docx"
    assert [name.split("_")[0] for name in told["files"][:-1]] == [row[0] for row in _table(told, "fiches")]


def test_the_money_is_that_of_the_budget(sample, capsys):
    rows = {row[0]: row[3:] for row in _table(_told(capsys, sample)[1], "fiches")}
    run(["budget", str(sample), "--date", DAY, "--format", "json"])
    budget = next(table for table in json.loads(capsys.readouterr().out)["tables"] if table["code"] == "par_projet")
    granted, justified = (budget["columns"].index(name) for name in ("Accordé", "Justifié"))
    assert rows == {row[0]: [row[granted], row[justified]] for row in budget["rows"] if row[0] in rows}


def test_a_project_asked_for_has_its_own_alone(sample, capsys):
    _, told = _told(capsys, sample, "--projet", "pic-2025-016")
    (name,) = told["files"]
    text = docx_text((Path(told["folder"]) / name).read_bytes())
    assert "Boîtes à livres au coin de la rue" in text
    assert "Une habitante" in text


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("PIC-2O25-016", "Le projet « PIC-2O25-016 » n'existe pas. Vouliez-vous dire « PIC-2025-016 » ?"),
        ("PIC-2025-005", "Le projet « PIC-2025-005 » n'a pas de bilan, sa fiche-action ne peut pas être faite."),
    ],
)
def test_a_project_that_has_none_is_refused_with_why(sample, capsys, code, sentence):
    ended, told = _on_screen(capsys, sample, "--projet", code)
    assert ended == 1
    assert sentence in told
    assert not (sample.parent / "sorties").exists()


def test_before_any_report_there_is_nothing_to_write(sample, capsys):
    code, told = _on_screen(capsys, sample, day="2025-03-01")
    assert code == 0
    assert "Aucun document n'a été fait." in told
    assert "Aucun bilan n'est arrivé : une fiche-action se fait une fois le bilan reçu." in told


def test_a_blocking_issue_on_a_project_holds_its_own_back(sample, capsys):
    change(sample, Projets_P4="beaucoup")
    code, told = _told(capsys, sample)
    assert (code, told["status"], len(told["files"])) == (1, "issues", 17)
    assert _table(told, "retenus")[0][:2] == ["Fiche-action PIC-2025-001", "Projets!P4"]
    assert len(_told(capsys, sample, "--brouillon")[1]["files"]) == 18


def test_a_text_that_is_not_repeated_is_told_with_its_cell(sample, capsys):
    change(sample, Projets_E4="Appeler Inès au 06 39 98 12 34.")
    _, told = _on_screen(capsys, sample)
    assert "1 texte n'est pas repris, à cause d'une coordonnée personnelle : Projets!E4." in told


def test_a_dry_run_writes_nothing(sample, capsys):
    code, told = _on_screen(capsys, sample, "--a-blanc")
    assert code == 0
    assert "À blanc : 17 documents seraient faits, rien n'a été écrit." in told
    assert not (sample.parent / "sorties").exists()
