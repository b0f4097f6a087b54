"""Amounts as the banks' files write them."""

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.banks._amounts import bank_amount
from pic_sheets.texts import NARROW_NBSP, NBSP

CENTS = st.integers(-(10**11), 10**11).map(lambda number: Decimal(number).scaleb(-2))


def written(amount: Decimal, thousands: str, mark: str, sign: str) -> str:
    digits = f"{abs(amount):,.2f}".replace(",", "_").replace(".", mark).replace("_", thousands)
    if amount >= 0:
        return digits
    return {"before": f"-{digits}", "after": f"{digits}-", "around": f"({digits})"}[sign]


@given(
    CENTS,
    st.sampled_from(
        [("", "."), ("", ","), (" ", ","), (NBSP, ","), (NARROW_NBSP, ","), (".", ","), (",", "."), (" ", ".")]
    ),
    st.sampled_from(["before", "after", "around"]),
    st.sampled_from(["", " €", "€", " EUR"]),
)
def test_what_a_bank_writes_is_read_back(amount, marks, sign, currency):
    assert bank_amount(written(amount, *marks, sign) + currency) == amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("€ -12,50", "-12.50"),
        ("- 12,50", "-12.50"),
        ("\N{MINUS SIGN}12,50", "-12.50"),
        ("12,50 € -", "-12.50"),
        ("1,234,567", "1234567"),
        ("1234.", "1234"),
        ("-,50", "-0.50"),
        ("0,00-", "0.00"),
        ("12.5000", "12.50"),
    ],
)
def test_odd_but_certain_amounts_are_read(text, amount):
    assert str(bank_amount(text)) == str(Decimal(amount).quantize(Decimal("0.01")))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("1.234", "deux façons"),
        ("-1,234", "deux façons"),
        ("1,234-", "deux façons"),
        ("-12,50-", "plusieurs signes"),
        ("(12,50", "plusieurs signes"),
        ("(-12,50)", "plusieurs signes"),
        ("1\t234,56", "pas un montant"),
        ("12,505", "deux façons"),
        ("1234,505", "plus de deux décimales"),
        ("12 USD", "pas un montant"),
        ("", "pas un montant"),
        ("1,23,456.00", "pas un montant"),
        ("1" * 40, "dépasse"),
        ("1" * 5_000_000, "pas un montant"),
        ("²", "pas un montant"),
    ],
)
def test_what_is_no_amount_or_could_be_two_is_refused(text, why):
    with pytest.raises(ValueError, match=why):
        bank_amount(text)


@given(st.text() | st.text("0123456789 .,-+()€EUR"))
def test_any_text_is_an_amount_in_cents_or_a_value_error(text):
    with suppress(ValueError):
        assert bank_amount(text).as_tuple().exponent == -2
