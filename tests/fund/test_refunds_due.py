"""What a holder has to give back."""

from datetime import date
from decimal import Decimal

import pytest
from grants import granted, paid

from pic_sheets.fund.refunds_due import refund_due

D = Decimal
ADVANCE = paid("Acompte", "720.00")
REFUND = paid("Reversement", "20.00", date(2025, 8, 1))


@pytest.mark.parametrize(
    ("payments", "report", "due"),
    [
        ((ADVANCE,), None, "0.00"),
        ((ADVANCE,), "720.00", "0.00"),
        ((ADVANCE,), "719.99", "0.01"),
        ((ADVANCE, REFUND), "650.00", "50.00"),
        ((ADVANCE, REFUND), "700.00", "0.00"),
        ((), "100.00", "0.00"),
    ],
)
def test_what_was_paid_beyond_what_is_justified_is_to_give_back(payments, report, due):
    fund = granted(*payments, report=report)
    assert refund_due(fund, fund.projects[0]) == D(due)


@pytest.mark.parametrize(("report", "due"), [(None, "700.00"), ("300.00", "400.00"), ("900.00", "0.00")])
def test_a_project_that_was_withdrawn_keeps_only_what_it_justifies(report, due):
    fund = granted(ADVANCE, REFUND, report=report, withdrawn_on=date(2025, 4, 1))
    assert refund_due(fund, fund.projects[0]) == D(due)
