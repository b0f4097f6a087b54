"""The papers of a meeting, on the sample year: which are made, in which order, which are withheld, and why."""

import io
import json
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest
from asked import change, digest
from small_workbook import plain

from pic_sheets.cli.running import run

#: Ten days before the last meeting of the sample year.
DAY = "2025-11-12"


def _told(capsys, workbook, *options, day=DAY):
    before = digest(workbook)
    code = run(["comite", "preparer", str(workbook), "--date", day, "--format", "json", *options])
    assert digest(workbook) == before
    return code, json.loads(capsys.readouterr().out)


def _table(told, code):
    return next((table["rows"] for table in told["tables"] if table["code"] == code), [])


def _kinds(told):
    return list(dict.fromkeys(row[0] for row in _table(told, "documents")))


def _words(path):
    document = docx.Document(io.BytesIO(path.read_bytes()))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return plain("\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells]))


def test_all_that_the_next_meeting_needs_is_made_in_the_order_in_which_it_is_printed(sample, capsys):
    code, told = _told(capsys, sample)
    assert (code, told["title"]) == (0, "Préparation de la séance C2025-06")
    assert _kinds(told) == [
        "Convocation d'un membre", "Convocation d'un porteur", "Ordre du jour", "Fiche projet", "Bilans présentés",
        "Feuille de présence", "Feuille de dépouillement",
    ]  # fmt: skip
    assert len(_table(told, "documents")) == 12 + 3 + 1 + 3 + 3
    assert told["files"][-1] == "C2025-06_liasse.docx"
    assert len(told["files"]) == len(_table(told, "documents")) + 1
    assert "C2025-06_PIC-2025-028_fiche-projet_la-gratuiterie-du-jeudi.docx" in told["files"]
    assert Path(told["folder"]).name == "2025-11-12_comite"


def test_the_bundle_holds_every_document(sample, capsys):
    _, told = _told(capsys, sample)
    bound = _words(Path(told["folder"]) / "C2025-06_liasse.docx")
    for words in (
        "Je donne pouvoir à",
        "Ce qu’il faut apporter",
        "Questions diverses",
        "La décision du comité",
        "Abst.",
    ):
        assert words in bound


def test_only_convocations_are_numbered_in_the_register_and_a_draft_is_not(sample, capsys):
    _, told = _told(capsys, sample, "--brouillon")
    assert not (sample.parent / "registre.jsonl").exists()
    _, told = _told(capsys, sample)
    numbers = [row[3] for row in _table(told, "documents")]
    assert len(set(numbers[:15])) == 15
    assert set(numbers[15:]) == {""}
    assert len((sample.parent / "registre.jsonl").read_text("utf-8").splitlines()) >= 15


def test_two_runs_give_the_same_bytes(sample, capsys):
    folders = [Path(_told(capsys, sample)[1]["folder"]) for _ in range(2)]
    first, second = ({path.name: digest(path) for path in folder.iterdir()} for folder in folders)
    assert folders[0] != folders[1]
    assert first == second


def test_without_a_meeting_to_come_the_codes_are_told(sample, capsys):
    assert run(["comite", "preparer", str(sample), "--date", "2026-01-15"]) == 1
    assert "Dites laquelle avec --seance : C2025-01" in plain(" ".join(capsys.readouterr().err.split()))
    assert not (sample.parent / "sorties").exists()


def test_what_blocks_a_project_withholds_its_convocation_and_is_shown_on_its_sheet(sample, capsys):
    change(sample, Projets_P31="beaucoup")
    code, told = _told(capsys, sample)
    assert (code, told["status"]) == (1, "issues")
    (held,) = _table(told, "retenus")
    assert held[:3] == ["Convocation d'un porteur", "PIC-2025-028", "Projets!P31"]
    (name,) = [name for name in told["files"] if "PIC-2025-028" in name]
    sheet = _words(Path(told["folder"]) / name)
    assert "À corriger : « beaucoup »" in sheet
    assert "None" not in sheet
    assert "1 demande reste à chiffrer." in _words(Path(told["folder"]) / "C2025-06_ordre-du-jour.docx")


def test_what_blocks_the_meeting_withholds_all_its_papers_but_in_a_draft(sample, capsys):
    change(sample, Séances_C9="vers 18 heures")
    code, told = _told(capsys, sample)
    assert (code, told["files"], told["folder"]) == (1, [], "")
    assert {row[2] for row in _table(told, "retenus")} == {"Séances!C9"}
    assert not (sample.parent / "sorties").exists()
    code, told = _told(capsys, sample, "--brouillon")
    assert code == 1
    assert _table(told, "retenus") == []
    for name in told["files"]:
        with zipfile.ZipFile(Path(told["folder"]) / name) as package:
            assert any(b"BROUILLON" in package.read(member) for member in package.namelist()), name


def test_what_blocks_a_member_withholds_their_convocation_and_the_sheet_to_sign(sample, capsys):
    change(sample, Membres_F4="Délibère")
    _, told = _told(capsys, sample)
    assert [(row[0], row[2]) for row in _table(told, "retenus")] == [
        ("Convocation d'un membre", "Membres!F4"),
        ("Feuille de présence", "Membres!F4"),
    ]


def test_a_dry_run_tells_what_would_be_made_and_writes_nothing(sample, capsys):
    _, told = _told(capsys, sample, "--a-blanc")
    assert len(_table(told, "documents")) == 22
    assert (told["files"], told["folder"]) == ([], "")
    assert not (sample.parent / "sorties").exists()
    assert run(["comite", "preparer", str(sample), "--date", DAY, "--a-blanc"]) == 0
    assert "À blanc : 22 documents seraient faits" in plain(capsys.readouterr().out)


def test_a_template_with_a_fault_is_refused_before_the_first_file(sample, capsys):
    path = sample.parent / "modeles" / "feuille_vote.docx"
    document = docx.Document(io.BytesIO(path.read_bytes()))
    document.add_paragraph("{{ seance.salle }}")
    document.save(path)
    assert run(["comite", "preparer", str(sample), "--date", DAY]) == 1
    assert "seance.salle" in capsys.readouterr().err
    assert not (sample.parent / "sorties").exists()
    assert not (sample.parent / "registre.jsonl").exists()


def test_a_meeting_with_nothing_planned_has_an_agenda_and_a_sheet_to_sign(sample, capsys):
    change(sample, Séances_A10="C2026-01", Séances_B10=date(2026, 2, 5))
    _, told = _told(capsys, sample, day="2026-01-15")
    assert _kinds(told)[1:] == ["Ordre du jour", "Bilans présentés", "Feuille de présence"]
    agenda = _words(Path(told["folder"]) / "C2026-01_ordre-du-jour.docx")
    assert "Approbation du procès-verbal de la séance du 20 novembre 2025" in agenda
    assert "La date de la prochaine séance est à fixer." in agenda
    assert "Examen" not in agenda


@pytest.mark.parametrize("kind", ["convocation_membre", "convocation_porteur"])
def test_convocations_are_letters_like_the_others(kind, sample, capsys):
    assert (
        run(["courriers", str(sample), "--type", kind, "--seance", "C2025-06", "--date", DAY, "--format", "json"]) == 0
    )
    told = json.loads(capsys.readouterr().out)
    assert len(_table(told, "courriers")) == {"convocation_membre": 12, "convocation_porteur": 3}[kind]
