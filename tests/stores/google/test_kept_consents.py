"""What a person agreed to is kept in the person's own folder, for nobody else to read."""

import pytest

from pic_sheets.stores.google import kept_consents

READING, WRITING = "https://example.org/lire", "https://example.org/ecrire"


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("APPDATA", str(tmp_path / "config"))
    return tmp_path / "config" / "pic-sheets"


def test_what_is_kept_is_found_again(home):
    place = kept_consents.place("client", READING)
    assert place.parent == home
    assert kept_consents.kept(place) == ""
    kept_consents.keep(place, "1//jeton")
    kept_consents.keep(place, "1//autre")
    assert kept_consents.kept(place) == "1//autre"
    assert [path.name for path in home.iterdir()] == [place.name]


def test_nobody_else_may_read_it(home):
    place = kept_consents.place("client", READING)
    kept_consents.keep(place, "1//jeton")
    assert place.stat().st_mode & 0o777 == 0o600
    assert home.stat().st_mode & 0o777 == 0o700


def test_what_was_agreed_for_reading_never_serves_to_write():
    assert kept_consents.place("client", READING) != kept_consents.place("client", WRITING)
    assert kept_consents.place("autre", READING) != kept_consents.place("client", READING)


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b'{"refresh_token": 3}', b"\xff\xfe"])
def test_what_cannot_be_read_is_as_if_nothing_was_kept(home, content):
    home.mkdir(parents=True)
    place = kept_consents.place("client", READING)
    place.write_bytes(content)
    assert kept_consents.kept(place) == ""


def test_where_nothing_can_be_kept_the_person_will_be_asked_again(home):
    home.parent.mkdir(parents=True)
    home.write_text("a file is there")
    kept_consents.keep(kept_consents.place("client", READING), "1//jeton")
    assert kept_consents.kept(kept_consents.place("client", READING)) == ""


def test_each_system_has_its_own_place(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert kept_consents.own_folder({"APPDATA": "/u/AppData"}, "win32").as_posix() == "/u/AppData/pic-sheets"
    assert kept_consents.own_folder({}, "win32") == tmp_path / "AppData" / "Roaming" / "pic-sheets"
    assert kept_consents.own_folder({}, "darwin") == tmp_path / "Library" / "Application Support" / "pic-sheets"
    assert kept_consents.own_folder({}, "linux") == tmp_path / ".config" / "pic-sheets"
