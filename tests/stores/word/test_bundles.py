import io
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.shared import Cm
from lxml import etree
from PIL import Image
from word_parts import add_field, members, texts, word_bytes, word_document, zipped

from pic_sheets.stores.word.bundles import bundle

NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

ENDS = ("_FinDeLettre1", "_FinDeLettre2")


def letter(text: str, header: str = "", footer: str = "") -> bytes:
    return word_bytes(word_document(text, header=header, footer=footer))


def bound(*letters: bytes) -> Document:
    return docx.Document(io.BytesIO(bundle(letters)))


def with_notes(text: str) -> bytes:
    document = word_document(f"corps de {text}")
    document.paragraphs[0]._p.append(parse_xml(f'<w:r {NS}><w:footnoteReference w:id="1"/></w:r>'))
    parts = members(word_bytes(document))
    notes = f'<w:footnotes {NS}><w:footnote w:id="1"><w:p><w:r><w:t>note de {text}</w:t></w:r></w:p></w:footnote></w:footnotes>'
    kind = b'<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>'
    rel = b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>'
    return zipped(
        parts
        | {
            "word/footnotes.xml": notes.encode(),
            "[Content_Types].xml": parts["[Content_Types].xml"].replace(b"</Types>", kind),
            "word/_rels/document.xml.rels": parts["word/_rels/document.xml.rels"].replace(b"</Relationships>", rel),
        }
    )


def test_the_letters_follow_one_another() -> None:
    assert texts(bundle([letter("un"), letter("deux"), letter("trois")])) == ["un", "deux", "trois"]


def test_one_letter_is_a_bundle() -> None:
    assert texts(bundle([letter("un", header="haut")])) == ["un"]


def test_no_letter_is_not_a_bundle() -> None:
    with pytest.raises(ValueError, match="at least one"):
        bundle([])


def test_each_letter_starts_on_a_new_page_numbered_one() -> None:
    sections = bound(letter("un"), letter("deux"), letter("trois")).sections
    assert [section.start_type for section in sections] == [WD_SECTION.NEW_PAGE] * 3
    assert [section._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) for section in sections] == ["1", "1", "1"]


def test_each_letter_keeps_its_header_and_footer() -> None:
    document = bound(letter("un", "h1", "f1"), letter("deux", "h2", "f1"), letter("trois"), letter("quatre", "h1"))
    assert [section.header.paragraphs[0].text for section in document.sections] == ["h1", "h2", "", "h1"]
    assert [section.footer.paragraphs[0].text for section in document.sections] == ["f1", "f1", "", ""]
    assert not any(section.header.is_linked_to_previous for section in document.sections)


def test_headers_alike_are_written_once() -> None:
    content = bundle([letter(str(number), "le même", "aussi") for number in range(5)])
    # one header, one footer, and the two empty ones
    assert sum(b"<w:hdr" in blob or b"<w:ftr" in blob for blob in members(content).values()) <= 4


def test_a_page_count_is_that_of_the_letter() -> None:
    document = word_document("un", footer="Page ")
    add_field(document.sections[0].footer.paragraphs[0], "NUMPAGES")
    whole = bound(*[word_bytes(document)] * 2)
    asked = ["".join(section.footer._element.itertext()) for section in whole.sections]
    assert [name in text for name, text in zip(ENDS, asked, strict=True)] == [True, True]
    assert not any("NUMPAGES" in text for text in asked)
    ends = [
        mark.getparent() for mark in whole.element.body.iter(qn("w:bookmarkStart")) if mark.get(qn("w:name")) in ENDS
    ]
    assert ends == [paragraph._p for paragraph in whole.paragraphs if paragraph.text == "un"]


def test_the_end_of_a_letter_is_in_its_last_paragraph_even_in_a_table_or_without_any() -> None:
    tabled, empty = word_document("un", table=[["a"]]), docx.Document()
    whole = bound(word_bytes(tabled), word_bytes(empty), letter("trois"))
    ends = {
        mark.get(qn("w:name")): "".join(run.text for run in mark.getparent().iter(qn("w:t")))
        for mark in whole.element.body.iter(qn("w:bookmarkStart"))
    }
    assert ends == {"_FinDeLettre1": "a", "_FinDeLettre2": "", "_FinDeLettre3": "trois"}


