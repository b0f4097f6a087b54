import io
from typing import Any

import docx
import pytest
from docx.oxml.parser import parse_xml
from lxml import etree
from word_parts import BOX, members, texts, word_bytes, word_document

from pic_sheets.stores.word.commented import AUTHOR, commented
from pic_sheets.stores.word.faults import faults
from pic_sheets.stores.word.templates import Template, W, template_from

FIELDS: dict[str, Any] = {"montant": "900 €"}
ANCHORS = ("commentRangeStart", "commentRangeEnd", "commentReference")


def with_comments(document: Any) -> tuple[Template, bytes]:
    template = template_from("accord.docx", word_bytes(document))
    return template, commented(template, faults(template, FIELDS))


def told(content: bytes) -> list[str]:
    comments = docx.Document(io.BytesIO(content)).comments
    return [comment.text.replace("\N{NO-BREAK SPACE}", " ") for comment in comments]


def anchored(content: bytes) -> list[str]:
    """The text of each paragraph where a comment begins, in the order of the document."""
    body = docx.Document(io.BytesIO(content)).element.body
    return [
        "".join(text.text or "" for text in next(start.iterancestors(f"{W}p")).iter(f"{W}t"))
        for start in body.iter(f"{W}commentRangeStart")
    ]


def without_comments(content: bytes) -> bytes:
    """document.xml in one form whatever wrote it, once the marks of comments are taken out."""
    tree = etree.fromstring(members(content)["word/document.xml"])
    for mark in list(tree.iter(*(f"{W}{name}" for name in ANCHORS))):
        taken = mark.getparent() if mark.tag == f"{W}commentReference" else mark
        taken.getparent().remove(taken)
    return bytes(etree.tostring(tree, method="c14n"))


def test_each_fault_has_its_comment_on_its_paragraph() -> None:
    _, content = with_comments(word_document("Bonjour", "{{ motant }}", table=[["a", "{{ montnat }}"]]))
    assert anchored(content) == ["{{ motant }}", "{{ montnat }}"]
    assert told(content)[0] == (
        "La balise « {{ motant }} » demande « motant », qui n'existe pas.\nVouliez-vous dire « montant » ?"
    )
    assert {comment.author for comment in docx.Document(io.BytesIO(content)).comments} == {AUTHOR}


def test_all_else_is_as_it_was() -> None:
    template, content = with_comments(word_document("Bonjour", "{{ motant }}", header="{{ x }}", table=[["a", "b"]]))
    assert without_comments(content) == without_comments(template.stream().getvalue())
    before, after = members(template.stream().getvalue()), members(content)
    kept = set(before) - {"word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}
    assert {name: etree.tostring(etree.fromstring(after[name]), method="c14n") for name in kept if _is_xml(name)} == {
        name: etree.tostring(etree.fromstring(before[name]), method="c14n") for name in kept if _is_xml(name)
    }
    assert {name: after[name] for name in kept if not _is_xml(name)} == {
        name: before[name] for name in kept if not _is_xml(name)
    }


def _is_xml(name: str) -> bool:
    return name.endswith((".xml", ".rels"))


@pytest.mark.parametrize("part", ["header", "footer"])
def test_a_fault_of_a_header_is_told_on_the_first_paragraph_with_its_place(part: str) -> None:
    _, content = with_comments(word_document("Bonjour", "x", **{part: "{{ motant }}"}))
    assert anchored(content) == ["Bonjour"]
    assert told(content)[0].startswith("En-tête : La balise" if part == "header" else "Pied de page : La balise")


def test_a_fault_of_a_box_is_told_on_the_paragraph_that_holds_it() -> None:
    document = word_document("un", "deux")
    document.paragraphs[1]._p.append(parse_xml(BOX.replace("dedans", "{{ motant }}")))
    _, content = with_comments(document)
    assert anchored(content) == ["deux{{ motant }}"]
    assert told(content)[0].startswith("Corps, paragraphe 2 (zone de texte) : ")


def test_a_document_without_a_run_or_a_paragraph_is_commented_all_the_same() -> None:
    assert len(told(with_comments(word_document("", header="{{ a }}"))[1])) == 1
    assert len(told(with_comments(word_document(header="{{ a }}"))[1])) == 1


def test_the_comments_of_staff_stay() -> None:
    document = word_document("{{ motant }}", "x")
    document.add_comment(document.paragraphs[0].runs, "À relire", author="Nadia")
    _, content = with_comments(document)
    assert told(content)[0] == "À relire"
    assert len(told(content)) == 2
    identifiers = [comment.comment_id for comment in docx.Document(io.BytesIO(content)).comments]
    assert len(set(identifiers)) == 2


def test_several_faults_of_one_paragraph_have_each_their_comment() -> None:
    _, content = with_comments(word_document("{{ aaa }} et {{ bbb }}"))
    assert len(told(content)) == 2
    assert texts(content) == ["{{ aaa }} et {{ bbb }}"]


def test_the_same_template_gives_the_same_bytes() -> None:
    template, content = with_comments(word_document("{{ motant }}"))
    assert commented(template, faults(template, FIELDS)) == content
    assert b"2025-01-01T00:00:00Z" in members(content)["word/comments.xml"]
