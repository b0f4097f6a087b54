"""adopter, and every command read through what it writes: three workbooks of associations, unchanged."""

import hashlib
import json
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from asked import asked, digest, refused
from filled_forms import blank_form, filled
from small_workbook import plain
from their_workbooks import FORM, FPH, SINGLE, saved

from pic_sheets.cli.running import run
from pic_sheets.commands._gathering import gather
from pic_sheets.progress import Silence

DAY = "2026-01-15"
COMMANDS = ("verifier", "budget", "statistiques", "courriers", "bilan")
#: What the three funds write in the sheets that correspondances.xlsx asks for.
ASSOCIATION = {
    "Nom": "Les Amis", "Adresse": "1 rue du Parc", "Code postal": "62680", "Commune": "Méricourt", "Représentant légal": "Ana Durand",
    "Qualité du représentant": "Présidente", "Ville de signature": "Méricourt",
}  # fmt: skip


def _adopted(capsys, workbook, *options):
    code = run(["adopter", str(workbook), "--date", DAY, "--format", "json", *options])
    return code, json.loads(capsys.readouterr().out)


def _filled(workbook, **cells):
    """Correct the correspondence as staff do: the association, a funder, and cells named as `Colonnes_D4`."""
    path = workbook.with_name("correspondances.xlsx")
    book = openpyxl.load_workbook(path)
    for row in book["Association"].iter_rows(min_row=4):
        if row[0].value in ASSOCIATION:
            row[1].value = ASSOCIATION[row[0].value]
    for column, value in enumerate(("REG", "Région", "Région", None, None, 5000, 200), 1):
        book["Financeurs"].cell(4, column).value = value
    for name, value in cells.items():
        sheet, cell = name.split("_")
        book[sheet][cell] = value
    book.save(path)


@pytest.fixture
def single(tmp_path, capsys):
    workbook = saved(tmp_path / "Suivi PIC.xlsx", SINGLE)
    assert _adopted(capsys, workbook)[0] == 0
    _filled(workbook)
    return workbook


@pytest.fixture
def form(tmp_path, capsys):
    workbook = saved(tmp_path / "Réponses.xlsx", FORM)
    assert _adopted(capsys, workbook)[0] == 0
    _filled(workbook, Quartiers_C5="Rouvroy", Quartiers_D5="Veille")
    return workbook


@pytest.fixture
def fph(tmp_path, capsys):
    workbook = saved(tmp_path / "FPH.xlsx", FPH)
    assert _adopted(capsys, workbook)[0] == 0
    _filled(workbook, Quartiers_C4="Lens", Quartiers_D4="Veille", Quartiers_C5="Lens", Quartiers_D5="Veille")
    return workbook


def _figures(told):
    return {figure["code"]: figure["value"] and Decimal(figure["value"]) for figure in told["figures"]}


def _issues(told, severity="BA"):
    return [(issue["sheet"], issue["cell"], issue["code"]) for issue in told["issues"] if issue["severity"] in severity]


def test_one_sheet_of_forty_columns_is_checked_at_its_own_addresses(single, capsys):
    code, told = asked(capsys, "verifier", single)
    assert code == 1
    assert _issues(told) == [
        ("Suivi PIC", "J7", "lignes-differentes"), ("Suivi PIC", "P7", "fin-avant-debut"), ("Suivi PIC", "U7", "montant-illisible"),
    ]  # fmt: skip
    assert plain(told["issues"][2]["message"]) == "« 8oo » n'est pas un montant (Subvention demandée)."


def test_its_budget_is_that_computed_by_hand(single, capsys):
    _, told = asked(capsys, "budget", single)
    figures = _figures(told)
    assert figures["notifie"] == 5000
    assert figures["enveloppe"] == 4800
    assert figures["demande"] == 600 + 900 + 300  # « 8oo » cannot be read
    assert figures["accorde"] == 600 + 700
    assert figures["verse"] == 420 + 180 + 490
    assert figures["justifie"] == 600  # 880,50 justified, 600 granted
    assert figures["engage"] == 600 + 700
    assert figures["reste_a_verser"] == 700 - 490
    assert figures["disponible"] == 4800 - 1300
    granted = next(figure for figure in told["figures"] if figure["code"] == "accorde")
    assert granted["cells"] == ["Suivi PIC!X5", "Suivi PIC!X6"]


