import io

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from word_parts import word_bytes, word_document

from pic_sheets.stores.word.bundles import bundle

NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def listed(style: str = "List Number") -> Document:
    document = docx.Document()
    for text in "ab":
        document.add_paragraph(text, style=style)
    return document


def direct(document: Document, number: str) -> Document:
    for paragraph in document.paragraphs:
        properties = paragraph._p.get_or_add_pPr()
        properties.append(parse_xml(f'<w:numPr {NS}><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'))
    return document


def bound(*letters: Document) -> Document:
    return docx.Document(io.BytesIO(bundle([word_bytes(letter) for letter in letters])))


def numbers(document: Document) -> list[str]:
    return [one.get(qn("w:val")) for one in document.element.body.iter(qn("w:numId"))]


def lists(document: Document) -> dict[str, str]:
    """List → the definition it looks like."""
    found = {}
    for num in document.part.numbering_part.element.iter(qn("w:num")):
        found[num.get(qn("w:numId"))] = num.find(qn("w:abstractNumId")).get(qn("w:val"))
    return found


def without_lists(document: Document) -> Document:
    for relation, rel in list(document.part.rels.items()):
        if rel.reltype.endswith("/numbering"):
            del document.part.rels[relation]
    return document


def test_the_list_of_each_letter_counts_again_from_the_start() -> None:
    document = bound(listed(), listed(), listed())
    second, _, third, _ = numbers(document)
    assert second != third
    known = lists(document)
    assert known[second] == known[third]
    (num,) = (one for one in document.part.numbering_part.element.iter(qn("w:num")) if one.get(qn("w:numId")) == third)
    assert {one.get(qn("w:val")) for one in num.iter(qn("w:startOverride"))} == {"1"}


def test_a_list_given_to_the_paragraph_itself_is_its_own_too() -> None:
    first, second = numbers(bound(direct(word_document("a"), "1"), direct(word_document("b"), "1")))
    assert first == "1"
    assert second != first


def test_a_paragraph_taken_out_of_its_list_stays_out() -> None:
    assert numbers(bound(word_document("a"), direct(word_document("b"), "0"))) == ["0"]


def test_the_look_of_another_template_is_carried() -> None:
    other = direct(word_document("b"), "1")
    for level in other.part.numbering_part.element.iter(qn("w:lvlText")):
        level.set(qn("w:val"), "§ %1")
    document = bound(direct(word_document("a"), "1"), other)
    known, numbering = lists(document), document.part.numbering_part.element
    second = known[numbers(document)[1]]
    (shape,) = (one for one in numbering.iter(qn("w:abstractNum")) if one.get(qn("w:abstractNumId")) == second)
    assert {one.get(qn("w:val")) for one in shape.iter(qn("w:lvlText"))} == {"§ %1"}
    order = [one.tag for one in numbering]
    assert order == sorted(order, key=lambda tag: tag == qn("w:num"))


def test_the_lists_of_a_later_letter_alone_are_carried() -> None:
    document = bound(without_lists(word_document("a")), direct(word_document("b"), "1"))
    assert numbers(document)[0] in lists(document)


def test_letters_without_lists_are_left_alone() -> None:
    assert numbers(bound(without_lists(word_document("a")), without_lists(word_document("b")))) == []
