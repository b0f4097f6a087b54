"""The shared sheet that the command annotates or frees: what is refused, what is done, what is told."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from asked import change, refused

from pic_sheets.cli.running import run
from pic_sheets.commands._annotating import cleaned, with_annotations
from pic_sheets.commands._gathering import gather
from pic_sheets.outcomes import Outcome
from pic_sheets.progress import Silence
from pic_sheets.stores.annotations.notes import AUTHOR
from pic_sheets.stores.google.addresses import ENDING
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


def _gathered(server: Running, sample: Path):
    book = server.world.books[server.ids[0]]
    gathered = gather(sample, DAY, Silence())
    read = SimpleNamespace(tables=gathered.book.tables, gids={sheet.title: sheet.id for sheet in book.sheets})
    return replace(gathered, path=Path(f"{server.ids[0]}{ENDING}"), book=read)


def _notes(server: Running) -> dict[str, list[tuple[int, int]]]:
    return {
        sheet.title: sorted(place for place, cell in sheet.cells.items() if AUTHOR in cell.note)
        for sheet in server.world.books[server.ids[0]].sheets
        if any(AUTHOR in cell.note for cell in sheet.cells.values())
    }


def test_every_cell_to_correct_bears_a_note_and_the_outcome_counts_them(server, sample):
    gathered = _gathered(server, sample)
    told = with_annotations(Outcome("Vérification"), gathered, DAY)
    assert {(19, 15), (4, 2)} <= {*_notes(server)["Projets"]}
    assert (3, 3) in _notes(server)["Versements"]
    figures = {figure.code: figure.value for figure in told.figures}
    assert figures == {"annotees": sum(map(len, _notes(server).values())), "nettoyees": 0, "ignorees": 0}
    assert "une note et une couleur de PIC Sheets" in told.notes[-1]
    assert told.notes[-1].endswith("Anomalies\N{NO-BREAK SPACE}».")
    assert [(table.code, table.rows, table.on_screen) for table in told.tables] == [("ignorees", (), False)]


def test_cells_that_others_changed_meanwhile_are_told_one_by_one(server, sample):
    gathered = _gathered(server, sample)
    sheet = next(sheet for sheet in server.world.books[server.ids[0]].sheets if sheet.title == "Projets")
    sheet.put(19, 15, replace(sheet.cell(19, 15), effective={"numberValue": 100}))
    told = with_annotations(Outcome("Vérification"), gathered, DAY)
    table = told.tables[-1]
    assert ("Projets", "P20") in {(row[0], row[1]) for row in table.rows}
    assert table.on_screen
    assert "laissée" in told.notes[-1]


def test_cleaning_gives_back_the_sheet_and_says_how_much_was_taken_away(server, sample, capsys):
    with_annotations(Outcome("Vérification"), _gathered(server, sample), DAY)
    count = sum(map(len, _notes(server).values()))
    address = f"https://docs.google.com/spreadsheets/d/{server.ids[0]}/edit#gid=0"
    assert run(["verifier", address, "--nettoyer"]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "Nettoyage de suivi_pic" in told
    assert f"{count} cellules ont retrouvé leur note et leur couleur d'avant." in told
    assert "L'onglet « Anomalies » est supprimé." in told
    assert _notes(server) == {}
    assert "Aucune cellule ne portait de note" in cleaned(Path(f"{server.ids[0]}{ENDING}")).notes[0]


def test_only_a_shared_sheet_is_annotated_and_only_a_file_is_copied(sample, capsys):
    for option in ("--annoter", "--nettoyer"):
        told = refused(capsys, ["verifier", str(sample), option])
        assert f"« {option} » est pour un classeur Google Sheets partagé" in told
        assert "« --copie-annotee »" in told
    address = "https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/edit"
    assert "« --annoter »" in refused(capsys, ["verifier", address, "--copie-annotee"])
    assert "le contraire l'un de l'autre" in refused(capsys, ["verifier", address, "--annoter", "--nettoyer"])
