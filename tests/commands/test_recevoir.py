"""Filled forms dropped in a folder, given as rows to paste, once."""

import json
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from asked import DAY, asked, digest, refused
from filled_forms import blank_form, filled, without

from pic_sheets.commands._gathering import gather_whole
from pic_sheets.forms.ledger import FILE
from pic_sheets.forms.questions import FORMS, PLEDGE
from pic_sheets.progress import Silence

IBAN = "FR76 3000 6000 0112 3456 7890 189"
ASKED = {
    "Porteurs.Type": "Collectif d'habitants", "Porteurs.Nom": "Les Voisins du 12", "Porteurs.Prénom du référent": "Léa",
    "Porteurs.Nom du référent": "Zzanonyme", "Porteurs.Commune": "Méricourt", "Porteurs.IBAN": IBAN,
    "Projets.Titre": "=2+3 Le verger", "Projets.Description": "Un verger\npour tous", "Projets.Thématique": "T01",
    "Projets.Quartier": "QN06234M", "Projets.Début": "1/03/2026", "Projets.Fin": "02/03/2026", "Projets.Coût total": "1 200,50",
    "Projets.Montant demandé": "900", "Budgets.Poste#D1": "60 Achats", "Budgets.Libellé#D1": "Arbres", "Budgets.Prévu#D1": "1200,5",
}  # fmt: skip
TOLD = {
    "Bilans.Projet": "pic-2025-023", "Bilans.Participants": "30", "Bilans.Dépenses justifiées": "400",
    "Bilans.Objectifs atteints": "Oui", "Bilans.Effets sur le quartier": "Des familles se parlent enfin au square.",
    "Budgets.Poste#D1": "60 Achats", "Budgets.Libellé#D1": "Colle", "Budgets.Réalisé#D1": "12,5",
}  # fmt: skip


@pytest.fixture
def forms(sample, tmp_path):
    """The blank forms of the sample fund by kind, and an empty folder to drop them in, filled."""
    fund = gather_whole(sample, date.fromisoformat(DAY), Silence()).fund
    folder = tmp_path / "reçus"
    folder.mkdir()
    return {kind: blank_form(kind, fund, date.fromisoformat(DAY)) for kind in FORMS}, folder


def _result(told):
    return {row[0]: row[2:] for row in told["tables"][0]["rows"]}


def _book(told):
    return openpyxl.load_workbook(Path(told["folder"]) / "formulaires_recus.xlsx")


def _row(page, row=2):
    return {
        cell.value: page.cell(row, cell.column).value
        for cell in page[1]
        if page.cell(row, cell.column).value is not None
    }


def test_an_application_gives_rows_under_the_headings_of_the_workbook(sample, forms, capsys):
    blank, folder = forms
    (folder / "a.docx").write_bytes(filled(blank["demande"], ASKED, ("Projets.Autres thématiques#T02", PLEDGE)))
    _, told = asked(capsys, "recevoir", sample, str(folder))
    book = _book(told)
    assert book.sheetnames == ["À lire", "Porteurs", "Projets", "Budgets"]
    theirs = openpyxl.load_workbook(sample)["Projets"]
    assert [cell.value for cell in book["Projets"][1]] == [cell.value for cell in theirs[3]]
    row = _row(book["Projets"])
    assert (row["Code"], row["Porteur"], row["Déposé le"].date()) == ("PIC-2025-029", "P018", date(2026, 1, 15))
    assert (row["Coût total"], row["Début"].date(), row["Description"]) == (
        1200.5,
        date(2026, 3, 1),
        "Un verger\npour tous",
    )
    assert (row["Autres thématiques"], book["Projets"]["D2"].data_type, row["Titre"]) == ("T02", "s", "=2+3 Le verger")
    assert _row(book["Porteurs"])["IBAN"] == IBAN
    assert _row(book["Budgets"]) == {
        "Projet": "PIC-2025-029", "Sens": "Dépense", "Poste": "60 Achats", "Libellé": "Arbres", "Prévu": 1200.5,
    }  # fmt: skip


