import pytest
from docx.oxml.parser import parse_xml
from lxml import etree
from word_parts import BOX, cells, members, word_bytes, word_document

from pic_sheets.stores.word.letters import render
from pic_sheets.stores.word.templates import W, template_from

CONDITION = ("{%p if a %}", "oui", "{%p endif %}")


def filled(document: object, *, a: bool, member: str = "word/document.xml") -> etree._Element:
    content = render(template_from("x.docx", word_bytes(document)), {"a": a, "lignes": []})
    return etree.fromstring(members(content)[member])


def test_a_cell_that_a_condition_empties_still_has_a_paragraph() -> None:
    document = word_document(table=[["", "b"]])
    cell = document.tables[0].cell(0, 0)
    cell.paragraphs[0].text = CONDITION[0]
    for text in CONDITION[1:]:
        cell.add_paragraph(text)
    for a, told in ((True, "oui"), (False, "")):
        content = render(template_from("x.docx", word_bytes(document)), {"a": a})
        assert cells(content) == [[told, "b"]]
        tree = etree.fromstring(members(content)["word/document.xml"])
        assert [len(cell.findall(f"{W}p")) for cell in tree.iter(f"{W}tc")] == [1, 1]


def test_a_cell_that_ends_with_a_table_has_a_paragraph_after_it() -> None:
    document = word_document(table=[["x"]])
    cell = document.tables[0].cell(0, 0)
    cell.add_table(1, 1).cell(0, 0).text = "dedans"
    cell.paragraphs[-1].text = "{%p if a %}{# fin #}"
    cell.add_paragraph("{%p endif %}")
    outer = next(filled(document, a=False).iter(f"{W}tc"))
    assert outer[-1].tag == f"{W}p"


@pytest.mark.parametrize(
    "table",
    [
        [["{%tr for l in lignes %}"], ["{{ l }}"], ["{%tr endfor %}"]],
        [["{%tc for l in lignes %}", "{{ l }}", "{%tc endfor %}"]],
    ],
)
def test_a_table_without_a_row_or_a_cell_is_taken_away(table: list[list[str]]) -> None:
    assert list(filled(word_document("x", table=table), a=True).iter(f"{W}tbl", f"{W}tr")) == []


def test_a_header_and_a_box_that_a_condition_empties_have_a_paragraph() -> None:
    document = word_document("x", header=CONDITION[0])
    for text in CONDITION[1:]:
        document.sections[0].header.add_paragraph(text)
    paragraphs = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in CONDITION)
    document.paragraphs[0]._p.append(parse_xml(BOX.replace("<w:p><w:r><w:t>dedans</w:t></w:r></w:p>", paragraphs)))
    assert len(filled(document, a=False, member="word/header1.xml").findall(f"{W}p")) == 1
    (box,) = filled(document, a=False).iter(f"{W}txbxContent")
    assert len(box.findall(f"{W}p")) == 1
