"""The accounts of the sample year, in Word and in Excel."""

import shutil
from pathlib import Path

import openpyxl
import pytest
from asked import asked, change, digest, refused
from small_workbook import plain

from pic_sheets.cli.running import run

FILES = ["compte_rendu_2025.docx", "compte_rendu.xlsx"]


def _figures(told):
    return {figure["code"]: figure["value"] for figure in told["figures"]}


def test_the_accounts_are_a_document_and_a_workbook(sample, capsys):
    code, told = asked(capsys, "compte-rendu", sample)
    assert (code, told["files"]) == (0, FILES)
    found = _figures(told)
    # 22 100 notified less 600 for management, less 13 901,05 committed; management cost 695,95, so that nothing is left of it.
    assert (found["fonds_dedies"], found["disponible"], found["gestion_non_depensee"]) == ("7598.95", "7598.95", "0.00")
    book = openpyxl.load_workbook(Path(told["folder"]) / "compte_rendu.xlsx")
    assert book.sheetnames == [
        "Chiffres", "Charges et produits", "Contributions volontaires", "Financeurs", "Fonds dédiés", "Comptes et gestion",
    ]  # fmt: skip


def test_its_figures_are_those_of_the_budget(sample, capsys):
    accounts, budget = (_figures(asked(capsys, command, sample)[1]) for command in ("compte-rendu", "budget"))
    shared = accounts.keys() & budget.keys()
    assert len(shared) >= 10
    assert {code: accounts[code] for code in shared} == {code: budget[code] for code in shared}


@pytest.mark.parametrize("wanted", ["VILLE", "ville de mericourt"])
def test_one_funder_is_named_by_its_code_or_its_name(sample, capsys, wanted):
    _, told = asked(capsys, "compte-rendu", sample, "--financeur", wanted)
    assert told["files"] == ["compte_rendu_2025_ville.docx", "compte_rendu.xlsx"]
    assert told["title"].endswith("pour Ville de Méricourt")


def test_an_unknown_funder_is_refused_with_the_nearest(sample, capsys):
    told = refused(capsys, ["compte-rendu", str(sample), "--financeur", "VILE"])
    assert "« VILE » n'est pas un financeur" in plain(told)
    assert "Vouliez-vous dire « VILLE » ?" in plain(told)
    assert "Les financeurs sont : REG, VILLE, ETAT." in plain(
        refused(capsys, ["compte-rendu", str(sample), "--financeur", ""])
    )


def test_two_runs_give_the_same_bytes(sample, capsys):
    folders = [Path(asked(capsys, "compte-rendu", sample)[1]["folder"]) for _ in range(2)]
    assert folders[0] != folders[1]
    assert all(digest(folders[0] / name) == digest(folders[1] / name) for name in FILES)


def test_a_blocking_issue_withholds_them_and_names_the_cell(sample, capsys):
    change(sample, Projets_P4="beaucoup")
    code, told = asked(capsys, "compte-rendu", sample)
    assert (code, told["status"], told["files"], told["folder"]) == (1, "issues", [], "")
    assert [(issue["sheet"], issue["cell"]) for issue in told["issues"]] == [("Projets", "P4")]
    assert not (sample.parent / "sorties").exists()


def test_a_draft_is_made_all_the_same_with_a_watermark(sample, capsys):
    change(sample, Projets_P4="beaucoup")
    code, told = asked(capsys, "compte-rendu", sample, "--brouillon")
    assert (code, told["files"]) == (1, FILES)
    shutil.unpack_archive(Path(told["folder"]) / FILES[0], sample.parent / "taken_apart", "zip")
    assert any(b"BROUILLON" in part.read_bytes() for part in (sample.parent / "taken_apart").rglob("*.xml"))


def test_a_dry_run_gives_the_figures_and_writes_nothing(sample, capsys):
    code, told = asked(capsys, "compte-rendu", sample, "--a-blanc")
    assert (code, told["files"], told["folder"]) == (0, [], "")
    assert _figures(told)["fonds_dedies"] == "7598.95"
    assert not (sample.parent / "sorties").exists()


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2026-06-30", "À remettre aux financeurs le 30 juin 2026 au plus tard."),
        ("2026-07-01", "au plus tard : cette date est passée."),
        ("2025-11-12", "L'exercice n'est pas fini : ces chiffres sont ceux d'aujourd'hui."),
    ],
)
def test_the_day_they_are_due_is_told(sample, capsys, day, told):
    run(["compte-rendu", str(sample), "--a-blanc", "--date", day])
    out = " ".join(plain(capsys.readouterr().out).split())
    assert told in out
    assert "Il reste à compléter dans Word 3 passages entre crochets." in out
