"""Whose form it is."""

from pic_sheets.forms.known_holders import Known, differing, known_holder

HOLDERS = {
    "P1": {"name": "Les Jardins", "siret": "99996201200012", "email": "a@example.org"},
    "P2": {"name": "Les Voisins", "siret": "", "email": "b@example.org"},
    "P3": {"name": "Les Voisins", "siret": "", "email": ""},
}


def test_the_surest_sign_speaks_first():
    assert known_holder({"siret": "999 962 012 00012", "name": "Les Voisins"}, HOLDERS) == Known(("P1",), "même SIRET")
    assert known_holder({"email": "B@EXAMPLE.ORG", "name": "Autre"}, HOLDERS) == Known(("P2",), "même courriel")
    assert known_holder({"name": "LES  jardins"}, HOLDERS) == Known(("P1",), "même nom")


def test_one_name_of_two_holders_is_not_chosen_between():
    assert known_holder({"name": "les voisins"}, HOLDERS).codes == ("P2", "P3")


def test_a_blank_is_no_sign():
    assert known_holder({"name": "Nouveaux", "siret": " ", "email": ""}, HOLDERS) == Known()


def test_what_differs_is_told_by_its_heading_alone():
    said = {"name": "Les Jardins", "phone": "06 39 98 12 04", "siret": "999 962 012 00012"}
    assert differing(said, HOLDERS["P1"]) == ("Téléphone",)
