"""The checks of the sample year."""

import io
import zipfile
from pathlib import Path

import openpyxl
from asked import DAY, asked, change, refused
from small_workbook import plain

from pic_sheets.cli.running import run


def test_the_sample_year_has_points_to_look_at_and_nothing_that_blocks(sample, capsys):
    code, told = asked(capsys, "verifier", sample)
    assert (code, told["status"]) == (0, "ok")
    assert {issue["severity"] for issue in told["issues"]} == {"A"}
    assert {issue["code"] for issue in told["issues"]} >= {
        "bilan-en-retard", "depot-tardif", "participants-incoherents", "trop-percu",
    }  # fmt: skip
    assert (told["files"], told["folder"]) == ([], "")
    assert not (sample.parent / "sorties").exists()


def test_issues_are_told_in_the_order_of_the_workbook_those_of_reading_and_of_rules_together(sample, capsys):
    change(sample, Projets_P20="beaucoup", Projets_C5="P999", Versements_D4=-5, Projets_AA3="Vu par")
    code, told = asked(capsys, "verifier", sample)
    assert (code, told["status"]) == (1, "issues")
    places = [(issue["sheet"], int("".join(filter(str.isdigit, issue["cell"])))) for issue in told["issues"]]
    sheets = list(dict.fromkeys(sheet for sheet, _ in places))
    assert sheets == ["Projets", "Versements", "Bilans"]
    for sheet in sheets:
        rows = [row for name, row in places if name == sheet]
        assert rows == sorted(rows)
    found = {(issue["sheet"], issue["cell"], issue["code"], issue["severity"]) for issue in told["issues"]}
    assert found >= {
        ("Projets", "AA3", "colonne-inconnue", "I"), ("Projets", "C5", "reference-inconnue", "B"),
        ("Projets", "P20", "montant-illisible", "B"), ("Versements", "D4", "montant-negatif", "B"),
    }  # fmt: skip


def test_the_list_of_corrections_is_written_when_a_folder_is_given(sample, capsys):
    code, told = asked(capsys, "verifier", sample, "-o", str(sample.parent / "à corriger"))
    assert (code, told["files"]) == (0, ["rapport.xlsx"])
    book = openpyxl.load_workbook(Path(told["folder"]) / "rapport.xlsx")
    shown = [[cell.value for cell in row] for row in book.worksheets[0]]
    head = next(number for number, row in enumerate(shown) if "Gravité" in row)
    assert [row[1:3] for row in shown[head + 1 :] if row[0]][: len(told["issues"])] == [
        [issue["sheet"], issue["cell"]] for issue in told["issues"]
    ]


def test_what_to_conclude_is_said_first(sample, capsys):
    assert run(["verifier", str(sample), "--date", DAY]) == 0
    assert "Rien ne bloque" in capsys.readouterr().out
    change(sample, Projets_P4="beaucoup")
    assert run(["verifier", str(sample), "--date", DAY]) == 1
    lines = plain(capsys.readouterr().out).splitlines()
    assert lines[1].startswith("Corrigez d'abord les anomalies bloquantes :")


def test_a_year_without_a_fault_is_said_to_be_in_order(tmp_path, capsys):
    assert run(["nouveau", str(tmp_path / "neuf")]) == 0
    workbook = tmp_path / "neuf" / "suivi_pic.xlsx"
    values = {
        "Nom": "Les Amis", "Adresse": "1 rue du Parc", "Code postal": "62680", "Commune": "Méricourt", "Exercice": 2025,
        "Représentant légal": "Ana Durand", "Qualité du représentant": "Présidente", "Ville de signature": "Méricourt",
    }  # fmt: skip
    book = openpyxl.load_workbook(workbook)
    for row in book["Association"]:
        label = next((cell for cell in row if cell.value in values), None)
        if label is not None:
            book["Association"].cell(label.row, label.column + 1).value = values[label.value]
    book.save(workbook)
    capsys.readouterr()
    assert run(["verifier", str(workbook), "--date", DAY]) == 0
    assert plain(capsys.readouterr().out) == "Vérification de suivi_pic.xlsx\nTout est en ordre : aucune anomalie.\n"


def test_the_annotated_copy_says_each_fault_on_its_cell_and_goes_beside_the_list(sample, capsys):
    change(sample, Projets_P20="beaucoup")
    code, told = asked(capsys, "verifier", sample, "--copie-annotee")
    assert (code, told["files"]) == (1, ["rapport.xlsx", "suivi_pic_annoté.xlsx"])
    folder = Path(told["folder"])
    assert folder == sample.parent / "sorties" / f"{DAY}_verification"
    book = openpyxl.load_workbook(folder / "suivi_pic_annoté.xlsx")
    for issue in told["issues"]:
        assert issue["message"] in book[issue["sheet"]][issue["cell"]].comment.text
    assert "beaucoup" in book["Projets"]["P20"].comment.text
    code, again = asked(capsys, "verifier", folder / "suivi_pic_annoté.xlsx")
    assert (code, again["issues"]) == (1, told["issues"])


def test_the_annotated_copy_goes_to_the_folder_that_is_chosen_with_the_extension_of_the_workbook(sample, capsys):
    workbook = sample.rename(sample.with_suffix(".xlsm"))
    code, told = asked(capsys, "verifier", workbook, "--copie-annotee", "-o", str(sample.parent / "à corriger"))
    assert (code, told["folder"]) == (0, str(sample.parent / "à corriger"))
    assert told["files"] == ["rapport.xlsx", "suivi_pic_annoté.xlsm"]


def test_a_workbook_that_cannot_be_annotated_leaves_nothing(sample, capsys):
    content = sample.read_bytes()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(sample, "w") as new:
        for info in old.infolist():
            blob = old.read(info)
            new.writestr(info, blob.replace(b"</xml>", b"") if info.filename.endswith(".vml") else blob)
    there = sorted(path.name for path in sample.parent.iterdir())
    told = refused(capsys, ["verifier", str(sample), "--copie-annotee"])
    assert "La copie annotée n'a pas pu être faite" in told
    assert sorted(path.name for path in sample.parent.iterdir()) == there
