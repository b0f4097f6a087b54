"""The help given to holders, counted by hand."""

from datetime import date
from decimal import Decimal

import make

from pic_sheets.fund.fund import Fund
from pic_sheets.outcomes import ResultTable
from pic_sheets.statistics.support import STATISTIC

TODAY = date(2025, 9, 1)


def _table(fund: Fund) -> ResultTable:
    found = STATISTIC.result(fund, TODAY)
    assert isinstance(found, ResultTable)
    return found


def test_help_is_counted_by_type_and_each_holder_once_in_the_total() -> None:
    fund = Fund(
        holders=(make.holder(), make.holder(code="H2")),
        projects=(make.project(), make.project(code="P2", holder="H2"), make.project(code="P3", holder="H2")),
        decisions=tuple(make.decision(project=code) for code in ("P1", "P2", "P3")),
        supports=(
            make.support(type="Rendez-vous", minutes=50),
            make.support(type="Rendez-vous", minutes=None),
            make.support(type="Appel", minutes=25, project="", holder="H2"),
            make.support(type="Appel", minutes=10, project="P1", holder=""),
            make.support(type="", minutes=5, project="", holder=""),
        ),
    )
    assert {row[0]: row[1:] for row in _table(fund).rows} == {
        "Rendez-vous": (2, 1, 50, Decimal("0.8"), 1, 1),
        "Appel": (2, 2, 35, Decimal("0.6"), 2, 1),
        "Courriel": (0, 0, 0, Decimal("0.0"), 0, 0),
        "Visite": (0, 0, 0, Decimal("0.0"), 0, 0),
        "Atelier": (0, 0, 0, Decimal("0.0"), 0, 0),
        "Non renseigné": (1, 1, 5, Decimal("0.1"), 0, 0),
        "Total": (5, 4, 90, Decimal("1.5"), 2, 1),
    }


def test_types_come_in_the_order_of_their_list_and_no_untold_one_without_need() -> None:
    assert [row[0] for row in _table(Fund()).rows] == ["Rendez-vous", "Appel", "Courriel", "Visite", "Atelier", "Total"]
