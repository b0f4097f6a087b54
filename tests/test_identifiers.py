"""Identifiers: right forms and keys pass, one wrong character never does."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets import identifiers
from pic_sheets.identifiers import (
    compact,
    is_email,
    is_iban,
    is_phone,
    is_postcode,
    is_qpv_code,
    is_rna,
    is_siret,
    masked_iban,
    masked_ibans_in,
)

IBANS = ("FR14 2004 1010 0505 0001 3M02 606", "FR76 3000 6000 0112 3456 7890 189", "DE89 3704 0044 0532 0130 00")
TESTS = (is_siret, is_rna, is_iban, is_qpv_code, is_postcode, is_phone, is_email)


@given(st.text() | st.text("FRWQN0123456789٣²-. @") | st.from_regex(r"[A-Z]{2}\d{2}[A-Z0-9]{10,30}", fullmatch=True))
def test_any_text_gets_an_answer(text: str) -> None:
    assert {test(text) for test in TESTS} <= {True, False}
    assert isinstance(masked_iban(text), str)


@pytest.mark.parametrize("test", TESTS)
@pytest.mark.parametrize("text", ["", " ", "-", "٧٣٢٨٢٩٣٢٠٠٠٠٧٤", "W٦٢١٠٠١٢٣٤", "٦٢٦٨٠"])
def test_nothing_and_foreign_digits_are_no_identifier(test: object, text: str) -> None:
    assert callable(test)
    assert not test(text)


@pytest.mark.parametrize(
    "written", ["732 829 320 00074", "73282932000074", "732\u00a0829\u202f320 00074", "732.829.320-00074"]
)
def test_a_siret_may_be_spaced(written: str) -> None:
    assert is_siret(written)


@given(st.integers(0, 13), st.sampled_from("0123456789"))
def test_one_wrong_digit_breaks_a_siret(place: int, digit: str) -> None:
    right = "73282932000074"
    wrong = right[:place] + digit + right[place + 1 :]
    assert is_siret(wrong) == (wrong == right)


@pytest.mark.parametrize("iban", IBANS)
def test_documented_ibans_are_right_in_any_writing(iban: str) -> None:
    assert is_iban(iban)
    assert is_iban(compact(iban).lower())
    assert not is_iban(iban[:-1])


@given(st.sampled_from(IBANS).map(compact), st.data())
def test_one_wrong_character_breaks_an_iban(iban: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(2, len(iban) - 1))
    digit = data.draw(st.sampled_from("0123456789"))
    wrong = iban[:place] + digit + iban[place + 1 :]
    assert is_iban(wrong) == (wrong == iban)


def test_a_masked_iban_shows_its_country_and_three_characters() -> None:
    assert [masked_iban(iban) for iban in IBANS] == ["FR•••• 606", "FR•••• 189", "DE•••• 000"]


@given(st.text("ABC0123456789 ", max_size=34))
def test_a_mask_never_shows_more_than_five_characters(text: str) -> None:
    shown = masked_iban(text).replace("\N{BULLET}", "").replace(" ", "")
    assert len(shown) in ({5} if len(compact(text)) >= 15 else {0})
    assert bool(masked_iban(text)) == bool(compact(text))


@pytest.mark.parametrize(
    ("test", "right", "wrong"),
    [
        (is_rna, ("W621001234", "w9r1001234", "W 621 001 234"), ("621001234", "W62100123", "W6210012345", "WA21001234")),
        (is_qpv_code, ("QN06234M", "QN02A01I", "QN97101N", "qn05980m"), ("QP006005", "QN06234", "QN06234X", "V-62570-01", "QN98101N")),
        (is_postcode, ("62680", "62 680", "01000", "20000", "97400", "98800"), ("6268", "626800", "00100", "99000", "2A000")),
        (is_phone, ("0639981234", "06.39.98.12.34", "+33 (0)6 39 98 12 34", "0033 3 53 01 12 34"), ("639981234", "00 39 98 12 34", "06 39 98 12", "+32 2 123 45 67")),
        (is_email, ("a@b.fr", " prenom.nom+pic@mairie-x.example.org "), ("a@b", "a b@c.fr", "a@b.fr; c@d.fr", "@b.fr", "a@b..fr", "a@.fr")),
    ],
)  # fmt: skip
def test_right_and_wrong_forms(test: object, right: tuple[str, ...], wrong: tuple[str, ...]) -> None:
    assert callable(test)
    assert [text for text in right if not test(text)] == []
    assert [text for text in wrong if test(text)] == []


def test_every_test_of_form_is_in_this_file() -> None:
    assert {name for name in vars(identifiers) if name.startswith("is_")} == {test.__name__ for test in TESTS}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("06 39 98 12 34", ("un numéro de téléphone",)),
        ("Tél :0639981234.", ("un numéro de téléphone",)),
        ("0033 6 39 98 12 34", ("un numéro de téléphone",)),
        ("+33(0)639981234", ("un numéro de téléphone",)),
        ("06/39/98/12/34", ("un numéro de téléphone",)),
        ("FR1420041010050500013M02606", ("un IBAN",)),
        ("DE89 3704 0044 0532 0130 00", ("un IBAN",)),
        ("ana@example.org", ("une adresse de courriel",)),
        ("FR15 2004 1010 0505 0001 3M02 606", ()),
        ("106 39 98 12 34 5", ()),
        ("06 39 98 12 34 56", ()),
        ("05/03/2025 au 06/03/2025", ()),
        ("VIR BE71096123456769 LOYER", ("un IBAN",)),
        ("ana@parc", ()),
        ("QN06234M, W621001234", ()),
        ("", ()),
    ],
)
def test_personal_data_is_found_inside_a_text(text, found):
    assert identifiers.personal_data(text) == found


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("VIR FR14 2004 1010 0505 0001 3M02 606 LOYER", "VIR FR•••• 606 LOYER"),
        ("DE89370400440532013000 AB12, FR7630006000011234567890189", "DE•••• 000 AB12, FR•••• 189"),
        ("PRLV FR15 2004 1010 0505 0001 LOYER ASSO", "PRLV FR•••• 001 LOYER ASSO"),
        ("VIR PIC-2025-014 FR76ZZZ123456 EDF", "VIR PIC-2025-014 FR76ZZZ123456 EDF"),
        ("", ""),
    ],
)
def test_account_numbers_in_a_label_are_masked_and_nothing_else_of_it(label: str, shown: str) -> None:
    assert masked_ibans_in(label) == shown


@given(st.text("ABFRVI ", max_size=12), st.sampled_from(IBANS), st.text("ABFRVI ", max_size=12))
def test_no_account_number_is_left_in_a_label(before: str, account: str, after: str) -> None:
    shown = masked_ibans_in(f"{before} {account} {after}")
    assert account[:-4] not in shown
    assert compact(masked_iban(account)) in compact(shown)


def test_a_long_text_is_looked_at_in_a_moment():
    started = time.perf_counter()
    text = "a" * 32_000 + "0" * 32_000 + "AB12" * 8_000
    assert identifiers.personal_data(text) == ()
    assert masked_ibans_in(text) == text
    assert time.perf_counter() - started < 2
