"""The state of the fund on screen and for scripts."""

from asked import asked, change
from small_workbook import plain

from pic_sheets.cli.running import run


def test_the_figures_the_meeting_and_what_is_due_are_told(sample, capsys):
    code, told = asked(capsys, "point", sample, "--date", "2025-11-10")
    assert (code, told["title"], told["files"]) == (0, "Le point sur suivi_pic.xlsx au 10 novembre 2025", [])
    assert {figure["code"]: figure["value"] for figure in told["figures"]} == {
        "enveloppe": "21500.00", "engage": "13901.05", "verse": "12569.15", "reste_a_verser": "1465.20",
        "disponible": "7598.95", "prochaine_seance": "2025-11-20", "ordre_du_jour": 3,
    }  # fmt: skip
    due, statuses = told["tables"]
    assert (due["code"], statuses["code"]) == ("a_faire", "par_statut")
    assert due["columns"] == ["Code", "À faire", "Nombre", "Depuis", "En retard", "Commande"]
    assert due["rows"][1] == [
        "bilan-en-retard", "2 bilans en retard", 2, "2025-08-11", "oui", f'pic-sheets suivi "{sample}"',
    ]  # fmt: skip
    assert [row[1] for row in statuses["rows"]] == [0, 0, 8, 17, 2, 1]


def test_every_command_that_is_told_can_be_typed(sample, capsys):
    import shlex

    _, told = asked(capsys, "point", sample, "--date", "2025-11-10")
    for row in told["tables"][0]["rows"]:
        program, *words = shlex.split(row[5])
        assert program == "pic-sheets"
        assert run([*words, "--date", "2025-11-10"]) == 0, row


def test_a_workbook_that_is_torn_has_a_point_all_the_same(sample, capsys):
    change(sample, Projets_P3="Subvention")
    code, told = asked(capsys, "point", sample)
    assert (code, [row[0] for row in told["tables"][0]["rows"]]) == (0, ["anomalies"])
    assert [table["code"] for table in told["tables"]] == ["a_faire"]
    assert run(["point", str(sample)]) == 0
    out = plain(capsys.readouterr().out)
    assert "Engagé (dû ou acquis) –" in " ".join(out.split())
    assert "il manque une feuille, ou une colonne, dans « Projets »" in " ".join(out.split())
