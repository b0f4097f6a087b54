"""The letters of the sample year: which are made, which are withheld, and why."""

import zipfile
from datetime import date
from pathlib import Path

import pytest
from asked import DAY, asked, change, digest, refused
from small_workbook import plain

from pic_sheets.cli.running import run
from pic_sheets.stores.resources import resource

MEETING = ("--seance", "C2025-01")


def _table(told, code):
    return next((table["rows"] for table in told["tables"] if table["code"] == code), [])


def _text(path):
    with zipfile.ZipFile(path) as package:
        return "".join(package.read(name).decode() for name in package.namelist() if name.endswith(".xml"))


def test_every_decision_has_its_letter_and_every_meeting_its_bundle(sample, capsys):
    code, told = asked(capsys, "courriers", sample)
    bundles = [f"C2025-0{number}_liasse.docx" for number in range(1, 7)]
    assert code == 0
    assert len(_table(told, "courriers")) == 28
    assert told["files"][28:] == bundles
    assert "C2025-02_PIC-2025-010_ajournement_la-fanfare-descend-dans-la-rue.docx" in told["files"]
    assert _table(told, "courriers")[0][:5] == [
        "C2025-01", "PIC-2025-001", "Un potager partagé au pied des immeubles", "Accord", "900.00",
    ]  # fmt: skip


def test_the_letters_of_one_meeting_or_one_project(sample, capsys):
    _, told = asked(capsys, "courriers", sample, "--seance", "c2025-01")
    assert {row[0] for row in _table(told, "courriers")} == {"C2025-01"}
    assert told["files"][-1] == "C2025-01_liasse.docx"
    assert len(told["files"]) == 6
    _, told = asked(capsys, "courriers", sample, "--projet", "PIC-2025-010")
    assert [row[:2] for row in _table(told, "courriers")] == [
        ["C2025-02", "PIC-2025-010"],
        ["C2025-03", "PIC-2025-010"],
    ]
    _, told = asked(capsys, "courriers", sample, "--projet", "PIC-2025-010", "--seance", "C2025-03")
    assert len(told["files"]) == 1


def test_two_runs_give_the_same_bytes(sample, capsys):
    folders = [Path(asked(capsys, "courriers", sample, *MEETING)[1]["folder"]) for _ in range(2)]
    first, second = ({path.name: digest(path) for path in folder.iterdir()} for folder in folders)
    assert first == second


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--seance", "C2O25-03"), "La séance « C2O25-03 » n'existe pas. Vouliez-vous dire « C2025-03 » ?"),
        (("--seance", "mardi"), "La séance « mardi » n'existe pas. Les codes sont dans la feuille « Séances »."),
        (("--projet", "PIC-2025-0010"), "Le projet « PIC-2025-0010 » n'existe pas. Vouliez-vous dire « PIC-2025-001 » ?"),
        (("--projet", "PIC-2025-001", "--seance", "C2025-03"), "Il n'y a aucune décision pour C2025-03 et PIC-2025-001."),
    ],
)  # fmt: skip
def test_what_was_not_decided_is_told_with_the_nearest_code(options, told, sample, capsys):
    assert told in plain(refused(capsys, ["courriers", str(sample), *options]))
    assert not (sample.parent / "sorties").exists()


def test_an_issue_that_blocks_a_projects_row_withholds_its_letter_alone_and_names_the_cell(sample, capsys):
    change(sample, Projets_P4="beaucoup")
    code, told = asked(capsys, "courriers", sample, *MEETING)
    assert (code, told["status"]) == (1, "issues")
    assert [row[1] for row in _table(told, "courriers")] == [f"PIC-2025-00{number}" for number in (2, 3, 4, 5)]
    (withheld,) = _table(told, "retenus")
    assert withheld[:4] == ["C2025-01", "PIC-2025-001", "Accord", "Projets!P4"]
    assert "« beaucoup »" in plain(withheld[4])
    assert [(issue["sheet"], issue["cell"], issue["code"]) for issue in told["issues"]] == [
        ("Projets", "P4", "montant-illisible")
    ]


def test_a_draft_is_made_all_the_same_with_a_watermark_on_every_letter(sample, capsys):
    change(sample, Projets_P4="beaucoup")
    _, told = asked(capsys, "courriers", sample, *MEETING, "--brouillon")
    assert len(_table(told, "courriers")) == 5
    folder = Path(told["folder"])
    assert all("BROUILLON" in _text(folder / name) for name in told["files"])
    _, told = asked(capsys, "courriers", sample, *MEETING)
    folder = Path(told["folder"])
    assert not any("BROUILLON" in _text(folder / name) for name in told["files"])


def test_when_every_letter_is_withheld_no_folder_is_made(sample, capsys):
    change(sample, Association_B4=None)
    code, told = asked(capsys, "courriers", sample, *MEETING)
    assert (code, told["files"], told["folder"]) == (1, [], "")
    assert len({tuple(row[:2]) for row in _table(told, "retenus")}) == 5
    assert not (sample.parent / "sorties").exists()


def test_the_templates_of_the_folder_given_are_the_ones(sample, capsys):
    (sample.parent / "modeles" / "accord.docx").write_bytes(b"")
    assert "« accord.docx » est vide" in plain(refused(capsys, ["courriers", str(sample), *MEETING]))
    code, _ = asked(capsys, "courriers", sample, *MEETING, "--modeles", str(resource("letter_templates")))
    assert code == 0


