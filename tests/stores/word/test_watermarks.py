import io

import docx
from docx.enum.section import WD_SECTION
from word_parts import members, texts, word_bytes, word_document, word_template

from pic_sheets.stores.word.letters import render
from pic_sheets.stores.word.templates import template_from
from pic_sheets.stores.word.watermarks import WORD, watermarked


def marks(content: bytes) -> dict[str, int]:
    """The headers of a document and how many times each is marked."""
    return {
        name: blob.decode().count(f'string="{WORD}"') for name, blob in members(content).items() if "header" in name
    }


def test_a_draft_says_so_in_its_header_and_stays_filled() -> None:
    template = word_template("{{ a }}", header="haut {{ a }}")
    content = render(template, {"a": "b"}, draft=True)
    assert marks(content) == {"word/header1.xml": 1}
    assert texts(content) == ["b"]
    assert docx.Document(io.BytesIO(content)).sections[0].header.paragraphs[0].text == "haut b"


def test_a_letter_that_is_not_a_draft_says_nothing() -> None:
    template = word_template("{{ a }}", header="haut")
    render(template, {"a": "b"}, draft=True)
    assert marks(render(template, {"a": "b"})) == {"word/header1.xml": 0}


def test_a_section_without_a_header_is_given_one() -> None:
    assert list(marks(render(word_template("{{ a }}"), {"a": "b"}, draft=True)).values()) == [1]


def test_first_and_even_pages_are_marked() -> None:
    document = word_document("x", header="haut")
    document.sections[0].different_first_page_header_footer = True
    document.settings.odd_and_even_pages_header_footer = True
    assert sorted(marks(render(template_from("x.docx", word_bytes(document)), {}, draft=True)).values()) == [1, 1, 1]


def test_each_section_with_a_header_of_its_own_is_marked_once() -> None:
    document = word_document("x", header="un")
    document.add_section(WD_SECTION.NEW_PAGE)
    own = document.add_section(WD_SECTION.NEW_PAGE)
    own.header.is_linked_to_previous = False
    own.header.paragraphs[0].text = "trois"
    assert sorted(marks(render(template_from("x.docx", word_bytes(document)), {}, draft=True)).values()) == [1, 1]


def test_a_header_that_is_a_table_is_marked() -> None:
    document = word_document("x", header="haut")
    header = document.sections[0].header
    header.add_table(1, 1, document.sections[0].page_width)
    paragraph = header.paragraphs[0]._p
    paragraph.getparent().remove(paragraph)
    assert list(marks(render(template_from("x.docx", word_bytes(document)), {}, draft=True)).values()) == [1]


def test_a_template_is_marked_once_for_all_and_the_same_each_time() -> None:
    template = word_template("{{ a }}")
    assert watermarked(template) is watermarked(template)
    assert render(template, {"a": 1}, draft=True) == render(word_template("{{ a }}"), {"a": 1}, draft=True)
