"""Our tab: told by its mark, written whole, beside people's own of the same name."""

import pytest
from annotated_sheets import SharedBook, issue, shared_book

from pic_sheets.issues import Severity
from pic_sheets.stores.google.annotations import ALONE
from pic_sheets.stores.google.anomalies_tab import NAME, title
from pic_sheets.stores.google.tabs import Tab


@pytest.fixture
def book() -> SharedBook:
    """A project."""
    return shared_book([["Code", "Date"], ["P001", "hier"]])


def _text(book: SharedBook, title: str = NAME) -> list[list[str]]:
    sheet = book.sheet(title)
    return [[sheet.cell(row, column).text("fr_FR") for column in range(sheet.width)] for row in range(sheet.height)]


def test_it_has_a_row_an_issue_and_a_link_to_each_cell(book):
    book.annotate([issue("B2"), issue("A2", severity=Severity.WARNING)])
    rows = _text(book)
    assert "05/03/2026" in rows[0][0]
    assert rows[1][:7] == [
        "Gravité",
        "Feuille",
        "Cellule",
        "Ce qui ne va pas",
        "Ce qu'il faut faire",
        "Code",
        "Vérifié le",
    ]
    assert rows[2][:7] == ["Bloquant", "Projets", "B2", "Faux.", "Corrigez.", "date-illisible", "05/03/2026"]
    sheet = book.sheet(NAME)
    assert sheet.cell(2, 2).runs[0]["format"]["link"]["uri"] == "#gid=0&range=B2"
    assert sheet.properties["gridProperties"]["frozenRowCount"] == 2
    assert [column for column, told in sheet.columns.items() if told.get("hiddenByUser")] == [7]
    assert sheet.cell(2, 3).format["wrapStrategy"] == "WRAP"


def test_a_shorter_list_leaves_nothing_of_the_longer_one_nor_of_what_people_put_in_it(book):
    book.annotate([issue("A2"), issue("B2"), issue("A1")])
    ours = book.sheet(NAME)
    merged = {"sheetId": ours.id, "startRowIndex": 0, "endRowIndex": 3, "startColumnIndex": 0, "endColumnIndex": 2}
    book.batch({"mergeCells": {"range": merged}})
    book.annotate([issue("A2")])
    assert [row[2] for row in _text(book)[2:]] == ["A2"]
    assert book.sheet(NAME).merges == []


def test_a_sheet_without_any_issue_is_told_to_be_right(book):
    book.annotate([])
    assert _text(book)[0][0].startswith("Rien à corriger le 05/03/2026")


@pytest.mark.parametrize("title", ["Anomalies", "ANOMALIES"])
def test_a_tab_that_people_called_so_is_theirs(book, title):
    book.batch({"addSheet": {"properties": {"title": title, "sheetId": 5}}})
    assert book.annotate([issue("B2")]).tab == "Anomalies PIC"
    book.batch({"deleteSheet": {"sheetId": book.sheet("Anomalies PIC").id}})
    book.batch({"addSheet": {"properties": {"title": "Anomalies PIC"}}})
    assert book.annotate([issue("B2")]).tab == "Anomalies PIC 2"
    book.clean()
    assert [sheet.title for sheet in book.book.sheets] == ["Projets", title, "Anomalies PIC"]


def test_ours_renamed_is_ours_and_a_copy_of_it_is_theirs(book):
    book.annotate([issue("B2")])
    ours = book.sheet(NAME).id
    book.batch(
        {"updateSheetProperties": {"properties": {"sheetId": ours, "title": "À corriger"}, "fields": "title"}},
        {"duplicateSheet": {"sourceSheetId": ours, "newSheetName": "Copie", "insertSheetIndex": 1}},
    )
    assert book.annotate([issue("B2"), issue("A2")]).tab == "À corriger"
    assert [row[2] for row in _text(book, "Copie")[2:]] == ["B2"]
    book.clean()
    assert [sheet.title for sheet in book.book.sheets] == ["Projets", "Copie"]


def test_an_id_that_is_taken_is_left_to_who_has_it(book):
    book.annotate([issue("B2")])
    taken = book.sheet(NAME).id
    book.clean()
    book.batch({"addSheet": {"properties": {"title": "À nous", "sheetId": taken}}})
    book.annotate([issue("B2")])
    assert book.sheet(NAME).id == taken + 1


def test_a_text_longer_than_a_cell_is_cut(book):
    book.annotate([issue("B2", message="x" * 60_000)])
    assert len(_text(book)[2][3]) == 49_000


def test_a_tab_of_a_chart_keeps_its_name():
    assert title([Tab(0, "Projets", 9, 9), Tab(5, "Anomalies", 0, 0)]) == "Anomalies PIC"


def test_it_stays_while_it_is_all_that_is_seen_and_says_so(book):
    book.annotate([issue("B2")])
    hidden = {"updateSheetProperties": {"properties": {"sheetId": 0, "hidden": True}, "fields": "hidden"}}
    book.batch(hidden)
    made = book.clean()
    assert [(one.sheet, one.reason) for one in made.skipped] == [("Anomalies", ALONE)]
    assert (made.cleaned, made.tab) == (1, "")
    hidden["updateSheetProperties"]["properties"]["hidden"] = False
    book.batch(hidden)
    assert book.clean().tab == "Anomalies"
