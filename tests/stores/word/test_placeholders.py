import pytest
from jinja2.exceptions import TemplateSyntaxError
from word_parts import word_template

from pic_sheets.stores.word.placeholders import Use, placeholders, tags


def names(*paragraphs: str) -> list[str]:
    return [one.name for one in placeholders(word_template(*paragraphs))]


def test_a_placeholder_has_its_full_name_place_and_use() -> None:
    template = word_template("Bonjour", "{{ porteur.nom }}")
    (one,) = placeholders(template)
    assert (one.name, one.place, one.use, one.tag.text) == (
        *("porteur.nom", "corps, paragraphe 2", Use.PRINTED, "{{ porteur.nom }}"),
    )


def test_a_row_that_repeats_is_read_through_its_loop() -> None:
    table = [["{%tr for p in projets %}", ""], ["{{ p.titre }}", "{{ p.porteur.nom }}"], ["{%tr endfor %}", ""]]
    found = [(one.name, one.place, one.use) for one in placeholders(word_template(table=table))]
    assert found == [
        ("projets", "tableau 1, ligne 1, colonne 1", Use.LOOPED),
        ("projets[].titre", "tableau 1, ligne 2, colonne 1", Use.PRINTED),
        ("projets[].porteur.nom", "tableau 1, ligne 2, colonne 2", Use.PRINTED),
    ]


def test_headers_and_footers_are_read() -> None:
    template = word_template("", header="{{ a }}", footer="{{ b }}")
    assert [(one.name, one.place) for one in placeholders(template)] == [("a", "en-tête"), ("b", "pied de page")]


def test_a_tag_that_word_cut_in_runs_is_one() -> None:
    template = word_template("x")
    document = template.opened()
    paragraph = document.paragraphs[0]
    for piece in ("{", "{ por", "teur.", "nom }", "}"):
        paragraph.add_run(piece).bold = True
    from word_parts import word_bytes

    from pic_sheets.stores.word.templates import template_from

    assert [one.name for one in placeholders(template_from("x.docx", word_bytes(document)))] == ["porteur.nom"]


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("{{ a|upper }}", ["a"]),
        ("{{ a.upper() }}", ["a"]),
        ("{{ a['b'] }}", ["a.b"]),
        ("{{ a[0].b }}", ["a[].b"]),
        ("{{ a[i] }}", ["a[]", "i"]),
        ("{{ (a|sort|first).b }}", ["a[].b"]),
        ("{{ a|join(sep) }}", ["a", "sep"]),
        ("{% if a.b and not c %}{{ d }}{% endif %}", ["a.b", "c", "d"]),
        ("{% set x = a.b %}{{ x.c }}", ["a.b", "a.b.c"]),
        ("{% set x %}{{ a }}{% endset %}{{ x }}", ["a"]),
        ("{% with x = a %}{{ x.b }}{% endwith %}{{ x }}", ["a", "a.b", "x"]),
        ("{% for k, v in a.items() %}{{ k }}{{ v }}{{ loop.index }}{% else %}{{ b }}{% endfor %}", ["a", "b"]),
        ("{% for x in a if x.b %}{{ x.c.d }}{% endfor %}", ["a", "a[].b", "a[].c.d"]),
        ("{% macro m(x) %}{{ x }}{{ a }}{% endmacro %}{{ m(b) }}", ["a", "b"]),
        ("{{ a|default('') }}{% if b is defined %}x{% endif %}", []),
        ("{{ a|default(b) }}", ["b"]),
        ("{{ range(a) }}{# {{ b }} #}", ["a"]),
        ("{{ a ~ ' ' ~ b }}", ["a", "b"]),
        ("{% if a == “oui” %}{% endif %}", ["a"]),
        ("{{ a }}{{ a }}", ["a"]),
        ("{_{ a }_}", []),
    ],
)
def test_what_a_tag_asks_for(written: str, asked: list[str]) -> None:
    assert list(dict.fromkeys(names(written))) == asked


def test_the_tags_of_docxtpl_about_cells_are_read() -> None:
    table = [["{% colspan largeur %}x", "{% cellbg couleur %}y", "{% vm %}z"]]
    assert [one.name for one in placeholders(word_template(table=table))] == ["largeur", "couleur"]


def test_a_tag_keeps_what_staff_wrote_and_its_kind() -> None:
    (tag,) = tags(word_template("{%p if accord %}"))
    assert (tag.text, tag.source, tag.prefix, tag.keyword) == ("{%p if accord %}", "{% if accord %}", "p", "if")


def test_a_tag_that_is_not_jinja_is_not_guessed() -> None:
    with pytest.raises(TemplateSyntaxError):
        names("{{ a b }}")
