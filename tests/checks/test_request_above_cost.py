from decimal import Decimal

import make
from found import cells, found

from pic_sheets.checks.request_above_cost import CHECK
from pic_sheets.fund.fund import Fund


def test_a_project_cannot_ask_for_more_than_it_costs() -> None:
    fund = Fund(projects=(make.project(cost=Decimal("800.00"), requested=Decimal("800.01"), row=5),))
    assert cells(CHECK, fund) == ["Projets!P5"]


def test_a_project_may_ask_for_all_it_costs() -> None:
    assert not found(CHECK, Fund(projects=(make.project(cost=Decimal("800.00"), requested=Decimal("800.00")),)))


def test_a_cost_that_could_not_be_read_is_not_compared() -> None:
    assert not found(CHECK, Fund(projects=(make.project(cost=None),)))
    unread = make.project(cost=Decimal("1.00"), unreadable=frozenset({"cost"}))
    assert not found(CHECK, Fund(projects=(unread,)))
