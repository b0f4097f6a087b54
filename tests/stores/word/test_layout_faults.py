from typing import Any

import pytest
from docx.oxml.parser import parse_xml
from word_parts import BOX, texts, word_bytes, word_document, word_template

from pic_sheets.stores.word.faults import faults
from pic_sheets.stores.word.letters import render
from pic_sheets.stores.word.templates import template_from

FIELDS: dict[str, Any] = {"accord": True, "montant": "900 €", "lignes": [{"quand": "mars", "prix": "3 €"}]}


def said(*paragraphs: str, **others: Any) -> list[str]:
    found = faults(word_template(*paragraphs, **others), FIELDS)
    return [fault.sentence.replace("\N{NO-BREAK SPACE}", " ") for fault in found]


def test_a_tag_that_takes_its_paragraph_away_inside_a_sentence_is_told_with_what_would_be_lost() -> None:
    (told,) = said("Bonjour {%p if accord %}", "x", "{%p endif %}")
    assert told == (
        "Corps, paragraphe 1 : La balise « {%p if accord %} » emporte tout son paragraphe : « Bonjour » ne serait jamais "
        "imprimé. Mettez-la seule dans son paragraphe, ou écrivez {% if accord %} dans la phrase."
    )


def test_what_is_told_lost_is_lost() -> None:
    template = word_template("Bonjour {%p if accord %}", "x", "{%p endif %}")
    assert texts(render(template, FIELDS)) == ["x"]


def test_a_row_that_repeats_does_not_hold_its_own_loop() -> None:
    (told,) = said(table=[["{%tr for l in lignes %}{{ l.quand }}", "{{ l.prix }}{%tr endfor %}"]])
    assert told.startswith(
        "Tableau 1, ligne 1, colonne 1 : La balise « {%tr for l in lignes %} » emporte toute sa ligne"
    )
    assert "Mettez-la seule dans une ligne du tableau" in told


def test_rows_of_loops_alone_or_with_a_comment_are_right() -> None:
    table = [["{%tr for l in lignes %}", "{# ici #}"], ["{{ l.quand }}", "{{ l.prix }}"], ["{%tr endfor %}", ""]]
    assert said(table=table) == []
    assert said("{%p if accord %} ", "x", "{%p endif %}") == []


def test_a_cell_that_repeats_is_alone_in_its_cell() -> None:
    assert "emporte toute sa cellule" in said(table=[["{%tc for l in lignes %}x", "{{ l.prix }}", "{%tc endfor %}"]])[0]
    assert said(table=[["{%tc for l in lignes %}", "{{ l.prix }}", "{%tc endfor %}"]]) == []


def test_a_row_told_outside_of_a_table_is_a_fault() -> None:
    found = said("{%tr for l in lignes %}", "{{ l.quand }}", "{%tr endfor %}")
    assert "n'est pas dans un tableau. Écrivez {%p for l in lignes %}." in found[0]


@pytest.mark.parametrize("written", ["{{r montant }}", "{{p montant }}"])
def test_a_field_printed_out_of_the_text_is_a_fault(written: str) -> None:
    (told,) = said(written)
    assert "Word n'ouvrirait pas la lettre. Écrivez {{ montant }}." in told


def test_a_text_box_has_its_place_and_is_told_once() -> None:
    document = word_document("un")
    for _ in range(2):  # as Word writes it, for itself and for what came before it
        document.paragraphs[0]._p.append(parse_xml(BOX.replace("dedans", "{{ motant }}")))
    found = faults(template_from("x.docx", word_bytes(document)), FIELDS)
    assert [fault.place for fault in found] == ["corps, paragraphe 1 (zone de texte)"]
