"""A person's agreement: asked in a browser once, kept, asked again when withdrawn, never shown."""

import json
import logging
import webbrowser
from threading import Thread
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit
from urllib.request import urlopen

import pytest
import requests
from google_answers import PORTAL, Answers, Heard, answer
from google_keys import CLIENT, saved
from requests.adapters import HTTPAdapter

from pic_sheets.errors import UnreachableSheet
from pic_sheets.stores.google import consent, kept_consents
from pic_sheets.stores.google.access import READING, WRITING, Access, session
from pic_sheets.stores.google.consent import agreed_credentials, open_browser
from pic_sheets.stores.google.keys import DesktopClient
from pic_sheets.texts import NBSP

DESKTOP = DesktopClient(CLIENT["client_id"], CLIENT["client_secret"])
FRESH, SECRET = "ya29.jeton-tout-neuf", "1//secret-de-lea"
GIVEN = {"access_token": FRESH, "refresh_token": SECRET, "expires_in": 3599, "scope": READING, "token_type": "Bearer"}
WITHDRAWN = {"error": "invalid_grant", "error_description": "Token has been expired or revoked."}


@pytest.fixture(autouse=True)
def _home(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture
def google(monkeypatch):
    """What Google's token endpoint answers, in order; the computer's own addresses are really asked."""

    def answering(*outcomes):
        transport = Answers(outcomes)
        monkeypatch.setattr(HTTPAdapter, "send", lambda _, request, **options: transport.send(request, **options))
        return transport

    return answering


class Person:
    """Somebody at the browser, who answers what the page asks for."""

    def __init__(self, **answers: str) -> None:
        self.answers = answers
        self.asked: list[dict[str, list[str]]] = []
        self.page = ""

    def opened(self, address: str) -> bool:
        assert address.startswith("https://accounts.google.com/o/oauth2/auth?")
        asked = parse_qs(urlsplit(address).query)
        self.asked.append(asked)
        answers = {"state": asked["state"][0], **self.answers}
        self.answering = Thread(target=self._answer, args=(f"{asked['redirect_uri'][0]}?{urlencode(answers)}",))
        self.answering.start()
        return True

    def _answer(self, address: str) -> None:
        with urlopen(address, timeout=5) as page:  # noqa: S310 - the address that the flow listens at
            self.page = page.read().decode()


def test_a_person_agrees_once_and_is_not_asked_again(google):
    transport = google(answer(body=GIVEN), answer(body=GIVEN))
    lea = Person(code="4/abc")
    assert agreed_credentials(DESKTOP, READING, opened=lea.opened).token == FRESH
    assert lea.asked[0]["scope"] == [READING]
    assert lea.asked[0]["access_type"] == ["offline"]
    assert lea.asked[0]["code_challenge_method"] == ["S256"]
    assert agreed_credentials(DESKTOP, READING, opened=lea.opened).token == FRESH
    assert len(lea.asked) == 1
    assert [request.url for request in transport.sent] == ["https://oauth2.googleapis.com/token"] * 2
    assert dict(parse_qsl(transport.sent[1].body.decode()))["refresh_token"] == SECRET


def test_the_page_says_in_french_that_it_is_done(google):
    google(answer(body=GIVEN))
    lea = Person(code="4/abc")
    agreed_credentials(DESKTOP, READING, opened=lea.opened)
    lea.answering.join()
    assert "fermer cette page" in lea.page


def test_an_agreement_that_was_withdrawn_is_asked_again(google):
    kept_consents.keep(kept_consents.place(DESKTOP.id, READING), "1//ancien")
    google(answer(400, WITHDRAWN), answer(body=GIVEN))
    lea = Person(code="4/abc")
    assert agreed_credentials(DESKTOP, READING, opened=lea.opened).token == FRESH
    assert kept_consents.kept(kept_consents.place(DESKTOP.id, READING)) == SECRET


def test_to_write_is_agreed_to_apart(google):
    kept_consents.keep(kept_consents.place(DESKTOP.id, READING), SECRET)
    google(answer(body={**GIVEN, "scope": WRITING}))
    lea = Person(code="4/abc")
    agreed_credentials(DESKTOP, WRITING, opened=lea.opened)
    assert lea.asked[0]["scope"] == [WRITING]


def refused(opened, progress=None):
    with pytest.raises(UnreachableSheet) as caught:
        agreed_credentials(DESKTOP, READING, progress, opened=opened)
    told = str(caught.value).replace(NBSP, " ")
    assert SECRET not in told
    assert CLIENT["client_secret"] not in told
    return told


def test_who_refuses_is_told_how_to_go_on(google):
    google()
    assert "L'accès n'a pas été donné" in refused(Person(error="access_denied").opened)


def test_an_answer_to_another_question_is_refused(google):
    google()
    assert "L'accès n'a pas été donné" in refused(Person(code="4/abc", state="autre").opened)


def test_fewer_rights_than_asked_are_not_enough(google):
    google(answer(body={**GIVEN, "scope": "openid"}))
    assert "cochez ce qui est demandé" in refused(Person(code="4/abc").opened)
    assert not kept_consents.kept(kept_consents.place(DESKTOP.id, READING))


@pytest.mark.parametrize(
    ("outcome", "message"),
    [
        (requests.ConnectionError("NameResolutionError"), "joindre Google"),
        (answer(200, PORTAL), "L'accès n'a pas été donné"),
    ],
)
def test_a_network_that_fails_meanwhile_is_told(google, outcome, message):
    google(outcome)
    assert message in refused(Person(code="4/abc").opened)


def test_a_network_that_fails_does_not_lose_what_was_agreed(google):
    place = kept_consents.place(DESKTOP.id, READING)
    kept_consents.keep(place, SECRET)
    google(requests.ConnectionError("NameResolutionError"))
    assert "joindre Google" in refused(lambda _: False)
    assert kept_consents.kept(place) == SECRET


def test_where_no_browser_can_be_opened_the_address_is_written_and_waited_for(google, monkeypatch, capsys):
    google()
    monkeypatch.setattr(consent, "TO_AGREE", 0.05)
    heard = Heard()
    assert "à temps" in refused(lambda _: False, heard)
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines()[1].startswith("https://accounts.google.com/o/oauth2/auth?")
    assert "redirect_uri=http%3A%2F%2Flocalhost" in err
    assert heard.steps == ["Répondez à Google dans votre navigateur"]


def test_a_computer_without_a_screen_opens_no_browser(monkeypatch):
    monkeypatch.setattr(webbrowser, "open", pytest.fail)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert open_browser("https://accounts.google.com") is False


@pytest.mark.parametrize("outcome", [True, False])
def test_a_computer_with_a_screen_opens_the_person_s_own(monkeypatch, outcome):
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(webbrowser, "open", lambda _: outcome)
    assert open_browser("https://accounts.google.com") is outcome


def test_a_screen_without_a_browser_is_as_none(monkeypatch):
    def none(_):
        raise webbrowser.Error

    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(webbrowser, "open", none)
    assert open_browser("https://accounts.google.com") is False


def test_no_log_holds_what_was_given(google, caplog):
    caplog.set_level(logging.DEBUG)
    google(answer(body=GIVEN), answer(body=GIVEN))
    agreed_credentials(DESKTOP, READING, opened=Person(code="4/code-secret").opened)
    agreed_credentials(DESKTOP, READING, opened=pytest.fail)
    for hidden in (FRESH, SECRET, CLIENT["client_secret"], "code-secret"):
        assert hidden not in caplog.text


def test_a_session_opens_by_the_client_s_file(google, tmp_path):
    kept_consents.keep(kept_consents.place(DESKTOP.id, READING), SECRET)
    google(answer(body=GIVEN))
    key = saved(tmp_path / "client_secret_42.json", {"installed": CLIENT})
    opened = session(Access(key, tmp_path))
    assert opened.session.credentials.token == FRESH
    assert opened.asker.account == ""
    assert json.loads(key.read_text()) == {"installed": CLIENT}
