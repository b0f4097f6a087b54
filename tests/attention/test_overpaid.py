"""Money to give back: P1 was granted 900 and paid 900."""

from datetime import date
from decimal import Decimal

import make
import pytest
from concerned import codes, concerned

from pic_sheets.attention import overpaid
from pic_sheets.fund.fund import Fund
from pic_sheets.sheets.payments import Nature

TODAY = date(2025, 9, 1)
FUND = {
    "projects": (make.project(),),
    "meetings": (make.meeting(),),
    "decisions": (make.decision(),),
    "payments": (make.payment(),),
    "reports": (make.report(justified=Decimal("850.00")),),
}


def test_it_is_told_since_the_report_with_the_amount():
    (found,) = concerned(overpaid, Fund(**FUND), TODAY)
    assert found.since == date(2025, 7, 10)
    assert found.why.startswith("50,00\N{NO-BREAK SPACE}€ à rendre")


def test_a_withdrawn_project_owes_all_since_it_was_withdrawn():
    withdrawn = make.project(withdrawn_on=date(2025, 5, 1))
    (found,) = concerned(overpaid, Fund(**(FUND | {"projects": (withdrawn,), "reports": ()})), TODAY)
    assert found.since == date(2025, 5, 1)
    assert "retiré le 1er mai 2025" in found.why


@pytest.mark.parametrize(
    "changes",
    [
        {"payments": (make.payment(), make.payment(nature=Nature.REFUND, amount=Decimal("50.00")))},
        {"reports": ()},
        {"reports": (make.report(),)},
        {"reports": (make.report(justified=Decimal("850.00"), unreadable=frozenset({"justified"})),)},
        {"payments": (make.payment(), make.payment(amount=None, unreadable=frozenset({"amount"})))},
        {"decisions": (make.decision(unreadable=frozenset({"granted"})),)},
    ],
)
def test_it_is_not_once_given_back_or_when_it_is_not_certain(changes):
    assert codes(overpaid, Fund(**(FUND | changes)), TODAY) == []
