from dataclasses import replace
from typing import Any

import pytest
from word_parts import word_template

from pic_sheets import documents
from pic_sheets.catalogue import catalogue
from pic_sheets.documents._field_list import document_section, field_paths, field_sections
from pic_sheets.plans import FieldLine, FieldSection
from pic_sheets.stores.word.faults import faults
from pic_sheets.stores.word.letters import render

DOCUMENTS: dict[str, Any] = catalogue(documents, "DOCUMENT")


def lines(section: FieldSection) -> list[FieldLine]:
    return [line for group in section.groups for line in group.lines]


def copied(section: FieldSection) -> list[str]:
    return ["\n".join(line.copied) for line in lines(section)]


def test_the_names_of_fields_are_told_in_full() -> None:
    fields = {"a": 1, "b": {"c": True}, "d": ["x"], "e": [{"f": 1, "g": [{"h": 1}]}], "i": []}
    assert list(field_paths(fields)) == ["a", "b.c", "d[]", "e[]", "e[].f", "e[].g[]", "e[].g[].h", "i[]"]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_whatever_is_copied_alone_out_of_a_loop_is_right_and_prints(name: str) -> None:
    document = DOCUMENTS[name]
    pasted = [text for line in lines(document_section(document)) if not line.depth for text in line.copied]
    template = word_template(*pasted)
    assert [fault.sentence for fault in faults(template, document.example)] == []
    assert render(template, document.example)


def test_a_list_is_a_loop_ready_to_paste_then_its_fields() -> None:
    section = document_section(DOCUMENTS["accord"])
    block = "{%p for ligne in echeancier.lignes %}\n{{ ligne.versement }}\n{{ ligne.quand }}\n{{ ligne.montant }}\n{%p endfor %}"
    texts = copied(section)
    place = texts.index(block)
    assert texts[place + 1 : place + 4] == ["{{ ligne.versement }}", "{{ ligne.quand }}", "{{ ligne.montant }}"]
    assert [line.depth for line in lines(section)[place : place + 5]] == [0, 1, 1, 1, 0]
    assert "{%p for reserve in reserves %}\n{{ reserve }}\n{%p endfor %}" in texts


def test_a_loop_in_a_loop_is_pasted_whole() -> None:
    texts = copied(document_section(DOCUMENTS["bilan_annuel"]))
    assert any("{%p for citation in temoignage.citations %}\n{{ citation.texte }}" in text for text in texts)


def test_a_yes_or_no_is_a_condition_and_a_name_that_begins_with_a_digit_is_between_brackets() -> None:
    assert "{% if vote.unanime %}…{% endif %}" in copied(document_section(DOCUMENTS["accord"]))
    assert "{{ publics['12_17_ans'] }}" in copied(document_section(DOCUMENTS["bilan_annuel"]))


def test_each_line_has_what_it_is_and_an_example() -> None:
    line = next(line for line in lines(document_section(DOCUMENTS["accord"])) if line.copied == ("{{ projet.titre }}",))
    assert (line.meaning, line.example) == ("Le titre du projet", "Un potager partagé")
    assert all(line.example and len(line.example) <= 91 for line in lines(document_section(DOCUMENTS["bilan_annuel"])))


def test_a_total_says_nothing_of_the_columns_that_have_none() -> None:
    texts = copied(document_section(DOCUMENTS["bilan_annuel"]))
    assert "{{ totaux.deposes }}" in texts
    assert "{{ totaux.thematique }}" not in texts


def test_what_documents_have_alike_is_told_once_and_named_in_each() -> None:
    chosen = [DOCUMENTS[name] for name in ("accord", "refus", "bilan_annuel")]
    shared, accord, refus, review = field_sections(chosen)
    assert [section.code for section in (shared, accord, refus, review)] == [
        *("communs", "accord", "refus", "bilan_annuel")
    ]
    assert "{{ porteur.nom }}" in copied(shared)
    assert "{{ porteur.nom }}" not in copied(accord)
    assert "{{ accorde.montant }}" in copied(accord)
    assert "porteur" in refus.notes[0]
    assert "association" in review.notes[0]


def test_of_two_forms_of_a_group_the_one_of_most_documents_is_shared() -> None:
    chosen = [DOCUMENTS[name] for name in ("refus", "ajournement", "accord", "accord_partiel")]
    many = [*chosen, replace(DOCUMENTS["accord"], template="autre")]
    assert "{{ financeurs.parts }}" in copied(field_sections(many)[0])
    assert "{{ financeurs.parts }}" not in copied(field_sections(chosen)[0])


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_alone_tells_all_its_fields_and_so_do_all_together(name: str) -> None:
    whole = {text for section in field_sections(list(DOCUMENTS.values())) for text in copied(section)}
    assert set(copied(document_section(DOCUMENTS[name]))) <= whole


def test_documents_with_nothing_in_common_have_no_shared_section() -> None:
    assert [section.code for section in field_sections([DOCUMENTS["accord"]])] == ["accord"]
