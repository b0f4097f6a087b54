"""Every task of the terminal has its card, once."""

import click

from pic_sheets.cli.commands_group import pic_sheets
from pic_sheets.commands._task import TaskGroup
from pic_sheets.panel.cards import MOMENTS, NOT_CARDS, OTHERS, card, card_groups, shortcuts


def _every_task():
    context = click.Context(pic_sheets)
    for name in pic_sheets.list_commands(context):
        command = pic_sheets.get_command(context, name)
        if isinstance(command, TaskGroup):
            yield from (f"{name}/{task}" for task in command.list_commands(context))
        else:
            yield name


def test_every_task_is_in_one_moment_or_left_to_the_terminal():
    shown = [card.path for group in card_groups() for card in group.cards]
    assert len(shown) == len(set(shown))
    assert {*shown, *NOT_CARDS, "panneau"} == set(_every_task())


def test_a_task_that_no_moment_names_comes_last(monkeypatch):
    monkeypatch.setitem(MOMENTS, "Rendre compte", ("bilan",))
    card_groups.cache_clear()
    try:
        last = card_groups()[-1]
    finally:
        card_groups.cache_clear()
    assert last.title == OTHERS
    assert {"carte", "etats/releve"} <= {card.path for card in last.cards}


def test_a_card_says_what_its_command_does():
    found = card("courriers/faire")
    assert (found.title, found.words) == ("Écrire les courriers", ("courriers", "faire"))
    assert found.summary == "Écrit la lettre de chaque décision, ou un autre courrier du fonds."
    assert found.reads_workbook
    assert found.usual == ("--a-faire",)
    assert any("registre" in paragraph for paragraph in found.paragraphs)
    assert not card("regles").reads_workbook


def test_every_card_has_a_french_title_of_its_own():
    titles = [card.title for group in card_groups() for card in group.cards]
    assert len(set(titles)) == len(titles)
    assert all(title[0].isupper() and "/" not in title for title in titles)


def test_what_is_no_task_has_no_card():
    for path in ("", "inconnu", "courriers", "courriers/inconnu", "verifier/faire", "nouveau", "panneau", "../etc"):
        assert card(path) is None


def test_the_shortcuts_are_the_launchers_own_tasks():
    assert [card.path for card in shortcuts()] == [
        "verifier",
        "comite/preparer",
        "courriers/faire",
        "rapprocher",
        "bilan",
    ]