def test_a_report_gives_its_row_and_where_its_real_amounts_go(sample, forms, capsys):
    blank, folder = forms
    (folder / "b.docx").write_bytes(filled(blank["bilan"], TOLD, (PLEDGE,)))
    _, told = asked(capsys, "recevoir", sample, str(folder))
    book = _book(told)
    row = _row(book["Bilans"])
    assert (row["Projet"], row["Participants"], row["Dépenses justifiées"]) == ("PIC-2025-023", 30, 400)
    assert book["Réalisé à reporter"]["G2"].value.startswith("Budgets!F")


def test_a_form_is_never_given_twice(sample, forms, capsys):
    blank, folder = forms
    content = filled(blank["demande"], ASKED, (PLEDGE,))
    (folder / "a.docx").write_bytes(content)
    (folder / "copie.docx").write_bytes(content)
    _, first = asked(capsys, "recevoir", sample, str(folder))
    assert [_result(first)[name][0] for name in ("a.docx", "copie.docx")] == ["repris", "déjà reçu"]
    (folder / "renommé.docx").write_bytes(content)
    code, again = asked(capsys, "recevoir", sample, str(folder))
    assert (code, again["files"]) == (0, [])
    assert {result[0] for result in _result(again).values()} == {"déjà reçu"}
    (folder / "autre.docx").write_bytes(filled(blank["demande"], ASKED | {"Projets.Titre": "Une tout autre chose"}))
    _, third = asked(capsys, "recevoir", sample, str(folder))
    assert _result(third)["autre.docx"][2] == "PIC-2025-030"


def test_a_project_that_the_workbook_has_is_not_given_again(sample, forms, capsys):
    blank, folder = forms
    fund = gather_whole(sample, date.fromisoformat(DAY), Silence()).fund
    project = fund.projects[0]
    said = {"Porteurs.Nom": fund.holder[project.holder].name.upper(), "Projets.Titre": f"{project.title} !"}
    (folder / "a.docx").write_bytes(filled(blank["demande"], said))
    report = fund.reports[0].project
    (folder / "b.docx").write_bytes(filled(blank["bilan"], {"Bilans.Projet": report, "Bilans.Participants": "3"}))
    code, told = asked(capsys, "recevoir", sample, str(folder))
    assert (code, told["files"]) == (0, [])
    assert {name: (row[0], row[2]) for name, row in _result(told).items()} == {
        "a.docx": ("déjà dans le classeur", project.code),
        "b.docx": ("déjà dans le classeur", report),
    }
    assert not (sample.parent / FILE).exists()


def test_a_known_holder_keeps_its_code_and_what_differs_is_told_without_being_said(sample, forms, capsys):
    blank, folder = forms
    fund = gather_whole(sample, date.fromisoformat(DAY), Silence()).fund
    known = next(holder for holder in fund.holders if holder.email)
    said = ASKED | {"Porteurs.Courriel": known.email.upper(), "Porteurs.Nom": "Un nouveau nom"}
    (folder / "a.docx").write_bytes(filled(blank["demande"], said))
    _, told = asked(capsys, "recevoir", sample, str(folder))
    book = _book(told)
    assert _row(book["Projets"])["Porteur"] == known.code
    assert "Porteurs" not in book.sheetnames
    assert _row(book["Porteurs connus"])["Nom"] == "Un nouveau nom"
    assert "même courriel" in _result(told)["a.docx"][3]
    assert "nouveau nom" not in json.dumps(told, ensure_ascii=False)


def test_issues_name_the_file_the_field_and_the_cell_to_paste(sample, forms, capsys):
    blank, folder = forms
    (folder / "a.docx").write_bytes(filled(blank["demande"], ASKED))
    bad = ASKED | {
        "Porteurs.Nom": "D'autres",
        "Porteurs.IBAN": "FR76 1",
        "Projets.Titre": "Bal",
        "Projets.Début": "bientôt",
        "Projets.Montant demandé": "5000",
    }
    (folder / "b.docx").write_bytes(filled(blank["demande"], bad))
    code, told = asked(capsys, "recevoir", sample, str(folder))
    found = {
        (issue["sheet"], issue["cell"], issue["code"])
        for issue in told["issues"]
        if issue["message"].startswith("b.docx, ")
    }
    assert {
        ("Projets", "I3", "date-illisible"),
        ("Projets", "P3", "demande-superieure-au-cout"),
        ("Porteurs", "N3", "iban-invalide"),
    } <= found
    assert code == 1
    assert any(
        issue["message"].replace("\N{NO-BREAK SPACE}", " ").startswith("b.docx, Début : « bientôt »")
        for issue in told["issues"]
    )


