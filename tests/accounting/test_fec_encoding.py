import pytest
from fec_files import NAME, fec_text, found, read

from pic_sheets.accounting.fec_encoding import decoded
from pic_sheets.errors import UnreadableEntries


@pytest.mark.parametrize(
    ("encoding", "told", "issues"),
    [
        ("ascii", "ASCII", []),
        ("iso8859-15", "ISO 8859-15", []),
        ("utf-8", "UTF-8", [("fichier", "fec-encodage")]),
        ("utf-8-sig", "UTF-8", [("fichier", "fec-encodage"), ("ligne 1", "fec-marque-utf8")]),
    ],
)
def test_each_encoding_is_known_by_its_bytes(encoding, told, issues):
    text = fec_text()
    if encoding == "ascii":
        text = text.replace("é", "e").replace("è", "e")
    assert read(text, encoding=encoding).encoding == told
    assert found(text, encoding=encoding) == issues


def test_the_characters_of_windows_are_read_and_told():
    text = fec_text().replace("Retrait", "L’œuvre à 3 €")
    assert read(text, encoding="cp1252").lines[-1]["EcritureLib"] == "L’œuvre à 3 €"
    assert found(text, encoding="cp1252") == [("fichier", "fec-encodage")]


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"PK\x03\x04rest", "classeur ou une archive"),
        (b"<?xml version='1.0'?><comptabilite/>", "XML"),
        (b"\xef\xbb\xbf <?xml version='1.0'?>", "XML"),
        ("JournalCode\t".encode("utf-16"), "jeu de caractères"),
        (b"Journal\x00Code", "jeu de caractères"),
    ],
)
def test_what_is_no_plain_text_is_refused(content, word):
    with pytest.raises(UnreadableEntries, match=word):
        decoded(NAME, content)
