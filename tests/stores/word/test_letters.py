import io
import random
from typing import Any

import docx
import pytest
from docx.oxml.parser import parse_xml
from docx.shared import Cm
from docxtpl import DocxTemplate
from hypothesis import given
from hypothesis import strategies as st
from word_parts import cells, members, texts, with_footnote, word_bytes, word_document, word_template

from pic_sheets.errors import TemplateFault
from pic_sheets.stores.word.letters import render
from pic_sheets.stores.word.sandboxes import cleaned, sandbox
from pic_sheets.stores.word.templates import Template, template_from

WORDS = [
    "l'été",
    'dit "ici"',
    "Sport & Loisirs",
    "<b>",
    "a\nb",
    "c\td",
    "e\af",
    "",
    "{{ 7*7 }}",
    "{% if %}",
    "œ€\u202f",
    "}}",
]


def rich_template() -> Template:
    """Headers, footers, cut runs, conditions, repeated rows, repeated and merged cells, a drawing, a tab."""
    table = [
        ["{%tr for l in lignes %}", "", ""],
        ["{{ l.a }}", "{{ l.b }}", "{{ l.c }}"],
        ["{%tr endfor %}", "", ""],
    ]
    document = word_document("{{ a }} et\t{{ b }}", header="{{ a }} — {{ c.d }}", footer="sans balise", table=table)
    paragraph = document.add_paragraph("Madame ")
    paragraph.add_run("{{ c").bold = True
    paragraph.add_run(".d }}").italic = True
    for text in (
        "{%p if oui %}",
        "oui {{ b }}",
        "{%p else %}",
        "non",
        "{%p endif %}",
        "{% if oui %}x{% endif -%}",
        "z",
    ):
        document.add_paragraph(text)
    wide = document.add_table(rows=1, cols=3)
    for column, text in enumerate(("{%tc for l in lignes %}", "{{ l.a }}", "{%tc endfor %}")):
        wide.cell(0, column).text = text
    bright = document.add_table(rows=1, cols=2)
    bright.cell(0, 0).text = "{% cellbg couleur %}{{ a }}"
    bright.cell(0, 1).text = "{_{ tel quel }_}"
    document.sections[0].first_page_header.paragraphs[0].text = "{{ b }}"
    return template_from("riche.docx", word_bytes(document))


def seeded(number: int) -> random.Random:
    return random.Random(number)  # noqa: S311 - the same letters at each run


def invented(seed: random.Random) -> dict[str, Any]:
    def text() -> str:
        return " ".join(seed.choices(WORDS, k=3))

    # Never without a line: docxtpl leaves a table without a row, which Word does not open.
    lines = [{"a": text(), "b": text(), "c": number} for number in range(1 + seed.randrange(4))]
    return {
        "a": text(),
        "b": text(),
        "c": {"d": text()},
        "oui": seed.random() < 0.5,
        "lignes": lines,
        "couleur": "FFCC00",
    }


def plain_docxtpl(template: Template, fields: dict[str, Any]) -> bytes:
    document = DocxTemplate(template.stream())
    document.render(fields, jinja_env=sandbox(), autoescape=True)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_fifty_letters_are_what_docxtpl_writes_to_the_byte() -> None:
    template, seed = rich_template(), seeded(7)
    for _ in range(50):
        fields = invented(seed)
        ours, plain = members(render(template, fields)), members(plain_docxtpl(template, fields))
        assert ours.keys() == plain.keys()
        # docxtpl adds empty properties to docProps/core.xml.
        assert [name for name in plain if ours[name] != plain[name]] in ([], ["docProps/core.xml"])


def test_a_letter_depends_on_nothing_but_its_fields() -> None:
    template, fields = rich_template(), invented(seeded(1))
    first = render(template, fields)
    render(template, invented(seeded(2)))
    assert render(template, fields) == first
    assert render(rich_template(), fields) == first


def test_drawings_are_numbered_as_docxtpl_does_in_each_letter(tmp_path: Any) -> None:
    from PIL import Image

    picture = tmp_path / "logo.png"
    Image.new("RGB", (2, 2)).save(picture)
    document = word_document("{{ a }}")
    document.add_picture(str(picture), Cm(1))
    template = template_from("x.docx", word_bytes(document))
    for value in ("un", "deux"):
        ours, plain = members(render(template, {"a": value})), members(plain_docxtpl(template, {"a": value}))
        assert ours["word/document.xml"] == plain["word/document.xml"]


