"""What is said where."""

from pic_sheets.issues import Issue, Severity
from pic_sheets.stores.annotations.notes import issues_by_sheet, notes
from pic_sheets.tables import Area

B, A = Severity.BLOCKING, Severity.WARNING


def issue(cell, sheet="Projets", severity=B, message="Faux."):
    return Issue(sheet, cell, "x", severity, message, "Corrigez.")


def test_issues_go_to_their_sheet_by_its_exact_name_first():
    found = issues_by_sheet(
        [issue("A1"), issue("A1", "projets"), issue("A1", "Rien")], ["Accueil", "PROJETS", "Projets"], 0
    )
    assert {number: [one.sheet for one in there] for number, there in found.items()} == {
        2: ["Projets"],
        1: ["projets"],
        0: ["Rien"],
    }


def test_a_range_is_noted_on_its_first_cell():
    assert list(notes([issue("B4:B9")], "Projets", (), frozenset())) == [(4, 2)]


def test_a_place_that_no_sheet_has_is_told_on_the_first_cell():
    assert list(notes([issue("XFE1"), issue("A1048577"), issue("A0")], "Projets", (), frozenset())) == [(1, 1)]


def test_the_first_cell_without_a_conversation_tells_what_has_no_cell():
    found = notes([issue("")], "Projets", [Area(1, 1, 1, 3)], {(1, 1)})
    assert list(found) == [(1, 4)]


def test_a_note_has_an_end():
    found = notes([issue("A1", message="x" * 1_000)] * 50, "Projets", (), frozenset())[1, 1]
    assert len(found.text) < 4_000
    assert found.text.endswith("… et 48 autres points\N{NO-BREAK SPACE}: voir la liste.")


def test_lines_are_counted_as_they_are_broken():
    note = notes([issue("A1", message="mot " * 20)], "Projets", (), frozenset())[1, 1]
    assert note.lines(1_000) == 3
    assert note.lines(40) == 4
