from typing import Any

import pytest
from word_parts import with_footnote, word_bytes, word_document, word_template

from pic_sheets.stores.word.faults import faults
from pic_sheets.stores.word.templates import template_from

FIELDS: dict[str, Any] = {
    "echeancier": {"lignes": [{"quand": "mars", "parts": [{"financeur": "Ville"}]}]},
    "reserves": ["a"],
    "numero": "1",
}


def said(*paragraphs: str, **others: Any) -> list[str]:
    found = faults(word_template(*paragraphs, **others), FIELDS)
    return [fault.sentence.replace("\N{NO-BREAK SPACE}", " ") for fault in found]


def test_a_field_out_of_its_loop_is_told_with_the_loop() -> None:
    (told,) = said("{%p for reserve in reserves %}", "{{ reserve }}", "{%p endfor %}", "{{ reserve }}")
    assert told == (
        "Corps, paragraphe 4 : La balise « {{ reserve }} » est hors de sa boucle, qui va de « {%p for reserve in reserves %} » "
        "(corps, paragraphe 1) à « {%p endfor %} ». Déplacez-la entre ces deux balises."
    )


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        (
            "{{ echeancier.lignes.quand }}",
            "qui est une liste. Parcourez la liste : {% for ligne in echeancier.lignes %}{{ ligne.quand }}{% endfor %}.",
        ),
        ("{{ echeancier_lignes_quand }}", "{% for ligne in echeancier.lignes %}{{ ligne.quand }}{% endfor %}"),
        (
            "{{ echeancier_lignes_parts_financeur }}",
            "« echeancier.lignes[].parts[].financeur », qui est dans une liste ?",
        ),
        ("{{ numéro }}", "Vouliez-vous dire « numero » ?"),
    ],
)
def test_a_field_of_a_list_is_told_with_its_loop(written: str, advice: str) -> None:
    (told,) = said(written)
    assert advice in told


def test_the_headers_of_first_and_even_pages_and_notes_have_their_places() -> None:
    document = word_document("x", header="{{ a1 }}")
    section = document.sections[0]
    section.different_first_page_header_footer = True
    document.settings.odd_and_even_pages_header_footer = True
    section.first_page_header.paragraphs[0].text = "{{ a2 }}"
    section.even_page_footer.paragraphs[0].text = "{{ a3 }}"
    grid = section.header.add_table(1, 2, 5_000_000)
    grid.cell(0, 1).text = "{{ a4 }}"
    places = {fault.place for fault in faults(template_from("x.docx", word_bytes(document)), FIELDS)}
    assert places == {
        *("en-tête", "en-tête de la première page", "pied de page des pages paires"),
        "en-tête, tableau 1, ligne 1, colonne 2",
    }


def test_a_footnote_has_its_place() -> None:
    content = with_footnote(word_bytes(word_document("x")), "Voir {{ a1 }}")
    assert [fault.place for fault in faults(template_from("x.docx", content), FIELDS)] == ["note de bas de page"]


def test_a_formatted_text_asked_for_by_habit_of_docxtpl_is_no_field() -> None:
    assert "« rt », qui n'existe pas" in said("{{ rt }}")[0]
    assert "Écrivez {{ numero }}." in said("{{r numero }}")[0]
