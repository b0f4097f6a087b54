from typing import Any

import pytest
from word_parts import word_template

from pic_sheets.stores.word.faults import faults

FIELDS: dict[str, Any] = {"accord": True, "lignes": [{"quand": "mars"}]}


def said(*paragraphs: str, **others: Any) -> list[str]:
    found = faults(word_template(*paragraphs, **others), FIELDS)
    return [fault.sentence.replace("\N{NO-BREAK SPACE}", " ") for fault in found]


def test_a_condition_closed_in_another_part_of_the_document_is_told() -> None:
    (told,) = said("{% if accord %}", footer="{% endif %}")
    assert told.startswith("Pied de page : La balise « {% if accord %} » est fermée par « {% endif %} », qui n'est pas")
    assert "au même endroit (corps, paragraphe 1)" in told


def test_a_condition_opened_in_a_cell_and_closed_out_of_the_table_is_told() -> None:
    assert "au même endroit" in said("{% if accord %}", table=[["{% endif %}"]])[0]


@pytest.mark.parametrize(
    "table",
    [
        [["{%tr for l in lignes %}", ""], ["{{ l.quand }}", ""], ["", "{%tr endfor %}"]],
        [["{% if accord %}", "{% endif %}"]],
        [["{% for l in lignes %}{{ l.quand }}{% endfor %}"]],
    ],
)
def test_what_closes_at_the_same_level_is_right(table: list[list[str]]) -> None:
    assert said(table=table) == []


def test_one_fault_is_told_and_not_what_follows_from_it() -> None:
    assert len(said("{% fro l in lignes %}", "{{ l.quand }}", "{% endfor %}")) == 1
    assert len(said("{% for l in « lignes » %}", "{{ l.quand }}", "{% endfor %}")) == 1


def test_a_name_is_looked_for_even_when_another_tag_is_wrong() -> None:
    found = said("{% if accord = 1 %}x{% endif %}", "{{ acord }}")
    assert ["== et non =" in found[0], "Vouliez-vous dire « accord » ?" in found[1]] == [True, True]
