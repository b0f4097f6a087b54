"""Amounts as the banks' files write them: French, English, with the sign behind or in parentheses."""

import re
from decimal import Decimal

from pic_sheets.money import parse_amount
from pic_sheets.texts import NARROW_NBSP, NBSP

#: No bank writes a longer one; what is longer is not searched for a number.
_LONGEST = 60
_SPACES = str.maketrans(dict.fromkeys(f"{NBSP}{NARROW_NBSP}\N{THIN SPACE}\N{FIGURE SPACE}", " "))
_CURRENCY = r"(?:€|EUROS?|EUR)?"
#: A sign or a parenthesis on either side, one currency on either side, of what starts and ends with a digit or its mark.
_SIGNED = re.compile(
    rf"(?P<first>[-+\u2212(]?) *{_CURRENCY} *(?P<second>[-+\u2212]?) *"
    rf"(?P<digits>[.,]?\d(?:[\d., ]*[\d.,])?) *(?P<third>[-+\u2212)]?) *{_CURRENCY} *(?P<last>[-+\u2212)]?)",
    re.IGNORECASE | re.ASCII,
)
#: 1,234.56 and 1,234,567 : thousands apart as in English, in no doubt.
_ENGLISH = re.compile(r"\d{1,3}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})", re.ASCII)
#: 12. and .5 : a bank leaves out what is nothing.
_LEADING_MARK = re.compile(r"[.,]\d+", re.ASCII)
_TRAILING_MARK = re.compile(r"\d+[.,]", re.ASCII)


def bank_amount(text: str) -> Decimal:
    """The amount that a bank writes, in euros and cents; ValueError (in French) when it is none or could be two.

    >>> bank_amount("1 234,56"), bank_amount("1.234,56 €"), bank_amount("1,234.56"), bank_amount("+1234.56")
    (Decimal('1234.56'), Decimal('1234.56'), Decimal('1234.56'), Decimal('1234.56'))
    >>> bank_amount("12,50-"), bank_amount("(12,50)"), bank_amount("-12.5 EUR"), bank_amount("-,50")
    (Decimal('-12.50'), Decimal('-12.50'), Decimal('-12.50'), Decimal('-0.50'))
    >>> bank_amount("1.234")
    Traceback (most recent call last):
        ...
    ValueError: peut se lire de deux façons
    """
    match = None if len(text) > _LONGEST else _SIGNED.fullmatch(text.translate(_SPACES).strip())
    if match is None:
        raise ValueError("n'est pas un montant")
    signs = "".join(match.group("first", "second", "third", "last"))
    if signs not in {"", "+", "-", "\u2212", "()"}:
        raise ValueError("a plusieurs signes")
    amount = parse_amount(_plain(match["digits"]))
    return amount if signs in {"", "+"} or not amount else amount.copy_negate()


def _plain(digits: str) -> str:
    """The digits without English thousands, a nought where a mark starts them, no mark where one ends them."""
    if _ENGLISH.fullmatch(digits):
        return digits.replace(",", "")
    if _LEADING_MARK.fullmatch(digits):
        return f"0{digits}"
    return digits[:-1] if _TRAILING_MARK.fullmatch(digits) else digits
