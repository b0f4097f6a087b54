import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2.exceptions import SecurityError, UndefinedError
from lxml import etree

from pic_sheets.stores.word.sandboxes import cleaned, sandbox


@given(st.text(st.characters(codec=None)))
def test_a_cleaned_text_fits_in_xml_once_its_page_breaks_are_placed(text: str) -> None:
    assert etree.Element("a", {"b": cleaned(text).replace("\a", "").replace("\f", "")}) is not None


def test_fields_are_cleaned_in_depth() -> None:
    assert cleaned({"a": [None, ("b\x00", 1)], "c": True}) == {"a": ["", ["b", 1]], "c": True}


def test_what_is_printed_is_escaped() -> None:
    assert sandbox().from_string("{{ a }}").render(a="<b> & {{ 7*7 }}") == "&lt;b&gt; &amp; {{ 7*7 }}"


def test_none_prints_nothing() -> None:
    assert sandbox().from_string("[{{ a.get('b') }}{{ none if a else a.get('c') }}]").render(a={}) == "[]"


def test_a_blank_field_is_none_for_a_template() -> None:
    assert sandbox().from_string("{{ 'oui' if a is none }}{{ 'non' if b is not none }}").render(a="", b=0) == "ouinon"


def test_a_field_wins_over_the_method_of_its_name() -> None:
    assert sandbox().from_string("{{ a.items }}").render(a={"items": "trois"}) == "trois"


def test_the_escapes_of_the_template_become_braces_and_those_of_a_value_stay() -> None:
    filled = sandbox().from_string("{_{ x }_} {_% y %_} {{ a }}").render(a="{_{ z }_}")
    assert filled == "{{ x }} {% y %} {_{ z }_}"


@pytest.mark.parametrize(
    "attempt",
    [
        "{{ cycler.__init__.__globals__.os }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ a.__class__ }}",
        "{{ (a.b|attr('__class__')).__mro__ }}",
        "{{ '{0.__class__.__mro__}'.format(a) }}",
        "{{ a.update({'b': 1}) }}",
        "{{ l.append(1) }}",
        "{{ lipsum() }}",
        "{% for i in range(10**9) %}{% endfor %}",
    ],
)
def test_a_template_reads_its_fields_and_nothing_else(attempt: str) -> None:
    with pytest.raises((SecurityError, UndefinedError, OverflowError)):
        sandbox().from_string(attempt).render(a={"b": "c"}, l=[])
