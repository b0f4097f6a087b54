"""The guide: its four stories, its commands and names, and its pictures, each there, told in words and true to the product."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import click
import pytest
from tools_of_the_workshop import tool

from pic_sheets.cli.commands_group import pic_sheets
from pic_sheets.launchers import TASKS
from pic_sheets.panel.cards import card_groups

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "docs" / "guide.md").read_text("utf-8")
PICTURES = ROOT / "docs" / "images"
STORIES = GUIDE.partition("# Tout, en détail")[0]


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


def _typed(text):
    """Every command of the text, in a block or within a sentence."""
    return [
        found[1] or found[2] for found in re.finditer(r"^(pic-sheets .+)$|`(pic-sheets [^`]+)`", text, re.MULTILINE)
    ]


@pytest.mark.parametrize("line", sorted(set(_typed(GUIDE))))
def test_every_command_is_understood(line):
    program, *typed = shlex.split(line)
    context = pic_sheets.make_context(program, typed)
    while isinstance(context.command, click.Group) and (left := [*context._protected_args, *context.args]):
        name, command, rest = context.command.resolve_command(context, left)
        # Asking for help ends the command where it stands.
        context = command.make_context(
            name, [word for word in rest if word != "--help"], parent=context, resilient_parsing="--help" in rest
        )
    assert context.command is not pic_sheets


def test_every_launcher_is_told_with_the_command_that_it_runs():
    given = {
        name: shlex.split(typed)[1:]
        for name, typed in re.findall(r"^\| \*\*(.+?)\*\* .*`(.+?)` \|$", STORIES, re.MULTILINE)
    }
    words = {"CLASSEUR": "suivi_pic.xlsx", "RELEVÉS": "releves"}
    assert given == {
        task.name: [words.get(word, word) for word in task.words if task.opens or word not in words] for task in TASKS
    }


def test_what_the_stories_name_in_the_panel_is_called_so_there():
    titles = {card.title for group in card_groups() for card in group.cards}
    named = {
        "Simuler l'enveloppe", "Procès-verbal", "Paiements à faire", "Fichier de virements", "Relevé du mois", "Écritures comptables",
        "Projets à suivre", "Compte rendu financier", "Page pour le site",
    }  # fmt: skip
    assert named <= titles
    assert named <= set(re.findall(r"\*\*(.+?)\*\*", STORIES))


def test_every_page_that_it_leads_to_is_there():
    pages = set(re.findall(r"\]\((?!https:|#|images/)([^)]+)\)", GUIDE))
    assert "google.md" in pages
    assert all((ROOT / "docs" / page).is_file() for page in pages)


def test_a_picture_is_not_taken_for_another():
    pictures = tool("guide_pictures")
    others = combinations(sorted(PICTURES.iterdir()), 2)
    assert all(pictures.difference(first, second.read_bytes()) > 2 * pictures.TOLERANCE for first, second in others)
    assert pictures.difference(PICTURES / "aucune.png", b"") > pictures.TOLERANCE


@pytest.mark.skipif(
    not os.environ.get("PIC_SHEETS_EVERY_CHECK"), reason="LibreOffice and Chromium take a minute: with every check"
)
def test_every_picture_is_what_the_product_shows():
    assert shutil.which("soffice")
    assert shutil.which("chromium")
    checked = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "guide_pictures.py"), "--check"],
        capture_output=True, text=True, check=False, timeout=400, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert (checked.returncode, checked.stdout) == (0, "every picture is true\n"), checked.stdout + checked.stderr
