"""The checks of the sample year."""

import io
import zipfile
from pathlib import Path

import openpyxl
from asked import DAY, asked, change, refused
from dumps import html_text
from small_workbook import plain

from pic_sheets import checks
from pic_sheets.cli.running import run
from pic_sheets.issue_groups import issue_groups
from pic_sheets.issues import Issue, Severity, summary


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


def _spoil(sample):
    """Faults of every severity: a group, a whole sheet, hostile text."""
    change(
        sample, Projets_P20="beaucoup", Projets_P21="bcp", Projets_P22="trop", Projets_C5='<script>"P"</script>', Projets_AA3="Vu par",
        Versements_D4=-5, Séances_A3="Numéro",
    )  # fmt: skip


def test_every_report_tells_the_same_issues_words_and_counts(sample, capsys, monkeypatch):
    _spoil(sample)
    _, told = asked(capsys, "verifier", sample, "--rapport")
    assert told["files"] == ["rapport.xlsx", "rapport.html"]
    assert Path(told["folder"]) == sample.parent / "sorties" / f"{DAY}_verification"
    monkeypatch.setenv("COLUMNS", "4000")
    run(["verifier", str(sample), "--date", DAY])
    screen = plain(capsys.readouterr().out)
    book = openpyxl.load_workbook(Path(told["folder"]) / "rapport.xlsx")
    page = plain(html_text((Path(told["folder"]) / "rapport.html").read_bytes()))
    labels = {"B": "Bloquant", "A": "À vérifier", "I": "Information"}
    rows = list(book["Corrections"].iter_rows(min_row=4, values_only=True))
    assert rows == [
        (None, labels[issue["severity"]], issue["sheet"], issue["cell"] or "feuille", issue["message"], issue["advice"], issue["code"])
        for issue in told["issues"]
    ]  # fmt: skip
    issues = [Issue(**issue | {"severity": Severity(issue["severity"])}) for issue in told["issues"]]
    gathered = [row for row in book["Résumé"].iter_rows(values_only=True) if isinstance(row[3], int)]
    groups = issue_groups(issues)
    assert [(row[2], row[3], row[4]) for row in gathered] == [
        (group.where, len(group.issues), group.message) for group in groups
    ]
    assert any(len(group.issues) > 1 for group in groups)
    for group in groups:
        for text in (group.where, group.message, group.first.advice, group.first.code):
            assert plain(text) in screen
            assert plain(text) in page
    counts = summary(issues)
    assert plain(counts) in screen
    assert plain(counts) in page
    assert counts in [row[0] for row in book["Résumé"].iter_rows(values_only=True)]
    assert sum(
        row[1]
        for row in book["Résumé"].iter_rows(values_only=True)
        if row[0] in labels.values() and isinstance(row[1], int)
    ) == len(issues)


def test_the_reports_go_to_the_folder_given_and_never_over_another(sample, capsys):
    _, told = asked(capsys, "verifier", sample, "-o", str(sample.parent / "à corriger"), "--rapport")
    assert Path(told["folder"]) == sample.parent / "à corriger"
    assert "existe déjà" in refused(capsys, ["verifier", str(sample), "-o", str(sample.parent / "à corriger")])
    links = openpyxl.load_workbook(Path(told["folder"]) / "rapport.xlsx")["Corrections"]["D4"].hyperlink
    assert (links.target, links.location) == ("../suivi_pic.xlsx", "Projets!J11")
    assert [asked(capsys, "verifier", sample, "--rapport")[1]["folder"][-2:] for _ in "ab"] == ["on", "-2"]


def _report(sample, capsys):
    _, told = asked(capsys, "verifier", sample, "--rapport")
    return Path(told["folder"]) / "rapport.xlsx"


