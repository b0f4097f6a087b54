"""Plain values: writes that fit or not, append, clear, columns, several at once."""

from typing import Any

import pytest

from tests.google import values
from tests.google.model import Spreadsheet
from tests.google.refusals import RefusalError
from tests.google.world import World

RAW = {"valueInputOption": "RAW"}


@pytest.fixture
def book() -> Spreadsheet:
    """A spreadsheet with a table of two rows."""
    made = World().created("Suivi", "a@b.example", "en_US")
    values.update(made, "B2", RAW, {"values": [["Code", "Montant"], ["PIC-1", 900]]})
    return made


def test_columns_are_read_and_written(book: Spreadsheet) -> None:
    values.update(book, "E1", RAW, {"values": [[1, 2], [3]], "majorDimension": "COLUMNS"})
    assert values.read(book, "E1:F2", {})["values"] == [["1", "3"], ["2"]]
    assert values.read(book, "E1:F2", {"majorDimension": "COLUMNS"})["values"] == [["1", "2"], ["3"]]


def test_what_was_written_is_answered_when_asked(book: Spreadsheet) -> None:
    answer = values.update(book, "A9", {**RAW, "includeValuesInResponse": True}, {"values": [["x", None, 1]]})
    assert answer["updatedData"] == {"range": "Sheet1!A9:C9", "majorDimension": "ROWS", "values": [["x", "", "1"]]}
    assert answer["updatedCells"] == 2


def test_rows_are_added_after_the_table_and_under_its_first_column(book: Spreadsheet) -> None:
    answer = values.append(book, "A1:Z", RAW, {"values": [["PIC-2", 500]]})
    assert answer["tableRange"] == "Sheet1!B2:C3"
    assert answer["updates"]["updatedRange"] == "Sheet1!B4:C4"


def test_rows_added_to_a_blank_sheet_start_where_asked(book: Spreadsheet) -> None:
    answer = values.append(book, "J5", RAW, {"values": [["x"]]})
    assert "tableRange" not in answer
    assert answer["updates"]["updatedRange"] == "Sheet1!J5"


def test_a_clear_keeps_the_formats(book: Spreadsheet) -> None:
    values.update(book, "A1", {"valueInputOption": "USER_ENTERED"}, {"values": [["2026-04-03"]]})
    assert values.clear(book, "Sheet1") == "Sheet1!A1:Z1000"
    assert "values" not in values.read(book, "Sheet1", {})
    assert book.sheets[0].cell(0, 0).number_format["type"] == "DATE"


@pytest.mark.parametrize(
    ("text", "rows", "message"),
    [
        (
            "Sheet1!A1:B1",
            [["a", "b", "c"]],
            "Requested writing within range [Sheet1!A1:B1], but tried writing to column [C]",
        ),
        ("Sheet1!A1:B1", [["a"], ["b"]], "Requested writing within range [Sheet1!A1:B1], but tried writing to row [2]"),
        ("Z1", [["a", "b"]], "Range (Sheet1!Z1:AA1) exceeds grid limits. Max rows: 1000, max columns: 26"),
    ],
)
def test_a_write_that_does_not_fit_is_refused(
    book: Spreadsheet, text: str, rows: list[list[Any]], message: str
) -> None:
    with pytest.raises(RefusalError) as refused:
        values.update(book, text, RAW, {"values": rows})
    assert str(refused.value) == message


def test_a_write_must_say_how_it_is_understood(book: Spreadsheet) -> None:
    with pytest.raises(RefusalError, match="'valueInputOption' is required but not specified"):
        values.update(book, "A1", {}, {"values": [["x"]]})


def test_several_writes_are_done_together_or_not_at_all(book: Spreadsheet) -> None:
    data = [{"range": "A1", "values": [["x"]]}, {"range": "Absente!A1", "values": [["y"]]}]
    with pytest.raises(RefusalError, match="Unable to parse range"):
        values.batch_update(book, {**RAW, "data": data})
    assert "values" not in values.read(book, "A1", {})
    assert values.batch_update(book, {**RAW, "data": data[:1]})["totalUpdatedCells"] == 1
