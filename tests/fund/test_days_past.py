"""The fund as it stood on a day."""

from datetime import date

import make
from grants import granted, paid

from pic_sheets.fund.days_past import fund_on


def test_what_was_paid_or_reported_later_is_not_known_yet():
    first, last = paid("Acompte", "720.00", date(2025, 3, 20)), paid("Solde", "180.00", date(2025, 8, 1))
    fund = granted(first, last, report="900.00")
    assert fund_on(fund, date(2025, 3, 19)).payments == ()
    before = fund_on(fund, date(2025, 7, 9))
    assert (before.payments, before.reports) == ((first,), ())
    on_the_day = fund_on(fund, date(2025, 7, 10))
    assert (on_the_day.payments, on_the_day.reports) == ((first,), fund.reports)
    assert fund_on(fund, date(2025, 8, 1)).payments == (first, last)


def test_what_has_no_day_stays():
    fund = granted(make.payment(day=None))
    assert fund_on(fund, date(2025, 1, 1)).payments == fund.payments