def test_a_withdrawn_project_gets_no_letter_and_it_is_said(sample, capsys):
    change(sample, Projets_R4=date(2025, 3, 1))
    code, told = asked(capsys, "courriers", sample, "--seance", "C2025-01")
    assert code == 0
    held = next(table for table in told["tables"] if table["code"] == "retenus")
    assert [row[1] for row in held["rows"]] == ["PIC-2025-001"]
    assert "retiré le 1er mars 2025" in held["rows"][0][4]
    assert not [path for path in told["files"] if "PIC-2025-001" in path]


def test_a_rule_that_cannot_be_read_holds_every_letter_back(sample, capsys):
    change(sample, Règlement_A10="Accompte (%)")
    code, told = asked(capsys, "courriers", sample, "--seance", "C2025-01")
    assert code == 1
    assert told["files"] == []
    assert {(issue["sheet"], issue["cell"]) for issue in told["issues"]} == {("Règlement", "A10")}


def test_letters_dated_before_their_meeting_are_told(sample, capsys):
    assert run(["courriers", str(sample), "--seance", "C2025-03", "--date", "2025-03-01"]) == 0
    assert "avant la séance" in plain(capsys.readouterr().out)


def test_a_template_that_the_folder_lacks_is_ours_and_it_is_told(sample, capsys):
    (sample.parent / "modeles" / "accord.docx").unlink()
    assert run(["courriers", str(sample), *MEETING, "--date", DAY]) == 0
    note = "Le dossier « modeles » n'a pas accord.docx : le modèle d'origine, sans votre logo, a servi."
    assert note in " ".join(plain(capsys.readouterr().out).split())
    (sample.parent / "modeles" / "refus.docx").unlink()
    assert run(["courriers", str(sample), *MEETING, "--date", DAY]) == 0
    note = "n'a pas accord.docx ni refus.docx : les modèles d'origine, sans votre logo, ont servi."
    assert note in " ".join(plain(capsys.readouterr().out).split())


def test_templates_that_are_not_the_associations_own_are_told(sample, capsys):
    (sample.parent / "modeles").rename(sample.parent / "Modèles d'avant")
    assert run(["courriers", str(sample), "--seance", "C2025-03", "--date", DAY]) == 0
    assert "sans votre logo" in plain(capsys.readouterr().out)
    assert run(["courriers", str(sample), "--modeles", str(sample.parent / "nulle part"), "--date", DAY]) == 1
    assert "n'existe pas" in plain(capsys.readouterr().err)


def test_drafts_say_so_and_tell_what_is_wrong(sample, capsys):
    change(sample, Projets_P4="beaucoup")
    code, told = asked(capsys, "courriers", sample, "--projet", "PIC-2025-001", "--brouillon")
    assert code == 1
    assert len(told["files"]) == 1
    assert [issue["code"] for issue in told["issues"]] == ["montant-illisible"]


def test_a_dry_run_says_what_would_be_made_and_writes_nothing(sample, capsys):
    code, told = asked(capsys, "courriers", sample, *MEETING, "--a-blanc")
    assert (code, told["files"], told["folder"]) == (0, [], "")
    assert len(_table(told, "courriers")) == 5
    assert not (sample.parent / "sorties").exists()
    assert run(["courriers", str(sample), *MEETING, "--a-blanc", "--date", DAY]) == 0
    assert "À blanc : 5 lettres seraient faites, rien n'a été écrit." in plain(capsys.readouterr().out)


def test_letters_of_one_kind_are_asked_for_as_staff_write_it(sample, capsys):
    _, told = asked(capsys, "courriers", sample, "--type", "Accord partiel")
    assert {row[3] for row in _table(told, "courriers")} == {"Accord partiel"}
    assert _table(told, "courriers")


def test_an_unknown_kind_is_refused_with_the_nearest_one(sample, capsys):
    sentence = refused(capsys, ["courriers", str(sample), "--type", "acord"])
    assert "« acord » n'est pas un type de courrier. Vouliez-vous dire « accord » ? Les types sont : " in sentence


def test_a_kind_of_letter_that_nothing_calls_for_is_refused_with_where_to_look(sample, capsys):
    sentence = refused(capsys, ["courriers", str(sample), "--type", "refus", "--projet", "PIC-2025-001"])
    assert sentence.startswith("Il n'y a aucun courrier « Refus » à écrire pour PIC-2025-001.")
    assert "pic-sheets courriers a-faire suivi_pic.xlsx" in sentence


def test_a_pdf_stands_beside_each_document(sample, capsys, office):
    del office
    _, told = asked(capsys, "courriers", sample, "--projet", "PIC-2025-001", "--pdf")
    assert [name.rsplit(".")[-1] for name in told["files"]] == ["docx", "pdf"]


def test_without_libreoffice_the_letters_are_made_and_it_is_said(sample, capsys, monkeypatch):
    monkeypatch.setattr("pic_sheets.stores.pdf._USUAL_PLACES", ())
    monkeypatch.setenv("PATH", "")
    assert run(["courriers", str(sample), "--projet", "PIC-2025-001", "--pdf", "--date", DAY]) == 0
    assert "Sans PDF : LibreOffice n'est pas installé sur cet ordinateur." in plain(capsys.readouterr().out)
