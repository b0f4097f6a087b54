"""A cell of the API, whatever it holds, as the value that Excel's store gives of the same cell."""

from datetime import date, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pic_sheets.stores.google.values import cell_value
from pic_sheets.tables import FormulaError, Percent, UncomputedFormula


def number(value, kind="", pattern=""):
    """A cell that holds a number, shown with that format."""
    form = {"type": kind, **({"pattern": pattern} if pattern else {})} if kind else None
    shown = {"numberFormat": form} if form else {}
    return {"effectiveValue": {"numberValue": value}, "effectiveFormat": shown}


@pytest.mark.parametrize("text", ["01000", "12,50", "1 200,50 €", "0612345678", "03/04/2026", "VRAI", "#N/A", " a\n"])
def test_text_is_never_made_anything_else(text):
    cell = {"effectiveValue": {"stringValue": text}, "effectiveFormat": {"numberFormat": {"type": "PERCENT"}}}
    assert cell_value(cell) == text


@pytest.mark.parametrize(
    "cell",
    [
        {}, {"effectiveFormat": {}}, {"effectiveValue": {}}, {"effectiveFormat": {"numberFormat": {"type": "DATE"}}},
        *({"effectiveValue": {"stringValue": blank}} for blank in ("", "  ", "\u00a0", " \n\t", "\u202f", "\u200b")),
    ],
)  # fmt: skip
def test_nothing_and_spaces_alone_are_a_blank(cell):
    assert cell_value(cell) is None


def test_a_ticked_box_is_a_boolean_whatever_its_format():
    assert cell_value({"effectiveValue": {"boolValue": True}}) is True
    assert cell_value({"effectiveValue": {"boolValue": False}, "effectiveFormat": {}}) is False


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        ("DIVIDE_BY_ZERO", "#DIV/0!"), ("N_A", "#N/A"), ("REF", "#REF!"), ("NAME", "#NAME?"), ("VALUE", "#VALUE!"),
        ("NUM", "#NUM!"), ("NULL_VALUE", "#NULL!"), ("ERROR", "#ERROR!"), ("FUTURE_KIND", "#ERROR!"),
    ],
)  # fmt: skip
def test_an_error_is_told_as_the_sheet_shows_it(kind, shown):
    assert cell_value({"effectiveValue": {"errorValue": {"type": kind, "message": "…"}}}) == FormulaError(shown)


def test_what_is_still_loading_is_not_computed():
    assert cell_value({"effectiveValue": {"errorValue": {"type": "LOADING"}}}) == UncomputedFormula()


@pytest.mark.parametrize("kind", ["", "NUMBER", "CURRENCY", "TEXT", "SCIENTIFIC"])
def test_a_number_is_the_sheets_own_float(kind):
    value = cell_value(number(3, kind))
    assert (value, type(value)) == (3.0, float)
    assert cell_value(number(0.1 + 0.2, kind)) == 0.1 + 0.2


@pytest.mark.parametrize(
    ("kind", "pattern"), [("PERCENT", ""), ("PERCENT", "0.00%"), ("NUMBER", "0 %"), ("NUMBER", "[Red]0.0%")]
)
def test_what_is_shown_as_a_percentage_is_one_without_binary_noise(kind, pattern):
    assert cell_value(number(0.07000000000000001, kind, pattern)) == Percent(Decimal("0.07"))


def test_a_percent_sign_that_multiplies_nothing_makes_no_percentage():
    assert cell_value(number(12, "PERCENT", '0" %"')) == 12.0


@pytest.mark.parametrize(
    ("serial", "kind", "pattern", "value"),
    [
        (45721, "DATE", "dd/mm/yyyy", date(2025, 3, 5)), (45721.77, "DATE_TIME", "", date(2025, 3, 5)),
        (45721, "DATE", '[$-40C]d" "mmmm', date(2025, 3, 5)), (2, "DATE", "", date(1900, 1, 1)),
        (61, "DATE", "", date(1900, 3, 1)), (60, "DATE", "", date(1900, 2, 28)),
        (-1, "DATE", "", date(1899, 12, 29)), (1.5, "TIME", "hh:mm", date(1899, 12, 31)),
        (0.75, "TIME", "hh:mm", time(18)), (0.75, "DATE_TIME", "", time(18)), (0.7708333333333334, "TIME", "", time(18, 30)),
        (0.99999999999, "TIME", "", time(23, 59, 59, 999000)), (0.75, "TIME", "[$-40C]hh:mm", time(18)),
        (1.5, "TIME", "[h]:mm", timedelta(hours=36)), (0.5, "DATE_TIME", "[hh]:mm:ss", timedelta(hours=12)),
        (-0.5, "TIME", "[mm]:ss", timedelta(hours=-12)),
    ],
)  # fmt: skip
def test_days_are_counted_from_30_december_1899_without_the_day_that_never_was(serial, kind, pattern, value):
    found = cell_value(number(serial, kind, pattern))
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize("serial", [1e9, -1e9])
def test_a_day_that_no_calendar_has_stays_a_number(serial):
    assert cell_value(number(serial, "DATE")) == serial


@pytest.mark.parametrize("value", [float("nan"), float("inf"), "NaN", "douze"])
def test_what_is_no_number_is_no_cell(value):
    with pytest.raises(ValueError, match=r"nan|inf|douze"):
        cell_value(number(value))


@given(st.floats(allow_nan=False, allow_infinity=False), st.sampled_from(["", "DATE", "TIME", "DATE_TIME", "PERCENT"]))
def test_any_number_in_any_format_is_a_value(value, kind):
    assert cell_value(number(value, kind)) is not None
