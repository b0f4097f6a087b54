"""The amount that a poster may promise."""

from decimal import Decimal

import pytest

from pic_sheets.columns import filled
from pic_sheets.fund.highest_aid import highest_aid
from pic_sheets.sheets.rules import Parameters

D = Decimal


@pytest.mark.parametrize(
    ("rules", "most"),
    [
        ({}, None),
        ({"ceiling": D(1000)}, D(1000)),
        ({"rank_ceilings": (D(900), D(400)), "holder_year_ceiling": D(1300)}, D(900)),
        ({"ceiling": D(1000), "residents_ceiling": D(800)}, D(1000)),
        ({"residents_ceiling": D(800), "association_ceiling": D(1500)}, D(1500)),
        # Nothing limits an association.
        ({"residents_ceiling": D(800)}, None),
        ({"ceiling": D(1000), "association_ceiling": D(1500), "residents_ceiling": D(800)}, D(1000)),
        ({"holder_year_ceiling": D(700), "ceiling": D(1000)}, D(700)),
    ],
)
def test_the_most_is_what_the_best_placed_holder_may_have(rules, most):
    assert highest_aid(filled(Parameters, **rules)) == most
