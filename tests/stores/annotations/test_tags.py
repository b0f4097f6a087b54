"""Places of tags, whatever looks like one."""

from xml.parsers import expat

import pytest

from pic_sheets.stores.annotations.tags import Edit, read_text


def names(text):
    return [child.name for child in read_text(text).root.children()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"<a/>", []),
        (b"<a><b/><c><d/></c><e></e></a>", [b"b", b"c", b"e"]),
        (b"<?xml version='1.0'?><!-- <z> --><a><!-- <b/> --><c><![CDATA[</c><d/>]]></c><?p <e/>?></a><!-- </a> -->", [b"c"]),
        (b"<a><b x='>' y=\"/>\"/><c/></a>", [b"b", b"c"]),
        (b"<x:a xmlns:x='u'><x:b/></x:a>", [b"b"]),
    ],
)  # fmt: skip
def test_only_true_tags_are_elements(text, expected):
    assert names(text) == expected


def test_what_is_leapt_over_is_one_element():
    root = read_text(b"<a><b/><c><d/><e/></c><f/></a>").root
    leapt = list(root.children(leap=b"c"))
    assert [(child.name, child.close) for child in leapt] == [(child.name, child.close) for child in root.children()]


def test_attributes_are_found_with_their_places():
    text = read_text(b"""<a one = "1" two='<'.."/>""".replace(b"'<'..\"", b"'2'"))
    found = text.root.attributes
    assert {name: text.content[value.start : value.end] for name, value in found.items()} == {
        b"one": b"1",
        b"two": b"2",
    }


def test_more_can_be_put_in_an_element_that_was_empty():
    text = read_text(b'<x:a xmlns:x="u" b="1"/>')
    assert text.edited([text.root.with_more(b"<c/>")]) == b'<x:a xmlns:x="u" b="1"><c/></x:a>'


def test_edits_at_one_place_keep_their_order_and_those_that_meet_are_refused():
    text = read_text(b"<a>12</a>")
    assert text.edited([Edit(3, 3, b"<b/>"), Edit(3, 3, b"<c/>")]) == b"<a><b/><c/>12</a>"
    with pytest.raises(ValueError, match="meet"):
        text.edited([Edit(3, 5, b""), Edit(4, 5, b"")])
    with pytest.raises(expat.ExpatError):
        text.edited([Edit(3, 3, b"<b>")])


@pytest.mark.parametrize("encoding", ["koi8-r", "utf-16"])
def test_an_encoding_that_is_not_kept_is_refused(encoding):
    with pytest.raises((ValueError, LookupError)):
        read_text(f'<?xml version="1.0" encoding="{encoding}"?><a/>'.encode())
