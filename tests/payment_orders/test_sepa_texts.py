import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.payment_orders.sepa_texts import IDENTIFIER, LABEL, NAME, end_to_end_id, label, sepa_text

ALLOWED = re.compile(r"[a-zA-Z0-9/?:().,'+ -]*")
NUMBERS = st.integers(1, 10**9 - 1).map(lambda rank: f"2025-{rank:04d}")


@given(st.text(max_size=400), st.integers(1, 140))
def test_any_text_becomes_one_that_every_bank_takes(text, longest):
    made = sepa_text(text, longest)
    assert ALLOWED.fullmatch(made)
    assert len(made) <= longest
    assert "//" not in made
    assert made == made.strip(" /")
    assert sepa_text(made, longest) == made


@given(st.text(max_size=400), NUMBERS)
def test_an_identifier_ends_with_its_number_within_the_standard(code, number):
    made = end_to_end_id(code, number)
    assert re.fullmatch(r"[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?", made)
    assert len(made) <= IDENTIFIER
    assert made.endswith(number)


@given(st.text(max_size=400), st.text(max_size=400), NUMBERS)
def test_a_label_fits(code, title, number):
    made = label(code, "Acompte", number, title)
    assert ALLOWED.fullmatch(made)
    assert len(made) <= LABEL
    assert made


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Collectif « Œuvre & Été »", "Collectif OEuvre + Ete"),
        ("L’île d’Ÿ — ñ, ç, ß, Ł", "L'ile d'Y - n, c, ss, L"),
        ("a//b", "a/b"),
        ("/x/", "x"),
        ("Fête 🎉 !", "Fete ."),
        ("Ассоциация", ""),
        ("x" * 300, "x" * NAME),
    ],
)
def test_a_name_keeps_all_that_has_a_plain_form(text, plain):
    assert sepa_text(text, NAME) == plain


@pytest.mark.parametrize("nature", ["Acompte", "Solde"])
def test_a_label_cut_at_31_characters_keeps_the_code_and_the_number(nature):
    cut = label("PIC-2025-014", nature, "2025-0007", "Fête")[:31]
    assert cut.startswith(f"PIC-2025-014 {nature} 2025-0007")
