"""The values of the rules in figures, as tables show them."""

from decimal import Decimal

import pytest
from small_workbook import plain

from pic_sheets.documents._rule_values import shown_value
from pic_sheets.tables import Percent


@pytest.mark.parametrize(
    ("parameter", "value", "shown"),
    [
        ("Plafond par projet", Decimal("1000.00"), "1 000 €"),
        ("Plafond selon le rang", (Decimal("900.00"), Decimal("400.50")), "900 € ; 400,50 €"),
        ("Acompte (%)", Decimal("0.7"), "70 %"),
        ("Quorum", Percent(Decimal("0.5")), "50 %"),
        ("Quorum", 5, "5"),
        ("Délai de dépôt (jours)", 10, "10"),
        ("Voix prépondérante", False, "Non"),
        ("Majorité", "Deux tiers", "Deux tiers"),
        ("Majorité", None, ""),
    ],
)
def test_each_kind_of_value_is_shown(parameter, value, shown):
    assert plain(shown_value(parameter, value)) == shown
