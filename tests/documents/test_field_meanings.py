"""Every field of every document is told to staff; a letter added later must tell its own."""

from typing import Any

import pytest

from pic_sheets import documents
from pic_sheets.catalogue import catalogue
from pic_sheets.documents._field_list import field_paths
from pic_sheets.documents._field_meanings import GROUPS, MEANINGS, group_title, meaning

DOCUMENTS: dict[str, Any] = catalogue(documents, "DOCUMENT")
PATHS = {path for document in DOCUMENTS.values() for path in field_paths(document.example)}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_field_of_a_document_has_its_meaning(name: str) -> None:
    untold = [path for path in field_paths(DOCUMENTS[name].example) if not meaning(path)]
    assert not untold, (
        f"{name}: nothing says what these fields are: {', '.join(untold)}. Tell them in MEANINGS of "
        "pic_sheets/documents/_field_meanings.py, or give _OWNERS and _WORDS the words to tell them by."
    )


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_group_of_fields_has_its_title(name: str) -> None:
    groups = [key for key, value in DOCUMENTS[name].example.items() if isinstance(value, dict)]
    untold = [group for group in groups if group not in GROUPS]
    assert not untold, f"{name}: give these groups a title in GROUPS of _field_meanings.py: {', '.join(untold)}."


def test_no_meaning_is_left_of_a_field_that_is_gone() -> None:
    gone = [path for path in MEANINGS if path not in PATHS]
    assert not gone, f"no document has these fields any more: {', '.join(gone)}."


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("porteur.adresse", "L'adresse du porteur"),
        ("chiffres.enveloppe", "Enveloppe des projets"),
        ("tableaux.par_projet.lignes[].reste_a_verser", "Reste à verser, en euros"),
        ("tableaux.themes.total.part_du_total", "Total\N{NO-BREAK SPACE}: Part du total"),
        ("publics.moins_de_12_ans", "Moins de 12 ans"),
        ("pages.annee", "La page où commence cette partie"),
        ("porteur.courriel", "Courriel du porteur"),
    ],
)
def test_a_field_is_told_by_its_own_words_or_those_of_what_it_prints(path: str, told: str) -> None:
    assert meaning(path) == told


def test_what_is_not_declared_is_not_invented() -> None:
    assert meaning("inconnu.nom") is None
    assert meaning("porteur.zzz") is None
    assert group_title("envoi_tardif") == "Envoi tardif"
