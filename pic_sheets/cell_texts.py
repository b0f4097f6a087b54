"""What a cell holds as a person would type it in French, and the exact number of a numeric cell."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

from pic_sheets.dates import format_short_date
from pic_sheets.money import as_shown
from pic_sheets.tables import FormulaError, Percent, Value
from pic_sheets.texts import squeezed


def shown(value: Value) -> str:
    """The value as a person would type it in French, for text columns and for messages; "" for what has no result.

    >>> shown(14.0), shown(0.5), shown(True), shown(Percent(Decimal("0.5"))), shown(date(2025, 3, 5))
    ('14', '0,5', 'VRAI', '50 %', '05/03/2025')
    """
    if isinstance(value, str):
        return squeezed(value)
    if isinstance(value, bool):
        return "VRAI" if value else "FAUX"
    number = exact(value)
    if number is not None:
        return plain(number)
    if isinstance(value, Percent):
        return f"{plain(moved(value.ratio, 2))} %"
    if isinstance(value, FormulaError):
        return value.text
    return _shown_time(value)


def _shown_time(value: Value) -> str:
    """A day, a time, both or a duration; "" for anything else."""
    if isinstance(value, datetime):
        return format_short_date(value) + (f" {value:%H:%M}" if value.time() != time() else "")
    if isinstance(value, date):
        return format_short_date(value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, timedelta):
        sign = "-" if value < timedelta(0) else ""
        hours, minutes = divmod(abs(value) // timedelta(minutes=1), 60)
        return f"{sign}{hours:02d}:{minutes:02d}"
    return ""


#: Past so many digits, a number is shown with its exponent.
_LONGEST = 40


def plain(number: Decimal) -> str:
    """The number without useless zeros, with a comma."""
    if not number.is_finite() or abs(number.adjusted()) > _LONGEST:
        return str(number).replace(".", ",") if number else "0"
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.replace(".", ",") if number else "0"


def moved(number: Decimal, places: int) -> Decimal:
    """The number with its decimal point moved to the right, exactly, however many digits it has."""
    sign, digits, exponent = number.as_tuple()
    return Decimal((sign, digits, exponent + places)) if isinstance(exponent, int) else number


def exact(value: Value) -> Decimal | None:
    """The number that a numeric cell holds, as its screen shows it; None for any other cell."""
    if isinstance(value, float):
        return as_shown(value)
    return Decimal(value) if isinstance(value, (int, Decimal)) and not isinstance(value, bool) else None
