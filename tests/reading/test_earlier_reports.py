"""An earlier report read again, whatever staff did to it."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_workbook import plain

from pic_sheets.errors import UnusableRequest
from pic_sheets.issues import Severity
from pic_sheets.reading.earlier_reports import refuse_another, report_in_json, report_in_tables
from pic_sheets.tables import FormulaError, Table

HEADINGS = ["Fait", "Gravité", "Feuille", "Cellule", "Ce qui ne va pas", "Ce qu'il faut faire", "Code"]
ROWS = [
    [None, "Bloquant", "Projets", "P4", "« x » n'est pas un montant.", "Tapez-le.", "montant-illisible"],
    ["Oui", "À vérifier", "Membres", "feuille", "Manque.", "Ajoutez-la.", "feuille-absente"],
]
SUMMARY = Table("Résumé", [["Vérification"], [], ["Classeur", "suivi.xlsx"], ["Vérifié le", date(2025, 3, 5)]])


def _read(rows, *others):
    return report_in_tables([*others, Table("Corrections", [["Titre"], [], *rows])], "rapport.xlsx")


def test_lines_workbook_and_day_are_found_by_their_headings_and_labels():
    report = _read([HEADINGS, *ROWS], SUMMARY)
    assert (report.workbook, report.day) == ("suivi.xlsx", date(2025, 3, 5))
    first, second = report.lines
    assert (first.issue.sheet, first.issue.cell, first.issue.severity) == ("Projets", "P4", Severity.BLOCKING)
    assert (second.issue.cell, second.issue.code, second.ticked) == ("", "feuille-absente", True)


def test_columns_moved_and_added_and_rows_of_the_staffs_own_change_nothing():
    order = [6, 4, 3, 2, 0, 1, 5]
    moved = [[*(row[rank] for rank in order), "note"] for row in ([*HEADINGS], *ROWS)]
    report = _read([[*moved[0][:-1], "Qui"], [], moved[2], ["voir avec Ana"], moved[1][:5]])
    assert [line.issue.cell for line in report.lines] == ["", "P4"]
    assert [line.ticked for line in report.lines] == [True, False]


def test_without_its_summary_a_report_is_of_no_known_workbook_nor_day():
    report = _read([HEADINGS])
    assert (report.workbook, report.day, report.lines) == ("", None, ())
    odd = Table("Résumé", [["Vérifié le", "hier"]])
    assert _read([HEADINGS], odd).day is None
    assert _read([HEADINGS], Table("Résumé", [["VÉRIFIÉ LE", "5/3/2025"]])).day == date(2025, 3, 5)


def test_notes_beside_the_labels_and_the_staffs_own_sheets_do_not_hide_them():
    notes = Table("Notes", [["Classeur", "à ranger"]])
    about = Table("Résumé", [["Classeur", "suivi.xlsx", "vu par Ana"], ["Vérifié le", date(2025, 3, 5), None, "ok"]])
    report = _read([HEADINGS], about, notes)
    assert (report.workbook, report.day) == ("suivi.xlsx", date(2025, 3, 5))


@pytest.mark.parametrize("tick", ["Oui", "oui", "x", "OK", "✔", "le 5/3", True, 1.0])
def test_anything_but_no_is_a_tick(tick):
    assert _read([HEADINGS, [tick, *ROWS[0][1:]]]).lines[0].ticked


@pytest.mark.parametrize("blank", [None, " ", "Non", "non", False, 0.0])
def test_a_blank_or_a_no_is_none(blank):
    assert not _read([HEADINGS, [blank, *ROWS[0][1:]]]).lines[0].ticked


@pytest.mark.parametrize("rows", [[], [["Code", "Titre"]], [HEADINGS[:4]], [[None, 3.0, FormulaError("#REF!")]]])
def test_any_other_workbook_is_refused(rows):
    with pytest.raises(UnusableRequest) as refusal:
        _read(rows, SUMMARY)
    assert plain(refusal.value.message) == "« rapport.xlsx » n'est pas un rapport de « pic-sheets verifier »."
    assert "rapport.xlsx" in refusal.value.advice


def test_the_list_of_what_was_solved_is_not_the_list():
    solved = Table(
        "Résolues", [["Gravité", "Feuille", "Cellule", "Ce qui n'allait pas", "Code"], ["x", "P", "A1", "m", "c"]]
    )
    assert len(_read([HEADINGS, *ROWS], solved).lines) == 2


JSON = {
    "title": "Vérification de suivi.xlsx", "status": "ok",
    "issues": [{"sheet": "Projets", "cell": "P4", "code": "c", "severity": "A", "message": "m", "advice": "a"}],
}  # fmt: skip


def _told(**changes):
    return json.dumps(JSON | changes).encode()


def test_what_a_script_kept_is_a_report_too():
    report = report_in_json(_told(), "r.json")
    assert (report.workbook, report.day) == ("suivi.xlsx", None)
    assert (report.lines[0].issue.message, report.lines[0].ticked) == ("m", False)


@pytest.mark.parametrize("content", [
    b"", b"{", b"[]", b"3", b"{}", b"\xff\xfe", b"[" * 100_000, b"1" * 10_000, _told(title="Budget de suivi.xlsx"), _told(title=3),
    _told(status="refused"), _told(issues={}), _told(issues=["x"]), _told(issues=[{"severity": "Z"}]), _told(issues=[{}]),
    b" " * 20_000_001,
])  # fmt: skip
def test_json_of_anything_else_is_refused_in_french(content):
    with pytest.raises(UnusableRequest, match="n'est pas un rapport"):
        report_in_json(content, "r.json")


def test_what_can_be_written_nowhere_is_left_out():
    told = _told(issues=[JSON["issues"][0] | {"message": "a\ud800\uffff\x1b[2Jb", "sheet": None}])
    issue = report_in_json(told, "r.json").lines[0].issue
    assert (issue.message, issue.sheet) == ("a[2Jb", "")


def test_an_address_too_long_to_be_one_is_none_and_texts_are_bounded():
    endless = "A" + "9" * 5000
    told = _told(
        title="Vérification de " + "s" * 9000, issues=[JSON["issues"][0] | {"cell": endless, "message": "m" * 40_000}]
    )
    report = report_in_json(told, "r.json")
    issue = report.lines[0].issue
    assert (len(report.workbook), issue.cell, issue.row, len(issue.message)) == (255, "", 0, 32_767)
    assert _read([HEADINGS, [None, "x", "Projets", endless, "m", "a", "c"]]).lines[0].issue.cell == ""


@given(st.binary(max_size=60) | st.from_type(dict).map(lambda value: str(value).encode()))
def test_any_bytes_are_refused_or_read(content):
    with pytest.raises(UnusableRequest):
        report_in_json(content, "r.json")


def test_the_report_of_another_workbook_is_refused_by_name():
    report = _read([HEADINGS], SUMMARY)
    refuse_another(report, "Suivi.xlsx", "rapport.xlsx")
    refuse_another(_read([HEADINGS]), "autre.xlsx", "rapport.xlsx")
    with pytest.raises(UnusableRequest) as refusal:
        refuse_another(report, "autre.xlsx", "rapport.xlsx")
    assert (
        plain(refusal.value.message)
        == "« rapport.xlsx » est le rapport de « suivi.xlsx », pas celui de « autre.xlsx »."
    )
