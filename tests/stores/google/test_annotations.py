"""A shared sheet that bears its issues and is given back as it was."""

from types import SimpleNamespace

import pytest
from annotated_sheets import DAY, SharedBook, issue, shared_book
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.issues import Severity
from pic_sheets.stores.google.annotations import (
    ALTERED,
    DELETED,
    MOVED,
    OUTSIDE,
    PROTECTED,
    TOO_LONG,
    annotations,
    cleaning,
)
from pic_sheets.stores.google.marked_notes import marked_note
from pic_sheets.tables import Table, cell_address

ROWS = [["Code", "Titre", "Date"], ["P001", "Jardin", "hier"], ["P002", "Fête", "demain"], ["P003", "Vélo", ""]]
RED, YELLOW = "#FFC7CE", "#FFEB9C"
PLACES = st.tuples(st.integers(1, 6), st.integers(1, 4))
ISSUES = st.lists(
    st.builds(
        lambda place, severity: issue(cell_address(*place) if place else "", severity=severity),
        st.one_of(st.none(), PLACES),
        st.sampled_from(Severity),
    ),
    max_size=6,
)
THEIRS = st.dictionaries(
    PLACES, st.tuples(st.text(max_size=40), st.sampled_from(["", "#00FF00", RED, "ACCENT2"])), max_size=6
)


@pytest.fixture
def book() -> SharedBook:
    """Three projects."""
    return shared_book(ROWS)


@given(THEIRS, ISSUES, ISSUES)
def test_whatever_was_annotated_cleaning_gives_back_the_same_notes_and_colours(theirs, first, second):
    book = shared_book(ROWS)
    for place, (note, colour) in theirs.items():
        book.write(place, note, colour)
    before = book.looks()
    for issues in (first, second):
        book.annotate(issues)
        for place, (note, _) in theirs.items():
            assert marked_note(book.looks().get(f"Projets!{cell_address(*place)}", ("", "", ""))[1]).theirs == note
    book.clean()
    assert book.looks() == before
    assert [sheet.title for sheet in book.book.sheets] == ["Projets"]


@given(THEIRS, ISSUES)
def test_annotating_again_changes_nothing(theirs, issues):
    book = shared_book(ROWS)
    for place, (note, colour) in theirs.items():
        book.write(place, note, colour)
    book.annotate(issues)
    once = book.looks()
    made = book.annotate(issues)
    assert book.looks() == once
    assert made.cleaned == 0
    assert not [
        request for request in made.requests if request.get("updateCells", {}).get("start", {}).get("sheetId") == 0
    ]


def test_a_faulty_cell_bears_a_note_under_the_persons_and_a_colour(book):
    book.write((2, 3), "Voir Léa.", "#00FF00")
    made = book.annotate([issue("C2"), issue("C2", severity=Severity.WARNING, message="Tardif."), issue("B3")])
    _, note, colour = book.looks()["Projets!C2"]
    assert note.startswith("Voir Léa.\n――――― PIC Sheets ―――――\nBloquant\nFaux.\n→ Corrigez.\n\nÀ vérifier\nTardif.")
    assert "fond d'avant" in note
    assert colour == RED
    assert book.looks()["Projets!B3"][0] == "Fête"
    assert (made.annotated, made.cleaned, made.skipped, made.tab) == (2, 0, (), "Anomalies")


def test_a_cell_that_is_right_now_loses_its_note_and_finds_its_colour_again(book):
    before = book.looks()
    book.annotate([issue("C2"), issue("C3")])
    made = book.annotate([issue("C3")])
    assert book.looks()["Projets!C2"] == before["Projets!C2"]
    assert book.looks()["Projets!C3"][2] == RED
    assert (made.annotated, made.cleaned) == (1, 1)


def test_a_colour_that_a_person_gave_since_is_left(book):
    book.annotate([issue("C2"), issue("C3")])
    book.write((2, 3), colour="#00FF00")
    book.annotate([issue("C3")])
    assert book.looks()["Projets!C2"] == ("hier", "", "#00FF00")
    book.write((3, 3), colour="#0000FF")
    book.annotate([issue("C3")])
    assert book.looks()["Projets!C3"][2] == RED
    book.clean()
    assert book.looks()["Projets!C3"] == ("demain", "", "#0000FF")