def test_a_later_run_says_what_is_new_solved_and_left_whatever_staff_did_to_the_report(sample, capsys):
    _spoil(sample)
    report = _report(sample, capsys)
    book = openpyxl.load_workbook(report)
    page = book["Corrections"]
    cells = {page.cell(row, 4).value: row for row in range(4, page.max_row + 1)}
    page.cell(cells["P20"], 1).value, page.cell(cells["P21"], 1).value = "x", "OK"
    page.delete_rows(cells["AA3"])
    page.insert_cols(3)
    page["C3"] = "Qui"
    book.save(report)
    change(sample, Projets_P20=100, Projets_P21="encore trop", Versements_C5="hier")
    _, told = asked(capsys, "verifier", sample, "--depuis", str(report), "-o", str(sample.parent / "suite"))
    figures = {figure["code"]: figure["value"] for figure in told["figures"]}
    tables = {table["code"]: [row[:2] for row in table["rows"]] for table in told["tables"]}
    assert ["Projets", "AA3"] in tables["nouvelles"]
    assert ["Versements", "C5"] in tables["nouvelles"]
    assert ["Projets", "P20"] in tables["resolues"]
    assert ["Projets", "P21"] in tables["restantes"]
    assert {code: len(rows) for code, rows in tables.items()} == {code: figures[code] for code in tables}
    assert figures["nouvelles"] + figures["restantes"] == len(told["issues"])
    assert figures["cochees"] == 1
    assert run(["verifier", str(sample), "--date", DAY, "--depuis", str(report)]) == 1
    lines = " ".join(plain(capsys.readouterr().out).split())
    assert lines.startswith("Vérification de suivi_pic.xlsx Depuis le rapport du 15 janvier 2026 : ")
    assert "1 ligne cochée « Fait » est toujours là : Projets!P21." in lines
    again = openpyxl.load_workbook(sample.parent / "suite" / "rapport.xlsx")
    assert again.sheetnames == ["Résumé", "Corrections", "Résolues"]


def test_a_run_right_after_its_own_report_has_nothing_new_in_excel_or_in_json(sample, capsys):
    _spoil(sample)
    report = _report(sample, capsys)
    kept = sample.parent / "avant.json"
    run(["verifier", str(sample), "--date", "2026-01-10", "--format", "json"])
    kept.write_text(capsys.readouterr().out, "utf-8")
    for earlier in (report, kept):
        _, told = asked(capsys, "verifier", sample, "--depuis", str(earlier))
        assert [figure["value"] for figure in told["figures"]] == [0, 0, len(told["issues"]), 0]


def test_a_row_inserted_on_top_makes_nothing_new(sample, capsys):
    _spoil(sample)
    report = _report(sample, capsys)
    book = openpyxl.load_workbook(sample)
    book["Bilans"].insert_rows(4)
    book.save(sample)
    _, told = asked(capsys, "verifier", sample, "--depuis", str(report))
    assert {issue["cell"] for issue in told["issues"] if issue["sheet"] == "Bilans"} == {"G8", "Q19"}
    assert [figure["value"] for figure in told["figures"]][:2] == [0, 0]


def test_what_is_no_report_of_this_workbook_is_refused_and_nothing_is_written(sample, capsys):
    for other in (sample, sample.parent / "absent.xlsx", sample.parent):
        refused(capsys, ["verifier", str(sample), "--depuis", str(other), "--rapport"])
    report = _report(sample, capsys)
    renamed = sample.rename(sample.with_name("autre.xlsx"))
    said = refused(capsys, ["verifier", str(renamed), "--depuis", str(report), "-o", str(sample.parent / "x")])
    assert "est le rapport de « suivi_pic.xlsx », pas celui de « autre.xlsx »" in plain(said)
    assert not (sample.parent / "x").exists()


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
    assert (code, told["files"]) == (1, ["rapport.xlsx", "rapport.html", "suivi_pic_annoté.xlsx"])
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
    assert told["files"] == ["rapport.xlsx", "rapport.html", "suivi_pic_annoté.xlsm"]


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


def test_a_workbook_saved_while_it_is_checked_gets_no_copy_with_notes_in_the_wrong_cells(sample, capsys, monkeypatch):
    real = checks.issues

    def saved_meanwhile(fund, today):
        sample.write_bytes(sample.read_bytes() + b" ")
        return real(fund, today)

    monkeypatch.setattr(checks, "issues", saved_meanwhile)
    assert "pendant la vérification" in refused(capsys, ["verifier", str(sample), "--copie-annotee"])
    assert not (sample.parent / "sorties").exists()
