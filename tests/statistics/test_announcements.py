"""The actions that made the fund known, counted by hand."""

from datetime import date
from decimal import Decimal

import make

from pic_sheets.fund.fund import Fund
from pic_sheets.outcomes import ResultTable
from pic_sheets.statistics.announcements import STATISTIC


def _rows(fund: Fund) -> tuple[tuple[object, ...], ...]:
    found = STATISTIC.result(fund, date(2025, 9, 1))
    assert isinstance(found, ResultTable)
    return found.rows


def test_a_medium_typed_two_ways_is_one_and_the_most_used_comes_first() -> None:
    fund = Fund(
        announcements=(
            make.announcement(medium="Affiche", district="Q1"),
            make.announcement(medium="Réunion publique", district="Q1"),
            make.announcement(medium="réunion  publique", district="Q2"),
            make.announcement(medium=""),
        )
    )
    assert _rows(fund) == (
        ("Réunion publique", 2, Decimal("50.0"), 2),
        ("Affiche", 1, Decimal("25.0"), 1),
        ("Non renseigné", 1, Decimal("25.0"), 0),
        ("Total", 4, Decimal("100.0"), 2),
    )


def test_without_any_action_the_total_is_nothing() -> None:
    assert _rows(Fund()) == (("Total", 0, None, 0),)
