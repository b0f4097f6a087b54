"""The requests for subsidies of the sample year."""

import io
import zipfile
from pathlib import Path

import docx
import pytest
from asked import asked, change, digest, refused

ALL = ["demande_2025_etat.docx", "demande_2025_reg.docx", "demande_2025_ville.docx"]


def _notes(capsys, *arguments):
    """What the terminal says, on one line with ordinary spaces."""
    from pic_sheets.cli.running import run

    run(["demande", *map(str, arguments), "--date", "2026-01-15"])
    return " ".join(capsys.readouterr().out.split())


def _text(told, name):
    document = docx.Document(Path(told["folder"]) / name)
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def _earlier(sample, **cells):
    path = sample.with_name("avant.xlsx")
    path.write_bytes(sample.read_bytes())
    change(path, Association_B15=2024, **cells)
    return path


def test_each_funder_of_which_something_is_asked_has_its_document(sample, capsys):
    code, told = asked(capsys, "demande", sample)
    assert (code, sorted(told["files"])) == (0, ALL)
    [table] = told["tables"]
    assert [row[:2] for row in table["rows"]] == [
        ["Région Hauts-de-France", "14000.00"],
        ["Ville de Méricourt", "6600.00"],
        ["État – Politique de la ville", "2000.00"],
    ]
    assert "14\N{NARROW NO-BREAK SPACE}000,00\N{NO-BREAK SPACE}€" in _text(told, "demande_2025_reg.docx")


@pytest.mark.parametrize("name", ["REG", "reg", "Région Hauts-de-France"])
def test_one_funder_is_asked_by_its_code_or_its_name(sample, capsys, name):
    assert asked(capsys, "demande", sample, "--financeur", name)[1]["files"] == ["demande_2025_reg.docx"]


def test_a_funder_that_is_not_known_is_refused_with_the_nearest(sample, capsys):
    said = refused(capsys, ["demande", str(sample), "--financeur", "VILE"])
    assert "Le financeur « VILE » n'existe pas. Vouliez-vous dire « VILLE » ?" in said


def test_nothing_asked_from_anyone_is_refused_unless_a_funder_is_named(sample, capsys):
    change(sample, Financeurs_E4=None, Financeurs_E5=None, Financeurs_E6=None)
    assert "Rien n'est demandé à aucun financeur." in refused(capsys, ["demande", str(sample)])
    told = asked(capsys, "demande", sample, "--financeur", "REG")[1]
    assert "[montant à compléter]" in _text(told, "demande_2025_reg.docx")


def test_two_runs_give_the_same_bytes(sample, capsys):
    runs = [Path(asked(capsys, "demande", sample)[1]["folder"]) for _ in range(2)]
    assert len({tuple(digest(folder / name) for name in ALL) for folder in runs}) == 1


def test_any_blocking_issue_withholds_a_request_whose_figures_are_of_this_workbook(sample, capsys):
    change(sample, Projets_P4="beaucoup")
    code, told = asked(capsys, "demande", sample)
    assert (code, told["files"], told["folder"]) == (1, [], "")
    assert [row[:2] for row in told["tables"][0]["rows"]] == [["suivi_pic.xlsx", "Projets!P4"]]
    assert not (sample.parent / "sorties").exists()


def test_a_draft_is_made_all_the_same_with_a_watermark(sample, capsys):
    change(sample, Projets_P4="beaucoup")
    code, told = asked(capsys, "demande", sample, "--brouillon", "--financeur", "REG")
    assert (code, told["files"]) == (1, ["demande_2025_reg.docx"])
    package = zipfile.ZipFile(io.BytesIO((Path(told["folder"]) / "demande_2025_reg.docx").read_bytes()))
    assert any(b"BROUILLON" in package.read(name) for name in package.namelist())


def test_with_the_year_before_only_what_the_request_is_made_from_withholds_it(sample, capsys):
    before = _earlier(sample)
    change(sample, Projets_P4="beaucoup")
    code, told = asked(capsys, "demande", sample, "--precedent", str(before))
    assert (code, sorted(told["files"])) == (0, ALL)
    assert "année d’avant (2024)" in _text(told, ALL[0])
    change(sample, Charges_et_produits_C4="beaucoup")
    code, told = asked(capsys, "demande", sample, "--precedent", str(before))
    assert (code, told["files"]) == (1, [])
    assert [row[1] for row in told["tables"][0]["rows"]] == ["Charges et produits!C4"]


def test_what_blocks_in_the_year_before_withholds_the_request_and_names_its_workbook(sample, capsys):
    before = _earlier(sample, Projets_P4="beaucoup")
    code, told = asked(capsys, "demande", sample, "--precedent", str(before))
    assert (code, told["files"], told["issues"]) == (1, [], [])
    assert [row[:2] for row in told["tables"][0]["rows"]] == [["avant.xlsx", "Projets!P4"]]


def test_what_funders_notify_may_be_awaited_when_the_figures_are_of_the_year_before(sample, capsys):
    before = _earlier(sample)
    change(sample, Financeurs_F4=None)
    assert asked(capsys, "demande", sample)[0] == 1
    code, told = asked(capsys, "demande", sample, "--precedent", str(before))
    assert code == 0
    assert "en attente" in _text(told, "demande_2025_reg.docx")


def test_a_dry_run_writes_nothing(sample, capsys):
    code, told = asked(capsys, "demande", sample, "--a-blanc")
    assert (code, told["files"], len(told["tables"][0]["rows"])) == (0, [], 3)
    assert not (sample.parent / "sorties").exists()
    assert "À blanc : 3 demandes à écrire, rien n'a été écrit." in _notes(capsys, sample, "--a-blanc")


def test_a_budget_that_does_not_hold_is_told_and_withholds_nothing(sample, capsys):
    change(sample, Charges_et_produits_C4=99999, Charges_et_produits_A5="512")
    code, told = asked(capsys, "demande", sample)
    assert (code, sorted(told["files"])) == (0, ALL)
    assert [issue["code"] for issue in told["issues"]] == ["budget-du-fonds-desequilibre"]
    said = _notes(capsys, sample)
    assert "Le budget prévisionnel est à revoir (1 point à vérifier)." in said
    assert "la grille Cerfa n'a pas de ligne pour ce compte : Charges et produits!A5 (« 512 »)." in said
