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
from pic_sheets.commands._systems import systems_asked
from pic_sheets.launchers import TASKS
from pic_sheets.stores.launcher_files import planned_launchers
from pic_sheets.stores.resources import resource

LAUNCHERS = [file.path for file in planned_launchers(systems_asked())]
BASE = [
    "LISEZ-MOI.txt", "suivi_pic.xlsx", *(f"modeles/{stem}.docx" for stem in sorted(catalogue(documents, "DOCUMENT"))),
]  # fmt: skip
FILES = [*BASE, *LAUNCHERS]
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
    assert "releves   " not in text
    assert all(f"  {task.name}  " in text for task in TASKS)
    for command in ("verifier", "budget", "statistiques", "courriers", "bilan"):
        assert f"pic-sheets {command} suivi_pic.xlsx" in text


def test_the_example_is_a_full_year_that_passes_the_checks(tmp_path, capsys):
    told = _made(capsys, tmp_path / "neuf", "--exemple")
    assert told["files"] == [*BASE, *STATEMENTS, *LAUNCHERS]
    assert "releves   " in (tmp_path / "neuf" / "LISEZ-MOI.txt").read_text("utf-8-sig")
    code, checked = asked(capsys, "verifier", tmp_path / "neuf" / "suivi_pic.xlsx")
    assert (code, len(checked["issues"]) > 0) == (0, True)


@pytest.mark.parametrize("option", [[], ["--exemple"]])
def test_two_folders_are_the_same_to_the_byte(option, tmp_path, capsys):
    for name in ("un", "deux"):
        _made(capsys, tmp_path / name, *option)
    names = FILES + (STATEMENTS if option else [])
    assert [digest(tmp_path / "un" / name) for name in names] == [digest(tmp_path / "deux" / name) for name in names]


def test_what_a_google_sheet_needs_is_added_when_asked_for(tmp_path, capsys):
    folder = tmp_path / "neuf"
    told = _made(capsys, folder, "--google")
    added = ["GOOGLE.txt", "google/GUIDE.md", "google/LISEZ-MOI.md", "google/pic.gs", "google/appsscript.json"]
    assert told["files"] == [*FILES, *added]
    steps = (folder / "GOOGLE.txt").read_text("utf-8-sig")
    assert all(
        word in steps for word in ("Importer", "Enregistrer au format Google Sheets", "cle_google.json", "France")
    )
    assert digest(folder / "google" / "pic.gs") == digest(resource("google") / "pic.gs")


def test_the_drop_downs_are_of_fixed_ranges_which_google_sheets_imports():
    book = openpyxl.load_workbook(resource("workbook_templates") / "suivi_pic.xlsx")
    lists = [rule.formula1 for page in book for rule in page.data_validations.dataValidation if rule.type == "list"]
    assert len(lists) > 30
    assert all(re.fullmatch(r"'[^']+'!\$[A-Z]+\$\d+:\$[A-Z]+\$\d+", source) for source in lists)
