"""A whole shared sheet, from what Google answers: its tabs, each cell at its address, and what is refused."""

import pytest
from small_workbook import plain

from pic_sheets.errors import UnreadableWorkbook
from pic_sheets.stores.google.sheets import MASK, read_sheet, workbook_of
from pic_sheets.stores.workbook import Workbook
from pic_sheets.tables import Area
from pic_sheets.texts import NBSP

ID = "1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789"


def answer(*sheets, **properties):
    """What Google says of a shared sheet with these tabs."""
    told = {"title": "Suivi PIC", "locale": "fr_FR", "timeZone": "Europe/Paris", **properties}
    return {"spreadsheetId": ID, "properties": told, "sheets": list(sheets)}


def tab(*rows, title="Projets", gid=0, data=None, merges=None, **properties):
    """A tab with these rows of texts, None being a blank."""
    made = {"properties": {"sheetId": gid, "title": title, "sheetType": "GRID", **properties}}
    if rows or data:
        made["data"] = data or [{"rowData": [{"values": [cell(value) for value in row]} for row in rows]}]
    return made | ({"merges": merges} if merges else {})


def cell(value):
    return {} if value is None else {"effectiveValue": {"stringValue": value}}


def rows_of(*sheets):
    return [list(row) for row in workbook_of(answer(*sheets)).tables[0].rows]


class Client:
    """Answers what it was given, and keeps what it was asked."""

    def __init__(self, told):
        self.told, self.asked = told, []

    def fetch_sheet_metadata(self, identifier, params):
        self.asked.append((identifier, params))
        return self.told


def test_one_call_says_it_all():
    client = Client(answer(tab(["x"])))
    book: Workbook = read_sheet(ID, client)
    assert client.asked == [(ID, {"fields": MASK})]
    assert (book.name, book.tables[0].rows, book.issues) == ("Suivi PIC", [["x"]], ())


@pytest.mark.parametrize(
    "told", [{}, {"sheets": []}, {"spreadsheetId": ID}, [], None, {"properties": "?"}, answer("?")]
)
def test_an_answer_that_is_no_workbook_is_told_so(told):
    with pytest.raises(UnreadableWorkbook, match="n'est pas un classeur"):
        read_sheet(ID, Client(told))


def test_tabs_are_in_their_order_hidden_ones_told_and_those_of_a_chart_left_out():
    book = workbook_of(
        answer(
            tab(title="b", gid=2, index=2, hidden=True),
            tab(title="graphique", gid=5, index=1, sheetType="OBJECT"),
            tab(title="données reliées", gid=6, index=3, sheetType="DATA_SOURCE"),
            tab(title="a", gid=1, index=0),
        )
    )
    assert [(table.name, table.hidden) for table in book.tables] == [("a", False), ("b", True)]
    assert book.gids == {"a": 1, "b": 2}
    assert workbook_of({key: value for key, value in answer().items() if key != "sheets"}).tables == ()


def test_rows_are_ragged_never_shifted_and_end_with_what_they_hold():
    assert rows_of(tab([], ["a", None, None], [None, "b"], [None, "  "], [])) == [[], ["a"], [None, "b"]]
    missing = tab(data=[{"rowData": [{}, {"values": [cell("a")]}, {"values": []}]}])
    assert rows_of(missing) == [[], ["a"]]
    assert rows_of(tab(data=[{}])) == []
    assert rows_of(tab()) == []


def test_blocks_that_start_further_keep_their_addresses():
    blocks = [
        {"startRow": 2, "startColumn": 2, "rowData": [{"values": [cell("C3"), cell("D3")]}]},
        {"startRow": 2, "rowData": [{"values": [cell("A3")]}]},
        {"rowData": [{"values": [cell("A1")]}]},
    ]
    assert rows_of(tab(data=blocks[:1])) == [[], [], [None, None, "C3", "D3"]]
    assert rows_of(tab(data=[blocks[2], blocks[0]])) == [["A1"], [], [None, None, "C3", "D3"]]


def test_merged_cells_are_areas_and_a_merge_of_one_cell_is_none():
    merges = [
        {"sheetId": 3, "startRowIndex": 6, "endRowIndex": 8, "startColumnIndex": 0, "endColumnIndex": 3},
        {"endRowIndex": 1, "endColumnIndex": 2},
        {"endRowIndex": 1, "endColumnIndex": 1},
    ]
    assert workbook_of(answer(tab(["x"], merges=merges))).tables[0].merged == (Area(7, 1, 8, 3), Area(1, 1, 1, 2))


@pytest.mark.parametrize(("row", "column"), [(99_999, 0), (0, 1_000), (10_000, 1_000), (10**15, 0)])
def test_a_cell_lost_far_away_is_refused_before_any_grid_is_laid_out(row, column):
    block = {"startRow": row, "startColumn": column, "rowData": [{"values": [cell("x")]}]}
    with pytest.raises(UnreadableWorkbook, match=f"«{NBSP}Projets{NBSP}» est trop étendue"):
        workbook_of(answer(tab(data=[block])))


def test_blank_rows_to_the_bottom_do_not_spread_a_sheet():
    assert rows_of(tab(["a"], *[[None] * 26] * 1_000)) == [["a"]]


def test_the_digest_follows_the_cells_and_not_the_title():
    first = workbook_of(answer(tab(["a"])))
    assert first.digest == workbook_of(answer(tab(["a"]), title="Autre")).digest
    assert first.digest != workbook_of(answer(tab(["b"]))).digest
    assert first == workbook_of(answer(tab(["a"])))


def test_settings_that_are_not_french_are_issues_of_the_workbook():
    codes = [issue.code for issue in workbook_of(answer(locale="en_US", timeZone="America/New_York")).issues]
    assert codes == ["langue-du-classeur", "fuseau-du-classeur"]
    assert plain(workbook_of(answer(locale="en_US")).issues[0].advice).startswith("Dans Google Sheets, menu Fichier")
