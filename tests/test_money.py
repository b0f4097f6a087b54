"""Amounts: every written form reads back, nothing is guessed, shares add up."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.money import (
    LARGEST,
    as_shown,
    cents,
    format_amount,
    format_number,
    parse_amount,
    parse_number,
    shares,
    total,
)

AMOUNTS = st.decimals(-(10**9), 10**9, places=2).map(cents)
WEIGHTS = st.lists(st.decimals(0, 10**7, places=2), min_size=1, max_size=12)


def _written(thousands: str, comma: str, unit: str = "") -> Callable[[Decimal], str]:
    def write(amount: Decimal) -> str:
        return f"{amount:,.2f}".replace(",", "T").replace(".", comma).replace("T", thousands) + unit

    return write


@pytest.mark.parametrize(
    "write",
    [
        format_amount,
        format_number,
        str,
        lambda amount: f"€ {amount}",
        _written(" ", ","),
        _written(" ", ",", " €"),
        _written("\u00a0", ",", "\u00a0€"),
        _written("\u202f", ",", "\u00a0€"),
        _written("\u202f", ",", "\u202f€"),
        _written(" ", ".", "€"),
        _written(".", ","),
        _written(".", ",", " euros"),
        _written("", ",", " EUR"),
        _written("", ".", " Euro"),
    ],
)
@given(amount=AMOUNTS)
def test_every_written_form_reads_back(write: Callable[[Decimal], str], amount: Decimal) -> None:
    assert parse_amount(write(amount)) == amount


@given(AMOUNTS)
def test_a_spreadsheet_s_binary_float_is_the_amount_it_shows(amount: Decimal) -> None:
    assert cents(float(amount)) == amount


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (2.675, "2.68"),
        (1.005, "1.01"),
        (3.3 * 1.15, "3.80"),  # 3.7949999999999995
        (0.1 + 0.2, "0.30"),
        (-0.001, "0.00"),
        (Decimal("-2.005"), "-2.01"),
        (100 * 1.1499999999999999, "115.00"),
        (7, "7.00"),
    ],
)
def test_halves_round_away_from_zero_as_the_screen_shows_them(number: float, expected: str) -> None:
    assert str(cents(number)) == expected


@pytest.mark.parametrize("number", [float("nan"), float("inf"), -1e308, Decimal("sNaN"), LARGEST + 1])
def test_what_no_amount_can_be_is_refused(number: float) -> None:
    with pytest.raises(ValueError, match="dépasse"):
        cents(number)


@pytest.mark.parametrize("text", ["1.200", "1,200", "12.345 €", "-999,999"])
def test_a_point_before_three_digits_is_never_guessed(text: str) -> None:
    with pytest.raises(ValueError, match="de deux façons"):
        parse_amount(text)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "€", "-", "12OO", "l200", "1,200.50", "1.200.50", "1 20", "1 2000", "12 00", "1,2,3", "1 200 €€", "12€50", "1€200", "1 € 200",
        "150\n200", "150\t200", "150  200", "900 ; 400", "1e3", "1_000", "٣", "−٣", "½", "12²", "0x10", "NaN", "inf", "--5", "(5)", "1200,", ",5",
        "5 %", "1 k€", "12 eurosx", "#REF!", "1'200", "1 200.500,5", "EUROPE 12",
    ],
)  # fmt: skip
def test_what_is_not_an_amount_is_said_so(text: str) -> None:
    with pytest.raises(ValueError, match="n'est pas un montant"):
        parse_amount(text)


@pytest.mark.parametrize("text", ["12,505", "1234,567", "0,001", "1 200,505 €"])
def test_a_fraction_of_a_cent_is_not_rounded_in_silence(text: str) -> None:
    with pytest.raises(ValueError, match=r"deux décimales|de deux façons"):
        parse_amount(text)


@pytest.mark.parametrize(
    ("text", "expected"), [("- 5", -5), ("−5,00 €", -5), ("+5", 5), ("-0,00", 0), ("007", 7), ("12,50", 12.5)]
)
def test_signs_and_zeros(text: str, expected: float) -> None:
    assert parse_amount(text) == Decimal(expected)
    assert not (parse_amount(text).is_zero() and parse_amount(text).is_signed())


def test_a_number_larger_than_any_amount_is_refused_and_not_a_crash() -> None:
    with pytest.raises(ValueError, match="dépasse"):
        parse_amount("9" * 5000)


@given(st.text() | st.text("0123456789 .,-€\u00a0\u202fEURO"))
def test_any_text_is_an_amount_of_its_own_digits_or_a_value_error(text: str) -> None:
    try:
        amount = parse_amount(text)
    except ValueError:
        return
    whole = "".join(sign for sign in text if sign.isdigit()).lstrip("0")
    assert whole in {f"{abs(amount):.{places}f}".replace(".", "").lstrip("0") for places in (0, 1, 2)}


@given(st.decimals(-(10**9), 10**9, places=4))
def test_a_number_keeps_all_its_decimals(number: Decimal) -> None:
    assert parse_number(f"{number:,f}".replace(",", " ").replace(".", ",")) == number


@given(AMOUNTS)
def test_what_is_shown_is_what_the_cents_are(amount: Decimal) -> None:
    assert format_number(amount / 7) == format_number(cents(amount / 7))


def test_zero_is_never_written_with_a_minus() -> None:
    assert format_number(Decimal("-0.004")) == "0,00"
    assert format_number(Decimal("0.5"), 0) == "1"
    assert format_number(Decimal("-1234567.5"), 1) == "-1\u202f234\u202f567,5"


def test_the_last_binary_digits_are_noise() -> None:
    assert as_shown(1e22) == Decimal("1e22")
    assert as_shown(73282932000074.0) == 73282932000074


@given(AMOUNTS, WEIGHTS)
def test_shares_add_up_each_within_a_cent_of_its_due(whole: Decimal, weights: list[Decimal]) -> None:
    parts = shares(whole, weights)
    assert sum(parts) == whole
    fair = weights if any(weights) else [Decimal(1)] * len(weights)
    due = [Fraction(whole) * Fraction(weight) / Fraction(sum(fair)) for weight in fair]
    assert all(abs(Fraction(part) - exact) < Fraction(1, 100) for part, exact in zip(parts, due, strict=True))


@given(AMOUNTS, WEIGHTS)
def test_shares_of_a_debt_mirror_those_of_the_credit(whole: Decimal, weights: list[Decimal]) -> None:
    assert shares(-whole, weights) == tuple(-part for part in shares(whole, weights))


@given(AMOUNTS, st.integers(1, 12), st.decimals("0.01", 10**6, places=2))
def test_equal_weights_differ_by_a_cent_at_most_the_first_served_first(
    whole: Decimal, number: int, weight: Decimal
) -> None:
    parts = [abs(part) for part in shares(whole, [weight] * number)]
    assert parts == sorted(parts, reverse=True)
    assert parts[0] - parts[-1] <= Decimal("0.01")


@given(WEIGHTS)
def test_a_whole_that_is_the_weights_gives_each_its_own(weights: list[Decimal]) -> None:
    assert shares(sum(weights, Decimal(0)), weights) == tuple(weights)


def test_a_weight_of_zero_gets_nothing_unless_all_are() -> None:
    assert shares(Decimal("0.05"), [Decimal(0), Decimal(3)]) == (Decimal("0.00"), Decimal("0.05"))
    assert shares(Decimal("0.03"), [Decimal(0), Decimal(0)]) == (Decimal("0.02"), Decimal("0.01"))
    assert shares(Decimal(5), []) == ()


def test_large_remainders_are_served_before_small_ones() -> None:
    assert shares(Decimal("1.00"), [Decimal(1), Decimal(2), Decimal(3)]) == (
        Decimal("0.17"),
        Decimal("0.33"),
        Decimal("0.50"),
    )


def test_a_total_skips_blanks_and_keeps_its_cents() -> None:
    assert str(total([Decimal(1), None, Decimal("0.5")])) == "1.50"