# Spaces at the ends of a line and page breaks are laid out, not printed as such.
@given(st.text(st.characters(exclude_characters="\a\f", codec=None), max_size=60))
def test_any_text_is_found_again_in_the_letter(text: str) -> None:
    content = render(SIMPLE, {"a": text, "l": [text]})
    printed = cleaned(text)
    assert texts(content)[0] == f"[{printed}]"
    assert cells(content) == [[printed]]
    assert docx.Document(io.BytesIO(content)).sections[0].header.paragraphs[0].text == f"<{printed}>"


SIMPLE = word_template("[{{ a }}]", header="<{{ a }}>", table=[["{%tr for x in l %}"], ["{{ x }}"], ["{%tr endfor %}"]])


@pytest.mark.parametrize(
    "text", ["{{ 7*7 }}", "{% for %}", "Sport & Loisirs", "L'été <b>", "{_{ x }_}", "&amp;", "a\x0bb\ud800"]
)
def test_the_text_of_a_cell_is_never_run_nor_lost(text: str) -> None:
    content = render(word_template("avant", "{{ a }}", "après"), {"a": text})
    assert texts(content) == ["avant", text.replace("\x0b", "").replace("\ud800", ""), "après"]


def test_line_breaks_tabs_and_paragraphs_of_a_value_are_kept() -> None:
    content = render(word_template("{{ a }}"), {"a": "un\r\ndeux\ttrois\aquatre"})
    assert texts(content) == ["un\ndeux\ttrois", "quatre"]


def test_a_page_break_where_none_can_be_is_dropped() -> None:
    document = word_document("x")
    document.paragraphs[0].runs[0]._r.getparent().append(
        parse_xml(
            '<w:bookmarkStart xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:id="1" w:name="{{ a }}"/>'
        )
    )
    assert (
        b'w:name="bc"'
        in members(render(template_from("x.docx", word_bytes(document)), {"a": "b\ac"}))["word/document.xml"]
    )


def test_a_blank_field_prints_nothing() -> None:
    assert texts(render(word_template("[{{ a }}{{ a|upper }}{{ b.c ~ '' }}]"), {"a": None, "b": {"c": None}})) == ["[]"]


def test_notes_and_properties_are_filled() -> None:
    document = word_document("{{ a }}")
    document.core_properties.title = "Lettre à {{ a }}"
    noted = with_footnote(word_bytes(document), "Voir {{ note }}")
    filled = render(template_from("x.docx", noted), {"a": "M. <X>", "note": "l'article 3"})
    assert "Voir l'article 3" in members(filled)["word/footnotes.xml"].decode()
    assert docx.Document(io.BytesIO(filled)).core_properties.title == "Lettre à M. <X>"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("{{ cycler.__init__.__globals__ }}", "corps, paragraphe 2"),
        ("{{ a.__class__.__mro__ }}", "pas le droit"),
        ("{{ ''.__class__.__subclasses__() }}", "pas le droit"),
        ("{{ inconnu }}", "demande un champ qui n'existe pas"),
        ("{{ l.append(1) }}", "pas le droit"),
        ("{{ a + 1 }}", "ne peut pas être calculée"),
        ("{{ 1 / 0 }}", "ne peut pas être calculée"),
        ("{% for x in l %}", "n'est pas comprise"),
        ("{% include 'x' %}", "ne peut pas être calculée"),
    ],
)
def test_a_tag_that_cannot_be_filled_is_named(written: str, said: str) -> None:
    with pytest.raises(TemplateFault) as caught:
        render(word_template("{{ a }}", written, name="accord.docx"), {"a": "b", "l": []})
    assert "accord.docx" in caught.value.message
    assert said in caught.value.message


def test_the_place_is_that_of_the_tag_at_fault() -> None:
    with pytest.raises(TemplateFault, match=r"\{\{ b \}\}.*corps, paragraphe 3"):
        render(word_template("{{ a }}", "x {{ a }}", "{{ b }}", "{{ a }}"), {"a": "1"})


def test_a_document_that_word_would_not_open_is_not_written() -> None:
    with pytest.raises(TemplateFault, match="Word n'ouvrirait pas"):
        render(word_template("{%p if a %}", "x", "{% endif %}"), {"a": False})
