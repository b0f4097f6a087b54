"""The server asked by real gspread and google-auth over HTTP."""

import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import gspread
import pytest
import requests
from gspread.exceptions import APIError, SpreadsheetNotFound
from gspread.utils import DateTimeOption, ValueInputOption, ValueRenderOption

from tests.google import faults
from tests.google.answering import METHODS
from tests.google.running import Running, running

_ROOT = Path(__file__).parents[2]
NARROW = "\N{NARROW NO-BREAK SPACE}"


@pytest.fixture
def server() -> Iterator[Running]:
    """A server without a workbook."""
    with running() as started:
        yield started


def blank(server: Running, locale: str = "fr_FR") -> gspread.Worksheet:
    """The first sheet of a new spreadsheet."""
    book = server.world.created("Suivi", server.account, locale)
    return server.client().open_by_key(book.id).sheet1


@pytest.mark.parametrize(
    ("locale", "typed", "value", "shown"),
    [
        ("fr_FR", "12,5", 12.5, "12,5"),
        ("fr_FR", "1 234,5", 1234.5, f"1{NARROW}234,50"),
        ("fr_FR", "03/04/2026", 46115, "03/04/2026"),
        ("en_US", "03/04/2026", 46085, "3/4/2026"),
        ("en_US", "12,5", "12,5", "12,5"),
        ("fr_FR", "12,5 %", 0.125, "12,50%"),
        ("fr_FR", "01000", 1000, "1000"),
        ("fr_FR", "VRAI", True, "VRAI"),
        ("fr_FR", "12.5", "12.5", "12.5"),
        ("fr_FR", "=10/4", 2.5, "2,5"),
    ],
)
def test_what_is_typed_is_understood_by_the_locale(
    server: Running, locale: str, typed: str, value: object, shown: str
) -> None:
    sheet = blank(server, locale)
    sheet.update([[typed]], "A1", value_input_option=ValueInputOption.user_entered)
    assert sheet.get("A1", value_render_option=ValueRenderOption.unformatted) == [[value]]
    assert sheet.get("A1") == [[shown]]


def test_what_is_written_raw_is_not_understood(server: Running) -> None:
    sheet = blank(server)
    sheet.update([["=1+1", "03/04/2026", 1234.5, True, None, ""]], "A1", raw=True)
    assert sheet.get("A1:F1", value_render_option=ValueRenderOption.unformatted) == [
        ["=1+1", "03/04/2026", 1234.5, True]
    ]


def test_each_way_of_rendering(server: Running) -> None:
    sheet = blank(server)
    sheet.update([["=4/2", "2026-04-03", "=1/0"]], "A1", value_input_option=ValueInputOption.user_entered)
    assert sheet.get("A1:C1", value_render_option=ValueRenderOption.formula) == [
        ["=4/2", 46115, "#DIV/0! (Function DIVIDE parameter 2 cannot be zero.)"]
    ]
    assert sheet.get("A1:B1", value_render_option=ValueRenderOption.formatted) == [["2", "2026-04-03"]]
    as_text = sheet.get(
        "A1:B1",
        value_render_option=ValueRenderOption.unformatted,
        date_time_render_option=DateTimeOption.formatted_string,
    )
    assert as_text == [[2, "2026-04-03"]]


def test_an_error_has_its_kind_and_its_message(server: Running) -> None:
    sheet = blank(server)
    sheet.update([["=1/0"]], "A1", value_input_option=ValueInputOption.user_entered)
    address = f"https://sheets.googleapis.com/v4/spreadsheets/{sheet.spreadsheet_id}"
    answer = (
        server.session()
        .get(address, params={"fields": "sheets.data.rowData.values(effectiveValue,formattedValue)"})
        .json()
    )
    error = {"type": "DIVIDE_BY_ZERO", "message": "Function DIVIDE parameter 2 cannot be zero."}
    assert answer["sheets"][0]["data"][0]["rowData"] == [
        {"values": [{"effectiveValue": {"errorValue": error}, "formattedValue": "#DIV/0!"}]}
    ]


