from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from payments_ordered import IBAN, ordered

from pic_sheets.payment_orders.register_lines import Cancelled, Ordered, account_fingerprint, line_bytes, parse_line

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
NUMBERS = st.integers(1, 10**9 - 1).map(lambda rank: f"2025-{rank:04d}")
AMOUNTS = st.integers(1, 10**14 - 1).map(lambda cents: Decimal(cents) / 100)
ORDERED = st.builds(
    ordered, NUMBERS, TEXTS, AMOUNTS.map(lambda amount: f"{amount:.2f}"), TEXTS, rank=st.integers(1, 99), file=TEXTS,
    document=TEXTS, previous=TEXTS,
)  # fmt: skip
CANCELLED = st.builds(Cancelled, NUMBERS, st.dates(), TEXTS, TEXTS)


@given(ORDERED | CANCELLED)
def test_a_line_is_read_as_it_was_written(line):
    assert parse_line(line_bytes(line)) == line
    assert b"\n" not in line_bytes(line)


@given(st.binary(max_size=200))
def test_anything_else_is_told_as_such(raw):
    try:
        parse_line(raw)
    except ValueError:
        return
    pytest.fail("read")


@pytest.mark.parametrize(
    ("was", "is_now"),
    [
        (b'"montant":"180.00"', b'"montant":"180"'),
        (b'"montant":"180.00"', b'"montant":180.00'),
        (b'"montant":"180.00"', b'"montant":"-80.00"'),
        (b'"rang":1', b'"rang":0'),
        (b'"rang":1', b'"rang":true'),
        (b'"acte":"ordre"', b'"acte":"retour"'),
        (b'"date":"2025-07-15"', b'"date":"15/07/2025"'),
        (b'"projet":"P1"', b'"projet":"\\ud800"'),
        (b'"numero":"2025-0001"', b'"numero":"1"'),
    ],
)
def test_a_line_with_one_word_that_is_not_ours_is_no_line(was, is_now):
    raw = line_bytes(ordered())
    assert was in raw
    with pytest.raises(ValueError, match=r".+"):
        parse_line(raw.replace(was, is_now))


def test_brackets_without_end_are_no_line():
    with pytest.raises(ValueError, match="brackets"):
        parse_line(b"[" * 100_000)


def test_no_line_holds_an_account_or_enough_to_find_it():
    line = ordered(account=account_fingerprint(IBAN))
    assert isinstance(line, Ordered)
    assert IBAN.encode() not in line_bytes(line)
    assert len(line.account) == 8
    assert account_fingerprint(IBAN) != account_fingerprint(IBAN.replace("M", "N"))


def test_a_line_tells_what_it_pays_in_words_that_people_read():
    told = line_bytes(ordered()).decode()
    assert told.startswith(
        '{"acte":"ordre","numero":"2025-0001","date":"2025-07-15","projet":"P1","nature":"Solde","rang":1,'
    )
    assert parse_line(line_bytes(Cancelled("2025-0001", date(2025, 7, 16), "rejeté"))).ground == "rejeté"
