"""What is to be written today, and what is no longer once it is."""

import json

from asked import DAY, asked, change, refused
from small_workbook import plain

from pic_sheets.cli.running import run


def _table(told, code):
    return next((table["rows"] for table in told["tables"] if table["code"] == code), [])


def _due(capsys, workbook, *options, code=0):
    assert run(["courriers", "a-faire", str(workbook), "--date", DAY, "--format", "json", *options]) == code
    return json.loads(capsys.readouterr().out)


def _figures(told):
    return {figure["code"]: figure["value"] for figure in told["figures"]}


def test_a_decision_without_its_letter_is_to_be_written(sample, capsys):
    told = _due(capsys, sample, "--seance", "C2025-01", "--type", "accord", "--type", "refus")
    assert _table(told, "a_faire")[-1] == [
        "Refus", "C2025-01", "PIC-2025-005", "Un chalet en bois pour animer la place", "Refus du 6 février 2025, à annoncer",
    ]  # fmt: skip
    assert _figures(told) == {"a_faire": 5, "retenus": 0, "a_refaire": 0}
    assert not (sample.parent / "registre.jsonl").exists()


def test_a_decision_since_replaced_by_another_is_not_to_be_announced(sample, capsys):
    told = _due(capsys, sample, "--projet", "PIC-2025-010", "--type", "ajournement", "--type", "accord partiel")
    assert [row[:2] for row in _table(told, "a_faire")] == [["Accord partiel", "C2025-03"]]


def test_what_is_written_is_no_longer_to_be(sample, capsys):
    asked(capsys, "courriers", sample, "--seance", "C2025-01")
    answers = ("--type", "accord", "--type", "refus")
    assert "C2025-01" not in {row[1] for row in _table(_due(capsys, sample, *answers), "a_faire")}
    run(["courriers", str(sample), "--a-faire", *answers, "--date", DAY, "--format", "json"])
    capsys.readouterr()
    told = _due(capsys, sample, *answers)
    assert (_table(told, "a_faire"), _figures(told)["a_faire"]) == ([], 0)
    run(["courriers", "a-faire", str(sample), *answers, "--date", DAY])
    assert "Aucun courrier n'est à faire." in plain(capsys.readouterr().out)


def test_writing_what_is_due_when_nothing_is_makes_nothing(sample, capsys):
    options = ("--a-faire", "--type", "refus")
    _, first = asked(capsys, "courriers", sample, *options)
    code, second = asked(capsys, "courriers", sample, *options)
    assert first["files"]
    assert (code, second["files"], second["tables"]) == (0, [], [])


def test_a_draft_is_no_letter(sample, capsys):
    asked(capsys, "courriers", sample, "--type", "refus", "--brouillon")
    assert _figures(_due(capsys, sample, "--type", "refus"))["a_faire"] > 0
    assert not (sample.parent / "registre.jsonl").exists()


def test_a_letter_that_the_workbook_no_longer_says_is_to_be_made_again(sample, capsys):
    asked(capsys, "courriers", sample, "--projet", "PIC-2025-001")
    change(sample, Porteurs_G4="2 rue Neuve")
    told = _due(capsys, sample)
    (row,) = _table(told, "a_refaire")
    assert row[:4] == ["Accord", "C2025-01", "PIC-2025-001", "2026-0001"]
    assert "adresse" in row[4]


def test_a_due_letter_that_an_issue_holds_back_says_where(sample, capsys):
    change(sample, Projets_C4="inconnu")
    told = _due(capsys, sample, "--projet", "PIC-2025-001", "--type", "accord", code=1)
    assert _figures(told)["retenus"] == 1
    assert _table(told, "retenus")[0][3] == "Projets!C4"


def test_an_unknown_code_is_refused(sample, capsys):
    sentence = refused(capsys, ["courriers", "a-faire", str(sample), "--seance", "C2025-09"])
    assert sentence.startswith("La séance « C2025-09 » n'existe pas.")
