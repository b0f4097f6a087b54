from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.accounting.fec_format import (
    ENCODING,
    FIELDS,
    file_name,
    format_cents,
    format_day,
    parse_amount,
    parse_day,
    parse_name,
    plain_text,
)
from pic_sheets.money import cents


def test_the_fields_are_the_eighteen_of_the_article():
    assert ",".join(FIELDS) == (
        "JournalCode,JournalLib,EcritureNum,EcritureDate,CompteNum,CompteLib,CompAuxNum,CompAuxLib,PieceRef,PieceDate,"
        "EcritureLib,Debit,Credit,EcritureLet,DateLet,ValidDate,Montantdevise,Idevise"
    )


@given(st.dates())
def test_a_day_comes_back(day):
    assert parse_day(format_day(day)) == day


@given(st.decimals(-(10**12), 10**12, places=2).map(cents))
def test_an_amount_comes_back(amount):
    assert parse_amount(format_cents(amount)) == amount


@pytest.mark.parametrize("text", ["1 234,50", "1.234,50", "12.50", "12,", ",5", "12,50 €", "--1", "", "١٢", "1e3"])
def test_what_is_no_amount_is_none(text):
    assert parse_amount(text) is None


@pytest.mark.parametrize(
    "text", ["2025035", "20251301", "2025-03-05", "05/03/2025", "", "00000000", "２０２５０３０５"]
)
def test_what_is_no_day_is_none(text):
    assert parse_day(text) is None


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("732829320FEC20251231.txt", ("732829320", date(2025, 12, 31))),
        ("732829320FEC20251231_1.TXT", ("732829320", date(2025, 12, 31))),
        ("73282932FEC20251231.txt", None),
        ("732829320FEC20251331.txt", None),
        ("732829320FEC20251231.xlsx", None),
        ("FEC20251231.txt", None),
    ],
)
def test_the_name_of_a_file_tells_whose_it_is_and_of_what_year(name, told):
    assert parse_name(name) == told


def test_a_name_without_a_siret_has_no_siren():
    assert file_name("123", date(2024, 6, 30)) == "FEC20240630.txt"


@given(st.text())
def test_any_text_is_written_on_one_line_without_a_separator_and_is_not_lost_whole(text):
    kept = plain_text(text)
    assert kept.encode(ENCODING).decode(ENCODING) == kept
    assert not set(kept) & set("\t|\r\n")
    assert len(kept.splitlines()) <= 1
    assert bool(kept) == bool(text)


def test_letters_of_other_alphabets_become_the_nearest():
    assert plain_text("Łódź – Ștefan") == "?ódz - Stefan"
    assert plain_text("Œuvre à 3 €") == "Œuvre à 3 €"
    assert plain_text("公园") == "??"
