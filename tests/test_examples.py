"""The stories of examples/: a command on a sample fund, and what it must give.

Set PIC_SHEETS_REWRITE=1 to write the expected outputs again, then read the difference.
"""

import json
import os
import shutil
from pathlib import Path

import pytest
from dumps import dump

from pic_sheets.cli.running import run

EXAMPLES = Path(__file__).parents[1] / "examples"
STORIES = sorted(path.parent for path in EXAMPLES.glob("*/*/cmd.txt"))
#: The samples' banks know of movements that only their accountants can explain.
LEFT_TO_SOMEONE = {"rapprocher"}
REWRITE = os.environ.get("PIC_SHEETS_REWRITE") == "1"


def test_both_funds_tell_every_story():
    assert {story.parent.name for story in STORIES} == {"croix", "mericourt"}
    assert len(STORIES) == 34


@pytest.mark.parametrize("story", STORIES, ids=lambda story: f"{story.parent.name}-{story.name}")
def test_a_story_gives_what_it_must(story, tmp_path, monkeypatch, capsys, sample_bytes):
    (tmp_path / "suivi_pic.xlsx").write_bytes(sample_bytes(story.parent.name))
    shutil.copytree(story.parent / "releves", tmp_path / "releves")
    monkeypatch.chdir(tmp_path)
    code = run((story / "cmd.txt").read_text("utf-8").split())
    outcome = json.loads(capsys.readouterr().out)
    made = {"outcome.json": json.dumps(outcome, ensure_ascii=False, indent=1) + "\n"}
    for path in outcome["files"]:
        if "liasse" not in path:
            made[f"{path}.txt"] = dump(path, (tmp_path / outcome["folder"] / path).read_bytes())
    assert code == (0 if outcome["status"] == "ok" else 1)
    assert outcome["status"] == ("issues" if story.name in LEFT_TO_SOMEONE else "ok")
    expected = story / "expected"
    if REWRITE:
        expected.mkdir(exist_ok=True)
        for old in expected.iterdir():
            old.unlink()
        for name, text in made.items():
            (expected / name).write_text(text, "utf-8", newline="\n")
    assert sorted(made) == sorted(path.name for path in expected.iterdir())
    for name, text in made.items():
        assert text == (expected / name).read_text("utf-8"), name
