"""What holds the état de rapprochement back, told with its amounts."""

import pytest
from reconciled import euros
from small_workbook import plain

from pic_sheets.commands._reconciling import _unbalanced, _untold
from pic_sheets.reconciliation.reconciliation import Control


def _control(opening, closing, gap):
    return Control("mars.csv", "CSV", "", None, None, opening, euros(50), euros(-30), closing, gap, 3)


def test_a_statement_whose_movements_do_not_make_its_closing_balance_blocks_with_the_amounts():
    (issue,) = _unbalanced([_control(euros(100), euros(125), euros(5))])
    assert (issue.sheet, issue.cell, issue.code, issue.severity) == ("mars.csv", "", "releve-desequilibre", "B")
    assert plain(issue.message) == (
        "Le solde de fin est de 125,00 €, et les mouvements donnent 120,00 € (100,00 € + 50,00 € de crédits − 30,00 € de débits) : "
        "il manque ou il y a en trop 5,00 €."
    )


@pytest.mark.parametrize(("opening", "closing", "gap"), [(euros(100), euros(120), euros(0)), (None, euros(120), None)])
def test_one_that_agrees_or_cannot_be_checked_does_not(opening, closing, gap):
    assert list(_unbalanced([_control(opening, closing, gap)])) == []


def test_the_rows_that_are_no_line_are_named_up_to_five():
    assert list(_untold([])) == []
    assert plain(next(_untold(["A!D1", "A!D2"]))).endswith("en entier : A!D1 et A!D2.")
    cells = [f"A!D{row}" for row in range(1, 8)]
    assert plain(next(_untold(cells))).endswith("A!D1, A!D2, A!D3, A!D4, A!D5 et 2 autres.")
