"""Who needs attention in the sample year."""

from asked import asked, change, digest


def test_the_late_reports_and_the_refund_come_first(sample, capsys):
    code, told = asked(capsys, "suivi", sample)
    assert (code, told["files"]) == (0, ["suivi.xlsx"])
    assert [table["code"] for table in told["tables"]] == ["maintenant", "a_suivre", "raisons", "suivi"]
    whole = told["tables"][-1]
    assert [(row[0], row[1], row[4], row[6]) for row in whole["rows"]] == [
        ("Maintenant", "PIC-2025-015", "Bilan en retard", 157),
        ("Maintenant", "PIC-2025-008", "Bilan en retard", 144),
        ("Maintenant", "PIC-2025-018", "Trop-perçu à rendre", 90),
        ("Maintenant", "PIC-2025-021", "Bilan en retard", 50),
        ("À suivre", "PIC-2025-014", "Budget très différent du prévu", 66),
    ]


def test_two_runs_give_the_same_bytes(sample, capsys):
    made = {name: sample.parent / name for name in ("un", "deux")}
    for folder in made.values():
        asked(capsys, "suivi", sample, "-o", str(folder))
    assert len({digest(folder / "suivi.xlsx") for folder in made.values()}) == 1


def test_a_cell_that_cannot_be_read_silences_its_project_and_is_told(sample, capsys):
    change(sample, Projets_J18="bientôt")
    code, told = asked(capsys, "suivi", sample)
    assert (code, told["status"]) == (1, "issues")
    assert "PIC-2025-015" not in {row[1] for row in told["tables"][-1]["rows"]}


def test_a_fund_with_nothing_to_follow_gets_no_file(sample, capsys):
    code, told = asked(capsys, "suivi", sample, "--date", "2025-01-10")
    assert (code, told["files"], told["folder"]) == (0, [], "")
    assert {figure["value"] for figure in told["figures"]} == {0}
    assert not (sample.parent / "sorties").exists()
