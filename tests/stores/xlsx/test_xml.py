from xml.parsers import expat

import pytest

from pic_sheets.errors import UnreadableWorkbook
from pic_sheets.stores.xlsx.xml import Element, elements, refuse_definitions, utf8


def test_elements_come_flat_with_their_parents_and_without_prefixes() -> None:
    found = elements(b'<x:a xmlns:x="u"><x:b r:id="1" r:x="2" xmlns:r="v"/><c/></x:a>')
    assert [(element.parent, element.name) for element in found] == [("", "a"), ("a", "b"), ("a", "c")]
    assert found[2] == Element("a", "c", {})
    assert found[1].attributes["id"] == "1"


@pytest.mark.parametrize("content", [b"", b"texte", b"<a>", b"<a></b>", b"<a/><b/>"])
def test_what_is_not_well_formed_is_not_read(content: bytes) -> None:
    with pytest.raises(expat.ExpatError):
        elements(content)


@pytest.mark.parametrize(
    "prolog", ["<!DOCTYPE a>", '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "c">]>', "<!-- x --><!DOCTYPE a>"]
)
def test_definitions_are_refused(prolog: str) -> None:
    content = f"{prolog}<a/>".encode()
    with pytest.raises(UnreadableWorkbook, match="DOCTYPE"):
        refuse_definitions(content)
    with pytest.raises(UnreadableWorkbook, match="DOCTYPE"):
        elements(content)


def test_a_text_that_talks_about_definitions_is_not_one() -> None:
    refuse_definitions(b"<!-- commentaire --><a><![CDATA[<!DOCTYPE a>]]></a>")


@pytest.mark.parametrize("encoding", ["utf-8", "UTF-16", "ISO-8859-1", "windows-1252"])
def test_each_encoding_that_workbooks_use_becomes_utf_8(encoding: str) -> None:
    content = f'<?xml version="1.0" encoding="{encoding}"?><a>été</a>'.encode(encoding)
    assert utf8(content).decode().endswith("<a>été</a>")
    assert utf8("\ufeff<a>é</a>".encode()) == "<a>é</a>".encode()


def test_an_unknown_encoding_or_one_that_is_not_kept_is_an_error() -> None:
    with pytest.raises(ValueError, match="klingon"):
        utf8(b'<?xml version="1.0" encoding="klingon"?><a/>')
    with pytest.raises(UnicodeDecodeError):
        utf8(b'<?xml version="1.0" encoding="us-ascii"?><a>\xe9</a>')