def test_a_note_that_a_person_deleted_leaves_no_colour_of_ours_behind(book):
    book.write((2, 3), colour="#00FF00")
    book.annotate([issue("C2"), issue("C3")])
    book.write((2, 3), note="")
    book.annotate([issue("C3"), issue("C2")])
    book.write((2, 3), note="")
    made = book.annotate([issue("C3")])
    assert book.looks()["Projets!C2"] == ("hier", "", "#00FF00")
    assert made.cleaned == 1


def test_rows_put_in_afterwards_take_their_notes_and_colours_with_them(book):
    before = book.looks()
    book.write((2, 3), colour="#00FF00")
    book.annotate([issue("C2"), issue("C3")])
    book.batch({"insertDimension": {"range": {"sheetId": 0, "dimension": "ROWS", "startIndex": 1, "endIndex": 2}}})
    book.clean()
    assert book.looks()["Projets!C3"] == ("hier", "", "#00FF00")
    assert book.looks()["Projets!C4"] == before["Projets!C3"]


def test_a_person_who_deletes_our_tab_loses_nothing(book):
    book.write((2, 3), colour="#00FF00")
    before = book.looks()
    book.annotate([issue("C2")])
    book.batch({"deleteSheet": {"sheetId": book.sheet("Anomalies").id}})
    book.clean()
    assert book.looks() == before


def test_a_cell_that_moved_or_changed_meanwhile_is_left_and_named(book):
    read = book.read()
    book.batch({"insertDimension": {"range": {"sheetId": 0, "dimension": "ROWS", "startIndex": 2, "endIndex": 3}}})
    book.write((3, 1), text="P009")
    before = book.looks()
    made = book.annotate([issue("C2"), issue("C3"), issue("C3", message="Autre."), issue("C4")], read)
    assert [(one.sheet, one.cell, one.reason) for one in made.skipped] == [
        ("Projets", "C3", MOVED), ("Projets", "C4", MOVED),
    ]  # fmt: skip
    after = book.looks()
    assert {cell for cell in before if after[cell] != before[cell]} == {"Projets!C2"}
    links = [book.sheet("Anomalies").cell(row, 2).runs for row in range(2, 6)]
    assert [bool(link) for link in links] == [True, False, False, False]


def test_a_tab_renamed_meanwhile_is_still_the_same_and_one_deleted_is_told(book):
    read = book.read()
    book.batch({"updateSheetProperties": {"properties": {"sheetId": 0, "title": "Projets 2026"}, "fields": "title"}})
    book.annotate([issue("C2")], read)
    assert book.looks()["Projets 2026!C2"][2] == RED
    book.batch({"addSheet": {"properties": {"title": "Autre"}}}, {"deleteSheet": {"sheetId": 0}})
    made = book.annotate([issue("C2")], read)
    assert [(one.sheet, one.cell, one.reason) for one in made.skipped] == [("Projets", "C2", DELETED)]


def test_what_has_no_cell_is_told_on_the_first_and_what_has_no_sheet_in_our_tab_only(book):
    made = book.annotate([issue("", "Séances", message="Manque."), issue("", message="Tronquée.")])
    assert {cell for cell, (_, note, _) in book.looks().items() if note} == {"Projets!A1"}
    assert "Tronquée." in book.looks()["Projets!A1"][1]
    tab = book.sheet("Anomalies")
    assert [tab.cell(row, 3).entered["stringValue"] for row in (2, 3)] == ["Manque.", "Tronquée."]
    assert [list(tab.cell(row, 2).runs) for row in (2, 3)] == [
        [], [{"startIndex": 0, "format": {"link": {"uri": "#gid=0"}}}],
    ]  # fmt: skip
    assert made.skipped == ()