def test_notes_merges_and_ragged_rows_come_back(server: Running) -> None:
    sheet = blank(server)
    sheet.update([["a", "", "c"], [], ["d"]], "A1")
    sheet.insert_note("B2", "Pensez-y")
    sheet.merge_cells("A1:B1")
    assert sheet.get_all_values(pad_values=False) == [["a", "", "c"], [], ["d"]]
    assert sheet.get_note("B2") == "Pensez-y"
    merge = {"startRowIndex": 0, "endRowIndex": 1, "startColumnIndex": 0, "endColumnIndex": 2}
    assert sheet.spreadsheet.fetch_sheet_metadata()["sheets"][0]["merges"] == [merge]


def test_a_blank_range_has_no_values(server: Running) -> None:
    sheet = blank(server)
    assert sheet.spreadsheet.values_get("A1:C3") == {"range": "'Feuille 1'!A1:C3", "majorDimension": "ROWS"}


def test_a_hidden_sheet_says_so(server: Running) -> None:
    sheet = blank(server)
    other = sheet.spreadsheet.add_worksheet("Listes", 10, 5)
    other.hide()
    assert [each.title for each in sheet.spreadsheet.worksheets(exclude_hidden=True)] == ["Feuille 1"]
    assert other.isSheetHidden


def test_a_spreadsheet_that_is_not_there_is_not_found(server: Running) -> None:
    with pytest.raises(SpreadsheetNotFound):
        server.client().open_by_key("1" + "x" * 43)


def test_a_spreadsheet_that_is_not_shared_is_refused(server: Running) -> None:
    book = server.world.created("Privé", "autre@association.example")
    with pytest.raises(PermissionError) as refused:
        server.client().open_by_key(book.id)
    assert str(refused.value.__cause__) == "APIError: [403]: The caller does not have permission"


def test_a_reader_may_not_write(server: Running) -> None:
    book = server.world.created("Lecture", "autre@association.example")
    book.readers[server.account] = "reader"
    sheet = server.client().open_by_key(book.id).sheet1
    with pytest.raises(APIError, match="403"):
        sheet.update([["a"]], "A1")


def test_a_quota_is_a_429_that_says_when_to_come_back(server: Running) -> None:
    sheet = blank(server)
    server.faults.add(faults.quota(retry_after=7))
    with pytest.raises(APIError, match="429") as refused:
        sheet.get("A1")
    assert refused.value.response.headers["Retry-After"] == "7"
    assert sheet.get("A1") == [[]]


def test_faults_are_asked_for_over_http_and_reset(server: Running) -> None:
    requests.post(f"{server.address}/_faults", json={"kind": "page", "status": 502, "times": 2}, timeout=5)
    first = requests.get(f"{server.address}/v4/spreadsheets/x", timeout=5)
    assert (first.status_code, first.headers["Content-Type"]) == (502, "text/html")
    assert requests.post(f"{server.address}/_reset", timeout=5).json() == {}
    assert requests.get(f"{server.address}/v4/spreadsheets/x", timeout=5).status_code == 403
    assert requests.get(f"{server.address}/_state", timeout=5).json()["requests"] == ["GET /v4/spreadsheets/x 403"]


def test_a_connection_closed_once_the_write_was_carried_out(server: Running) -> None:
    sheet = blank(server)
    server.faults.add(faults.closed(carried_out=True, match="^PUT"))
    with pytest.raises(requests.ConnectionError):
        sheet.update([["écrit"]], "A1")
    assert sheet.get("A1") == [["écrit"]]


def test_ids_are_the_same_from_one_run_to_the_next() -> None:
    ids = []
    for _ in range(2):
        with running() as server:
            ids.append(server.client().create("Suivi").id)
    assert ids[0] == ids[1]
    assert len(ids[0]) == 44


def test_every_method_that_the_server_has_is_one_of_googles() -> None:
    assert all(method.startswith(("sheets.spreadsheets.", "drive.")) for method in METHODS)


def test_the_server_starts_by_itself_and_lets_anyone_in(sample: Path) -> None:
    command = [sys.executable, "-m", "tests.google.server", str(sample)]
    with subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        name, identifier, link = process.stdout.readline().strip().split("\t")
        with urllib.request.urlopen(f"{address}/v4/spreadsheets/{identifier}/values/Association!A3") as answer:  # noqa: S310 - our own server
            content = answer.read().decode()
        process.terminate()
    assert (name, link) == ("suivi_pic.xlsx", f"https://docs.google.com/spreadsheets/d/{identifier}/edit")
    assert '"values": [["Paramètre"]]' in content
