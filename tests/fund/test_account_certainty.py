from dataclasses import replace
from datetime import date

import pytest
from grants import granted, paid

from pic_sheets.fund.account_certainty import is_account_certain


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("payments", "amount"),
        ("payments", "day"),
        ("reports", "justified"),
        ("reports", "received_on"),
        ("decisions", "granted"),
        ("projects", "withdrawn_on"),
    ],
)
def test_an_account_with_a_cell_that_could_not_be_read_is_not_certain(name, field):
    fund = granted(paid("Acompte", "720.00"), paid("Solde", "180.00", date(2025, 8, 1)), report="900.00")
    assert is_account_certain(fund, "P1")
    records = tuple(replace(record, unreadable=frozenset({field})) for record in getattr(fund, name))
    assert not is_account_certain(replace(fund, **{name: records}), "P1")


def test_nothing_is_certain_of_a_project_that_is_not_there():
    assert not is_account_certain(granted(), "P2")
