from decimal import Decimal

import make

from pic_sheets.fund.excess_payments import excess_payments
from pic_sheets.fund.fund import Fund


def test_what_was_paid_beyond_the_grant_and_the_payment_that_passes_it():
    payments = (make.payment(amount=Decimal("500.00")), make.payment(amount=Decimal("450.00"), row=5))
    fund = Fund(meetings=(make.meeting(),), decisions=(make.decision(),), payments=payments)
    [excess] = excess_payments(fund)
    assert (excess.project, excess.payment, excess.amount) == ("P1", payments[1], Decimal("50.00"))
