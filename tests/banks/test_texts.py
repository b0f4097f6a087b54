"""The text of a bank's file, whatever it is encoded in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.banks._texts import decoded

LABELS = "Crédit œuvre 5 € à l'été"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "iso-8859-15"])
def test_an_encoding_that_french_banks_use_is_found(encoding):
    assert decoded(LABELS.encode(encoding)) == LABELS


def test_the_accents_of_iso_8859_1_are_those_of_windows():
    assert decoded("Crédit à l'été".encode("iso-8859-1")) == "Crédit à l'été"


def test_a_letter_cut_in_two_does_not_spoil_the_others():
    assert decoded("Été à Méricourt, é".encode()[:-1] + b";12,50") == "Été à Méricourt, \ufffd;12,50"


def test_a_byte_without_a_meaning_is_shown_and_spoils_nothing():
    assert decoded(b"\xe9t\xe9 \x81 \x80") == "été \ufffd €"


def test_a_half_of_something_in_a_windows_file_is_not_an_oe():
    assert decoded("½ journée d’été".encode("cp1252")) == "½ journée d’été"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufeff")))
def test_what_is_utf8_is_read_as_it(text):
    assert decoded(text.encode()) == text


@given(st.binary())
def test_any_bytes_give_a_text(content):
    decoded(content).encode()