def test_what_cannot_be_read_is_told_with_why_and_stops_nothing(sample, forms, capsys):
    blank, folder = forms
    (folder / "a.docx").write_bytes(filled(blank["demande"], ASKED, (PLEDGE,)))
    (folder / "abîmé.docx").write_bytes(b"PK\x03\x04")
    (folder / "photo.jpg").write_bytes(b"x")
    (folder / "lettre.docx").write_bytes((sample.parent / "modeles" / "accord.docx").read_bytes())
    (folder / "vide.docx").write_bytes(blank["bilan"])
    (folder / "sans.docx").write_bytes(
        without(filled(blank["demande"], ASKED | {"Projets.Titre": "Nu"}), "Porteurs.Nom")
    )
    (folder / "dossier").mkdir()
    (folder / "~$a.docx").write_bytes(b"x")
    _, told = asked(capsys, "recevoir", sample, str(folder))
    result = _result(told)
    assert {name: row[0] for name, row in result.items()} == {
        "a.docx": "repris", "abîmé.docx": "illisible", "photo.jpg": "illisible", "lettre.docx": "illisible",
        "vide.docx": "vide", "sans.docx": "repris", "dossier": "illisible",
    }  # fmt: skip
    assert "pas un de nos formulaires" in result["lettre.docx"][3]
    assert "(.docx)" in result["photo.jpg"][3]
    assert "Champs supprimés du formulaire" in result["sans.docx"][3]


def test_personal_data_goes_to_the_workbook_to_paste_alone(sample, forms, capsys):
    blank, folder = forms
    (folder / "a.docx").write_bytes(
        filled(blank["demande"], ASKED | {"Porteurs.IBAN": "FR76 3000 6000 0112 3456 7890 188"})
    )
    _, told = asked(capsys, "recevoir", sample, str(folder))
    kept = (sample.parent / FILE).read_text("utf-8")
    for text in (json.dumps(told, ensure_ascii=False), kept):
        assert "Zzanonyme" not in text
        assert "3000" not in text
        assert "0112" not in text
    assert len(kept.splitlines()) == 1


def test_a_dry_run_writes_nothing_and_remembers_nothing(sample, forms, capsys):
    blank, folder = forms
    (folder / "a.docx").write_bytes(filled(blank["demande"], ASKED))
    before = sorted(path.name for path in sample.parent.iterdir())
    _, told = asked(capsys, "recevoir", sample, str(folder), "--a-blanc")
    assert (told["files"], _result(told)["a.docx"][0]) == ([], "repris")
    assert sorted(path.name for path in sample.parent.iterdir() if path.name != ".formulaires.verrou") == before


def test_the_same_forms_give_the_same_bytes(sample, forms, capsys):
    blank, folder = forms
    (folder / "a.docx").write_bytes(filled(blank["demande"], ASKED))
    made = []
    for _ in range(2):
        told = asked(capsys, "recevoir", sample, str(folder))[1]
        made.append(digest(Path(told["folder"]) / "formulaires_recus.xlsx"))
        (sample.parent / FILE).unlink()
    assert made[0] == made[1]


def test_a_folder_that_is_not_there_or_not_one_is_refused(sample, capsys):
    assert "n'existe pas" in refused(capsys, ["recevoir", str(sample), str(sample.parent / "rien")])
    assert "n'est pas un dossier" in refused(capsys, ["recevoir", str(sample), str(sample)])


def test_a_column_that_the_workbook_does_not_have_loses_no_answer(sample, forms, capsys):
    blank, folder = forms
    book = openpyxl.load_workbook(sample)
    page = book["Projets"]
    venue = next(cell.column for cell in page[3] if cell.value == "Lieu")
    page.cell(3, venue).value = "À nous"
    page.tables.clear()
    book.save(sample)
    (folder / "a.docx").write_bytes(filled(blank["demande"], ASKED | {"Projets.Lieu": "La place"}))
    _, told = asked(capsys, "recevoir", sample, str(folder))
    row = _book(told)["Projets"]
    headings = [cell.value for cell in row[1]]
    assert headings[-1] == "Lieu"
    assert "À nous" in headings
    assert _row(row)["Lieu"] == "La place"
