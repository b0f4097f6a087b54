"""Letters and their register: numbered, written down, then there; or none of it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from asked import DAY, asked, change, digest

from pic_sheets.cli.running import run
from pic_sheets.register.contents import read_contents
from pic_sheets.stores import outputs

ONE = ("--projet", "PIC-2025-001")


def _lines(workbook):
    return [json.loads(line) for line in (workbook.parent / "registre.jsonl").read_text("utf-8").splitlines()]


def test_every_letter_has_its_number_and_its_line(sample, capsys):
    _, told = asked(capsys, "courriers", sample, "--seance", "C2025-01")
    lines = _lines(sample)
    assert [line["numero"] for line in lines] == [f"2026-000{rank}" for rank in range(1, 6)]
    made = next(table["rows"] for table in told["tables"] if table["code"] == "courriers")
    assert [row[5] for row in made] == [line["numero"] for line in lines]
    for line in lines:
        assert digest(sample.parent / line["fichier"]) == line["document"]
        assert digest(sample.parent / "modeles" / f"{line['type']}.docx") == line["modele"]
    assert (lines[0]["type"], lines[0]["decision"], lines[0]["montant"]) == ("accord", "Accord", "900.00")


def test_the_register_holds_no_personal_data(sample, capsys):
    asked(capsys, "courriers", sample)
    text = (sample.parent / "registre.jsonl").read_text("utf-8")
    for personal in ("Kubiak", "rue des", "@", "FR76", "FR14"):
        assert personal not in text


def test_the_same_letter_made_again_has_its_number_and_its_bytes(sample, capsys):
    folders = [asked(capsys, "courriers", sample, *ONE)[1]["folder"] for _ in range(2)]
    first, second = _lines(sample)
    assert (first["numero"], first["document"]) == (second["numero"], second["document"])
    assert first["fichier"] != second["fichier"]
    assert folders[0] != folders[1]


def test_a_letter_that_says_something_else_has_a_number_of_its_own(sample, capsys):
    asked(capsys, "courriers", sample, *ONE)
    change(sample, Porteurs_G4="2 rue Neuve")
    asked(capsys, "courriers", sample, *ONE)
    assert [line["numero"] for line in _lines(sample)] == ["2026-0001", "2026-0002"]


def test_a_run_stopped_before_its_folder_has_its_name_leaves_the_number_for_the_same_letter(
    sample, capsys, monkeypatch
):
    whole = outputs.Path.rename

    def stopped(*_arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(outputs.Path, "rename", stopped)
    assert run(["courriers", str(sample), *ONE, "--date", DAY]) == 130
    monkeypatch.setattr(outputs.Path, "rename", whole)
    capsys.readouterr()
    assert not (sample.parent / "sorties").exists()
    _, told = asked(capsys, "courriers", sample, *ONE)
    lines = _lines(sample)
    assert [line["numero"] for line in lines] == ["2026-0001", "2026-0001"]
    assert lines[0]["document"] == lines[1]["document"]
    assert told["files"]


def test_a_register_that_cannot_be_written_makes_no_letter(sample, capsys):
    (sample.parent / "registre.jsonl").mkdir()
    assert run(["courriers", str(sample), *ONE, "--date", DAY]) == 1
    assert "n'est pas un registre" in " ".join(capsys.readouterr().err.split()).replace("\u00a0", " ")
    assert not (sample.parent / "sorties").exists()


@pytest.mark.parametrize("option", ["--brouillon", "--a-blanc"])
def test_what_is_no_letter_is_not_in_the_register(option, sample, capsys):
    asked(capsys, "courriers", sample, *ONE, option)
    assert not (sample.parent / "registre.jsonl").exists()


def test_two_commands_at_once_never_give_one_number_twice(sample):
    meetings = ("C2025-01", "C2025-02")
    runs = [
        subprocess.Popen(
            [sys.executable, "-m", "pic_sheets", "courriers", str(sample), "--seance", meeting, "--date", DAY],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=Path(__file__).parents[2],
        )
        for meeting in meetings
    ]  # fmt: skip
    assert [(run.communicate(timeout=120)[1], run.returncode)[1] for run in runs] == [0, 0]
    numbers = [line["numero"] for line in _lines(sample)]
    assert numbers == [f"2026-{rank:04}" for rank in range(1, len(numbers) + 1)]
    assert read_contents((sample.parent / "registre.jsonl").read_bytes()).faults == ()


def test_a_lost_letter_is_made_again_the_same_on_its_own_day(sample, capsys):
    _, told = asked(capsys, "courriers", sample, *ONE)
    lost = Path(told["folder"]) / told["files"][0]
    content = lost.read_bytes()
    lost.unlink()
    _, again = asked(capsys, "courriers", sample, *ONE)
    assert (Path(again["folder"]) / again["files"][0]).read_bytes() == content
    assert run(["registre", "verifier", str(sample), "--date", DAY]) == 0
