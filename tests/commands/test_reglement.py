"""The règlement intérieur of the sample fund."""

import io
import zipfile
from pathlib import Path

import docx
from asked import asked, change, digest

NAME = "reglement_interieur_2026-01-15.docx"


def _text(told):
    content = (Path(told["folder"]) / told["files"][0]).read_bytes()
    return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs)


def test_the_rules_of_today_are_written_with_what_changed(sample, capsys):
    code, told = asked(capsys, "reglement", sample)
    assert (code, told["files"]) == (0, [NAME])
    assert [(table["code"], len(table["rows"])) for table in told["tables"]] == [("articles", 12), ("changements", 1)]
    text = _text(told)
    assert "10 jours (dix) avant la séance" in text
    assert "Gwendoline" not in text


def test_the_rules_of_another_day_are_those_that_held_then(sample, capsys):
    code, told = asked(capsys, "reglement", sample, "--au", "30/06/2025")
    assert (code, told["files"]) == (0, ["reglement_interieur_2025-06-30.docx"])
    assert "7 jours (sept) avant la séance" in _text(told)
    assert [table["code"] for table in told["tables"]] == ["articles"]


def test_the_members_are_named_when_asked_without_how_to_reach_them(sample, capsys):
    text = _text(asked(capsys, "reglement", sample, "--membres")[1])
    assert "Madame Gwendoline Petit, voix délibérative" in text
    assert "Szymczak" not in text  # out of term
    assert "@" not in text
    assert "rue du Chevalement" not in text


def test_two_runs_give_the_same_bytes(sample, capsys):
    made = [Path(asked(capsys, "reglement", sample)[1]["folder"]) / NAME for _ in range(2)]
    assert digest(made[0]) == digest(made[1])


def test_a_blocking_issue_on_a_rule_holds_it_back_and_names_the_cell(sample, capsys):
    change(sample, Règlement_C5="beaucoup")
    code, told = asked(capsys, "reglement", sample)
    assert (code, told["status"], told["files"], told["folder"]) == (1, "issues", [], "")
    assert [(issue["sheet"], issue["cell"]) for issue in told["issues"]] == [("Règlement", "C5")]
    assert told["tables"][0]["code"] == "retenus"
    assert not (sample.parent / "sorties").exists()


def test_a_blocking_issue_elsewhere_does_not(sample, capsys):
    change(sample, Projets_P4="beaucoup")
    code, told = asked(capsys, "reglement", sample)
    assert (code, told["files"], told["issues"]) == (0, [NAME], [])


def test_a_draft_is_made_all_the_same_with_a_watermark(sample, capsys):
    change(sample, Règlement_C5="beaucoup")
    code, told = asked(capsys, "reglement", sample, "--brouillon")
    assert (code, told["files"]) == (1, [NAME])
    with zipfile.ZipFile(Path(told["folder"]) / NAME) as package:
        assert any(b"BROUILLON" in package.read(name) for name in package.namelist())


def test_a_dry_run_writes_nothing(sample, capsys):
    code, told = asked(capsys, "reglement", sample, "--a-blanc")
    assert (code, told["files"], told["folder"]) == (0, [], "")
    assert not (sample.parent / "sorties").exists()


def test_before_the_first_rule_it_is_told_that_there_is_none(sample, capsys):
    code, told = asked(capsys, "reglement", sample, "--au", "31/12/2024")
    assert (code, told["tables"]) == (0, [])
    assert "Ce qui change" not in _text(told)
