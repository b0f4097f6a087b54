"""The minutes of the sample year: made, listed, held back, marked."""

import json
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from asked import DAY, change, digest
from dumps import docx_text
from small_workbook import plain

from pic_sheets.cli.running import run

MEETING = ("--seance", "C2025-03")


def _told(capsys, workbook, *options, day=DAY):
    before = digest(workbook)
    code = run(["comite", "pv", str(workbook), "--date", day, "--format", "json", *options])
    assert digest(workbook) == before
    return code, json.loads(capsys.readouterr().out)


def _on_screen(capsys, workbook, *options, day=DAY):
    code = run(["comite", "pv", str(workbook), "--date", day, *options])
    out, err = capsys.readouterr()
    return code, " ".join(plain(out + err).split())


def _table(told, code):
    return next((table["rows"] for table in told["tables"] if table["code"] == code), [])


def _document(told):
    (name,) = told["files"]
    return Path(told["folder"]) / name


def test_the_minutes_of_a_meeting_are_one_document(sample, capsys):
    code, told = _told(capsys, sample, *MEETING)
    assert (code, told["status"], told["title"]) == (0, "ok", "Procès-verbal de la séance C2025-03")
    assert told["files"] == ["C2025-03_proces-verbal.docx"]
    assert Path(told["folder"]).name == "2026-01-15_proces-verbal"
    assert _table(told, "proces_verbal") == [["C2025-03", "2025-05-22", 7, 0, "4340.00"]]
    assert "séance du jeudi 22 mai 2025" in docx_text(_document(told).read_bytes())


def test_without_a_code_it_is_the_last_meeting_that_decided_something(sample, capsys):
    assert _told(capsys, sample)[1]["files"] == ["C2025-06_proces-verbal.docx"]
    assert _told(capsys, sample, day="2025-05-22")[1]["files"] == ["C2025-03_proces-verbal.docx"]


def test_before_any_meeting_the_codes_are_told(sample, capsys):
    code, told = _on_screen(capsys, sample, day="2025-01-01")
    assert code == 1
    assert "Aucune séance tenue au 1er janvier 2025 n'a de décision." in told
    assert "Dites laquelle avec --seance : C2025-01, C2025-02" in told
    assert not (sample.parent / "sorties").exists()


def test_an_unknown_meeting_is_refused_with_the_nearest(sample, capsys):
    code, told = _on_screen(capsys, sample, "--seance", "C2O25-03")
    assert code == 1
    assert "La séance « C2O25-03 » n'existe pas. Vouliez-vous dire « C2025-03 » ?" in told


def test_two_runs_give_the_same_bytes(sample, capsys):
    first, second = (digest(_document(_told(capsys, sample, *MEETING)[1])) for _ in range(2))
    assert first == second


@pytest.mark.parametrize(
    ("cell", "value", "where"),
    [
        ("Projets_P15", "beaucoup", "Projets!P15"),
        ("Séances_B6", "un jeudi", "Séances!B6"),
        ("Association_B4", None, "Association!B4"),
        ("Membres_G4", "avant", "Membres!G4"),
        ("Règlement_A10", "Accompte (%)", "Règlement!A10"),
    ],
)
def test_a_blocking_issue_on_a_row_of_the_meeting_holds_its_minutes_back_and_names_the_cell(
    cell, value, where, sample, capsys
):
    change(sample, **{cell: value})
    code, told = _told(capsys, sample, *MEETING)
    assert (code, told["status"], told["files"], told["folder"]) == (1, "issues", [], "")
    assert where in [row[1] for row in _table(told, "retenus")]
    assert where in [f"{issue['sheet']}!{issue['cell']}" for issue in told["issues"]]
    assert not (sample.parent / "sorties").exists()
    code, told = _on_screen(capsys, sample, *MEETING)
    assert (code, "Le procès-verbal n'a pas été fait : corrigez d'abord les cellules ci-dessous" in told) == (1, True)


def test_an_issue_of_a_later_meeting_holds_nothing_back(sample, capsys):
    change(sample, Projets_P31="beaucoup")
    assert _told(capsys, sample, "--seance", "C2025-01")[0] == 0


def test_an_earlier_grant_that_cannot_be_read_holds_back_since_the_envelope_rests_on_it(sample, capsys):
    change(sample, Décisions_D4="beaucoup")
    code, told = _told(capsys, sample, *MEETING)
    assert (code, [row[1] for row in _table(told, "retenus")]) == (1, ["Décisions!D4"])


def test_a_draft_is_made_all_the_same_marked_on_its_pages(sample, capsys):
    change(sample, Projets_P15="beaucoup")
    code, told = _told(capsys, sample, *MEETING, "--brouillon")
    assert (code, _table(told, "retenus")) == (1, [])
    assert [issue["cell"] for issue in told["issues"]] == ["P15"]
    assert b"BROUILLON" in _uncompressed(_document(told))
    code, told = _on_screen(capsys, sample, *MEETING, "--brouillon", "--a-blanc")
    assert (code, "le procès-verbal serait fait, marqué BROUILLON, rien n'a été écrit" in told) == (1, True)


