"""Their words for our choices."""

import pytest

from pic_sheets.adoption.correspondence import Block, Source
from pic_sheets.adoption.spellings import official_district, proposed_spellings
from pic_sheets.adoption.tabs import Tab
from pic_sheets.tables import Table


def _words(sheet, field, values, **options):
    table = Table("T", [["Mot"], *[[value] for value in values]])
    block = Block(sheet, sheet, "T", sources={field: Source(headings=("Mot",))})
    return proposed_spellings([block], {"t": Tab(table, 1)}, **options)


def test_a_word_that_is_ours_already_is_not_asked_about():
    words = _words("Décisions", "verdict", ["accord", "Favorable", "FAVORABLE", "Favorabl", "???"]).words
    assert [(word.theirs, word.ours, word.count, word.is_sure) for word in words] == [
        ("Favorable", "Accord selon le montant", 2, True), ("Favorabl", "Accord selon le montant", 1, False), ("???", "", 1, False),
    ]  # fmt: skip


def test_a_slip_in_a_theme_is_one_of_the_usual_themes():
    found = _words("Projets", "theme", ["Circuit court", "Circuits courts"], themes=("Circuits courts",))
    assert [(word.theirs, word.ours) for word in found.words] == [("Circuit court", "Circuits courts")]
    assert found.themes == ()


def test_themes_of_their_own_are_kept():
    found = _words("Projets", "theme", ["Cadre de vie", "Vivre ensemble", "cadre de vie"], themes=("Circuits courts",))
    assert (found.words, found.themes) == ((), ("Cadre de vie", "Vivre ensemble"))


@pytest.mark.parametrize(
    ("name", "code"),
    [("QN06234M", "QN06234M"), ("qn 06234 m", "QN06234M"), ("quartier du 3/15", "QN06234M"), ("3/15", "QN06234M")],
)
def test_an_official_district_is_known_by_its_code_or_its_name(name, code):
    assert official_district(name).code == code


def test_a_district_that_no_list_or_several_know_is_not_guessed():
    assert official_district("Rouvroy-Nouméa") is None
    assert official_district("Centre Ville") is None
    assert official_district("") is None
