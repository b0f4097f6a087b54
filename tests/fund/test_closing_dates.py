from datetime import date

import make
import pytest

from pic_sheets.fund.closing_dates import accounts_due_on, last_day
from pic_sheets.fund.fund import Fund


def test_accounts_are_due_six_months_after_the_end_of_the_year() -> None:
    fund = Fund(association=make.association(year=2025))
    assert last_day(fund) == date(2025, 12, 31)
    assert accounts_due_on(fund) == date(2026, 6, 30)


@pytest.mark.parametrize("fund", [Fund(), *(Fund(association=make.association(year=year)) for year in (None, 0, 9999))])
def test_a_year_that_is_not_known_or_cannot_be_has_no_date(fund: Fund) -> None:
    assert (last_day(fund), accounts_due_on(fund)) == (None, None)