def _uncompressed(path):
    with zipfile.ZipFile(path) as package:
        return b"".join(package.read(name) for name in package.namelist())


def test_a_dry_run_writes_nothing(sample, capsys):
    code, told = _told(capsys, sample, *MEETING, "--a-blanc")
    assert (code, told["files"]) == (0, [])
    assert len(_table(told, "proces_verbal")) == 1
    assert not (sample.parent / "sorties").exists()
    change(sample, Projets_P15="beaucoup")
    code, told = _on_screen(capsys, sample, *MEETING, "--a-blanc")
    assert (code, "À blanc : le procès-verbal ne serait pas fait" in told) == (1, True)


def test_the_associations_own_template_is_the_one(sample, capsys):
    (sample.parent / "modeles" / "proces_verbal.docx").unlink()
    code, told = _on_screen(capsys, sample, *MEETING)
    assert (code, "n'a pas proces_verbal.docx : le modèle d'origine, sans votre logo, a servi" in told) == (0, True)
    (sample.parent / "modeles" / "proces_verbal.docx").write_bytes(b"")
    code, told = _on_screen(capsys, sample, *MEETING)
    assert (code, "« proces_verbal.docx » est vide" in told) == (1, True)


def test_the_folder_asked_for_is_never_written_over(sample, capsys, tmp_path):
    target = tmp_path / "Mon PV"
    assert _told(capsys, sample, *MEETING, "-o", str(target))[1]["folder"] == str(target)
    assert _on_screen(capsys, sample, *MEETING, "-o", str(target))[0] == 1


def _without_attendance(workbook, meeting):
    book = openpyxl.load_workbook(workbook)
    sheet = book["Présences"]
    rows = [row[0].row for row in sheet.iter_rows() if row[0].value == meeting]
    for row in reversed(rows):
        for cell in sheet[row]:
            cell.value = None
    book.save(workbook)


def test_an_attendance_that_nobody_noted_is_told_in_the_minutes_and_on_screen(sample, capsys):
    _without_attendance(sample, "C2025-06")
    code, told = _on_screen(capsys, sample)
    assert (code, "Les présences de cette séance ne sont pas notées : le procès-verbal le dit" in told) == (0, True)
    text = docx_text(_document(_told(capsys, sample)[1]).read_bytes())
    assert "Les présences de cette séance ne sont pas notées." in text
    assert "votants" not in text


def test_a_quorum_that_is_not_reached_is_a_fact_with_a_note_on_screen(sample, capsys):
    change(sample, Règlement_C12="9")
    code, told = _told(capsys, sample, *MEETING)
    assert (code, [(issue["code"], issue["severity"]) for issue in told["issues"]]) == (
        0,
        [("quorum-non-atteint", "A")],
    )
    text = docx_text(_document(told).read_bytes())
    assert "Le quorum est de 9 membres présents ou représentés" + "\N{NO-BREAK SPACE}: il n’est pas atteint." in text
    _, told = _on_screen(capsys, sample, *MEETING)
    assert "1 point à vérifier sur cette séance : le procès-verbal dit ce qui est noté, sans rien juger." in told


def test_votes_that_cannot_be_hold_the_minutes_back_and_a_draft_prints_them_as_typed(sample, capsys):
    change(sample, Décisions_E4=4)
    code, told = _told(capsys, sample, "--seance", "C2025-01")
    assert (code, [row[1] for row in _table(told, "retenus")]) == (1, ["Décisions!E4"])
    _, told = _told(capsys, sample, "--seance", "C2025-01", "--brouillon")
    text = docx_text(_document(told).read_bytes())
    assert "Vote | 4 voix pour, à l’unanimité." in text


def test_proxies_in_excess_leave_the_quorum_unsaid(sample, capsys):
    change(sample, Présences_C5="Représenté", Présences_D5="M01")
    _, told = _on_screen(capsys, sample, "--seance", "C2025-01", "--brouillon")
    assert "le procès-verbal ne dit pas si le quorum est atteint" in told


def test_minutes_dated_before_their_meeting_are_told(sample, capsys):
    code, told = _on_screen(capsys, sample, *MEETING, day="2025-05-01")
    assert (code, "daté du 1er mai 2025, avant la séance du 22 mai 2025" in told) == (0, True)


def test_a_planned_project_that_nobody_decided_on_is_in_the_table(sample, capsys):
    book = openpyxl.load_workbook(sample)
    row = next(row for row in book["Décisions"].iter_rows() if row[1].value == "PIC-2025-017")
    for cell in row:
        cell.value = None
    book.save(sample)
    _, told = _told(capsys, sample, *MEETING)
    assert _table(told, "proces_verbal") == [["C2025-03", "2025-05-22", 6, 1, "3940.00"]]
    assert "Non examiné" in docx_text(_document(told).read_bytes())


def test_a_withdrawn_project_is_told_as_withdrawn(sample, capsys):
    change(sample, Projets_R20=date(2025, 5, 1), Projets_Q20="C2025-04")
    _, told = _told(capsys, sample, "--seance", "C2025-04")
    assert "retiré" in docx_text(_document(told).read_bytes())
