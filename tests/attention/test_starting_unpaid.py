"""A project that starts soon, and that nothing was paid for; P1 starts on 10 May 2025."""

from datetime import date

import make
import pytest
from concerned import codes

from pic_sheets.attention import started_unpaid, starting_unpaid
from pic_sheets.fund.fund import Fund

FUND = Fund(projects=(make.project(),), meetings=(make.meeting(),), decisions=(make.decision(),))


@pytest.mark.parametrize(
    ("today", "found"),
    [
        (date(2025, 4, 24), []),  # in 16 days
        (date(2025, 4, 25), ["P1"]),  # in 15 days
        (date(2025, 5, 9), ["P1"]),
        (date(2025, 5, 10), []),  # it has started: another reason tells it
    ],
)
def test_it_is_told_from_fifteen_days_ahead_to_the_day_before(today, found):
    assert codes(starting_unpaid, FUND, today) == found
    assert not found or codes(started_unpaid, FUND, today) == []
