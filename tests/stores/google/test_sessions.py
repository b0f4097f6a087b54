"""A request to Google: tried again when that is safe, within bounds, and never a write whose outcome is unknown."""

import logging

import pytest
import requests
from google_answers import ADDRESS, PORTAL, TOKEN, Heard, Time, answer, refusal, told

from pic_sheets.errors import UnreachableSheet
from pic_sheets.stores.google.refusals import UncertainWrite
from pic_sheets.texts import NBSP

TOO_MANY = refusal(429, "RESOURCE_EXHAUSTED", "Quota exceeded for quota metric 'Read requests'")
BROKEN = (answer(500, b""), answer(502, PORTAL), answer(503, PORTAL), answer(504, PORTAL), answer(408, b""))
CUT = requests.ConnectionError("('Connection aborted.', RemoteDisconnected('Remote end closed connection'))")
LATE = requests.ReadTimeout("Read timed out.")


def test_an_answer_is_its_json():
    session, transport, _ = told(answer(body={"spreadsheetId": "1AbC"}))
    assert session.get(ADDRESS, {"fields": "spreadsheetId"}) == {"spreadsheetId": "1AbC"}
    assert transport.sent[0].url == f"{ADDRESS}?fields=spreadsheetId"
    assert session.calls == 1


def test_every_request_has_time_limits_and_follows_no_redirection():
    session, transport, _ = told(answer(302, b"", Location="https://portail.example/"))
    with pytest.raises(UnreachableSheet, match="page web"):
        session.get(ADDRESS)
    assert transport.options[0]["timeout"] == (10, 90)
    assert len(transport.sent) == 1


@pytest.mark.parametrize("setback", [TOO_MANY, *BROKEN, CUT, LATE])
def test_a_reading_is_tried_again(setback):
    session, _, time = told(setback, answer(body={"is": "read"}))
    assert session.get(ADDRESS) == {"is": "read"}
    assert time.slept == [1]
    assert session.calls == 2


@pytest.mark.parametrize("setback", [*BROKEN, CUT, LATE, answer(200, PORTAL), answer(200, b"")])
def test_a_write_whose_outcome_is_unknown_is_reported_and_never_repeated(setback):
    session, transport, time = told(setback)
    with pytest.raises(UncertainWrite) as caught:
        session.post(f"{ADDRESS}:batchUpdate", {"requests": []})
    assert "regardez avant de recommencer" in caught.value.advice
    assert len(transport.sent) == 1
    assert time.slept == []


@pytest.mark.parametrize("setback", [TOO_MANY, requests.ConnectTimeout("connect")])
def test_what_is_out_of_date_after_a_wait_is_asked_once(setback):
    session, transport, time = told(setback)
    with pytest.raises(UnreachableSheet):
        session.post(f"{ADDRESS}:batchUpdate", {"requests": []}, perishable=True)
    assert len(transport.sent) == 1
    assert time.slept == []


@pytest.mark.parametrize(
    "setback",
    [TOO_MANY, requests.ConnectTimeout("connect"), requests.ConnectionError("NewConnectionError: refused")],
)
def test_a_write_that_was_not_done_for_sure_is_tried_again(setback):
    session, transport, _ = told(setback, answer(body={"replies": []}))
    assert session.post(f"{ADDRESS}:batchUpdate", {"requests": []}) == {"replies": []}
    assert len(transport.sent) == 2


def test_a_write_that_may_be_done_twice_is_tried_again():
    session, _, _ = told(CUT, answer(body={"replies": []}))
    assert session.post(f"{ADDRESS}:batchUpdate", {"requests": []}, repeatable=True) == {"replies": []}


def test_a_write_through_gspread_is_not_repeated_either():
    session, transport, _ = told(answer(503, b"{}"))
    with pytest.raises(UncertainWrite):
        session.batch_update("1AbC", {"requests": []})
    assert len(transport.sent) == 1


def test_a_reading_through_gspread_is_tried_again():
    session, _, _ = told(answer(503, b"{}"), answer(body={"sheets": []}))
    assert session.fetch_sheet_metadata("1AbC") == {"sheets": []}


def test_a_permanent_quota_is_given_up_after_a_minute():
    session, transport, time = told(*[TOO_MANY] * 20)
    with pytest.raises(UnreachableSheet, match="trop de choses"):
        session.get(ADDRESS)
    assert time.slept == [1, 2, 4, 8, 16, 32]
    assert len(transport.sent) == 7