def test_a_favourable_opinion_under_the_request_gives_the_letter_of_a_partial_grant(single, capsys):
    code, told = asked(capsys, "courriers", single, "--brouillon")
    made = {row[1]: row[3] for row in told["tables"][0]["rows"]}
    assert made == {"24-01": "Accord", "24-02": "Accord partiel", "24-03": "Refus", "24-04": "Ajournement"}
    assert "Lu à travers correspondances.xlsx." in _screen(capsys, "courriers", single, "--brouillon")
    assert code in {0, 1}


def _screen(capsys, command, workbook, *options):
    run([command, str(workbook), "--date", DAY, *options])
    return plain(capsys.readouterr().out)


def test_the_answers_of_a_form_are_checked_at_their_own_addresses(form, capsys):
    _, told = asked(capsys, "verifier", form)
    sheet = "Réponses au formulaire 1"
    assert _issues(told) == [
        (sheet, "N3", "nombre-en-texte"), (sheet, "O3", "nombre-en-texte"), (sheet, "B4", "lignes-differentes"), (sheet, "L4", "date-illisible"),
        (sheet, "O4", "montant-illisible"),
    ]  # fmt: skip


def test_its_requests_and_themes_are_those_computed_by_hand(form, capsys):
    _, told = asked(capsys, "budget", form)
    assert _figures(told)["demande"] == 500 + 450
    by_project = {row[0]: row for table in told["tables"] if table["code"] == "par_projet" for row in table["rows"]}
    assert {"L2", "L3", "L4"} <= set(by_project)
    by_theme = {row[0]: row[1] for table in told["tables"] if table["code"] == "par_theme" for row in table["rows"]}
    assert len(by_theme) > 3


def test_a_fund_of_2018_is_read_under_its_own_names(fph, capsys):
    _, told = asked(capsys, "verifier", fph)
    assert _issues(told, "B") == [
        ("Fiches actions", "D5", "reference-inconnue"), ("Commission 2018", "", "motif-manquant"), ("Commission 2018", "B5", "reference-inconnue"),
        ("Commission 2018", "E5", "montant-illisible"),
    ]  # fmt: skip
    wrong = {issue["cell"]: plain(issue["advice"]) for issue in told["issues"]}
    assert wrong["D5"] == "Ajoutez-le dans la feuille « Demandeurs », ou corrigez-le ici."


def test_its_budget_adds_the_two_parts_of_each_grant_of_the_year(fph, capsys):
    _, told = asked(capsys, "budget", fph)
    figures = _figures(told)
    assert figures["demande"] == 500 + 600 + 250
    assert figures["accorde"] == 250 + 250 + Decimal("350.50")
    assert figures["verse"] == 400 + 100 + Decimal("280.50")


def test_a_column_said_not_to_be_kept_is_not_asked_for_again(fph, capsys):
    book = openpyxl.load_workbook(fph.with_name("correspondances.xlsx"))
    row = next(
        row for row in book["Colonnes"].iter_rows(min_row=4) if (row[0].value, row[1].value) == ("Décisions", "Motif")
    )
    row[4].value = "non suivie"
    book.save(fph.with_name("correspondances.xlsx"))
    _, told = asked(capsys, "verifier", fph)
    assert "motif-manquant" not in {issue["code"] for issue in told["issues"]}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("which", ["single", "fph"])
