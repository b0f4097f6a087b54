"""The cells of a bank's table, of a CSV or of a workbook, as text, as a day, as an amount."""

from datetime import date
from decimal import Decimal

from pic_sheets.banks._amounts import bank_amount
from pic_sheets.banks._days import bank_day
from pic_sheets.banks._refusals import plain
from pic_sheets.money import as_shown, cents
from pic_sheets.tables import FormulaError, Percent, UncomputedFormula, Value
from pic_sheets.texts import folded, is_blank

#: What a balance that a spreadsheet computed may be away from its cents, in euros.
_COMPUTED = Decimal("0.000001")


def text_of(value: Value) -> str:
    r"""What a cell shows, on one line: a whole number without decimals, any other with a comma.

    >>> text_of(1234567.0), text_of(-12.5), text_of(" VIR\n SEPA "), text_of(None)
    ('1234567', '-12,50', 'VIR SEPA', '')
    """
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, FormulaError):
        return value.text
    if isinstance(value, date):
        return f"{value:%d/%m}/{value.year:04d}"
    if isinstance(value, float | Decimal) and not isinstance(value, bool):
        exact = as_shown(value) if isinstance(value, float) else value
        if not exact.is_finite() or exact == exact.to_integral_value():
            return f"{exact:f}"
        return (f"{cents(exact)}" if abs(exact) < 10**9 and cents(exact) == exact else f"{exact:f}").replace(".", ",")
    return "" if value is None else str(value)


def day_of(value: Value) -> date:
    """The day of a cell; ValueError (in French) when it is none: a bare number never is."""
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    if isinstance(value, str):
        return bank_day(plain(value))
    raise ValueError("n'est pas une date")


def amount_of(value: Value) -> Decimal | None:
    """The amount of a cell in euros, None when it is blank; ValueError (in French) when it is none or could be two."""
    if is_blank(value):
        return None
    if isinstance(value, str):
        return bank_amount(plain(value))
    if isinstance(value, UncomputedFormula):
        raise ValueError("est une formule qui n'est pas calculée")  # noqa: TRY004 - what the cell holds is at fault
    if isinstance(value, bool | Percent | FormulaError) or not isinstance(value, float | Decimal):
        raise ValueError("n'est pas un montant")  # noqa: TRY004 - the same
    exact = as_shown(value) if isinstance(value, float) else value
    if not exact.is_finite() or abs(cents(exact) - exact) > _COMPUTED:
        raise ValueError("a plus de deux décimales")
    return cents(exact)


def heading(value: Value) -> str:
    """What two headings are compared by: their letters and digits, without case, accents or spaces.

    >>> heading("Montant (EUROS)"), heading("libellé_complet_operation"), heading(12.0)
    ('montanteuros', 'libellecompletoperation', '')
    """
    return "".join(sign for sign in folded(value) if sign.isalnum()) if isinstance(value, str) else ""
