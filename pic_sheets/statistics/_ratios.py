"""Shares of a whole."""

from decimal import ROUND_HALF_UP, Decimal

from pic_sheets.money import CENT

_TENTH = Decimal("0.1")


def percent(part: Decimal | int, whole: Decimal | int) -> Decimal | None:
    """The part in hundredths of the whole, to one decimal, halves away from zero; None of nothing.

    >>> percent(1, 3), percent(Decimal("450.00"), Decimal("900.00")), percent(1, 0)
    (Decimal('33.3'), Decimal('50.0'), None)
    """
    if not whole:
        return None
    return (Decimal(part) * 100 / Decimal(whole)).quantize(_TENTH, ROUND_HALF_UP)


def per_head(amount: Decimal, number: int) -> Decimal | None:
    """The amount for each of them, to the cent, halves away from zero; None among nobody.

    >>> per_head(Decimal("100.00"), 3), per_head(Decimal("100.00"), 0)
    (Decimal('33.33'), None)
    """
    return (amount / number).quantize(CENT, ROUND_HALF_UP) if number else None
