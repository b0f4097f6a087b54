from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.columns import filled
from pic_sheets.documents._wording import (
    address_of,
    amount_in_letters,
    circle,
    funders_listed,
    on_behalf,
    person,
    recipient_lines,
    sentence,
    signing_title,
    with_article,
)
from pic_sheets.sheets.holders import Holder, HolderType


@pytest.mark.parametrize(
    ("civility", "call", "formula", "e"),
    [
        ("Madame", "Madame,", "Madame", "e"),
        ("Monsieur", "Monsieur,", "Monsieur", ""),
        ("", "Madame, Monsieur,", "Madame, Monsieur", "(e)"),
        ("Docteur", "Madame, Monsieur,", "Madame, Monsieur", "(e)"),
    ],
)
def test_a_letter_agrees_with_its_reader(civility: str, call: str, formula: str, e: str) -> None:
    address = address_of(civility)
    assert (address.call, address.formula, address.e) == (call, formula, e)


def _holder(**values: str) -> Holder:
    person_ = {"civility": "Madame", "first_name": "Sylvie", "last_name": "Kubiak", "address": "3 rue du Puits"}
    return filled(Holder, **({"name": "Les Jardins", **person_, "postcode": "62680", "town": "Méricourt"} | values))


@pytest.mark.parametrize(
    ("type_", "name", "behalf", "group"),
    [
        (HolderType.ASSOCIATION, "Les Jardins", "au nom de l’association «\xa0Les Jardins\xa0»", "votre association"),
        (
            HolderType.ASSOCIATION,
            "Association des Jardins",
            "au nom de «\xa0Association des Jardins\xa0»",
            "votre association",
        ),
        (HolderType.RESIDENTS, "Les Voisins", "au nom du collectif «\xa0Les Voisins\xa0»", "votre collectif"),
        (HolderType.RESIDENTS, "Collectif du 3/15", "au nom de «\xa0Collectif du 3/15\xa0»", "votre collectif"),
        (HolderType.RESIDENTS, "Le « 3/15 »", "au nom du collectif «\xa0Le “3/15”\xa0»", "votre collectif"),
        (HolderType.RESIDENT, "Sylvie Kubiak", "", ""),
        (HolderType.ASSOCIATION, "", "", "votre association"),
    ],
)
def test_each_type_of_holder_has_its_wording(type_: HolderType, name: str, behalf: str, group: str) -> None:
    holder = _holder(type=type_.value, name=name)
    assert (on_behalf(holder), circle(holder)) == (behalf, group)


def test_mail_to_an_association_bears_its_name_first() -> None:
    lines = recipient_lines(_holder(type=HolderType.ASSOCIATION.value))
    assert lines == ("Les Jardins", "À l’attention de Madame Sylvie Kubiak", "3 rue du Puits", "62680 MÉRICOURT")


def test_mail_to_a_collective_bears_the_name_on_the_letter_box_first() -> None:
    lines = recipient_lines(_holder(type=HolderType.RESIDENTS.value))
    assert lines[:2] == ("Madame Sylvie Kubiak", "Collectif «\xa0Les Jardins\xa0»")


def test_mail_to_a_resident_names_them_once() -> None:
    lines = recipient_lines(_holder(type=HolderType.RESIDENT.value, name="Sylvie Kubiak", address=""))
    assert lines == ("Madame Sylvie Kubiak", "62680 MÉRICOURT")


@pytest.mark.parametrize("type_", list(HolderType))
def test_blank_lines_of_an_address_vanish(type_: HolderType) -> None:
    holder = filled(Holder, type=type_.value, name="Les Jardins")
    assert len(recipient_lines(holder)) == 1
    assert "Les Jardins" in recipient_lines(holder)[0]


def test_a_person_without_a_name_is_called_as_the_holder() -> None:
    assert person(_holder(first_name="", last_name="")) == "Les Jardins"
    assert person(_holder(civility="", first_name="")) == "Kubiak"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Région Hauts-de-France", "la Région Hauts-de-France"),
        ("VILLE DE CROIX", "la VILLE DE CROIX"),
        ("Département du Nord", "le Département du Nord"),
        ("État", "l’État"),
        ("Agence nationale", "l’Agence nationale"),
        ("Partenord Habitat", "Partenord Habitat"),
        ("", ""),
    ],
)
def test_a_funder_takes_the_article_of_its_first_word(name: str, told: str) -> None:
    assert with_article(name) == told


def test_funders_are_listed_in_the_order_given() -> None:
    assert (
        funders_listed(["Région X", "Ville de Y", "Maisons & Cités"]) == "la Région X, la Ville de Y et Maisons & Cités"
    )


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Présidente", "La présidente"),
        ("PRÉSIDENT", "Le président"),
        ("Vice-présidente de l’association", "La vice-présidente de l’association"),
        ("Trésorière", "La trésorière"),
        ("La présidente", "La présidente"),
        ("Présidente,", "Présidente,"),
        ("Secrétaire", "Secrétaire"),
        ("", ""),
        ("  ", "  "),
    ],
)
def test_a_title_has_its_article_when_its_gender_can_be_told(title: str, told: str) -> None:
    assert signing_title(title) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("  budget incomplet ", "Budget incomplet."),
        ("« Trop cher. »", "« Trop cher. »"),
        ("« trop cher »", "« trop cher »."),
        ("Pourquoi ?", "Pourquoi ?"),
        ("   ", ""),
    ],
)
def test_a_ground_is_printed_as_a_sentence(text: str, told: str) -> None:
    assert sentence(text) == told


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("0", "zéro euro"),
        ("0.01", "un centime"),
        ("0.50", "cinquante centimes"),
        ("1", "un euro"),
        ("1.01", "un euro et un centime"),
        ("2", "deux euros"),
        ("21", "vingt et un euros"),
        ("71", "soixante et onze euros"),
        ("80", "quatre-vingts euros"),
        ("81", "quatre-vingt-un euros"),
        ("91.80", "quatre-vingt-onze euros et quatre-vingts centimes"),
        ("200", "deux cents euros"),
        ("201", "deux cent un euros"),
        ("900", "neuf cents euros"),
        ("1000", "mille euros"),
        ("1200.50", "mille deux cents euros et cinquante centimes"),
        ("80000", "quatre-vingt mille euros"),
        ("200000", "deux cent mille euros"),
        ("1000000", "un million d’euros"),
        ("2000000.10", "deux millions d’euros et dix centimes"),
        ("1000001", "un million un euros"),
        ("-12.50", "moins douze euros et cinquante centimes"),
        ("-0.00", "zéro euro"),
    ],
)
def test_amounts_are_written_in_letters(amount: str, words: str) -> None:
    assert amount_in_letters(Decimal(amount)) == words


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=2, allow_nan=False))
def test_any_amount_has_words(amount: Decimal) -> None:
    words = amount_in_letters(amount)
    assert "euro" in words or "centime" in words
    assert "  " not in words
