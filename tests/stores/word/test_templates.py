from pathlib import Path

import docx
import pytest
from docx.oxml.parser import parse_xml
from word_parts import BOX, changed, word_bytes, word_document, word_template

from pic_sheets.errors import TemplateFault
from pic_sheets.stores.word.templates import paragraphs, read_template, template_from


def test_a_template_is_known_by_its_file_name(tmp_path: Path) -> None:
    path = tmp_path / "accord.docx"
    path.write_bytes(word_bytes(word_document("Bonjour")))
    template = read_template(path)
    assert template.name == "accord.docx"
    assert [one.text for one in paragraphs(template)] == ["Bonjour"]


def test_a_missing_template_says_where_to_find_it_again(tmp_path: Path) -> None:
    with pytest.raises(TemplateFault, match=r"accord\.docx.*introuvable") as caught:
        read_template(tmp_path / "accord.docx")
    assert "pic-sheets nouveau" in caught.value.advice


def test_a_folder_is_not_a_template(tmp_path: Path) -> None:
    with pytest.raises(TemplateFault, match="est un dossier"):
        read_template(tmp_path)


def test_a_template_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.symlink_to(path)
    with pytest.raises(TemplateFault, match="ne peut pas être lu"):
        read_template(path)


def test_a_relation_to_nothing_is_a_damaged_template() -> None:
    rels = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
    with pytest.raises(TemplateFault, match="est abîmé"):
        template_from("accord.docx", changed(word_bytes(word_document()), _rels___rels=rels))


def test_every_paragraph_has_the_place_staff_would_say() -> None:
    document = word_document("un", "", "trois", header="haut", footer="bas", table=[["a", "b"], ["c", "d"]])
    document.add_paragraph("quatre")
    document.core_properties.title = "{{ titre }}"
    found = {one.text: one.place for one in paragraphs(template_from("x.docx", word_bytes(document)))}
    assert found["un"] == "corps, paragraphe 1"
    assert found["trois"] == "corps, paragraphe 3"
    assert found["quatre"] == "corps, paragraphe 4"
    assert found["b"] == "tableau 1, ligne 1, colonne 2"
    assert found["c"] == "tableau 1, ligne 2, colonne 1"
    assert (found["haut"], found["bas"]) == ("en-tête", "pied de page")
    assert found["{{ titre }}"] == "propriétés du document"


def test_a_merged_cell_counts_for_the_columns_it_covers() -> None:
    document = word_document(table=[["a", "", "c"]])
    document.tables[0].cell(0, 0).merge(document.tables[0].cell(0, 1))
    places = {one.text: one.place for one in paragraphs(template_from("x.docx", word_bytes(document)))}
    assert places["c"] == "tableau 1, ligne 1, colonne 3"


def test_the_table_inside_a_table_has_the_place_of_its_cell() -> None:
    document = word_document(table=[["a", "b"]])
    document.tables[0].cell(0, 1).add_table(1, 2).cell(0, 0).text = "dedans"
    document.add_table(1, 1).cell(0, 0).text = "second"
    places = {one.text: one.place for one in paragraphs(template_from("x.docx", word_bytes(document)))}
    assert places["dedans"] == "tableau 1, ligne 1, colonne 2"
    assert places["second"] == "tableau 2, ligne 1, colonne 1"


def test_a_first_page_header_is_told_from_the_others() -> None:
    document = word_document(header="ordinaire")
    document.sections[0].different_first_page_header_footer = True
    document.sections[0].first_page_header.paragraphs[0].text = "première"
    places = {one.text: one.place for one in paragraphs(template_from("x.docx", word_bytes(document)))}
    assert places["première"] == "en-tête de la première page"
    assert places["ordinaire"] == "en-tête"


def test_a_text_box_is_told_with_the_paragraph_that_holds_it() -> None:
    document = word_document("un", "deux")
    document.paragraphs[1]._p.append(parse_xml(BOX))
    document.add_paragraph("trois")
    found = [(one.text, one.place) for one in paragraphs(template_from("x.docx", word_bytes(document)))]
    assert ("deux", "corps, paragraphe 2") in found
    assert ("dedans", "corps, paragraphe 2 (zone de texte)") in found
    assert ("trois", "corps, paragraphe 3") in found


def test_an_opened_template_is_free_to_change() -> None:
    template = word_template("Bonjour")
    template.opened().paragraphs[0].text = "autre"
    assert docx.Document(template.stream()).paragraphs[0].text == "Bonjour"
