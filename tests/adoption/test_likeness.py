"""How much a heading looks like one of ours, and contents like a kind."""

from datetime import date

import pytest

from pic_sheets.adoption.likeness import LEAST, SURE, content_fit, heading_likeness, likeness, spellings, words
from pic_sheets.sheets import decisions, payments, projects


@pytest.mark.parametrize(
    ("heading", "phrase"),
    [
        ("MONTANT SOLLICITÉ (en €)", "montant sollicité"),
        ("Date d'acompte", "Acompte, date"),
        ("Quel est le montant demandé au fonds ?", "montant demandé au fonds"),
        ("Subventions demandées", "subvention demandée"),
        ("Montant  de la\ndemande", "montant de la demande"),
    ],
)
def test_small_words_case_order_and_plurals_do_not_count(heading, phrase):
    assert likeness(heading, phrase) >= SURE


@pytest.mark.parametrize(
    ("heading", "phrase"), [("Date", "Montant"), ("", "Nom"), ("Nom", ""), ("Solde", "Soldat inconnu")]
)
def test_other_words_are_nothing(heading, phrase):
    assert likeness(heading, phrase) < LEAST


def test_a_slip_of_the_keyboard_is_forgiven_but_not_sure_of_itself():
    assert LEAST <= likeness("Montant sollicté", "montant sollicité") < 100


def test_a_phrase_lost_in_a_long_heading_weighs_less():
    short, long = (likeness(text, "nom") for text in ("Nom du porteur", "Nom du porteur de ce projet de quartier"))
    assert 100 > short > long


def test_a_word_of_several_sheets_says_so():
    assert heading_likeness("Titre du projet", ("titre du projet",)).is_specific
    assert not heading_likeness("Commune", ("commune",)).is_specific


def test_contents_confirm_or_deny_a_heading():
    amount, verdict = projects.SHEET.columns["requested"], decisions.SHEET.columns["verdict"]
    assert content_fit([500.0, "450 €", "environ 400"], amount) == 0
    assert content_fit([500.0, 450.0, 400.0, "voir"], amount) == 1
    assert content_fit(["Oui", "Non"], amount) == -1
    assert content_fit([], amount) == 0
    assert content_fit(["Favorable", "Accord"], verdict, spellings("Décisions", "verdict")) == 1
    assert content_fit(["Favorable", "Accord"], payments.SHEET.columns["mode"]) == -1
    assert content_fit([date(2025, 1, 1)], projects.SHEET.columns["title"]) == -1
    assert content_fit(["Fête"], projects.SHEET.columns["title"]) == 0


def test_a_heading_of_small_words_keeps_them():
    assert words("Où et quand") == ("quand",)
    assert words("à la") == ("a", "la")
