"""The rules listed, and one explained."""

import json
import os
import subprocess
import sys
import unicodedata

import pytest
from asked import KEYS, refused
from small_workbook import plain

from pic_sheets.cli.running import run
from pic_sheets.rulebook import FAMILIES, codes


def _asked(capsys, *options):
    assert run(["regles", *options, "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert set(told) == KEYS
    assert (told["status"], told["issues"], told["files"]) == ("ok", [], [])
    return told


def test_every_rule_is_listed_in_its_family(capsys):
    told = _asked(capsys)
    assert [table["title"].lower() for table in told["tables"]] == list(FAMILIES)
    assert [row[0] for table in told["tables"] for row in table["rows"]] == [code.code for code in codes()]
    assert told["title"].startswith(f"{len(codes())} règles")


def test_a_rule_is_listed_with_its_weight_its_meaning_and_its_source(capsys):
    rows = {row[0]: row[1:] for table in _asked(capsys)["tables"] for row in table["rows"]}
    assert rows["siret-invalide"] == ["À vérifier", "Un SIRET n'a pas 14 chiffres ou sa clé est fausse. [INSEE]"]


def test_families_and_weights_are_chosen_whatever_the_case_and_the_accents(capsys):
    told = _asked(capsys, "--famille", "COMITE", "--gravite", "b")
    [table] = told["tables"]
    assert {row[1] for row in table["rows"]} == {"Bloquant"}
    assert len(table["rows"]) == 5
    assert [table["code"] for table in _asked(capsys, "--gravite", "I")["tables"]] == [
        "structure",
        "vie-privee",
        "correspondance",
    ]


def test_a_rule_is_explained_by_what_it_says_and_its_two_examples(capsys):
    told = _asked(capsys, "--regle", "fin-avant-debut")
    rule, wrong, right = told["tables"]
    assert rule["columns"] == ["Code", "fin-avant-debut"]
    assert dict(rule["rows"])["Source"] == "usage"
    assert plain(dict(rule["rows"])["Ce qui est dit"]).startswith("Le projet finirait le 31 mars 2025")
    assert plain(wrong["title"]) == "Se déclenche : Projets"
    assert dict(rule["rows"])["Cellule à changer"] == "Projets!J2"
    assert wrong["columns"] == ["Ligne", "Code", "Début", "Fin"]
    assert wrong["rows"] == [["2", "PIC-1", "01/04/2025", "31/03/2025"]]
    assert (right["code"], right["rows"]) == ("ne_declenche_pas_projets", [["2", "PIC-1", "01/04/2025", "01/04/2025"]])


def test_what_is_not_in_a_workbook_is_told_in_words(capsys):
    told = _asked(capsys, "--regle", "Feuille-Absente")
    assert plain(told["tables"][1]["rows"][0][0]) == "La feuille « Versements » n'est pas dans le classeur."
    assert told["tables"][1]["title"] == "Se déclenche"


@pytest.mark.parametrize("code", codes(), ids=lambda code: code.code)
def test_every_rule_can_be_explained_on_a_narrow_screen(code, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    assert run(["regles", "--regle", code.code]) == 0
    printed = capsys.readouterr().out
    assert all(len(unicodedata.normalize("NFC", line)) <= 80 for line in printed.splitlines())
    assert "…" not in printed.replace("Montant…", "").replace("Date…", "")
    assert plain(printed).startswith(plain(code.code))


def test_the_list_holds_on_a_narrow_screen_in_one_table_a_family(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    assert run(["regles"]) == 0
    printed = capsys.readouterr().out
    assert "(1/2)" not in printed
    assert all(code.code in printed for code in codes())
    assert max(map(len, printed.splitlines())) <= 80


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--regle", "pouvoir-invalides"], "Vouliez-vous dire « pouvoir-invalide » ?"),
        (["--regle", "zzz"], "Tapez « pic-sheets regles » pour en voir la liste."),
        (["--famille", "sport"], "Choisissez structure, cellules,"),
    ],
)
def test_what_does_not_exist_is_refused_with_what_does(options, told, capsys):
    assert told in plain(refused(capsys, ["regles", *options]))


def test_an_unknown_weight_is_badly_typed():
    assert run(["regles", "--gravite", "Z"]) == 2


def test_help_imports_neither_rules_nor_readers():
    script = (
        "import sys; from pic_sheets.cli.running import run; run(['regles', '--help']); "
        "sys.exit(any(name in sys.modules for name in ('polars', 'pandera', 'pic_sheets.rulebook', 'pic_sheets.checks')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], env={**os.environ, "PYTHONPATH": "."}, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
