"""google tester: the trial asked by its command, its report without anything personal, its exit code."""

import json

import pytest
from asked import refused

from pic_sheets.cli.running import run
from tests.google.faults import Fault
from tests.google.proxy import proxied
from tests.google.running import running


@pytest.fixture
def server(tmp_path, monkeypatch):
    with running() as started, proxied(started) as proxy:
        for name, value in proxy.environment.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setenv("PIC_SHEETS_CLE_GOOGLE", str(proxy.key))
        monkeypatch.chdir(tmp_path)
        yield started


def _address(server, locale="fr_FR", role="writer"):
    book = server.world.created("Suivi secret de Méricourt", "lea@association.example", locale, "Europe/Paris")
    book.readers[server.account] = role
    return book.id, f"https://docs.google.com/spreadsheets/d/{book.id}/edit#gid=0"


def _asked(capsys, *arguments):
    code = run(["google", "tester", *arguments, "--date", "2026-01-15", "--format", "json"])
    return code, json.loads(capsys.readouterr().out)


def test_a_sheet_that_does_what_is_predicted_is_told_so(server, capsys, tmp_path):
    _, address = _address(server)
    code, told = _asked(capsys, address)
    assert (code, told["status"]) == (0, "ok")
    assert told["folder"] == "sorties/2026-01-15_essai-google"
    assert told["files"] == ["essai_google.json", "essai_google.txt"]
    assert {figure["code"]: figure["value"] for figure in told["figures"]} == {
        "cellules": 14, "differences": 0, "appels": 8,
    }  # fmt: skip
    report = json.loads((tmp_path / told["folder"] / "essai_google.json").read_text("utf-8"))
    assert report["feuille_supprimee"] is True
    assert report["cellules"][0]["trouve"] == report["cellules"][0]["prevu"]
    assert "exactement ce qui est prévu" in (tmp_path / told["folder"] / "essai_google.txt").read_text("utf-8")


def test_the_report_leads_to_nobody_and_to_no_sheet(server, capsys, tmp_path):
    identifier, address = _address(server)
    _, told = _asked(capsys, address)
    files = "".join((tmp_path / told["folder"] / name).read_text("utf-8") for name in told["files"])
    hidden = (
        identifier,
        "secret",
        server.account,
        "@",
        "association.example",
        "ya29",
        "PRIVATE",
        *server.world.tokens.given,
    )
    assert [text for text in hidden if text in files] == []


def test_a_sheet_in_another_language_is_told_first_and_its_differences_are_faults(server, capsys, tmp_path):
    _, address = _address(server, "en_US")
    assert run(["google", "tester", address, "--date", "2026-01-15"]) == 1
    shown = capsys.readouterr().out
    assert "en_US" in shown.splitlines()[1]
    code, told = _asked(capsys, address)
    assert (code, told["status"]) == (1, "issues")
    rows = told["tables"][0]["rows"]
    assert ["A2", "03/04/2026 tapé", "lu par PIC Sheets", "date 03/04/2026", "date 04/03/2026"] in rows
    text = (tmp_path / told["folder"] / "essai_google.txt").read_text("utf-8")
    assert text.count("\n- ") == len(rows)


def test_a_tab_that_stays_is_told_and_is_a_fault(server, capsys, tmp_path, monkeypatch):
    from pic_sheets.stores.google import trial

    monkeypatch.setattr(trial, "_taken_away", lambda *_: False)
    _, address = _address(server)
    code, told = _asked(capsys, address)
    assert code == 1
    assert "supprimez-la dans le classeur" in (tmp_path / told["folder"] / "essai_google.txt").read_text("utf-8")


def test_a_sheet_that_may_only_be_read_is_refused_and_nothing_is_saved(server, capsys, tmp_path):
    _, address = _address(server, role="reader")
    assert "n'est pas partagé en écriture" in refused(capsys, ["google", "tester", address])
    assert list(tmp_path.iterdir()) == []


def test_a_step_that_fails_is_told_and_nothing_is_saved(server, capsys, tmp_path):
    _, address = _address(server)
    server.faults.add(Fault(400, {"error": {"code": 400}}, match="values:batchUpdate"))
    assert "erreur 400" in refused(capsys, ["google", "tester", address])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("what", "sentence"),
    [
        ("suivi_pic.xlsx", "« suivi_pic.xlsx » n'est pas un classeur Google Sheets"),
        ("https://example.org/suivi", "n'est pas l'adresse d'un classeur Google Sheets"),
    ],
)
def test_what_is_no_shared_sheet_is_refused(capsys, what, sentence):
    assert sentence in refused(capsys, ["google", "tester", what])
