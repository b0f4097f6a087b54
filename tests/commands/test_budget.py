"""The budget of the sample year, from the workbook to its figures and its file."""

from asked import DAY, asked, change, digest

from pic_sheets.cli.running import run

FIGURES = {
    "notifie": "22100.00", "frais_de_gestion": "600.00", "enveloppe": "21500.00", "encaisse": "19300.00",
    "demande": "16580.00", "accorde": "14730.00", "engage": "13901.05", "verse": "12569.15", "reverse": "77.50",
    "justifie": "10201.05", "reste_a_verser": "1465.20", "trop_percu": "55.80", "disponible": "7598.95",
}  # fmt: skip


def test_the_figures_of_mericourt(sample, capsys):
    code, told = asked(capsys, "budget", sample)
    assert code == 0
    assert {figure["code"]: figure["value"] for figure in told["figures"]} == FIGURES
    assert {figure["unit"] for figure in told["figures"]} == {"€"}
    assert all(figure["cells"] for figure in told["figures"])
    assert [table["code"] for table in told["tables"]] == [
        "par_financeur", "par_seance", "par_theme", "par_quartier", "par_type_de_porteur", "par_projet",
    ]  # fmt: skip
    assert told["title"] == "Budget de suivi_pic.xlsx"
    assert told["files"] == ["budget.xlsx"]
    assert told["folder"] == str(sample.parent / "sorties" / f"{DAY}_budget")


def test_two_runs_give_the_same_bytes_in_two_folders(sample, capsys):
    first, second = (asked(capsys, "budget", sample)[1]["folder"] for _ in range(2))
    assert second == f"{first}-2"
    assert digest(sample.parent / "sorties" / f"{DAY}_budget" / "budget.xlsx") == digest(
        sample.parent / "sorties" / f"{DAY}_budget-2" / "budget.xlsx"
    )


def test_figures_that_may_be_incomplete_say_so_and_are_given_all_the_same(sample, capsys):
    change(sample, Projets_P4="beaucoup")
    code, told = asked(capsys, "budget", sample)
    assert (code, told["status"], told["files"]) == (1, "issues", ["budget.xlsx"])
    assert [(issue["sheet"], issue["cell"]) for issue in told["issues"]] == [("Projets", "P4")]
    assert run(["budget", str(sample), "--date", DAY]) == 1
    assert "1 anomalie bloquante, ces chiffres peuvent être incomplets." in " ".join(capsys.readouterr().out.split())