def test_every_command_reads_them_unchanged(which, command, request, capsys):
    workbook = request.getfixturevalue(which)
    options = ["--brouillon"] if command in {"courriers", "bilan"} else []
    before = {path.name: digest(path) for path in workbook.parent.glob("*.xlsx")}
    _, told = asked(capsys, command, workbook, *options)
    assert told["status"] != "refused"
    assert bool(told["files"]) == (command != "verifier")
    assert {path.name: digest(path) for path in workbook.parent.glob("*.xlsx")} == before


def test_what_was_found_and_what_is_missing_is_told(tmp_path, capsys):
    workbook = saved(tmp_path / "FPH.xlsx", FPH)
    before = digest(workbook)
    code, told = _adopted(capsys, workbook)
    assert (code, told["files"], told["folder"]) == (0, ["correspondances.xlsx"], str(tmp_path))
    found, lacking = told["tables"]
    assert (found["code"], lacking["code"]) == ("trouve", "manque")
    assert ["Projets", "Montant demandé", "Fiches actions", "Aide demandée", "telle quelle", "sûr"] in found["rows"]
    assert ["Membres", "toute la feuille", "à remplir dans correspondances.xlsx"] in lacking["rows"]
    assert digest(workbook) == before


def test_a_correspondence_that_is_there_is_never_written_over(single, capsys):
    kept = digest(single.with_name("correspondances.xlsx"))
    code, told = _adopted(capsys, single)
    assert code == 0
    assert told["folder"] == str(single.parent / "sorties" / f"{DAY}_adopter")
    assert digest(single.with_name("correspondances.xlsx")) == kept


def test_two_workbooks_of_one_folder_each_have_theirs(single, capsys):
    other = saved(single.with_name("FPH.xlsx"), FPH)
    assert _adopted(capsys, other)[1]["files"] == ["correspondances FPH.xlsx"]
    _, told = asked(capsys, "verifier", other)
    assert {"Fiches actions", "correspondances FPH.xlsx › Association"} <= {issue["sheet"] for issue in told["issues"]}
    assert asked(capsys, "verifier", single)[1]["issues"][0]["sheet"] == "Suivi PIC"


def test_two_correspondences_for_one_workbook_are_refused(single, capsys):
    copy = single.with_name("correspondances (copie).xlsx")
    copy.write_bytes(single.with_name("correspondances.xlsx").read_bytes())
    told = plain(refused(capsys, ["verifier", str(single)]))
    assert "« correspondances (copie).xlsx » et « correspondances.xlsx »" in told


def test_a_workbook_renamed_since_says_where_to_change_its_name(single, capsys):
    renamed = single.rename(single.with_name("Suivi 2024.xlsx"))
    told = plain(refused(capsys, ["budget", str(renamed)]))
    assert "« correspondances.xlsx » est fait pour un autre classeur que « Suivi 2024.xlsx »" in told
    assert "Accueil" in told


def test_a_heading_renamed_since_is_told_in_the_correspondence_with_the_nearest(single, capsys):
    book = openpyxl.load_workbook(single)
    book["Suivi PIC"]["X4"] = "Somme attribuée PIC"
    book.save(single)
    _, told = asked(capsys, "verifier", single)
    wrong = next(issue for issue in told["issues"] if issue["code"] == "correspondance-fausse")
    assert wrong["sheet"] == "correspondances.xlsx › Colonnes"
    assert (
        openpyxl.load_workbook(single.with_name("correspondances.xlsx"))["Colonnes"][wrong["cell"]].value
        == "Somme attribuée"
    )
    assert plain(wrong["advice"]) == "Vouliez-vous dire « Somme attribuée PIC » ?"
    assert "Somme attribuée" in plain(refused(capsys, ["budget", str(single)]))


def test_a_workbook_of_ours_needs_none(sample, capsys):
    code, told = _adopted(capsys, sample)
    assert (code, told["files"]) == (0, [])
    assert sorted(path.name for path in sample.parent.iterdir()) == ["modeles", "suivi_pic.xlsx"]


