"""The statistics of the sample year."""

from asked import asked, digest

CODES = (
    "taux_accord", "aide_moyenne", "aide_mediane", "aide_par_participant", "part_qpv", "part_primo_porteurs", "concentration",
)  # fmt: skip


def test_every_figure_and_every_table_of_the_contract_is_there(sample, capsys):
    code, told = asked(capsys, "statistiques", sample)
    assert code == 0
    assert [figure["code"] for figure in told["figures"]] == [*CODES]
    assert [table["code"] for table in told["tables"]] == [
        "themes", "quartiers", "porteurs", "publics", "delais", "seances", "accompagnement", "communication",
        "objectifs", "objectifs_atteints",
    ]  # fmt: skip
    assert told["files"] == ["statistiques.xlsx"]
    assert {figure["code"]: figure["value"] for figure in told["figures"]}["aide_moyenne"] == "589.20"


def test_two_runs_give_the_same_bytes(sample, capsys):
    made = {name: sample.parent / name for name in ("un", "deux")}
    told = [asked(capsys, "statistiques", sample, "-o", str(folder))[1] for folder in made.values()]
    assert told[0] | {"folder": ""} == told[1] | {"folder": ""}
    assert len({digest(folder / "statistiques.xlsx") for folder in made.values()}) == 1