@pytest.mark.parametrize("reason", ["rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED"])
def test_a_quota_told_by_a_403_is_one(reason):
    session, _, _ = told(refusal(403, "PERMISSION_DENIED", reason=reason), answer(body={"is": "read"}))
    assert session.get(ADDRESS) == {"is": "read"}


def test_computers_that_failed_together_do_not_come_back_together():
    _, _, one = session = told(TOO_MANY, answer(), jitter=0.25)
    session[0].get(ADDRESS)
    assert one.slept == [1.25]


def test_no_try_begins_after_the_time_that_is_left():
    session, transport, time = told(*[TOO_MANY] * 9, seconds=10)
    with pytest.raises(UnreachableSheet):
        session.get(ADDRESS)
    assert time.seconds <= 10
    assert len(transport.sent) == 4


def test_a_slow_answer_counts_as_time_spent():
    time = Time()

    class Slow(list):
        def pop(self, place):
            time.seconds += 100
            return super().pop(place)

    session, transport, _ = told(LATE, LATE, LATE, time=time)
    transport.left = Slow(transport.left)
    with pytest.raises(UnreachableSheet, match="à temps"):
        session.get(ADDRESS)
    assert len(transport.sent) == 2


@pytest.mark.parametrize(
    ("headers", "waited"),
    [
        ({"Retry_After": "7"}, 7),
        ({"Retry_After": "0"}, 1),
        ({"Retry_After": "bientôt"}, 1),
        ({"Retry_After": "-5"}, 1),
        ({"Retry_After": "Thu, 15 Jan 2026 08:00:09 GMT", "Date": "Thu, 15 Jan 2026 08:00:00 GMT"}, 9),
        ({"Retry_After": "Thu, 15 Jan 2026 07:00:00 GMT", "Date": "Thu, 15 Jan 2026 08:00:00 GMT"}, 1),
        ({"Retry_After": "Thu, 15 Jan 2026 08:00:09 GMT"}, 1),
    ],
)
def test_google_is_left_alone_for_as_long_as_it_asks(headers, waited):
    session, _, time = told(answer(503, b"{}", **headers), answer())
    session.get(ADDRESS)
    assert time.slept == [waited]


def test_a_wait_of_minutes_is_told_rather_than_spent():
    session, _, time = told(answer(429, b"{}", Retry_After="601"))
    with pytest.raises(UnreachableSheet, match="d'attendre 11 minutes"):
        session.get(ADDRESS)
    assert time.slept == []


def test_a_cable_that_is_not_plugged_in_is_not_waited_for():
    session, transport, time = told(*[requests.ConnectionError("NameResolutionError: no such host")] * 9)
    with pytest.raises(UnreachableSheet, match="joindre Google"):
        session.get(ADDRESS)
    assert len(transport.sent) == 3
    assert time.slept == [1, 2]


def test_a_port_where_nobody_listens_is_no_network():
    session, _, time = told()
    with pytest.raises(UnreachableSheet, match="joindre Google"):
        session.get("http://127.0.0.1:1/")
    assert time.slept == [1, 2]


def test_a_refusal_for_good_is_not_tried_again():
    session, _, time = told(refusal(404, "NOT_FOUND", "Requested entity was not found."))
    with pytest.raises(UnreachableSheet):
        session.get(ADDRESS)
    assert time.slept == []


def test_each_wait_is_said():
    heard = Heard()
    session, _, _ = told(TOO_MANY, TOO_MANY, answer(), progress=heard)
    session.get(ADDRESS)
    assert [step.replace(NBSP, " ") for step in heard.steps] == [
        "Google demande de patienter, nouvel essai dans 1 s",
        "Google demande de patienter, nouvel essai dans 2 s",
    ]


def test_a_netrc_of_the_user_does_not_take_the_token_s_place(tmp_path, monkeypatch):
    netrc = tmp_path / "netrc"
    netrc.write_text("default login lea password secret\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    session, transport, _ = told(answer())
    session.get(ADDRESS)
    assert transport.sent[0].headers["Authorization"] == f"Bearer {TOKEN}"


def test_no_log_and_no_sentence_holds_the_token(caplog):
    caplog.set_level(logging.DEBUG)
    session, _, _ = told(TOO_MANY, refusal(403, "PERMISSION_DENIED", f"bad token {TOKEN}"))
    with pytest.raises(UnreachableSheet) as caught:
        session.get(ADDRESS)
    assert TOKEN not in caplog.text
    assert TOKEN not in str(caught.value)
