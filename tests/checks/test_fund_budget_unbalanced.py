from decimal import Decimal
from typing import Any

import make
import pytest
from found import cells, found

from pic_sheets.checks.fund_budget_unbalanced import CHECK
from pic_sheets.fund.fund import Fund


def fund(**planned: int) -> Fund:
    """A fund whose rows are account → planned amount, from the fourth row on."""
    rows = enumerate(planned.items(), 4)
    return Fund(
        account_lines=tuple(
            make.account_line(account=account[1:], planned=Decimal(amount), row=row) for row, (account, amount) in rows
        )
    )


def test_the_first_row_of_the_side_that_is_short_is_to_complete() -> None:
    assert cells(CHECK, fund(_6571=900, _616=100, _741=800, _756=50)) == ["Charges et produits!C6"]
    assert cells(CHECK, fund(_6571=900, _741=950)) == ["Charges et produits!C4"]


def test_a_side_without_a_row_is_told_on_the_other() -> None:
    assert cells(CHECK, fund(_6571=900)) == ["Charges et produits!C4"]


def test_what_is_given_in_kind_is_balanced_apart() -> None:
    assert not found(CHECK, fund(_6571=900, _741=900, _864=300, _875=300))
    assert cells(CHECK, fund(_6571=900, _741=900, _864=300, _875=200)) == ["Charges et produits!C7"]
    # The two faults make one another's sum: they are two all the same.
    assert len(found(CHECK, fund(_6571=900, _741=1000, _864=300, _875=200))) == 2


def test_accounts_of_other_classes_are_of_neither_side() -> None:
    assert not found(CHECK, fund(_6571=900, _741=900, _512=40))


@pytest.mark.parametrize(("field", "blank"), [("account", ""), ("planned", None)])
def test_a_row_that_could_not_be_read_silences_the_rule(field: str, blank: Any) -> None:
    unread = make.account_line(**{field: blank}, row=9, unreadable=frozenset({field}))
    assert not found(CHECK, Fund(account_lines=(*fund(_6571=900, _741=800).account_lines, unread)))
