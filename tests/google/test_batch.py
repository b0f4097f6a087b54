"""Batches: what each request does, and what is refused."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.google.answering import Answered, Asked, answer
from tests.google.batch import REQUESTS
from tests.google.discovery import api
from tests.google.model import Spreadsheet
from tests.google.world import STAFF, World

AREA = {"sheetId": 0, "startRowIndex": 0, "endRowIndex": 2, "startColumnIndex": 0, "endColumnIndex": 2}


class Book:
    """A spreadsheet of an open server."""

    def __init__(self) -> None:
        """With one sheet, two rows of two cells in it."""
        self.world = World(is_open=True)
        self.book: Spreadsheet = self.world.created("Suivi", STAFF)
        self.ask("PUT", "/values/A1:B2?valueInputOption=RAW", '{"values": [["a", "b"], ["c", "d"]]}')

    def ask(self, verb: str, rest: str, content: str = "") -> Answered:
        """The answer to a request about it."""
        return answer(self.world, Asked(verb, f"/v4/spreadsheets/{self.book.id}{rest}", {}, content.encode()))

    def batch(self, *requests: Any) -> Answered:
        """The answer to a batch."""
        return self.ask("POST", ":batchUpdate", json.dumps({"requests": requests}))

    def values(self, text: str = "A1:D5") -> Any:
        """The values of a range."""
        return self.ask("GET", f"/values/{text}").body.get("values")

    def refusal(self, *requests: Any) -> str:
        """How a batch is refused."""
        made = self.batch(*requests)
        assert made.status == 400
        return str(made.body["error"]["message"])


@pytest.fixture
def book() -> Iterator[Book]:
    """A spreadsheet."""
    return Book()


def test_every_request_is_one_of_googles() -> None:
    assert {*REQUESTS} <= api("sheets").schemas["Request"]["properties"].keys()


def test_a_batch_that_is_refused_leaves_nothing_behind(book: Book) -> None:
    added = {"addSheet": {"properties": {"title": "Anomalies"}}}
    assert (
        book.refusal(added, {"deleteSheet": {"sheetId": 99}}) == "Invalid requests[1].deleteSheet: No grid with id: 99"
    )
    assert [sheet.title for sheet in book.book.sheets] == ["Sheet1"]


def test_a_note_alone_changes_nothing_else(book: Book) -> None:
    rows = [{"values": [{"note": "une note", "userEnteredValue": {"stringValue": "effacé"}}]}]
    start = {"sheetId": 0, "rowIndex": 0, "columnIndex": 0}
    assert book.batch({"updateCells": {"rows": rows, "fields": "note", "start": start}}).body["replies"] == [{}]
    assert book.values() == [["a", "b"], ["c", "d"]]
    assert book.book.sheets[0].cell(0, 0).note == "une note"


def test_what_a_range_is_not_given_is_cleared(book: Book) -> None:
    rows = [{"values": [{"userEnteredValue": {"numberValue": 1}}]}]
    book.batch({"updateCells": {"rows": rows, "fields": "userEnteredValue", "range": AREA}})
    assert book.values() == [["1"]]


def test_a_colour_is_told_both_ways_and_taken_back(book: Book) -> None:
    red = {"userEnteredFormat": {"backgroundColorStyle": {"rgbColor": {"red": 1}}}}
    book.batch({"repeatCell": {"range": AREA, "cell": red, "fields": "userEnteredFormat.backgroundColorStyle"}})
    assert book.book.sheets[0].cell(1, 1).format == {
        "backgroundColor": {"red": 1},
        "backgroundColorStyle": {"rgbColor": {"red": 1}},
    }
    book.batch({"repeatCell": {"range": AREA, "cell": {}, "fields": "userEnteredFormat.backgroundColor"}})
    assert book.book.sheets[0].cell(1, 1).format == {}


def test_a_merge_keeps_its_first_value_and_is_undone_whole(book: Book) -> None:
    book.batch({"mergeCells": {"range": AREA, "mergeType": "MERGE_ALL"}})
    assert book.values() == [["a"]]
    part = {**AREA, "endRowIndex": 1}
    whole = "Invalid requests[0].unmergeCells: You must select all cells in a merged range to merge or unmerge them."
    assert book.refusal({"unmergeCells": {"range": part}}) == whole
    book.batch({"unmergeCells": {"range": AREA}})
    assert book.book.sheets[0].merges == []


def test_rows_are_inserted_and_deleted(book: Book) -> None:
    span = {"sheetId": 0, "dimension": "ROWS", "startIndex": 1, "endIndex": 3}
    book.batch({"insertDimension": {"range": span, "inheritFromBefore": False}})
    assert book.values() == [["a", "b"], [], [], ["c", "d"]]
    book.batch({"deleteDimension": {"range": {**span, "startIndex": 0}}})
    assert book.values() == [["c", "d"]]
    assert book.book.sheets[0].height == 999


def test_a_sheet_is_added_renamed_moved_and_deleted(book: Book) -> None:
    reply = book.batch({"addSheet": {"properties": {"title": "Anomalies", "tabColor": {"red": 1}}}}).body["replies"][0][
        "addSheet"
    ]
    gid = reply["properties"]["sheetId"]
    assert reply["properties"]["tabColorStyle"] == {"rgbColor": {"red": 1}}
    assert reply["properties"]["gridProperties"] == {"rowCount": 1000, "columnCount": 26}
    taken = 'Invalid requests[0].addSheet: A sheet with the name "Anomalies" already exists. Please enter another name.'
    assert book.refusal({"addSheet": {"properties": {"title": "Anomalies"}}}) == taken
    book.batch(
        {
            "updateSheetProperties": {
                "properties": {"sheetId": gid, "title": "Écarts", "index": 0},
                "fields": "title,index",
            }
        }
    )
    assert [sheet.title for sheet in book.book.sheets] == ["Écarts", "Sheet1"]
    book.batch({"deleteSheet": {"sheetId": gid}})
    last = "Invalid requests[0].deleteSheet: You can't remove all the sheets in a document."
    assert book.refusal({"deleteSheet": {"sheetId": 0}}) == last


def test_a_request_without_fields_is_refused(book: Book) -> None:
    said = "Invalid requests[0].updateSheetProperties: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)"
    assert book.refusal({"updateSheetProperties": {"properties": {"sheetId": 0, "title": "x"}}}) == said


@pytest.mark.parametrize(
    ("request_", "message"),
    [
        ({"ajouter": {}}, "Invalid JSON payload received. Unknown name \"ajouter\" at 'requests[0]': Cannot find field."),
        ({"deleteSheet": {"sheetId": "un"}}, "Invalid value at 'requests[0].delete_sheet.sheet_id' (TYPE_INT32), \"un\""),
        ({"mergeCells": {"range": AREA, "mergeType": "TOUT"}},
         "Invalid value at 'requests[0].merge_cells.merge_type' (type.googleapis.com/google.apps.sheets.v4.MergeType), \"TOUT\""),
        ({}, "Invalid requests[0]: Must specify exactly one request."),
        ({"mergeCells": {"range": {**AREA, "endRowIndex": 2000}}},
         "Invalid requests[0].mergeCells: Range (Sheet1!A1:B2000) exceeds grid limits. Max rows: 1000, max columns: 26"),
        ({"repeatCell": {"range": AREA, "cell": {}, "fields": "couleur"}},
         "Invalid value at 'requests[0].repeat_cell.fields' (type.googleapis.com/google.protobuf.FieldMask), \"couleur\""),
    ],
)  # fmt: skip
def test_a_request_that_is_not_well_formed_is_refused(book: Book, request_: dict[str, Any], message: str) -> None:
    assert book.refusal(request_) == message


def test_a_request_that_the_server_does_not_do_says_so(book: Book) -> None:
    made = book.batch({"sortRange": {"range": AREA}})
    assert (made.status, made.body["error"]["message"]) == (501, "The local server does not do sortRange.")


def test_a_conditional_format_is_added_and_removed(book: Book) -> None:
    rule = {"ranges": [AREA], "booleanRule": {"condition": {"type": "BLANK"}, "format": {"textFormat": {"bold": True}}}}
    book.batch({"addConditionalFormatRule": {"rule": rule, "index": 0}})
    assert book.book.sheets[0].message()["conditionalFormats"] == [rule]
    removed = book.batch({"deleteConditionalFormatRule": {"sheetId": 0, "index": 0}}).body["replies"]
    assert removed == [{"deleteConditionalFormatRule": {"rule": rule}}]


def test_a_tab_keeps_the_metadata_that_it_was_given_until_it_is_deleted(book: Book) -> None:
    mark = {"metadataKey": "k", "metadataValue": "v", "location": {"sheetId": 7}, "visibility": "DOCUMENT"}
    created = {"createDeveloperMetadata": {"developerMetadata": mark}}
    assert "No grid with id: 7" in book.refusal(created)
    assert "visibility" in book.refusal(
        {"createDeveloperMetadata": {"developerMetadata": {"metadataKey": "k", "location": {}}}}
    )
    assert book.batch({"addSheet": {"properties": {"sheetId": 7, "title": "Anomalies"}}}, created).status == 200
    asked = "?fields=sheets(properties.sheetId,developerMetadata(metadataKey,metadataValue))"
    assert book.ask("GET", asked).body["sheets"] == [
        {"properties": {"sheetId": 0}},
        {"properties": {"sheetId": 7}, "developerMetadata": [{"metadataKey": "k", "metadataValue": "v"}]},
    ]