def test_verifier_advises_adopter_for_a_workbook_without_our_sheets(tmp_path, capsys):
    told = plain(refused(capsys, ["verifier", str(saved(tmp_path / "Suivi.xlsx", SINGLE))]))
    assert "pic-sheets adopter" in told


def test_a_workbook_of_something_else_is_refused_and_nothing_written(tmp_path, capsys):
    workbook = saved(tmp_path / "Stock.xlsx", {"Stock": [["Article", "Quantité"], ["Chaises", 12]]})
    assert "ne ressemble au suivi d'un fonds" in plain(refused(capsys, ["adopter", str(workbook)]))
    assert [path.name for path in tmp_path.iterdir()] == ["Stock.xlsx"]


def test_a_damaged_correspondence_is_named(single, capsys):
    single.with_name("correspondances.xlsx").write_bytes(b"PK\x03\x04 not a zip")
    assert "correspondances.xlsx" in refused(capsys, ["verifier", str(single)])


def test_a_correspondence_of_which_nothing_can_be_followed_says_where(single, capsys):
    book = openpyxl.load_workbook(single)
    book["Suivi PIC"].title = "Suivi PIC 2024"
    book.save(single)
    told = plain(refused(capsys, ["budget", str(single)]))
    assert "La feuille « Suivi PIC » n'est pas dans votre classeur" in told


def test_two_runs_give_the_same_bytes(tmp_path, capsys):
    made = []
    for name in ("un", "deux"):
        (tmp_path / name).mkdir()
        _adopted(capsys, saved(tmp_path / name / "FPH.xlsx", FPH))
        made.append(hashlib.sha256((tmp_path / name / "correspondances.xlsx").read_bytes()).hexdigest())
    assert made[0] == made[1]


def test_the_year_asked_for_is_read(tmp_path, capsys):
    workbook = saved(tmp_path / "FPH.xlsx", FPH)
    _adopted(capsys, workbook, "--annee", "2017")
    _, told = asked(capsys, "budget", workbook)
    assert _figures(told)["accorde"] == 300


def test_an_output_folder_may_be_chosen(tmp_path, capsys):
    workbook = saved(tmp_path / "FPH.xlsx", FPH)
    told = _adopted(capsys, workbook, "-o", str(tmp_path / "essai"))[1]
    assert (told["folder"], told["files"]) == (str(tmp_path / "essai"), ["correspondances.xlsx"])
    assert not workbook.with_name("correspondances.xlsx").exists()


def test_a_disk_that_refuses_leaves_nothing(tmp_path, capsys, monkeypatch):
    workbook = saved(tmp_path / "FPH.xlsx", FPH)

    def write(path, _content):
        raise OSError(28, f"{path}: full")

    monkeypatch.setattr(type(workbook), "write_bytes", write)
    assert "plein" in refused(capsys, ["adopter", str(workbook)])
    assert [path.name for path in tmp_path.iterdir()] == ["FPH.xlsx"]


def test_a_form_received_is_checked_with_a_workbook_of_their_own(single, tmp_path, capsys):
    fund = gather(single, date.fromisoformat(DAY), Silence()).fund
    folder = tmp_path / "reçus"
    folder.mkdir()
    said = {
        "Porteurs.Nom": "jardins  SOLIDAIRES",
        "Projets.Titre": "Compost",
        "Projets.Montant demandé": "1",
        "Projets.Coût total": "bcp",
    }
    (folder / "a.docx").write_bytes(filled(blank_form("demande", fund, date.fromisoformat(DAY)), said))
    code, told = asked(capsys, "recevoir", single, str(folder))
    assert code == 1
    (row,) = told["tables"][0]["rows"]
    assert (row[2], row[3], row[4]) == ("repris", "Jardins Solidaires", "24-05")
    assert ("Projets", "O2", "montant-illisible") in {
        (issue["sheet"], issue["cell"], issue["code"]) for issue in told["issues"]
    }
    assert all(plain(issue["message"]).startswith("a.docx, ") for issue in told["issues"])
