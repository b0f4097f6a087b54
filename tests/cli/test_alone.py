"""`pic-sheets` with no argument, in the folder of an association."""

import pytest
from small_workbook import plain

from pic_sheets.cli.running import run
from pic_sheets.stores.chosen_workbook import CHOICE


@pytest.fixture
def alone(capsys):
    """What the bare command gives: its exit code, standard output and standard error, with ordinary spaces."""

    def told() -> tuple[int, str, str]:
        code = run([])
        out, err = capsys.readouterr()
        return code, plain(out), plain(err)

    return told


def test_what_is_due_is_told_for_the_workbook_of_the_folder_then_where_the_help_is(sample, alone, monkeypatch):
    monkeypatch.chdir(sample.parent)
    code, out, err = alone()
    assert (code, err) == (0, "")
    assert out.startswith("Le point sur suivi_pic.xlsx au ")
    assert "pic-sheets suivi suivi_pic.xlsx" in out
    assert out.endswith("\n\nToutes les commandes : pic-sheets --help\n")


def test_a_folder_without_a_workbook_says_how_to_have_one(tmp_path, alone, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, out, err = alone()
    assert (code, err) == (0, "")
    assert out.startswith(
        "Aucun classeur de suivi n'est dans ce dossier.\nPour en créer un : pic-sheets nouveau MonFonds\n"
    )
    assert out.endswith("Toutes les commandes : pic-sheets --help\n")


def test_a_folder_with_several_says_how_to_name_one(sample, alone, monkeypatch):
    folder = sample.parent
    sample.rename(folder / "Suivi 2024.xlsx")
    (folder / "b.xlsx").write_bytes(b"")
    monkeypatch.chdir(folder)
    code, out, _ = alone()
    assert (code, out.splitlines()[0]) == (
        0,
        "Plusieurs classeurs sont dans ce dossier : « Suivi 2024.xlsx » et « b.xlsx ».",
    )
    assert 'Dites lequel : pic-sheets point "Suivi 2024.xlsx"' in out
    (folder / CHOICE).write_text("Suivi 2024.xlsx", "utf-8")
    assert alone()[1].startswith("Le point sur Suivi 2024.xlsx")


def test_a_choice_that_names_no_workbook_is_told_as_any_refusal(tmp_path, alone, monkeypatch):
    (tmp_path / CHOICE).write_text("../autre", "utf-8")
    monkeypatch.chdir(tmp_path)
    code, out, err = alone()
    assert (code, out) == (1, "\nToutes les commandes : pic-sheets --help\n")
    assert err.startswith("classeur.txt dit « ../autre »")


def test_a_name_that_looks_like_an_option_is_a_name(tmp_path, alone, monkeypatch):
    (tmp_path / "--version.xlsx").write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    code, _, err = alone()
    assert (code, "--version.xlsx" in err) == (1, True)
