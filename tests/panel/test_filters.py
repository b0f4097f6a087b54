"""How the pages write what they show."""

from decimal import Decimal

import pytest

from pic_sheets.outcomes import ResultTable
from pic_sheets.panel.filters import said, short_address
from pic_sheets.texts import NBSP


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ajoutez « --brouillon ».", "ajoutez « Brouillon, malgré les anomalies »."),
        ("Sans --type : une lettre", "Sans « Type » : une lettre"),
        ("Valeur incorrecte pour '--mois' : x", "Valeur incorrecte pour « Mois » : x"),
        ("avec --option-inconnue", "avec --option-inconnue"),
        ("Combien ?", "Combien ?"),
    ],
)
def test_an_option_is_named_as_its_field_is(text, shown):
    assert said(text).replace(NBSP, " ") == shown


def test_a_column_of_numbers_is_one_whatever_it_lacks():
    table = ResultTable("x", "Titre", ("a", "b", "c"), (("x", None, None), ("y", Decimal(2), None)))
    assert [table.holds_numbers(column) for column in range(3)] == [False, True, False]


def test_a_shared_sheet_is_named_without_its_address():
    assert (
        short_address("https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789/edit")
        == "Google Sheets"
    )
    assert short_address("Suivi 2025.xlsx") == "Suivi 2025.xlsx"
