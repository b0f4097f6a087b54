"""Euros in cents, as Decimal, from the first parse to the last cell: reading, writing, sharing."""

import re
from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from math import floor

from pic_sheets.texts import NARROW_NBSP, NBSP, UNSEEN

CENT = Decimal("0.01")
ZERO = Decimal("0.00")

#: More than any fund will hold; under it, sums and shares are exact.
LARGEST = Decimal(10) ** 12

#: One euro sign or word, before or after the digits and never among them: "1 € 200" is not 1 200.
_CURRENCY = re.compile(r"(?:€|EUR\b)\s*(?P<after>.*)|(?P<before>.*?)\s*(?:€|EUR|euros?)", re.IGNORECASE | re.DOTALL)
#: The spaces that group thousands, one at a time; a tab or a line break separates two numbers.
_GROUPING_SPACES = str.maketrans(dict.fromkeys(f"{NBSP}{NARROW_NBSP}\N{THIN SPACE}\N{FIGURE SPACE}", " "))
#: 1200 · 1200,5 · 1200.50 : no grouping.
_PLAIN = re.compile(r"(?P<units>\d+)(?:[.,](?P<decimals>\d+))?", re.ASCII)
#: 1 200,50 · 1.200,50 · 1 200.50 : groups of three, one kind of separator, then another mark for decimals.
_GROUPED = re.compile(
    r"(?P<units>\d{1,3}(?P<mark>[ .])\d{3}(?:(?P=mark)\d{3})*)(?:(?!(?P=mark))[.,](?P<decimals>\d+))?", re.ASCII
)
#: 1.200 could be one and a fifth or twelve hundred: never guessed.
_AMBIGUOUS = re.compile(r"[1-9]\d{0,2}[.,]\d{3}", re.ASCII)
_MINUS_SIGNS = {"-", "\N{MINUS SIGN}"}


def as_shown(number: float) -> Decimal:
    """The decimal number that a spreadsheet shows of its binary float: fifteen significant digits.

    >>> as_shown(1200.1), as_shown(0.1 + 0.2)
    (Decimal('1200.1'), Decimal('0.3'))
    """
    return Decimal(f"{number:.15g}")


def cents(number: Decimal | float) -> Decimal:
    """The amount rounded to the cent as the screen shows it, halves away from zero.

    ValueError (in French) when it is not a number or is larger than LARGEST.

    >>> cents(1200.1), cents(Decimal("2.005"))
    (Decimal('1200.10'), Decimal('2.01'))
    """
    exact = as_shown(number) if isinstance(number, float) else Decimal(number)
    if not exact.is_finite() or abs(exact) > LARGEST:
        raise ValueError("dépasse ce qu'un montant peut être")
    return exact.quantize(CENT, ROUND_HALF_UP) + ZERO  # adding zero turns -0.00 into 0.00


def parse_number(text: str) -> Decimal:
    """The number that a French text writes, exactly; ValueError (in French) when it is none or could be two.

    >>> parse_number("1 200,125"), parse_number("-12.5")
    (Decimal('1200.125'), Decimal('-12.5'))
    >>> parse_number("1.200")
    Traceback (most recent call last):
        ...
    ValueError: peut se lire de deux façons
    """
    bare = (text if text.isascii() else text.translate(UNSEEN).translate(_GROUPING_SPACES)).strip()
    sign, digits = (bare[0], bare[1:].lstrip()) if bare[:1] in _MINUS_SIGNS | {"+"} else ("", bare)
    if _AMBIGUOUS.fullmatch(digits):
        raise ValueError("peut se lire de deux façons")
    match = _PLAIN.fullmatch(digits) or _GROUPED.fullmatch(digits)
    if match is None:
        raise ValueError("n'est pas un nombre")
    units = re.sub(r"[ .]", "", match["units"])
    number = Decimal(f"{units}.{match['decimals'] or '0'}") if match["decimals"] else Decimal(units)
    return number.copy_negate() if sign in _MINUS_SIGNS and number else number


def parse_amount(text: str) -> Decimal:
    """The amount that a French text writes, in euros; ValueError (in French) when it is none or could be two.

    >>> parse_amount("1 200,50 €"), parse_amount("1.200,50"), parse_amount("1200.50")
    (Decimal('1200.50'), Decimal('1200.50'), Decimal('1200.50'))
    >>> parse_amount("1.200")
    Traceback (most recent call last):
        ...
    ValueError: peut se lire de deux façons
    """
    match = _CURRENCY.fullmatch(text.strip())
    try:
        exact = parse_number((match["after"] or match["before"] or "") if match else text)
    except ValueError as error:
        raise ValueError(str(error).replace("nombre", "montant")) from None
    if exact != (amount := cents(exact)):
        raise ValueError("a plus de deux décimales")
    return amount


def format_number(number: Decimal | int, places: int = 2) -> str:
    r"""The number as French writes it, thousands apart, with a comma; halves are rounded away from zero, as `cents` does.

    >>> format_number(Decimal("-1234.5")), format_number(12345, 0)
    ('-1\u202f234,50', '12\u202f345')
    """
    rounded = Decimal(number).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return f"{rounded or abs(rounded):,f}".replace(",", NARROW_NBSP).replace(".", ",")


def format_amount(amount: Decimal) -> str:
    """The amount with its cents and its euro sign.

    >>> format_amount(Decimal("1234.5")) == f"1{NARROW_NBSP}234,50{NBSP}€"
    True
    """
    return f"{format_number(amount)}{NBSP}€"


def shares(whole: Decimal, weights: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """The whole cut in proportion to the weights, each part in cents, the parts adding up to the whole exactly.

    The cents left by rounding down go to the largest remainders, the first of equals first (Hare's method); a negative
    whole is cut as its opposite. Weights that add up to nothing share equally; no weight at all gives no part.

    >>> shares(Decimal("100.00"), [Decimal(1), Decimal(1), Decimal(1)])
    (Decimal('33.34'), Decimal('33.33'), Decimal('33.33'))
    """
    if not weights:
        return ()
    sign = -1 if whole < 0 else 1
    fair = [Fraction(weight) for weight in weights]
    if not sum(fair):
        fair = [Fraction(1)] * len(weights)
    in_cents = round(Fraction(abs(whole)) * 100)  # a sum of amounts may be larger than LARGEST
    exact = [in_cents * weight / sum(fair) for weight in fair]
    parts = [floor(part) for part in exact]
    order = sorted(range(len(parts)), key=lambda index: parts[index] - exact[index])
    for index in order[: in_cents - sum(parts)]:
        parts[index] += 1
    return tuple(sign * part * CENT for part in parts)


def total(amounts: Iterable[Decimal | None]) -> Decimal:
    """The sum of the amounts in euros, blank ones counting for nothing.

    >>> total([Decimal("1.10"), None]), total([])
    (Decimal('1.10'), Decimal('0.00'))
    """
    return sum((amount for amount in amounts if amount is not None), ZERO)
