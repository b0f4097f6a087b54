"""The values of the fund's rules, in figures for tables, in figures and in words for articles."""

from decimal import Decimal

from num2words import num2words

from pic_sheets.documents._grants import percent
from pic_sheets.documents._wording import amount_in_letters
from pic_sheets.kinds import PERCENT
from pic_sheets.money import format_amount, format_number
from pic_sheets.sheets.rules import PARAMETERS
from pic_sheets.tables import Percent
from pic_sheets.texts import NBSP, counted


def shown_amount(amount: Decimal) -> str:
    """The amount in figures, its cents only when it has some.

    >>> shown_amount(Decimal("900.00")) == f"900{NBSP}€", shown_amount(Decimal("12.50")) == f"12,50{NBSP}€"
    (True, True)
    """
    return f"{format_number(amount, 0)}{NBSP}€" if amount == amount.to_integral_value() else format_amount(amount)


def told_amount(amount: Decimal) -> str:
    """The amount in figures and in words.

    >>> told_amount(Decimal("900.00")).replace(NBSP, " ")
    '900 € (neuf cents euros)'
    """
    return f"{shown_amount(amount)} ({amount_in_letters(amount)})"


def told_number(number: int, singular: str, plural: str = "") -> str:
    """The number and its noun, then the number in words.

    >>> told_number(1, "pouvoir"), told_number(10, "jour")
    ('1 pouvoir (un)', '10 jours (dix)')
    """
    return f"{counted(number, singular, plural)} ({num2words(number, lang='fr')})"


def told_percent(ratio: Decimal) -> str:
    """The ratio as a percentage, in figures and in words.

    >>> told_percent(Decimal("0.7")).replace(NBSP, " "), told_percent(Decimal("0.0505")).replace(NBSP, " ")
    ('70 % (soixante-dix pour cent)', '5,05 % (cinq virgule zéro cinq pour cent)')
    """
    whole, _, decimals = f"{(ratio * 100).quantize(Decimal('0.01'))}".partition(".")
    words = [num2words(int(whole), lang="fr")]
    if kept := decimals.rstrip("0"):
        zeros = ["zéro"] * (len(kept) - len(kept.lstrip("0")))
        words += ["virgule", *zeros, num2words(int(kept), lang="fr")]
    return f"{percent(ratio)} ({' '.join(words)} pour cent)"


def shown_value(parameter: str, value: object) -> str:
    """The value of a parameter in figures, as a table shows it; "" for nothing.

    >>> shown_value("Délai de dépôt (jours)", 10), shown_value("Budget équilibré", True)
    ('10', 'Oui')
    """
    match value:
        case None:
            return ""
        case bool():
            return "Oui" if value else "Non"
        case tuple():
            return f"{NBSP}; ".join(shown_amount(amount) for amount in value)
        case Percent():
            return percent(value.ratio)
        case Decimal():
            return percent(value) if PARAMETERS[parameter].kind is PERCENT else shown_amount(value)
    return str(value)
