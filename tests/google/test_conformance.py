"""All that our product asks, and all that our server answers it, is what Google's own description of its API allows.

What is asked is held by the server, which refuses the rest; what is answered is held here.
"""

from pathlib import Path

import pytest
from annotated_sheets import DAY, issue
from google_reached import reached

from pic_sheets.stores.google.access import Access, session
from pic_sheets.stores.google.annotating import annotate, clean
from pic_sheets.stores.google.sheets import ASKED, read_sheet
from pic_sheets.stores.google.trial import trial
from tests.google.discovery import checked_answer, method_asked
from tests.google.running import redirected, running


@pytest.fixture(scope="module")
def exchanges(tmp_path_factory, sample_bytes):
    """What is asked and answered when the sample year is read as commands read it, then written to and read again by gspread, annotated and cleaned."""
    path = Path(tmp_path_factory.mktemp("classeur")) / "suivi_pic.xlsx"
    path.write_bytes(sample_bytes("mericourt"))
    with running([path]) as server:
        reader = session(Access(server.key, path.parent))
        redirected(reader.session, server.address)
        read = read_sheet(server.ids[0], reader)
        trial(server.ids[0], reached(server, writes=True))
        book = server.client().open_by_key(server.ids[0])
        page = book.add_worksheet("essai", 10, 4)
        page.update([["01000", "12,5"], ["=1/0", "03/04/2026"]], "A1", value_input_option="USER_ENTERED")
        page.get("A1:B2", value_render_option="UNFORMATTED_VALUE")
        page.insert_note("A1", "une note")
        page.merge_cells("C1:D2")
        page.get_notes()
        book.del_worksheet(page)
        writer = session(Access(server.key, path.parent, writes=True))
        redirected(writer.session, server.address)
        for issues in ([issue("C4"), issue("A5")], [issue("C4")]):
            annotate(server.ids[0], read, issues, DAY, writer)
        clean(server.ids[0], writer)
        return [each for each in server.requests if each.asked.path != "/token"]


def test_every_request_is_of_a_method_that_google_describes(exchanges):
    asked = [method_asked(each.asked.verb, each.asked.path) for each in exchanges]
    assert {method.id for method, _ in filter(None, asked)} >= {
        "sheets.spreadsheets.get",
        "sheets.spreadsheets.batchUpdate",
        "sheets.spreadsheets.values.update",
        "sheets.spreadsheets.values.get",
    }
    assert None not in asked
    assert {each.status for each in exchanges} == {200}


def test_every_answer_is_of_the_message_that_google_describes(exchanges):
    for each in exchanges:
        method, _ = method_asked(each.asked.verb, each.asked.path)
        assert checked_answer(method, each.body) == each.body


def test_a_workbook_is_read_in_one_call_with_the_fields_that_are_wanted(exchanges):
    first = exchanges[0]
    assert (first.asked.verb, first.asked.query) == ("GET", {name: [value] for name, value in ASKED.items()})


def test_an_answer_that_google_would_not_give_is_told():
    method, _ = method_asked("GET", "/v4/spreadsheets/x")
    with pytest.raises(Exception, match="inconnu"):
        checked_answer(method, {"inconnu": 1})
