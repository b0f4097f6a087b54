import make

from pic_sheets.fund.fund import Fund
from pic_sheets.fund.twin_payments import twin_payments


def test_each_later_twin_comes_with_the_first_of_them():
    payments = tuple(make.payment(row=row) for row in (4, 5, 6))
    found = twin_payments(Fund(payments=payments))
    assert [(payment.place.row, first.place.row) for payment, first in found] == [(5, 4), (6, 4)]
