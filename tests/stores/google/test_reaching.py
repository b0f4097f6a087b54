"""Our sessions against the local Google over HTTP: every failure, its sentence, and nothing secret in any of them."""

import json
import logging
import time
from datetime import timedelta

import pytest
from google_answers import Time
from google_keys import private_key, saved, service_account
from google_reached import reached

from pic_sheets.errors import UnreachableSheet
from pic_sheets.stores.google import sessions
from pic_sheets.stores.google.access import Access, session
from pic_sheets.texts import NBSP
from tests.google import faults
from tests.google.proxy import proxied
from tests.google.running import running

API = "https://sheets.googleapis.com/v4/spreadsheets/{}"


@pytest.fixture
def server():
    with running() as started:
        yield started


@pytest.fixture
def book(server):
    made = server.world.created("Suivi", "equipe@association.example", "fr_FR")
    made.readers[server.account] = "reader"
    return made


def _asked(opened, book_id, *, write=False):
    if write:
        return opened.post(f"{API.format(book_id)}:batchUpdate", {"requests": []})
    return opened.get(API.format(book_id))


def refused(opened, book_id, *, write=False):
    """The sentences with ordinary spaces; no token and no part of the key is among them."""
    with pytest.raises(UnreachableSheet) as caught:
        _asked(opened, book_id, write=write)
    told = str(caught.value).replace(NBSP, " ")
    assert "ya29" not in told
    assert "PRIVATE" not in told
    return told


def test_a_sheet_that_is_shared_is_read_with_one_token(server, book):
    opened = reached(server)
    assert opened.get(API.format(book.id), {"fields": "properties.title"}) == {"properties": {"title": "Suivi"}}
    opened.get(API.format(book.id))
    assert [each.asked.path for each in server.requests].count("/token") == 1


def test_the_right_asked_for_is_the_narrowest(server, book):
    reached(server).get(API.format(book.id))
    (token,) = server.world.tokens.given.values()
    assert token.scopes == {"https://www.googleapis.com/auth/spreadsheets.readonly"}


def test_a_sheet_that_is_not_shared_says_with_whom_to_share_it(server, book):
    book.readers.clear()
    told = refused(reached(server), book.id)
    assert f"n'est pas partagé avec {server.account}" in told
    assert "« Lecteur »" in told


def test_a_sheet_that_may_only_be_read_asks_for_an_editor(server, book):
    assert "Éditeur" in refused(reached(server, writes=True), book.id, write=True)


@pytest.mark.parametrize("trashed", [True, False])
def test_a_wrong_address_and_a_sheet_in_the_bin_are_told(server, book, trashed):
    book.trashed = trashed
    assert "corbeille" in refused(reached(server), book.id if trashed else "1" * 44)


def test_an_api_that_is_not_enabled_gives_the_link(server, book):
    server.faults.add(faults.api_disabled(match="GET"))
    assert "sheets.googleapis.com?project=123456789012" in refused(reached(server), book.id)


def test_a_key_that_was_deleted_is_told(server, book):
    server.world.tokens.revoke_keys(server.account)
    assert f"ne reconnaît plus la clé de {server.account}" in refused(reached(server), book.id)


def test_an_account_that_was_deleted_is_told(server, book, tmp_path):
    key = saved(tmp_path / "k.json", service_account())
    assert "son compte de service l'a été" in refused(reached(server, key), book.id)


def test_a_clock_that_is_wrong_is_told(server, book):
    server.world.tokens.clock = lambda: time.time() - timedelta(hours=3).total_seconds()
    assert "n'est pas à l'heure" in refused(reached(server), book.id)


def test_a_quota_is_outlasted_and_a_permanent_one_given_up(server, book):
    clock = Time()
    server.faults.add(faults.quota(3, retry_after=5, match="GET"), faults.drive_quota(match="GET"))
    reached(server, time=clock).get(API.format(book.id))
    assert clock.slept == [5, 5, 5, 8]
    server.faults.add(faults.quota(50, match="GET"))
    assert "trop de choses" in refused(reached(server), book.id)
    assert len(server.asked()) == 5 + 7


@pytest.mark.parametrize("fault", [faults.page(502), faults.page(503), faults.closed(), faults.Fault(500)])
@pytest.mark.parametrize("place", ["GET", "/token"])
def test_a_passing_fault_is_outlasted_wherever_it_is(server, book, fault, place):
    clock = Time()
    server.faults.add(faults.replace(fault, match=place))
    assert reached(server, time=clock).get(API.format(book.id), {"fields": "spreadsheetId"})
    assert clock.slept == [1]


@pytest.mark.parametrize("place", ["GET", "/token"])
def test_the_page_of_a_wifi_is_not_taken_for_google(server, book, place):
    server.faults.add(faults.page(200, match=place))
    assert "c'est une page web qui a répondu" in refused(reached(server), book.id)


def test_an_answer_that_does_not_come_is_not_waited_for_for_ever(server, book, monkeypatch):
    monkeypatch.setattr(sessions, "READ", 0.1)
    server.faults.add(faults.late(0.4, 9, match="GET"))
    assert "n'a pas répondu à temps" in refused(reached(server), book.id)


def test_a_token_that_google_no_longer_takes_is_asked_again(server, book):
    opened = reached(server)
    opened.get(API.format(book.id))
    server.world.tokens.given.clear()
    opened.get(API.format(book.id))
    assert [each.asked.path for each in server.requests].count("/token") == 2


def test_a_write_cut_off_is_sent_once_and_reported(server, book):
    book.readers[server.account] = "writer"
    server.faults.add(faults.closed(carried_out=True, match="POST .*:batchUpdate"))
    assert "regardez avant de recommencer" in refused(reached(server, writes=True), book.id, write=True)
    assert len(server.asked()) == 1


def test_a_network_that_reads_the_traffic_is_told(server, book, monkeypatch):
    with proxied(server) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.address)
        told = refused(session(Access(proxy.key, proxy.key.parent)), book.id)
    assert "certificat reçu n'est pas reconnu" in told
    assert server.requests == []


def test_a_proxy_that_is_not_there_is_told(server, book, monkeypatch):
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:1")
    with proxied(server) as proxy:
        opened = session(Access(proxy.key, proxy.key.parent))
        opened._patience = Time().patience()
        assert "proxy" in refused(opened, book.id)


def test_no_log_holds_the_key_or_a_token(server, book, caplog):
    caplog.set_level(logging.DEBUG)
    server.faults.add(faults.page(502))
    reached(server).get(API.format(book.id))
    (token,) = server.world.tokens.given
    whole = json.loads(server.key.read_text("utf-8"))["private_key"]
    assert caplog.records
    assert token not in caplog.text
    assert whole[40:80] not in caplog.text
    assert private_key()[40:80] not in caplog.text
