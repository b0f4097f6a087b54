"""google tester: the trial against the local Google, which is to predict what the real one does."""

import json

import pytest
from asked import refused

from pic_sheets.cli.running import run
from pic_sheets.stores.google import access
from pic_sheets.stores.google.trial import TAB
from tests.google.faults import page
from tests.google.running import redirected, running


@pytest.fixture
def google(tmp_path, sample_bytes, monkeypatch, request):
    """The local Google with a sheet of the association, which the command reaches under Google's own names."""
    path = tmp_path / "suivi_pic.xlsx"
    path.write_bytes(sample_bytes("croix"))
    monkeypatch.chdir(tmp_path)
    made = access.session
    with running([path], locale=getattr(request, "param", "fr_FR")) as server:

        def here(*arguments, **settings):
            client = made(*arguments, **settings)
            redirected(client.session, server.address)
            return client

        monkeypatch.setattr(access, "session", here)
        yield server


def _arguments(google):
    address = f"https://docs.google.com/spreadsheets/d/{google.ids[0]}/edit"
    return ["google", "tester", address, "--cle", str(google.key), "-o", "essai"]


def _tabs(google):
    return [sheet.title for sheet in google.world.books[google.ids[0]].sheets]


def _tested(google, capsys):
    code = run([*_arguments(google), "--date", "2026-01-15", "--format", "json"])
    return code, json.loads(capsys.readouterr().out)


def test_what_is_written_is_read_as_expected_and_the_sheet_is_left_as_it_was(google, tmp_path, capsys):
    before = _tabs(google)
    code, outcome = _tested(google, capsys)
    assert (code, outcome["status"]) == (0, "ok"), outcome["tables"]
    assert {row[-1] for row in outcome["tables"][0]["rows"]} == {"oui"}
    assert len(outcome["tables"][0]["rows"]) == 10
    assert _tabs(google) == before
    report = (tmp_path / "essai" / "essai_google.json").read_text("utf-8")
    assert json.loads(report)["feuille_enlevee"] is True
    assert not any(secret in report for secret in (google.ids[0], google.account, "suivi_pic", "token"))


@pytest.mark.parametrize("google", ["en_US"], indirect=True)
def test_another_language_than_french_shows_what_it_makes_of_dates_and_commas(google, capsys):
    code, outcome = _tested(google, capsys)
    wrong = {row[0]: row[3] for row in outcome["tables"][0]["rows"] if row[-1] == "non"}
    assert (code, outcome["status"]) == (1, "issues")
    assert {"A1", "A2"} <= wrong.keys()
    assert "datetime.date(2026, 3, 4)" in wrong["A2"]


def test_a_tab_of_that_name_that_is_there_already_is_left_alone(google, capsys):
    google.client().open_by_key(google.ids[0]).add_worksheet(TAB, 10, 2)
    before = _tabs(google)
    assert "a déjà une feuille" in refused(capsys, _arguments(google))
    assert _tabs(google) == before


def test_our_tab_is_taken_away_when_a_step_fails(google, capsys):
    before = _tabs(google)
    google.faults.add(page(404, match="values"))
    refused(capsys, _arguments(google))
    assert _tabs(google) == before


def test_a_file_is_told_to_be_no_shared_sheet(google, capsys):
    assert "n'est pas un classeur Google" in refused(capsys, ["google", "tester", "suivi_pic.xlsx"])
    assert google.requests == []
