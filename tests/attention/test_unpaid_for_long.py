"""A grant that nothing followed for long; P1 was granted on 5 March 2025."""

from datetime import date

import make
import pytest
from concerned import codes

from pic_sheets.attention import unpaid_for_long
from pic_sheets.fund.fund import Fund


def _fund(start, **changes):
    known = {"meetings": (make.meeting(),), "decisions": (make.decision(),)}
    return Fund(projects=(make.project(start=start, end=None),), **(known | changes))


@pytest.mark.parametrize(
    ("today", "start", "found"),
    [
        (date(2025, 5, 3), date(2025, 9, 1), []),  # 59 days after
        (date(2025, 5, 4), date(2025, 9, 1), ["P1"]),  # 60 days after
        (date(2025, 5, 4), None, ["P1"]),
        (date(2025, 5, 4), date(2025, 5, 19), []),  # starts in 15 days: told as that
        (date(2025, 5, 4), date(2025, 5, 20), ["P1"]),
    ],
)
def test_it_is_told_sixty_days_after_unless_the_project_starts(today, start, found):
    assert codes(unpaid_for_long, _fund(start), today) == found


def test_one_payment_is_enough():
    assert codes(unpaid_for_long, _fund(None, payments=(make.payment(),)), date(2025, 9, 1)) == []
