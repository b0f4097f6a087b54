"""A form from a command's own parameters, and the words that it makes."""

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.panel.cards import card, card_groups
from pic_sheets.panel.fields import fields, usual_values, words
from pic_sheets.panel.folder import Folder, OutsideFolder


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "releves").mkdir()
    (tmp_path / "releves" / "août.ofx").write_bytes(b"x")
    (tmp_path / "paiements_a_faire.xlsx").write_bytes(b"x")
    return Folder(tmp_path)


def _fields(path, folder):
    return {field.name: field for field in fields(card(path).command, folder, None)}


def test_each_kind_of_parameter_has_its_kind_of_field(folder):
    asked = _fields("paiements/virements", folder)
    assert {name: (field.kind, field.required) for name, field in asked.items()} == {
        "ticks": ("path", True), "execution": ("date", False), "version": ("choice", False), "dry_run": ("flag", False),
        "today": ("date", False),
    }  # fmt: skip
    assert asked["ticks"].choices == (("paiements_a_faire.xlsx", "paiements_a_faire.xlsx"),)
    assert [value for value, _ in asked["version"].choices] == ["03", "09"]


def test_the_bank_s_files_are_offered_with_their_folder_and_can_be_sent(folder):
    statements = _fields("rapprocher", folder)["statements"]
    assert [value for value, _ in statements.choices] == ["paiements_a_faire.xlsx", "releves", "releves/août.ofx"]
    assert (statements.multiple, statements.required, statements.accepts_upload, statements.option) == (
        True,
        True,
        True,
        "",
    )


def test_our_own_codes_are_suggested_without_a_workbook(folder):
    assert ("accord", "Accord") in _fields("courriers/faire", folder)["kinds"].suggestions


def test_what_is_usual_is_filled_in(folder):
    found = card("courriers/faire")
    assert usual_values(fields(found.command, folder, None), found.usual, folder) == {"due": ["1"]}
    bank = card("rapprocher")
    assert usual_values(fields(bank.command, folder, None), bank.usual, folder) == {"statements": ["releves"]}


def test_values_become_words_that_no_dash_can_turn_into_options(folder):
    asked = tuple(_fields("courriers/faire", folder).values())
    given_values = {"meetings": ["--sortie=/tmp/x", " ", "C2025-03"], "due": ["1"], "output": ["x"], "today": [""]}
    assert words(asked, given_values, folder, "-suivi.xlsx") == (
        "--seance=--sortie=/tmp/x", "--seance=C2025-03", "--a-faire", "--", "-suivi.xlsx",
    )  # fmt: skip


def test_of_a_field_that_takes_one_value_the_first_counts(folder):
    asked = tuple(_fields("comite/pv", folder).values())
    assert words(asked, {"code": ["C1", "C2"]}, folder, "s.xlsx") == ("--seance=C1", "--", "s.xlsx")


def test_a_path_outside_the_folder_is_refused(folder):
    asked = tuple(_fields("rapprocher", folder).values())
    for path in ("../releves", "/etc/passwd", "releves/../../x"):
        with pytest.raises(OutsideFolder):
            words(asked, {"statements": [path]}, folder, "s.xlsx")


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
def test_whatever_is_typed_stays_the_value_of_its_own_option(tmp_path_factory, typed):
    folder = Folder(tmp_path_factory.getbasetemp())
    asked = tuple(_fields("courriers/faire", folder).values())
    context = card("courriers/faire").command.make_context(
        "x", list(words(asked, {"meetings": [typed]}, folder, "s.xlsx"))
    )
    assert context.params["meetings"] == ((typed.strip(),) if typed.strip() else ())
    assert context.params["output"] is None


def test_every_card_has_a_form_whose_fields_have_a_name_and_help(folder):
    for found in (each for group in card_groups() for each in group.cards):
        for field in fields(found.command, folder, None):
            assert field.label[0].isupper(), (found.path, field.name)
            assert field.help or not field.option, (found.path, field.name)


def test_nothing_filled_in_is_what_the_command_does_by_itself(folder):
    found = card("budget")
    assert words(fields(found.command, folder, None), {}, folder, None) == ("--",)
    with pytest.raises(click.UsageError):
        found.command.make_context("budget", ["--"])
