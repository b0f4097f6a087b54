"""Text as people type it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.texts import UNNAMED, counted, folded, is_blank, listed, nearest, quoted, slug, squeezed

ANY_TEXT = st.text() | st.text("aàœŒǽ ´`’\u00a0\u200b\u202a\ufeffÉß-ﬁ²")


@pytest.mark.parametrize("text", ["", " ", "\n\t", "\u00a0\u202f", "\u200b \u200b", "\ufeff", " \u202a\u202c"])
def test_what_nobody_sees_is_blank(text: str) -> None:
    assert is_blank(text)


@pytest.mark.parametrize("value", [0, 0.0, False, "0", "-", "'"])
def test_zero_and_signs_are_not_blank(value: object) -> None:
    assert not is_blank(value)


@given(ANY_TEXT)
def test_squeezing_and_folding_twice_changes_nothing_more(text: str) -> None:
    assert squeezed(squeezed(text)) == squeezed(text)
    assert folded(folded(text)) == folded(text)


@given(ANY_TEXT)
def test_case_and_outer_spaces_never_tell_two_folded_texts_apart(text: str) -> None:
    assert folded(f" \u00a0{text}\n") == folded(text)
    assert folded(text.casefold()) == folded(text)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Président·e  ", "president·e"),
        ("MONTANT\u00a0DEMANDÉ", "montant demande"),
        ("\u0345", "ι"),
        ("\u202aQuartier\u202c", "quartier"),
        ("Cœur d`été", "coeur d'ete"),
        ("Lætitia l´Œuvre", "laetitia l'oeuvre"),
        ("Łukasz Sørensen", "lukasz sorensen"),
        ("e\u0301te\u0301", "ete"),
    ],
)
def test_accents_ligatures_and_apostrophes_are_one(typed: str, expected: str) -> None:
    assert folded(typed) == expected


@given(ANY_TEXT, st.lists(ANY_TEXT, max_size=5))
def test_the_nearest_is_one_of_the_candidates_or_none(text: str, candidates: list[str]) -> None:
    assert nearest(text, candidates) in {None, *candidates}


@given(st.text(min_size=1), st.lists(ANY_TEXT, max_size=5))
def test_a_candidate_is_nearest_to_itself(text: str, candidates: list[str]) -> None:
    found = nearest(text, [*candidates, text])
    assert found is not None
    assert folded(found) == folded(text)


def test_of_equally_near_candidates_the_first_wins() -> None:
    assert nearest("P01", ["P02", "P03"], at_least=60) == "P02"
    assert nearest("Ete", ["Été", "ÉTÉ"]) == "Été"


def test_what_looks_like_nothing_has_no_nearest() -> None:
    assert nearest("Sport", ["Culture", "Jardin"]) is None
    assert nearest("Sport", []) is None


def test_quotation_marks_keep_their_text_on_the_line() -> None:
    assert quoted("Oui") == "«\u00a0Oui\u00a0»"


@pytest.mark.parametrize(
    ("words", "expected"), [([], ""), (["a"], "a"), (["a", "b"], "a ou b"), (["a", "b", "c"], "a, b ou c")]
)
def test_an_enumeration_ends_with_its_conjunction(words: list[str], expected: str) -> None:
    assert listed(words, last="ou") == expected


def test_one_and_a_half_less_than_two_is_singular() -> None:
    assert [counted(number, "bilan") for number in (0, 1, 2)] == ["0 bilan", "1 bilan", "2 bilans"]


@given(ANY_TEXT | st.sampled_from(["CON", "nul", "Com1", "LPT0", "../..", "a/b\\c:d", "."]), st.integers(10, 80))
def test_a_slug_is_always_a_safe_file_name(text: str, longest: int) -> None:
    name = slug(text, longest=longest)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*-?", name, re.ASCII)
    assert not re.fullmatch(r"con|prn|aux|nul|(com|lpt)\d", name)
    assert len(name) <= longest


@pytest.mark.parametrize("text", ["", "…", "日本", "’", "\u200b"])
def test_a_text_that_leaves_no_letter_has_a_name_all_the_same(text: str) -> None:
    assert slug(text) == UNNAMED


def test_a_slug_is_cut_between_words_and_inside_a_first_word_too_long() -> None:
    assert slug("Jardin partagé du quartier", longest=16) == "jardin-partage"
    assert slug("Anticonstitutionnellement", longest=10) == "anticonsti"
