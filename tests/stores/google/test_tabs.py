"""The tabs of a shared sheet in the answer of the API."""

from pic_sheets.stores.google.tabs import Cell, read_tabs
from pic_sheets.stores.google.values import cell_value
from pic_sheets.tables import Area

NOTED = {"note": "Voir Léa.", "userEnteredFormat": {"backgroundColor": {"red": 1}}}


def _only(**sheet):
    sheet["properties"] = {"sheetId": 7, "title": "Projets", "gridProperties": {"rowCount": 9, "columnCount": 5}} | sheet.get("properties", {})  # fmt: skip
    return read_tabs({"sheets": [sheet]}, cell_value)[0]


def test_blocks_are_laid_where_they_stand():
    text = {"effectiveValue": {"stringValue": "a"}}
    tab = _only(data=[{"rowData": [{}, {"values": [text]}]}, {"startRow": 3, "startColumn": 2, "rowData": [{"values": [NOTED, text]}]}])  # fmt: skip
    assert tab.rows == [[], ["a"], [], [None, None, None, "a"]]
    assert tab.cells == {(4, 3): Cell("Voir Léa.", "#FF0000")}
    assert tab.cell((1, 1)) == Cell()
    assert tab.has((9, 5))
    assert not tab.has((10, 1))
    assert not tab.has((1, 6))


def test_a_tab_that_holds_a_chart_has_no_cell_and_a_name():
    tab = read_tabs({"sheets": [{"properties": {"sheetId": 3, "title": "Anomalies", "hidden": True}}]}, cell_value)[0]
    assert (tab.title, tab.gid, tab.hidden, tab.has((1, 1))) == ("Anomalies", 3, True, False)


def test_a_range_is_closed_to_those_who_may_not_write_but_for_what_is_left_open_in_it():
    opened = {"startRowIndex": 1, "endRowIndex": 2, "startColumnIndex": 1, "endColumnIndex": 2}
    tab = _only(
        protectedRanges=[
            {"range": {"startRowIndex": 1}, "unprotectedRanges": [opened]},
            {"range": {}, "warningOnly": True},
            {"range": {}, "requestingUserCanEdit": True},
            {"namedRangeId": "x"},
        ]
    )
    assert [tab.is_protected(place) for place in ((1, 1), (2, 1), (2, 2), (9, 5))] == [False, True, False, True]


def test_the_mark_of_ours_is_the_id_of_the_tab_itself():
    for value, is_ours in (("7", True), ("8", False), ("", False)):
        assert (
            _only(developerMetadata=[{"metadataKey": "pic-sheets.anomalies", "metadataValue": value}]).is_ours
            is is_ours
        )


def test_merges_count_from_one():
    merge = {"endRowIndex": 2, "startColumnIndex": 1, "endColumnIndex": 3}
    assert _only(merges=[merge]).merged == [Area(1, 2, 2, 3)]