def test_merged_cells_are_annotated_on_their_first(book):
    area = {"sheetId": 0, "startRowIndex": 1, "endRowIndex": 3, "startColumnIndex": 2, "endColumnIndex": 3}
    book.batch({"mergeCells": {"range": area}})
    book.annotate([issue("C3")])
    assert {cell for cell, (_, note, _) in book.looks().items() if note} == {"Projets!C2"}


def test_a_protected_range_is_left_and_told_and_the_rest_is_done(book):
    area = {"sheetId": 0, "startColumnIndex": 2}
    open_area = {"sheetId": 0, "startRowIndex": 2, "endRowIndex": 3, "startColumnIndex": 2, "endColumnIndex": 3}
    book.sheet("Projets").protected_ranges += [
        {"protectedRangeId": 1, "range": area, "unprotectedRanges": [open_area], "requestingUserCanEdit": False},
        {"protectedRangeId": 2, "range": {"sheetId": 0}, "warningOnly": True},
        {"protectedRangeId": 3, "range": {"sheetId": 0}, "requestingUserCanEdit": True},
    ]
    made = book.annotate([issue("C2"), issue("C3"), issue("B2")])
    assert [(one.cell, one.reason) for one in made.skipped] == [("C2", PROTECTED)]
    assert {cell for cell, (_, note, _) in book.looks().items() if note} == {"Projets!B2", "Projets!C3"}
    assert made.annotated == 2


def test_a_cell_outside_of_the_tab_is_told_and_does_not_refuse_the_rest(book):
    made = book.annotate([issue("ZZ9"), issue("C2")])
    assert [(one.cell, one.reason) for one in made.skipped] == [("ZZ9", OUTSIDE)]
    assert book.looks()["Projets!C2"][2] == RED


def test_a_note_too_long_to_take_ours_stays_as_it_is(book):
    book.write((2, 3), "x" * 49_990)
    made = book.annotate([issue("C2")])
    assert [(one.cell, one.reason) for one in made.skipped] == [("C2", TOO_LONG)]
    assert book.looks()["Projets!C2"] == ("hier", "x" * 49_990, "")


def test_a_note_of_ours_that_a_person_wrote_in_stays_and_is_told(book):
    book.annotate([issue("C2")])
    note = book.looks()["Projets!C2"][1].replace("Faux.", "Faux : vu avec Léa.")
    book.write((2, 3), note)
    made = book.clean()
    assert book.looks()["Projets!C2"] == ("hier", note, "")
    assert [(one.cell, one.reason) for one in made.skipped] == [("C2", ALTERED)]
    assert (made.cleaned, book.clean().cleaned) == (1, 0)


def test_more_than_a_thousand_issues_are_one_batch_and_one_row_each():
    book = shared_book([["Code", "Date"], *([f"P{n:04}", "hier"] for n in range(900))])
    issues = [issue(f"{letter}{row}") for row in range(2, 902) for letter in "AB"]
    made = book.annotate(issues)
    assert made.annotated == 1800
    tab = book.sheet("Anomalies")
    assert tab.height == 1802
    assert tab.cell(1801, 2).runs[0]["format"]["link"]["uri"] == "#gid=0&range=B901"
    book.clean()
    assert not any(note or colour for _, note, colour in book.looks().values())


def test_there_is_nothing_to_do_in_a_sheet_without_anything_of_ours(book):
    assert cleaning(book.tabs()).requests == ()


def test_no_formula_is_ever_written(book):
    book.annotate([issue("C2", message='=HYPERLINK("http://x";"y")')])
    written = [cell.entered for sheet in book.book.sheets for cell in sheet.cells.values()]
    assert not any("formulaValue" in value for value in written)
    assert book.sheet("Anomalies").cell(2, 3).entered == {"stringValue": '=HYPERLINK("http://x";"y")'}


def test_a_sheet_is_found_by_its_exact_name_else_by_its_letters():
    read = SimpleNamespace(tables=[Table("PROJETS", [["a"]])], gids={"PROJETS": 0})
    book = shared_book([["a"]], "PROJETS")
    made = annotations([issue("A1", "Projets")], read, book.tabs(), DAY)
    assert made.annotated == 1
