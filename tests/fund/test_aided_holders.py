"""Who was helped, and who again."""

from decimal import Decimal

import make

from pic_sheets.fund.aided_holders import aided_holders, by_amount
from pic_sheets.fund.fund import Fund

FUND = Fund(
    projects=(
        make.project(code="A", holder="H1"),
        make.project(code="B", holder="H2"),
        make.project(code="C", holder="H1"),
        make.project(code="D", holder="H3"),
        make.project(code="E", holder=""),
    ),
    decisions=tuple(
        make.decision(project=code, granted=Decimal(amount))
        for code, amount in zip("ABCE", (100, 300, 200, 50), strict=True)
    ),
)


def test_only_holders_of_granted_projects_are_helped() -> None:
    assert [(holder.code, holder.granted) for holder in aided_holders(FUND)] == [
        ("H1", Decimal(300)),
        ("H2", Decimal(300)),
    ]


def test_a_second_grant_makes_a_holder_recurrent() -> None:
    assert [holder.is_recurrent for holder in aided_holders(FUND)] == [True, False]


def test_equal_amounts_are_ranked_by_code() -> None:
    assert [holder.code for holder in by_amount(aided_holders(FUND)[::-1])] == ["H1", "H2"]
