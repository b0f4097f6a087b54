from decimal import Decimal

import pytest

from pic_sheets.documents._result_fields import column_values, figure_fields, table_fields
from pic_sheets.outcomes import Content, Figure, ResultTable
from pic_sheets.texts import NARROW_NBSP, NBSP

TABLE = ResultTable(
    "par_x", "Par x", ("Nom", "Reste à verser", "Part"), (("a", Decimal("1234.5"), Decimal("50.0")), ("Total", Decimal(2), None)),
    ("", "€", "%"), total=True,
)  # fmt: skip


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (Decimal("1234.5"), "€", f"1{NARROW_NBSP}234,50{NBSP}€"),
        (Decimal("92.59"), "%", f"92,6{NBSP}%"),
        (12, "jours", f"12{NBSP}jours"),
        (12345, "", f"12{NARROW_NBSP}345"),
        (None, "€", "–"),
    ],
)
def test_a_figure_is_shown_with_its_unit(value: Content, unit: str, shown: str) -> None:
    assert figure_fields([Figure("x", "X", value, unit)]) == {"x": shown}


def test_columns_are_named_for_tags_and_the_total_stands_apart() -> None:
    assert table_fields(TABLE) == {
        "lignes": [{"nom": "a", "reste_a_verser": f"1{NARROW_NBSP}234,50", "part": f"50,0{NBSP}%"}],
        "total": {"nom": "Total", "reste_a_verser": "2,00", "part": ""},
    }


def test_a_table_without_a_total_has_a_blank_one() -> None:
    fields = table_fields(ResultTable("x", "X", ("Nom",), (("a",),)))
    assert fields == {"lignes": [{"nom": "a"}], "total": {"nom": ""}}


def test_the_values_of_a_column_leave_the_total_out() -> None:
    assert column_values(TABLE, "Reste à verser") == [Decimal("1234.5")]
