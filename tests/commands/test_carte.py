"""The map of the sample year, as two pictures."""

from pathlib import Path

from asked import asked, change, digest


def test_the_map_is_two_pictures_and_a_table(sample, capsys):
    code, told = asked(capsys, "carte", sample)
    assert (code, told["files"]) == (0, ["carte.svg", "carte.png"])
    folder = Path(told["folder"])
    assert (folder / "carte.png").read_bytes().startswith(b"\x89PNG")
    assert "25 projets dans 3 quartiers" in (folder / "carte.svg").read_text("utf-8")
    (table,) = told["tables"]
    assert (table["code"], len(table["rows"])) == ("projets_de_la_carte", 25)


def test_two_runs_give_the_same_bytes(sample, capsys):
    made = [Path(asked(capsys, "carte", sample)[1]["folder"]) for _ in range(2)]
    for name in ("carte.svg", "carte.png"):
        assert digest(made[0] / name) == digest(made[1] / name)


def test_what_blocks_is_told_with_the_map(sample, capsys):
    change(sample, Projets_P4="beaucoup")
    code, told = asked(capsys, "carte", sample)
    assert (code, told["files"]) == (1, ["carte.svg", "carte.png"])
    assert [issue["cell"] for issue in told["issues"]] == ["P4"]
