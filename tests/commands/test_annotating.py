"""The shared sheet that the command annotates or frees: what is refused, what is done, what is told."""

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import openpyxl
import pytest
from asked import change, refused

from pic_sheets.cli.running import run
from pic_sheets.stores.annotations.notes import AUTHOR
from pic_sheets.stores.google.annotating import annotate
from tests.google.proxy import proxied
from tests.google.running import Running, running

DAY = date(2026, 1, 15)


@pytest.fixture
def server(sample, monkeypatch) -> Iterator[Running]:
    """Google, with Méricourt's workbook, three cells of it wrong; all that is asked of the network goes there."""
    change(sample, Projets_P20="beaucoup", Projets_C5="P999", Versements_D4=-5)
    with running([sample]) as started, proxied(started) as proxy:
        for name, value in proxy.environment.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setenv("PIC_SHEETS_CLE_GOOGLE", str(proxy.key))
        monkeypatch.chdir(sample.parent)
        yield started


def _asked(capsys, server: Running, *options: str):
    """The exit code and the Outcome of `verifier` asked of the shared sheet."""
    address = f"https://docs.google.com/spreadsheets/d/{server.ids[0]}/edit#gid=0"
    code = run(["verifier", address, "--date", DAY.isoformat(), "--format", "json", *options])
    return code, json.loads(capsys.readouterr().out)


def _looks(server: Running):
    return [
        (sheet.title, place, cell) for sheet in server.world.books[server.ids[0]].sheets for place, cell in sorted(sheet.cells.items())
    ]  # fmt: skip


def _notes(server: Running) -> dict[str, list[tuple[int, int]]]:
    return {
        sheet.title: sorted(place for place, cell in sheet.cells.items() if AUTHOR in cell.note)
        for sheet in server.world.books[server.ids[0]].sheets
        if any(AUTHOR in cell.note for cell in sheet.cells.values())
    }


def test_every_cell_to_correct_bears_a_note_and_the_outcome_counts_them(server, capsys):
    code, told = _asked(capsys, server, "--annoter")
    assert (code, told["status"]) == (1, "issues")
    assert {(19, 15), (4, 2)} <= {*_notes(server)["Projets"]}
    assert (3, 3) in _notes(server)["Versements"]
    figures = {figure["code"]: figure["value"] for figure in told["figures"]}
    assert figures == {"annotees": sum(map(len, _notes(server).values())), "nettoyees": 0, "ignorees": 0}
    tab = server.world.books[server.ids[0]].sheets[-1]
    assert (tab.title, tab.height) == ("Anomalies", len(told["issues"]) + 2)
    path = f"/v4/spreadsheets/{server.ids[0]}"
    assert server.asked() == [f"GET {path}", f"GET {path}", f"POST {path}:batchUpdate"]


def test_a_second_check_reads_past_our_tab_and_leaves_everything_as_it_is(server, capsys):
    _, first = _asked(capsys, server, "--annoter")
    once = _looks(server)
    _, second = _asked(capsys, server, "--annoter")
    assert second == first
    assert _looks(server) == once


def test_a_cell_corrected_since_loses_its_note_and_is_counted(server, sample_bytes, capsys):
    _asked(capsys, server, "--annoter")
    sheet = next(sheet for sheet in server.world.books[server.ids[0]].sheets if sheet.title == "Versements")
    right = {"numberValue": openpyxl.load_workbook(io.BytesIO(sample_bytes("mericourt")))["Versements"]["D4"].value}
    sheet.put(3, 3, replace(sheet.cell(3, 3), entered=right, effective=right))
    _, told = _asked(capsys, server, "--annoter")
    assert (3, 3) not in _notes(server).get("Versements", [])
    assert {figure["code"]: figure["value"] for figure in told["figures"]}["nettoyees"] >= 1


def test_cells_that_others_changed_meanwhile_are_told_one_by_one(server, monkeypatch, capsys):
    sheet = next(sheet for sheet in server.world.books[server.ids[0]].sheets if sheet.title == "Projets")

    def changed_meanwhile(*arguments):
        sheet.put(19, 15, replace(sheet.cell(19, 15), effective={"numberValue": 100}))
        return annotate(*arguments)

    monkeypatch.setattr("pic_sheets.stores.google.annotating.annotate", changed_meanwhile)
    _, told = _asked(capsys, server, "--annoter")
    table = told["tables"][-1]
    assert (table["code"], [row[:2] for row in table["rows"]]) == ("ignorees", [["Projets", "P20"]])
    assert (19, 15) not in _notes(server)["Projets"]


def test_cleaning_gives_back_the_sheet_and_says_how_much_was_taken_away(server, capsys):
    before = _looks(server)
    _asked(capsys, server, "--annoter")
    count = sum(map(len, _notes(server).values()))
    assert run(["verifier", f"https://docs.google.com/spreadsheets/d/{server.ids[0]}", "--nettoyer"]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "Nettoyage de suivi_pic" in told
    assert f"{count} cellules ont retrouvé leur note et leur couleur d'avant." in told
    assert "L'onglet « Anomalies » est supprimé." in told
    assert _looks(server) == before
    code, told = _asked(capsys, server, "--nettoyer")
    assert (code, [figure["value"] for figure in told["figures"]]) == (0, [0, 0])


def test_a_sheet_shared_to_be_read_only_is_refused_with_the_next_step(sample, monkeypatch, capsys):
    with running([sample], role="reader") as server, proxied(server) as proxy:
        for name, value in proxy.environment.items():
            monkeypatch.setenv(name, value)
        monkeypatch.chdir(sample.parent)
        address = f"https://docs.google.com/spreadsheets/d/{server.ids[0]}/edit"
        told = refused(capsys, ["verifier", address, "--annoter", "--cle", str(proxy.key)])
    assert "n'est pas partagé en écriture" in told
    assert "« Éditeur »" in told


def test_only_a_shared_sheet_is_annotated_and_only_a_file_is_copied(sample, capsys):
    for option in ("--annoter", "--nettoyer"):
        told = refused(capsys, ["verifier", str(sample), option])
        assert f"« {option} » est pour un classeur Google Sheets partagé" in told
        assert "« --copie-annotee »" in told
    address = "https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/edit"
    assert "« --annoter »" in refused(capsys, ["verifier", address, "--copie-annotee"])
    assert "le contraire l'un de l'autre" in refused(capsys, ["verifier", address, "--annoter", "--nettoyer"])
