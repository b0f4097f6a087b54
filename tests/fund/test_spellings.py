"""Names, streets and towns as they are compared."""

import pytest

from pic_sheets.fund.spellings import person, street, town


@pytest.mark.parametrize(
    "name",
    [
        ("Driss", "Haddou"), ("HADDOU", "driss"), ("  Driss ", "Haddou\N{NO-BREAK SPACE}"), ("M. Driss Haddou",), ("Monsieur Haddou Driss",),
        ("M.Driss", "Haddou"), ("M. ou Mme Haddou Driss",), ("M & Mme HADDOU DRISS",), ("Mme et M. Haddou  Driss",), ("Driss-Haddou",),
        ("Dríss", "Haddôu"),
    ],
)  # fmt: skip
def test_a_person_is_one_whatever_the_case_the_order_and_the_title(name):
    assert person(*name) == person("Driss", "Haddou") == "driss haddou"


@pytest.mark.parametrize(
    "name", [("Haddou",), ("M.", "Haddou"), ("M.", "Le Gall"), ("Zoé", "—"), ("", "Le Gall"), ("",), ("M. et Mme",)]
)
def test_a_last_name_alone_names_nobody(name):
    assert person(*name) == ""


@pytest.mark.parametrize(
    ("one", "other"), [("M'Barek Ali", "Barek Ali"), ("Mme Ali Ben", "Mmeali Ben"), ("Ali Ben", "Ali Ben Said")]
)
def test_other_names_are_other_people(one, other):  # fmt: skip
    assert person(one) != person(other)


@pytest.mark.parametrize(
    "address",
    [
        "3 rue des Capucines", "3, rue des Capucines", "3 R. DES CAPUCINES", "n° 3 rue des capucines", "3 rue  Capucines", "N°3, Rue des Capucines.",
    ],
)  # fmt: skip
def test_a_street_is_one_whatever_its_punctuation(address):
    assert street(address) == "3 rue capucines"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12 bis av. de la République", "12bis avenue de la Republique"), ("12 B, avenue de la République", "12 bis avenue République"),
        ("4 T bd St-Martin", "4ter boulevard Saint Martin"), ("1 pl. du Gal de Gaulle", "1 place du Général-de-Gaulle"),
        ("7 fbg d'Arras", "7 faubourg d’Arras"), ("2 rte de Lens", "2, route de Lens"),
    ],
)  # fmt: skip
def test_what_is_shortened_is_the_same_street(one, other):
    assert street(one) == street(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3 rue du Parc", "3 bis rue du Parc"), ("3 rue du Parc", "13 rue du Parc"), ("3 rue du Parc", "3 place du Parc"),
        ("12 rue B", "12 B rue"), ("3 bis rue du Parc", "3 ter rue du Parc"),
    ],
)  # fmt: skip
def test_another_number_or_another_way_is_another_address(one, other):
    assert street(one) != street(other)


def test_a_town_is_one_whatever_its_hyphens_and_its_sorting_office():
    assert town("LENS CEDEX") == town("Lens") == "lens"
    assert town("Ste-Marie-Kerque") == town("SAINTE MARIE KERQUE")
    assert town("Stains") == "stains"