def test_pictures_and_links_stay_with_their_letter(tmp_path: Path) -> None:
    letters = []
    for colour in ("red", "blue", "red"):
        path = tmp_path / f"{colour}.png"
        Image.new("RGB", (2, 2), colour).save(path)
        document = word_document(colour)
        document.add_picture(str(path), Cm(1))
        document.sections[0].header.paragraphs[0].add_run().add_picture(str(path), Cm(1))
        letters.append(word_bytes(document))
    document = bound(*letters)
    blips = [
        document.part.related_parts[one.get(qn("r:embed"))].blob for one in document.element.body.iter(qn("a:blip"))
    ]
    assert blips[0] == blips[2] != blips[1]
    assert sum(name.startswith("word/media/") for name in members(bundle(letters))) == 2
    ids = [one.get("id") for one in document.element.body.iter(qn("wp:docPr"))]
    assert ids == ["1", "2", "3"]


def test_an_outside_link_is_kept() -> None:
    document = word_document("x")
    relation = document.part.relate_to("https://ville.fr/", "http://x/hyperlink", is_external=True)
    document.paragraphs[0]._p.append(
        parse_xml(
            f'<w:hyperlink {NS} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="{relation}"/>'
        )
    )
    whole = bound(letter("un"), word_bytes(document))
    (link,) = whole.element.body.iter(qn("w:hyperlink"))
    assert whole.part.rels[link.get(qn("r:id"))].target_ref == "https://ville.fr/"


def test_a_letter_that_ends_with_a_table_or_a_section_keeps_it() -> None:
    tabled = word_document("un", table=[["a"]])
    sectioned = word_document("deux")
    sectioned.add_section(WD_SECTION.NEW_PAGE)
    document = bound(word_bytes(tabled), word_bytes(sectioned), letter("trois"))
    assert [table.cell(0, 0).text for table in document.tables] == ["a"]
    assert len(document.sections) == 4
    assert [one.text for one in document.paragraphs if one.text] == ["un", "deux", "trois"]


def test_a_style_that_only_a_later_letter_has_is_carried() -> None:
    other = docx.Document()
    other.styles.add_style("Courrier", WD_STYLE_TYPE.PARAGRAPH)
    other.add_paragraph("deux", style="Courrier")
    document = bound(letter("un"), word_bytes(other))
    assert document.paragraphs[1].style is not None
    assert document.paragraphs[1].style.name == "Courrier"


def test_notes_stay_with_their_letter() -> None:
    parts = members(bundle([with_notes("un"), letter("sans"), with_notes("trois")]))
    notes = {one.get(qn("w:id")): "".join(one.itertext()) for one in etree.fromstring(parts["word/footnotes.xml"])}
    body = etree.fromstring(parts["word/document.xml"])
    assert [notes[one.get(qn("w:id"))] for one in body.iter(qn("w:footnoteReference"))] == [
        "note de un",
        "note de trois",
    ]


def test_notes_of_a_later_letter_alone_are_carried() -> None:
    parts = members(bundle([letter("sans"), with_notes("deux")]))
    assert "note de deux" in parts["word/footnotes.xml"].decode()


def test_bookmarks_have_numbers_of_their_own() -> None:
    document = word_document("un")
    for mark in ('Start {} w:id="7" w:name="a"', 'End {} w:id="7"'):
        document.paragraphs[0]._p.append(parse_xml(f"<w:bookmark{mark.format(NS)}/>"))
    body = bound(word_bytes(document), word_bytes(document)).element.body
    numbers = [one.get(qn("w:id")) for one in body.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))]
    assert numbers == ["1", "1", "2", "2", "3", "3", "4", "4"]  # each letter's own, then its end


def test_the_same_letters_give_the_same_bytes() -> None:
    letters = [letter("un", "h1", "f1"), letter("deux", "h2")]
    assert bundle(letters) == bundle(letters)


def test_nothing_is_left_of_what_the_first_letter_pointed_to() -> None:
    names = members(bundle([letter("un", "h1", "f1"), letter("deux", "h2")]))
    assert not [name for name in names if "header" in name or "footer" in name]
