"""Whom the help given to holders went to."""

import make

from pic_sheets.fund.fund import Fund
from pic_sheets.fund.supported_holders import supported_holder, supported_holders


def test_the_holder_noted_comes_before_that_of_the_project() -> None:
    fund = Fund(projects=(make.project(holder="H1"),))
    assert supported_holder(fund, make.support(project="P1", holder="H2")) == "H2"
    assert supported_holder(fund, make.support(project="P1", holder="")) == "H1"
    assert supported_holder(fund, make.support(project="P9", holder="")) == ""


def test_each_holder_is_told_once_and_nobody_never() -> None:
    supports = (make.support(holder="H1"), make.support(holder="H1"), make.support(project="", holder=""))
    assert supported_holders(Fund(supports=supports)) == {"H1"}
