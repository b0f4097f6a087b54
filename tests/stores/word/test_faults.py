from typing import Any

import pytest
from word_parts import word_template

from pic_sheets.stores.word.faults import faults, refusal
from pic_sheets.stores.word.field_faults import known_names

FIELDS: dict[str, Any] = {
    "montant": "1 200,00 €",
    "accord": True,
    "nombre": 3,
    "rien": None,
    "porteur": {"nom": "Jardin", "adresse": None},
    "projets": [{"code": "P1", "titre": "Fête", "porteur": {"nom": "A"}}, {"code": "P2", "titre": "Bal", "lieu": "x"}],
    "vide": [],
}


def said(*paragraphs: str, **others: Any) -> list[str]:
    return [
        fault.sentence.replace("\N{NO-BREAK SPACE}", " ")
        for fault in faults(word_template(*paragraphs, **others), FIELDS)
    ]


@pytest.mark.parametrize(
    "written",
    [
        "{{ montant }} {{ porteur.nom }} {{ nombre + 1 }} {{ rien }} {{ rien.detail }} {{ porteur.adresse.rue }}",
        "{% for p in projets %}{{ p.titre }}{{ p.lieu }}{{ p.porteur.nom }}{{ loop.index }}{% endfor %}",
        "{% for v in vide %}{{ v.x.y }}{% endfor %}{% for v in rien %}{{ v }}{% endfor %}",
        "{% if accord and montant == 'x' %}a{% elif nombre > 2 %}b{% else %}c{% endif %}",
        "{{ inconnu|default('—') }}{% if inconnu is defined %}x{% endif %}",
        "{{ projets|map(attribute='titre')|join(', ') }} {{ projets|length }}",
        "{% for cle, valeur in porteur.items() %}{{ cle }}{% endfor %}",
        "{% if montant == “oui” %}x{% endif %} l’été à 100 % {sic} {_{ montre }_}",
    ],
)
def test_a_sound_template_has_no_fault(written: str) -> None:
    assert said(written) == []


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("{{ motant }}", "« motant », qui n'existe pas. Vouliez-vous dire « montant » ?"),
        ("{{ porteur.nim }}", "« nim », qui n'existe pas dans « porteur ». Vouliez-vous dire « nom » ?"),
        ("{{ porteur_nom }}", "Vouliez-vous dire « porteur.nom » ?"),
        ("{{ porteur.xyz }}", "Champs possibles : adresse, nom."),
        ("{{ montant.ttc }}", "« ttc », qui n'existe pas dans « montant »."),
        ("{% for p in projets %}{{ p.titr }}{% endfor %}", "« titr », qui n'existe pas dans « projets »."),
        ("{{ projets[0].titr }}", "Vouliez-vous dire « titre » ?"),
        ("{{ porteur }}", "imprime un groupe de champs. Précisez lequel, par exemple {{ porteur.nom }}."),
        ("{{ projets }}", "imprime une liste entière."),
        ("{% for x in nombre %}{% endfor %}", "parcourt « nombre », qui n'est pas une liste."),
        ("{{ montant|uper }}", "emploie « uper », qui n'existe pas. Vouliez-vous dire « upper » ?"),
        ("{% if nombre is divisble(2) %}{% endif %}", "emploie « divisble », qui n'existe pas."),
        ("{{ montant|qwxz }}", "Supprimez-le."),
        ("{% if montant == « oui » %}x{% endif %}", "Écrivez les textes entre guillemets droits"),
        ("{{ montant ? }}", "Le signe « ? » n'a pas sa place dans une balise."),
        ("{{ }}", "Il y manque le nom d'un champ."),
        ("{% if nombre = 1 %}{% endif %}", "Pour comparer, écrivez == et non =."),
        ("{{ nom du porteur }}", "Un nom de champ ne contient ni espace, ni accent, ni tiret."),
        ("{% fro p in projets %}{% endfor %}", "commence par un mot inconnu, « fro ». Vouliez-vous dire « for » ?"),
        ("{% include 'x' %}", "Un modèle n'emploie que des champs"),
        ("{% if accord %}", "n'est pas fermée. Ajoutez {% endif %} après"),
        ("{%p for p in projets %}", "Ajoutez {%p endfor %} après"),
        ("{% endfor %}", "ferme ce qui n'est pas ouvert."),
        ("{% if accord %}{% endfor %}{% endif %}", "ferme ce qui n'est pas ouvert."),
        ("{% else %}", "n'est dans aucune condition ouverte."),
        ("{% if accord %}{% else %}{% elif nombre %}{% endif %}", "n'est pas comprise."),
        ("{%p if montant == '100%' %}", "contient « % » ou « } »."),
        ("{{ montant", "n'est pas complète."),
        ("montant }}", "n'est pas complète."),
        ("{{ montant.__class__ }}", "« __class__ », qui n'existe pas"),
    ],
)
def test_a_fault_is_told_in_french_with_its_place(written: str, sentence: str) -> None:
    found = said("Bonjour", written)
    assert any(one.startswith("Corps, paragraphe 2 : ") and sentence in one for one in found), found


def test_a_loop_closed_by_a_tag_of_another_kind_is_told() -> None:
    found = said("{%p if accord %}", "x", "{% endif %}")
    told = "La balise « {%p if accord %} » est fermée par « {% endif %} ». Écrivez {%p endif %} pour la fermer."
    assert found == [f"Corps, paragraphe 3 : {told}"]


def test_all_the_faults_are_told_at_once_in_the_order_of_the_document() -> None:
    found = said("{{ a1 }}", "{{ montant|uper }}", "{{ a2 }}", header="{{ a3 }}", table=[["", "{{ a4 }}"]])
    places = [one.split(" : ")[0] for one in found]
    assert places == [
        *("Corps, paragraphe 1", "Corps, paragraphe 2", "Corps, paragraphe 3"),
        *("Tableau 1, ligne 1, colonne 2", "En-tête"),
    ]


def test_a_refusal_counts_the_faults_and_names_the_template() -> None:
    template = word_template("{{ motant }}", "{{ xyz }}", name="accord.docx")
    refused = refusal(template, faults(template, FIELDS))
    assert refused.message.replace("\N{NO-BREAK SPACE}", " ").startswith(
        "Le modèle « accord.docx » a 2 défauts :\n- Corps"
    )
    assert "pic-sheets nouveau" in refused.advice


def test_the_known_names_are_those_a_template_may_write() -> None:
    assert known_names({"a": 1, "b": {"c": 2}, "d": [{"e": 3}], "f": []}) == ("a", "b", "b.c", "d", "d[].e", "f")
