import re

import pytest
from word_parts import changed, members, word_bytes, word_document, word_template

from pic_sheets.errors import TemplateFault
from pic_sheets.stores.word.letters import render
from pic_sheets.stores.word.moulds import mould, shown
from pic_sheets.stores.word.templates import template_from


def test_a_template_is_made_ready_once() -> None:
    template = word_template("{{ a }}")
    assert mould(template) is mould(template)
    assert mould(template, draft=True) is not mould(template)


def test_only_the_members_with_tags_are_compiled() -> None:
    ready = mould(word_template("{{ a }}", header="{{ b }}", footer="sans balise"))
    assert [part.member for part in ready.parts] == ["word/document.xml", "word/header1.xml"]


def test_each_tag_has_a_line_of_its_own() -> None:
    (part,) = mould(word_template("{{ a }} {{ b }}", "{%- if c -%}", "{{ d }}", "{% endif %}")).parts
    assert list(part.tags.values())[:2] == ["{{ a }}", "{{ b }}"]
    assert len(part.tags) == 5


def test_a_tag_that_is_not_jinja_is_named_with_its_place() -> None:
    with pytest.raises(TemplateFault, match=r"(?s)\{\{ a b \}\}.*corps, paragraphe 2.*n'est pas comprise"):
        mould(word_template("x", "{{ a b }}"))


def test_a_raw_block_is_left_alone() -> None:
    (part,) = mould(word_template("{% raw %}{{ a }}{% endraw %}")).parts
    assert "{{ a }}" in part.template.render()


def test_a_long_tag_is_cut() -> None:
    assert shown("{{ " + "a" * 80 + " }}") == "{{ " + "a" * 54 + "…"


def test_a_drop_down_repeats_its_items_for_each_element_of_a_field() -> None:
    items = '<w:listItem w:displayText="{% for x in rows %}" w:value="a"/><w:listItem w:value="{{ x }}" w:displayText="{{ x }}"/><w:listItem w:value="b" w:displayText="{% endfor %}"/>'
    control = f"<w:p><w:sdt><w:sdtPr><w:dropDownList>{items}</w:dropDownList></w:sdtPr><w:sdtContent/></w:sdt></w:p>"
    content = word_bytes(word_document("Choix"))
    body = members(content)["word/document.xml"].decode().replace("<w:sectPr", f"{control}<w:sectPr", 1)
    template = template_from("x.docx", changed(content, word__document_xml=body.encode()))
    xml = members(render(template, {"rows": ["un & deux", 'a"b<']}))["word/document.xml"].decode()
    assert re.findall('displayText="([^"]*)"', xml) == ["un &amp; deux", "a&quot;b&lt;"]
