"""The trial against the local Google: what is predicted is what it answers, and the tab is taken away whatever happens."""

import pytest
from google_reached import Meddling, reached

from pic_sheets.errors import UnreachableSheet, UnusableRequest
from pic_sheets.stores.google.expected_cells import CELLS, TAB, differences
from pic_sheets.stores.google.refusals import UncertainWrite
from pic_sheets.stores.google.trial import FIRST_GID, trial
from tests.google.faults import Fault, closed
from tests.google.running import running


@pytest.fixture
def server():
    with running() as started:
        yield started


def _book(server, locale="fr_FR", role="writer"):
    book = server.world.created("Suivi", "equipe@association.example", locale, "Europe/Paris")
    book.readers[server.account] = role
    return book


def _titles(book):
    return [sheet.title for sheet in book.sheets]


def _before_deletion(server, *faults):
    """A session at whose first deletion these faults begin."""
    coming = list(faults)

    def meddle(asked):
        if any("deleteSheet" in request for request in asked.get("requests", ())):
            server.faults.add(*coming)
            coming.clear()

    return Meddling(reached(server, writes=True), meddle)


def test_a_french_sheet_gives_what_is_predicted_of_every_cell(server):
    book = _book(server)
    found = trial(book.id, reached(server, writes=True))
    assert differences(found.facts) == ()
    assert set(found.facts) == {cell.cell for cell in CELLS}
    assert (found.locale, found.time_zone, found.is_clean) == ("fr_FR", "Europe/Paris", True)
    assert found.calls == len(server.asked()) == 8
    assert _titles(book) == ["Feuille 1"]


def test_an_american_sheet_reads_the_fourth_of_march_and_a_text(server):
    found = trial(_book(server, "en_US").id, reached(server, writes=True))
    wrong = {(each.cell, each.fact): each.found for each in differences(found.facts)}
    assert wrong["A2", "lu par PIC Sheets"] == "date 04/03/2026"
    assert wrong["A1", "valeur"] == "texte 12,5"
    assert found.locale == "en_US"


def test_a_tab_that_has_our_number_already_is_left_alone(server):
    book = _book(server)
    theirs = {"properties": {"sheetId": FIRST_GID, "title": "À nous"}}
    server.client().open_by_key(book.id).batch_update({"requests": [{"addSheet": theirs}]})
    assert trial(book.id, reached(server, writes=True)).is_clean
    assert _titles(book) == ["Feuille 1", "À nous"]


def test_a_tab_of_that_name_is_not_ours_to_delete(server):
    book = _book(server)
    server.client().open_by_key(book.id).add_worksheet(TAB, 5, 5)
    with pytest.raises(UnusableRequest, match="a déjà une feuille"):
        trial(book.id, reached(server, writes=True))
    assert TAB in _titles(book)


def test_a_sheet_that_may_only_be_read_asks_for_an_editor(server):
    book = _book(server, role="reader")
    with pytest.raises(UnreachableSheet, match="n'est pas partagé en écriture") as caught:
        trial(book.id, reached(server, writes=True))
    assert server.account in caught.value.advice
    assert TAB not in caught.value.advice


@pytest.mark.parametrize("match", ["POST .*/values:batchUpdate", "GET .*/values:batchGet"])
def test_the_tab_is_taken_away_when_a_step_fails(server, match):
    book = _book(server)
    server.faults.add(Fault(400, {"error": {"code": 400, "status": "INVALID_ARGUMENT"}}, match=match))
    with pytest.raises(UnreachableSheet, match="erreur 400") as caught:
        trial(book.id, reached(server, writes=True))
    assert TAB not in caught.value.advice
    assert _titles(book) == ["Feuille 1"]


@pytest.mark.parametrize("carried_out", [True, False])
def test_a_tab_whose_making_was_not_confirmed_is_taken_away(server, carried_out):
    book = _book(server)
    server.faults.add(closed(carried_out=carried_out, match="POST .*:batchUpdate"))
    with pytest.raises(UncertainWrite):
        trial(book.id, reached(server, writes=True))
    assert _titles(book) == ["Feuille 1"]


@pytest.mark.parametrize("carried_out", [True, False])
def test_a_deletion_that_was_not_confirmed_is_looked_at(server, carried_out):
    book = _book(server)
    found = trial(book.id, _before_deletion(server, closed(carried_out=carried_out, match="POST")))
    assert found.is_clean
    assert _titles(book) == ["Feuille 1"]


def test_a_tab_that_cannot_be_taken_away_is_told(server):
    book = _book(server)
    refusal = Fault(403, {"error": {"code": 403, "status": "PERMISSION_DENIED"}}, match="POST")
    found = trial(book.id, _before_deletion(server, refusal))
    assert not found.is_clean
    assert differences(found.facts) == ()


def test_a_deletion_never_confirmed_is_told(server):
    assert not trial(_book(server).id, _before_deletion(server, closed(times=2, match="POST"))).is_clean


def test_a_failure_that_leaves_the_tab_says_both(server):
    book = _book(server)

    def withdraw(asked):
        if "valueInputOption" in asked:
            book.readers.clear()  # somebody stops sharing the sheet meanwhile

    with pytest.raises(UnreachableSheet) as caught:
        trial(book.id, Meddling(reached(server, writes=True), withdraw))
    assert "n'est pas partagé en écriture" in caught.value.message
    assert "peut-être restée dans le classeur" in caught.value.advice


def test_a_stop_from_the_keyboard_takes_the_tab_away_too(server):
    book = _book(server)

    def stop(asked):
        if asked.get("get", "").endswith("values:batchGet"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        trial(book.id, Meddling(reached(server, writes=True), stop))
    assert _titles(book) == ["Feuille 1"]


def test_an_answer_that_is_no_sheet_is_told(server):
    book = _book(server)
    server.faults.add(Fault(200, {"valueRanges": []}, match="batchGet"))
    with pytest.raises(UnreachableSheet, match="incompréhensible"):
        trial(book.id, reached(server, writes=True))
    assert _titles(book) == ["Feuille 1"]
