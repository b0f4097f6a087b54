"""The key's file: where it is looked for, what is refused, and that nothing of it is ever repeated."""

import json
from pathlib import Path

import pytest
from google_answers import ACCOUNT
from google_keys import CLIENT, private_key, saved, service_account

from pic_sheets.errors import UnreachableSheet
from pic_sheets.stores.google import keys
from pic_sheets.stores.google.keys import TOKEN_ADDRESS, DesktopClient, ServiceKey, key_path, read_key
from pic_sheets.texts import NBSP


def refused(path):
    """The sentences with ordinary spaces; no part of the file is among them, nor in what led to them."""
    with pytest.raises(UnreachableSheet) as caught:
        read_key(path)
    told = str(caught.value).replace(NBSP, " ")
    assert "PRIVATE KEY" not in told
    assert CLIENT["client_secret"] not in told
    assert caught.value.__cause__ is None
    return told


def test_the_key_asked_for_comes_first_then_the_environment_then_the_folder(tmp_path):
    mine, theirs = {"PIC_SHEETS_CLE_GOOGLE": "/a.json"}, {"GOOGLE_APPLICATION_CREDENTIALS": "/b.json"}
    in_folder = saved(tmp_path / "cle_google.json", service_account())
    assert key_path(Path("c.json"), tmp_path, mine) == Path("c.json")
    assert key_path(None, tmp_path, mine | theirs) == Path("/a.json")
    assert key_path(None, tmp_path, theirs | {"PIC_SHEETS_CLE_GOOGLE": " "}) == Path("/b.json")
    assert key_path(None, tmp_path, {}) == in_folder


def test_without_a_key_the_way_to_make_one_is_told(tmp_path):
    saved(tmp_path / "autre.json", service_account())  # a file of another name may be there for another use
    with pytest.raises(UnreachableSheet) as caught:
        key_path(None, tmp_path, {})
    told = str(caught.value).replace(NBSP, " ")
    assert "il faut une clé d'accès" in told
    assert "docs/google.md" in told
    assert f"« {tmp_path} » sous le nom « cle_google.json »" in told


def test_a_service_account_gives_its_address_and_its_project(tmp_path):
    key = read_key(saved(tmp_path / "k.json", service_account()))
    assert isinstance(key, ServiceKey)
    assert (key.account, key.project) == (ACCOUNT, "pic-mericourt")
    assert "PRIVATE" not in repr(key)


def test_a_key_saved_with_a_byte_order_mark_is_read(tmp_path):
    assert read_key(saved(tmp_path / "k.json", b"\xef\xbb\xbf" + json.dumps(service_account()).encode()))


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("https://attaque.example/jeton", TOKEN_ADDRESS),
        ("http://127.0.0.1@attaque.example/", TOKEN_ADDRESS),
        (None, TOKEN_ADDRESS),
        ("http://127.0.0.1:8080/jeton", "http://127.0.0.1:8080/jeton"),
    ],
)
def test_what_is_signed_with_a_key_goes_to_google_or_stays_on_the_computer(tmp_path, told, kept):
    key = read_key(saved(tmp_path / "k.json", service_account() | {"token_uri": told}))
    assert key.info["token_uri"] == kept


def test_a_desktop_application_gives_its_client(tmp_path):
    client = read_key(saved(tmp_path / "client_secret_42.json", {"installed": CLIENT}))
    assert isinstance(client, DesktopClient)
    assert client.id == CLIENT["client_id"]
    assert CLIENT["client_secret"] not in repr(client)


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o660])
def test_a_key_that_others_can_read_is_refused_with_what_to_type(tmp_path, mode):
    told = refused(saved(tmp_path / "ma clé.json", service_account(), mode))
    assert "D'autres personnes peuvent lire la clé" in told
    assert f"chmod 600 '{tmp_path}/ma clé.json'" in told


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"PK\x03\x04", "n'est pas le fichier JSON que Google donne"),
        (b"", "n'est pas le fichier JSON que Google donne"),
        (b"[" * 50_000, "n'est pas le fichier JSON que Google donne"),
        (json.dumps(service_account()).encode()[:900], "n'est pas le fichier JSON que Google donne"),
        (["service_account"], "n'est pas une clé de Google"),
        ({"type": "external_account"}, "n'est pas une clé de Google"),
        ({"type": "authorized_user", **CLIENT, "refresh_token": "1//x"}, "l'accès personnel de l'outil « gcloud »"),
        ({"web": CLIENT}, "est fait pour un site web : créez un identifiant de type « Application de bureau »"),
        ({"installed": {"client_id": CLIENT["client_id"]}}, "n'est pas entière"),
        ({"installed": {**CLIENT, "client_id": 3}}, "n'est pas entière"),
        (service_account(client_email=""), "n'est pas entière"),
        (service_account(client_email="pas une adresse"), "n'est pas entière"),
        (service_account(private_key=None), "n'est pas entière"),
        (service_account(private_key=[private_key()]), "n'est pas entière"),
    ],
)
def test_a_file_that_is_no_key_is_told_in_one_sentence(tmp_path, content, why):
    told = refused(saved(tmp_path / "k.json", content))
    assert why in told
    assert "Téléchargez-la de nouveau" in told


def test_on_windows_the_folder_protects_the_key(tmp_path, monkeypatch):
    key = saved(tmp_path / "k.json", service_account(), 0o644)
    monkeypatch.setattr(keys, "PERMISSIONS", 0)
    assert read_key(key)


def test_a_key_that_is_not_there_or_is_a_folder_is_told(tmp_path):
    assert "introuvable" in refused(tmp_path / "absente.json")
    assert "ne peut pas être ouverte" in refused(tmp_path)
