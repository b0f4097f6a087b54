"""The guide's pictures: each is there, told in words, and true to the product."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "docs" / "guide.md").read_text("utf-8")
PICTURES = ROOT / "docs" / "images"


def test_every_picture_is_there_is_shown_once_and_is_told_in_words():
    shown = re.findall(r"!\[([^\]]*)\]\(images/([^)]+)\)", GUIDE)
    names = [name for _, name in shown]
    assert sorted(names) == sorted(path.name for path in PICTURES.iterdir())
    assert all(len(words) > 25 for words, _ in shown)


def test_pictures_are_light():
    assert all(path.stat().st_size < 120_000 for path in PICTURES.iterdir())


def test_the_four_stories_come_first():
    stories = ("Votre première journée", "La semaine d'un comité", "Le mois du comptable", "La fin de l'année")
    assert re.findall(r"^## (.+)$", GUIDE, re.MULTILINE)[:4] == list(stories)


@pytest.mark.skipif(
    not os.environ.get("PIC_SHEETS_EVERY_CHECK"), reason="LibreOffice and Chromium take a minute: with every check"
)
def test_every_picture_is_what_the_product_shows():
    assert shutil.which("soffice")
    assert shutil.which("chromium")
    checked = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "build_guide_pictures.py"), "--check"],
        capture_output=True, text=True, check=False, timeout=400, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert (checked.returncode, checked.stdout) == (0, "every picture is true\n"), checked.stdout + checked.stderr
