from typing import Any

import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from word_parts import texts, word_bytes, word_document, word_template

from pic_sheets.stores.word.faults import faults
from pic_sheets.stores.word.letters import render
from pic_sheets.stores.word.templates import template_from

FIELDS: dict[str, Any] = {"porteur": {"nom": "Jardin"}, "date_lettre": "5 mars", "pour": 3, "contre": 1}


def said(*paragraphs: str, **others: Any) -> list[str]:
    found = faults(word_template(*paragraphs, **others), FIELDS)
    return [fault.sentence.replace("\N{NO-BREAK SPACE}", " ") for fault in found]


def test_a_tag_split_over_two_paragraphs_is_told_once_where_it_begins() -> None:
    (told,) = said("x", "Bonjour {{ porteur.", "nom }} et merci")
    assert told == (
        "Corps, paragraphe 2 : La balise « {{ porteur. ¶ nom }} » est coupée en deux paragraphes. Supprimez le retour à la "
        "ligne à l'intérieur de la balise."
    )


def test_a_statement_split_in_two_hides_no_false_fault() -> None:
    (told,) = said("{% if porteur.nom", "== 'a' %}", "x", "{% endif %}")
    assert "est coupée en deux paragraphes" in told


def test_two_tags_cut_one_after_the_other_are_both_told() -> None:
    assert len(said("{{ a", "b }} {{ c", "d }}")) == 2


def test_a_cell_does_not_end_the_tag_of_another_part() -> None:
    assert len(said("{{ porteur.nom", footer="x }}")) == 2


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        ("{{ date-lettre }}", "Vouliez-vous dire {{ date_lettre }} ?"),
        ("{{ porteur nom }}", "Vouliez-vous dire {{ porteur.nom }} ?"),
        ("{{ nom du porteur }}", "Un nom de champ ne contient ni espace, ni accent, ni tiret."),
        ("{{ l'adresse }}", "Un nom de champ ne contient ni espace, ni accent, ni tiret."),
        ("{{ portèur.nom }}", "« porteur.nom »"),
        ("{{ pour-moi }}", "ni tiret"),
    ],
)
def test_a_name_that_no_field_has_is_told_with_the_nearest(written: str, advice: str) -> None:
    (told,) = said(written)
    assert advice in told


def test_a_subtraction_of_two_fields_is_one() -> None:
    assert said("{{ pour-contre }}") == []


def _proofed(paragraph: Any, *pieces: str) -> None:
    """The pieces in runs of their own, as Word leaves them after its spell checker and a word in bold."""
    for number, piece in enumerate(pieces):
        run = paragraph.add_run(piece)
        run.bold = bool(number % 2)
        paragraph._p.insert(1, OxmlElement("w:proofErr", {qn("w:type"): "spellStart"}))


def test_a_tag_that_word_cut_by_itself_is_sound_and_is_filled() -> None:
    document = word_document("")
    _proofed(document.paragraphs[0], "Bonjour {", "{ porteur.", "nom", " }", "}")
    template = template_from("x.docx", word_bytes(document))
    assert faults(template, FIELDS) == ()
    assert texts(render(template, FIELDS)) == ["Bonjour Jardin"]
