"""A line of the register: what is written reads back, and nothing else is taken for a line."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from letters_made import identity, line

from pic_sheets.register.lines import Identity, Key, Line, line_text, parse_line

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
KEYS = st.builds(Key, st.none() | st.integers(2000, 2100), TEXTS, TEXTS, TEXTS, TEXTS, TEXTS)
LINES = st.builds(
    Line,
    st.from_regex(r"[0-9]{4}-[0-9]{4,9}", fullmatch=True),
    st.builds(Identity, KEYS, st.dates(), TEXTS, TEXTS),
    st.dictionaries(TEXTS, TEXTS, max_size=3),
    *[TEXTS] * 5,
)


@given(LINES)
def test_what_is_written_reads_back_on_one_line_of_text(made):
    text = line_text(made)
    assert "\n" not in text
    assert parse_line(text.encode()) == made


def test_a_line_is_compact_french_and_always_in_the_same_order():
    made = line(groups={"vote": "b" * 12, "accordé": "a" * 12})
    text = line_text(made)
    assert text.startswith('{"numero":"2025-0001","date":"2025-03-05","exercice":2025,"type":"accord","seance":"S1",')
    assert list(json.loads(text)) == [
        "numero", "date", "exercice", "type", "seance", "projet", "membre", "detail", "decision", "montant", "fichier",
        "document", "modele", "donnees", "champs", "precedent",
    ]  # fmt: skip
    assert '"champs":{"accordé":"aaaaaaaaaaaa","vote":"bbbbbbbbbbbb"}' in text


def _spoiled(**changes):
    return json.dumps(json.loads(line_text(line())) | changes).encode()


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b"\xff",
        b"[" * 100_000,
        b"1" * 5_000,
        line_text(line()).encode()[:-1],
        _spoiled(numero="42"),
        _spoiled(numero="2025-٠٠٤٢"),
        _spoiled(numero=None),
        _spoiled(date="5 mars 2025"),
        _spoiled(exercice="2025"),
        _spoiled(exercice=True),
        _spoiled(projet=3),
        _spoiled(fichier="\ud800"),
        _spoiled(champs=[]),
        _spoiled(champs={"projet": None}),
    ],
)
def test_anything_else_is_no_line(raw):
    with pytest.raises(ValueError):  # noqa: PT011 - each has its own words, none of them read
        parse_line(raw)


def test_a_line_may_hold_more_than_we_know():
    assert parse_line(_spoiled(signature="plus tard")) == line()


def test_a_line_tells_its_letters_key_and_day():
    made = line(identity=identity("P9", date(2025, 6, 1), detail="2"))
    assert (made.key, made.day) == (Key(2025, "accord", "S1", "P9", "", "2"), date(2025, 6, 1))
