"""The monthly statement of the sample years: made, equal to the budget, held back, refused."""

import json
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from asked import DAY, change, digest
from dumps import docx_text
from small_workbook import plain

from pic_sheets.cli.running import run


def _told(capsys, workbook, *options, day=DAY):
    before = digest(workbook)
    code = run(["etats", "releve", str(workbook), "--date", day, "--format", "json", *options])
    assert digest(workbook) == before
    return code, json.loads(capsys.readouterr().out)


def _on_screen(capsys, workbook, *options, day=DAY):
    code = run(["etats", "releve", str(workbook), "--date", day, *options])
    out, err = capsys.readouterr()
    return code, " ".join(plain(out + err).split())


def _table(told, code):
    return next(table["rows"] for table in told["tables"] if table["code"] == code)


def _text(told):
    return docx_text((Path(told["folder"]) / told["files"][0]).read_bytes())


def test_a_month_is_a_document_and_a_workbook(sample, capsys):
    code, told = _told(capsys, sample, "--mois", "2025-05")
    assert (code, told["status"], told["title"]) == (0, "ok", "Relevé de mai 2025")
    assert told["files"] == ["releve_2025-05.docx", "releve_2025-05.xlsx"]
    assert Path(told["folder"]).name == "2026-01-15_releve"
    assert _table(told, "situation")[2] == ["Accordé par le comité", "6510.00", "4340.00", "10850.00", "10850.00"]
    assert "Relevé des dépenses, mai 2025" in _text(told)


def test_once_the_year_is_over_the_last_month_is_december_and_its_figures_are_those_of_the_budget(sample, capsys):
    _, told = _told(capsys, sample)
    assert told["title"] == "Relevé de décembre 2025"
    run(["budget", str(sample), "--date", DAY, "--format", "json"])
    budget = {figure["label"]: figure["value"] for figure in json.loads(capsys.readouterr().out)["figures"]}
    closing = {row[0]: row[3] for row in _table(told, "situation")}
    assert len(closing) == 7
    assert closing == {label: budget[label] for label in closing}


def test_the_word_document_and_the_workbook_say_the_same_amounts(sample, capsys):
    _, told = _told(capsys, sample, "--mois", "2025-09")
    text = plain(_text(told)).replace(" ", "")
    book = openpyxl.load_workbook(Path(told["folder"]) / told["files"][1])
    cells = [cell.value for row in book["Relevé"].iter_rows() for cell in row]
    for row in _table(told, "situation"):
        assert row[0] in cells
        for amount in filter(None, row[1:4]):
            assert float(amount) in cells
            assert f"{float(amount):.2f}".replace(".", ",") in text


def test_a_resident_is_not_named(sample, capsys):
    _, told = _told(capsys, sample, "--mois", "2025-05")
    assert "Une habitante" in _text(told)
    assert "Une habitante" in {row[4] for row in _table(told, "mouvements")}


@pytest.mark.parametrize(
    ("month", "day", "sentence"),
    [
        ("2024-12", DAY, "Le mois de décembre 2024 n'est pas dans l'exercice 2025 de ce classeur."),
        ("2026-01", DAY, "Le mois de janvier 2026 n'est pas dans l'exercice 2025 de ce classeur."),
        ("2025-08", "2025-07-31", "Le mois d’août 2025 n'a pas commencé au 31 juillet 2025."),
    ],
)
def test_a_month_outside_the_year_or_to_come_is_refused(sample, capsys, month, day, sentence):
    code, told = _on_screen(capsys, sample, "--mois", month, day=day)
    assert code == 1
    assert sentence in told
    assert not (sample.parent / "sorties").exists()


def test_before_the_first_month_is_over_none_is_made_without_asking(sample, capsys):
    code, told = _on_screen(capsys, sample, day="2025-01-31")
    assert code == 1
    assert "Aucun mois de 2025 n'est fini au 31 janvier 2025." in told
    assert _told(capsys, sample, day="2025-02-01")[1]["title"] == "Relevé de janvier 2025"


def test_what_is_no_month_is_a_usage_error(sample, capsys):
    code, told = _on_screen(capsys, sample, "--mois", "2025-13")
    assert code == 2
    assert "« 2025-13 » n'existe pas dans le calendrier. Tapez-le comme 2025-03." in told


def test_a_month_that_lasts_says_where_it_stops(sample, capsys):
    code, told = _on_screen(capsys, sample, "--mois", "mai 2025", day="2025-05-22")
    assert code == 0
    assert "Le mois n'est pas fini : le relevé s'arrête au 22 mai 2025." in told


def test_without_the_year_no_month_can_be_placed(sample, capsys):
    book = openpyxl.load_workbook(sample)
    for row in book["Association"].iter_rows(max_col=2):
        if row[0].value == "Exercice":
            row[1].value = None
    book.save(sample)
    code, told = _on_screen(capsys, sample)
    assert code == 1
    assert "L'exercice du fonds n'est pas connu" in told


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("Versements_D4", "beaucoup"), ("Décisions_D4", "des sous"), ("Encaissements_C4", "x"), ("Financeurs_F4", "x"),
        ("Séances_B6", "un jeudi"), ("Bilans_B4", "hier"),
    ],
)  # fmt: skip
def test_a_blocking_issue_on_the_amounts_holds_it_back_and_a_draft_is_made(sample, capsys, cell, value):
    change(sample, **{cell: value})
    where = cell.replace("_", "!")
    code, told = _told(capsys, sample)
    assert (code, told["status"], told["files"], told["folder"]) == (1, "issues", [], "")
    assert where in {row[1] for row in _table(told, "retenus")}
    code, told = _told(capsys, sample, "--brouillon")
    assert (code, len(told["files"])) == (1, 2)
    book = openpyxl.load_workbook(Path(told["folder"]) / told["files"][1])
    assert book["Relevé"]["A1"].value.startswith("BROUILLON")


def test_a_blocking_issue_elsewhere_holds_nothing(sample, capsys):
    change(sample, Membres_G4="avant")
    assert _told(capsys, sample)[1]["status"] == "ok"


def test_a_row_of_an_unlikely_day_is_told_and_not_counted(sample, capsys):
    change(sample, Versements_C4=date(1950, 3, 5))
    _, told = _told(capsys, sample, "--mois", "2025-12")
    assert "1 ligne du classeur sans date certaine" in plain(_text(told))
    assert "1 ligne sans date certaine n'est dans aucun relevé : Versements!C4." in _on_screen(capsys, sample)[1]


def test_a_dry_run_writes_nothing(sample, capsys):
    code, told = _on_screen(capsys, sample, "--a-blanc")
    assert code == 0
    assert "À blanc : 2 documents seraient faits, rien n'a été écrit." in told
    assert not (sample.parent / "sorties").exists()


def test_two_runs_give_the_same_bytes(sample, capsys):
    runs = [_told(capsys, sample, "--mois", "2025-05")[1] for _ in range(2)]
    made = [[digest(Path(told["folder"]) / name) for name in told["files"]] for told in runs]
    assert made[0] == made[1]
