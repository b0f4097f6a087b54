"""Who may speak to the panel: the token, the Host, the Origin, and what browsers are told."""

import pytest

from tests.panel.pages import HOST, TOKEN, Visitor


@pytest.fixture
def stranger(tmp_path):
    return Visitor(tmp_path, let_in=False)


@pytest.fixture
def visitor(tmp_path):
    return Visitor(tmp_path)


def test_without_the_token_nothing_is_said_of_the_fund(stranger, tmp_path):
    for path in ("/", "/etat", "/fichiers/suivi_pic.xlsx", "/static/panel.css", "/inconnu"):
        answer = stranger.get(path)
        assert answer.status_code == 403
        assert tmp_path.name not in answer.get_data(as_text=True)
    assert "Accès refusé" in stranger.get("/").get_data(as_text=True)


@pytest.mark.parametrize("jeton", ["", "le-jeto", "le-jeton2", "é"])
def test_a_wrong_token_lets_nobody_in(stranger, jeton):
    answer = stranger.get(f"/entrer?jeton={jeton}")
    assert (answer.status_code, "Set-Cookie" in answer.headers) == (403, False)


def test_the_token_is_kept_where_no_script_and_no_other_site_can_use_it(stranger):
    answer = stranger.get(f"/entrer?jeton={TOKEN}")
    assert (answer.status_code, answer.location) == (303, "/")
    cookie = answer.headers["Set-Cookie"]
    assert "pic_sheets_5000=" in cookie
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:5000", "127.0.0.1", "127.0.0.1:5001", "localhost.evil.example:5000", "[::1]:5000"],
)
def test_another_name_for_this_computer_is_refused(visitor, host):
    assert visitor.get("/", host=host).status_code == 403
    assert visitor.get(f"/entrer?jeton={TOKEN}", host=host).status_code == 403


@pytest.mark.parametrize(
    "origin",
    ["", "null", "http://evil.example", "http://127.0.0.1:5001", f"https://{HOST}", f"http://{HOST}.evil.example"],
)
def test_a_form_of_another_site_does_nothing(visitor, origin):
    assert visitor.post("/arreter", origin=origin).status_code == 403
    assert visitor.stopped == []


def test_browsers_are_told_what_a_page_may_do(visitor):
    headers = visitor.get("/").headers
    assert "default-src 'none'; script-src 'self'; style-src 'self'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"
    assert "Access-Control-Allow-Origin" not in headers


def test_what_is_not_there_and_what_is_too_large_are_told_in_french(visitor):
    assert "Page introuvable" in visitor.get("/inconnu").get_data(as_text=True)
    assert (
        visitor.client.delete("/", base_url=f"http://{HOST}", headers={"Origin": f"http://{HOST}"}).status_code == 405
    )
    answer = visitor.client.post(
        "/classeur", base_url=f"http://{HOST}", headers={"Origin": f"http://{HOST}"}, data=b"x" * (21 * 1024 * 1024),
        content_type="multipart/form-data; boundary=x",
    )  # fmt: skip
    assert answer.status_code == 413
    assert "Fichier trop grand" in answer.get_data(as_text=True)
