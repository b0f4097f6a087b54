"""An association's folder, ready to work in."""

import json
import re

import openpyxl
import pytest
from asked import asked, digest
from small_workbook import plain

from pic_sheets import documents
from pic_sheets.catalogue import catalogue
from pic_sheets.cli.running import run
from pic_sheets.commands.nouveau import MENU
from pic_sheets.stores.resources import resource

FILES = [
    "LISEZ-MOI.txt", "suivi_pic.xlsx", *(f"modeles/{stem}.docx" for stem in sorted(catalogue(documents, "DOCUMENT"))),
]  # fmt: skip
STATEMENTS = [f"releves/{path.name}" for path in sorted((resource("examples") / "mericourt" / "releves").iterdir())]


def _made(capsys, folder, *options):
    assert run(["nouveau", str(folder), "--format", "json", *options]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_folder_holds_the_workbook_the_templates_and_what_to_read_first(tmp_path, capsys):
    folder = tmp_path / "Mon fonds" / "2025"
    told = _made(capsys, folder)
    assert (told["status"], told["files"], told["folder"]) == ("ok", FILES, str(folder))
    assert sorted(str(path.relative_to(folder)) for path in folder.rglob("*.*")) == sorted(FILES)
    assert plain(told["title"]) == f"Le dossier « {folder} » est prêt."
    assert digest(folder / "suivi_pic.xlsx") == digest(resource("workbook_templates") / "suivi_pic.xlsx")
    for template in resource("letter_templates").glob("*.docx"):
        assert digest(folder / "modeles" / template.name) == digest(template)


def test_what_to_read_first_opens_in_the_notepad_of_windows(tmp_path, capsys):
    _made(capsys, tmp_path / "neuf")
    content = (tmp_path / "neuf" / "LISEZ-MOI.txt").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\n") == content.count(b"\r\n") > 10
    text = content.decode("utf-8-sig")
    assert "«\N{NO-BREAK SPACE}Accueil\N{NO-BREAK SPACE}»" in text
    assert "releves" not in text
    for command in ("verifier", "budget", "statistiques", "courriers", "bilan"):
        assert f"pic-sheets {command} suivi_pic.xlsx" in text


def test_the_example_is_a_full_year_that_passes_the_checks(tmp_path, capsys):
    told = _made(capsys, tmp_path / "neuf", "--exemple")
    assert told["files"] == [*FILES, *STATEMENTS]
    assert "releves   " in (tmp_path / "neuf" / "LISEZ-MOI.txt").read_text("utf-8-sig")
    code, checked = asked(capsys, "verifier", tmp_path / "neuf" / "suivi_pic.xlsx")
    assert (code, len(checked["issues"]) > 0) == (0, True)


@pytest.mark.parametrize("option", [[], ["--exemple"]])
def test_two_folders_are_the_same_to_the_byte(option, tmp_path, capsys):
    for name in ("un", "deux"):
        _made(capsys, tmp_path / name, *option)
    names = FILES + (STATEMENTS if option else [])
    assert [digest(tmp_path / "un" / name) for name in names] == [digest(tmp_path / "deux" / name) for name in names]


def test_what_is_needed_for_google_sheets_is_there_with_its_steps(tmp_path, capsys):
    told = _made(capsys, tmp_path / "neuf", "--google")
    assert told["files"] == [*FILES, *(f"google/{name}" for name in MENU)]
    for name in MENU:
        assert digest(tmp_path / "neuf" / "google" / name) == digest(resource("google") / name)
    content = (tmp_path / "neuf" / "LISEZ-MOI.txt").read_bytes()
    assert content.count(b"\n") == content.count(b"\r\n") > 10
    text = plain(content.decode("utf-8-sig"))
    steps = (
        "Enregistrer au format Google Sheets",
        "Paramètres régionaux « France »",
        "cle_google.json",
        'pic-sheets verifier "ADRESSE"',
    )
    places = [text.index(step) for step in steps]
    assert places == sorted(places)
    assert "docs/google.md" in text
    assert "suivi_pic.xlsx       vérifie" not in text


@pytest.mark.parametrize("options", [["--google"], ["--google", "--exemple"]])
def test_every_drop_down_is_one_that_google_sheets_keeps(options, tmp_path, capsys):
    """A drop-down made by a formula (INDIRECT, OFFSET) or a name is refused by Google Sheets: owaspsamm/toolbox-spreadsheet#2."""
    _made(capsys, tmp_path / "neuf", *options)
    book = openpyxl.load_workbook(tmp_path / "neuf" / "suivi_pic.xlsx")
    lists = [rule for sheet in book for rule in sheet.data_validations.dataValidation if rule.type == "list"]
    assert len(lists) > 30
    for rule in lists:
        found = re.fullmatch(r"'([^']+)'!(\$[A-Z]+\$\d+:\$[A-Z]+\$\d+)", rule.formula1)
        assert found, rule.formula1
        assert book[found[1]][found[2].replace("$", "")]
