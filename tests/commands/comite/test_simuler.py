"""The envelope live, on the sample year: on screen, in JSON, and as a page."""

import json
from pathlib import Path

import pytest
from asked import DAY, change, digest
from small_workbook import plain

from pic_sheets.cli.running import run

MEETING = ("--seance", "C2025-03")


def _told(capsys, workbook, *options, day=DAY):
    before = digest(workbook)
    code = run(["comite", "simuler", str(workbook), "--date", day, "--format", "json", *options])
    assert digest(workbook) == before
    return code, json.loads(capsys.readouterr().out)


def _table(told, code):
    return next(table["rows"] for table in told["tables"] if table["code"] == code)


def _figures(told):
    return {figure["code"]: figure["value"] for figure in told["figures"]}


def test_what_is_left_is_the_budgets_own_figure_and_an_agenda_all_decided_leaves_it(sample, capsys):
    code, told = _told(capsys, sample, *MEETING)
    assert (code, told["status"], told["title"]) == (0, "ok", "Simulation de la séance C2025-03")
    run(["budget", str(sample), "--date", DAY, "--format", "json"])
    budget = json.loads(capsys.readouterr().out)
    left = next(figure for figure in budget["figures"] if figure["code"] == "disponible")
    assert next(figure for figure in told["figures"] if figure["code"] == "disponible") | {"label": ""} == left | {
        "label": ""
    }
    assert _figures(told)["reste_si_demande"] == _figures(told)["reste_si_plafonds"] == left["value"] == "7598.95"
    assert {plain(row[3]).split(" ")[0] for row in _table(told, "projets")} == {"Décidé"}
    assert [table["code"] for table in told["tables"]] == [
        "projets", "projets_plafonds", "par_financeur", "parts_des_financeurs", "par_theme", "regles", "depassements",
    ]  # fmt: skip


def test_on_screen_alone_nothing_is_written(sample, capsys):
    _, told = _told(capsys, sample, *MEETING)
    assert (told["files"], told["folder"]) == ([], "")
    assert not (sample.parent / "sorties").exists()


def test_a_project_to_decide_counts_as_asked_and_within_the_ceilings(undecided, capsys):
    _, told = _told(capsys, undecided, *MEETING)
    figures = _figures(told)
    rows = {row[0]: row for row in _table(told, "projets")}
    assert rows["PIC-2025-015"][3:6] == ["À décider", "1000.00", "900.00"]
    assert rows["PIC-2025-012"][3] == "À décider"
    assert float(figures["ordre_du_jour"]) - float(figures["ordre_du_jour_plafonds"]) == 100
    assert float(figures["reste_si_plafonds"]) - float(figures["reste_si_demande"]) == 100
    broken = [(row[0], plain(row[3])) for row in _table(told, "depassements")]
    assert ("PIC-2025-015", "1er projet de l'année : plafond 900,00 € ; demande 1 000,00 €, 100,00 € de trop") in broken


@pytest.fixture
def undecided(sample):
    """The sample year before two projects of its third meeting are decided."""
    import openpyxl

    book = openpyxl.load_workbook(sample)
    sheet = book["Décisions"]
    for row in sheet.iter_rows():
        if row[1].value in {"PIC-2025-012", "PIC-2025-015"}:
            for cell in row:
                cell.value = None
    book.save(sample)
    return sample


def test_the_page_is_written_in_a_folder_of_its_own_and_two_runs_give_the_same_bytes(sample, capsys):
    folders = [Path(_told(capsys, sample, *MEETING, "--page")[1]["folder"]) for _ in range(2)]
    assert [folder.name for folder in folders] == [f"{DAY}_simulation", f"{DAY}_simulation-2"]
    assert len({digest(folder / "simulation.html") for folder in folders}) == 1


def test_a_folder_asked_for_has_the_page_and_an_existing_one_is_refused(sample, tmp_path, capsys):
    _, told = _told(capsys, sample, *MEETING, "-o", str(tmp_path / "mur"))
    assert told["files"] == ["simulation.html"]
    code, told = _told(capsys, sample, *MEETING, "-o", str(tmp_path / "mur"))
    assert (code, told["status"]) == (1, "refused")


def test_the_page_tells_no_address_phone_or_account_of_a_holder(sample, capsys):
    _, told = _told(capsys, sample, *MEETING, "--page")
    page = (Path(told["folder"]) / "simulation.html").read_text("utf-8")
    import openpyxl

    sheet = openpyxl.load_workbook(sample)["Porteurs"]
    rows = list(sheet.iter_rows(values_only=True))
    headings = next(row for row in rows if "IBAN" in row)
    personal = [headings.index(name) for name in ("Adresse", "Téléphone", "Courriel", "IBAN")]
    told_of = {str(row[column]) for row in rows[rows.index(headings) + 1 :] for column in personal if row[column]}
    assert len(told_of) > 20
    assert not [text for text in told_of if text in page]


def test_without_a_code_it_is_the_next_meeting_and_after_the_last_the_codes_are_told(sample, capsys):
    assert _told(capsys, sample, day="2025-05-01")[1]["title"] == "Simulation de la séance C2025-03"
    code, told = _told(capsys, sample)
    assert (code, told["status"]) == (1, "refused")
    assert plain(told["title"]).endswith(
        "Aucune séance n'est à venir. Dites laquelle avec --seance : C2025-01, C2025-02, C2025-03, C2025-04, C2025-05, C2025-06."
    )


def test_an_issue_that_blocks_is_told_with_the_figures(sample, capsys):
    change(sample, Projets_P4="beaucoup")
    code, told = _told(capsys, sample, "--seance", "C2025-01")
    assert (code, told["status"]) == (1, "issues")
    assert _table(told, "projets")[0][4] is None
    assert run(["comite", "simuler", str(sample), "--seance", "C2025-01", "--date", DAY]) == 1
    out = " ".join(capsys.readouterr().out.split())
    assert "ces chiffres peuvent être incomplets" in out
    assert "5 projets à l'ordre du jour, dont 5 déjà décidés." in out


def test_the_project_from_which_the_envelope_is_too_small_is_named(undecided, capsys):
    change(undecided, Financeurs_F4=0, Financeurs_F5=0, Financeurs_G4=0, Financeurs_G5=0)
    assert run(["comite", "simuler", str(undecided), *MEETING, "--date", DAY]) in {0, 1}
    assert "L'enveloppe du fonds ne suffit plus à partir du projet PIC-2025-0" in " ".join(
        capsys.readouterr().out.split()
    )
